import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { isWithinBand } from '../words/with-band.ts';

/** Pelvis or trunk in one rep, as far as its band lets it be told. */
export type Posture =
  | { readonly kind: 'unmeasured' }
  | { readonly kind: 'upright'; readonly bandDeg: number | null }
  | { readonly kind: 'tilted'; readonly towards: Side; readonly valueDeg: number; readonly bandDeg: number | null };

const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** @param plus the side that a positive value tilts to. */
function postureOf(valueDeg: number | null, bandDeg: number | null, plus: Side): Posture {
  if (valueDeg === null) return { kind: 'unmeasured' };
  if (isWithinBand(valueDeg, bandDeg)) return { kind: 'upright', bandDeg };
  return { kind: 'tilted', towards: valueDeg > 0 ? plus : opposite(plus), valueDeg, bandDeg };
}

/** The side of the pelvis that sinks: in the numbers, + is the free side, or the left one on two legs. */
export function pelvisIn({ stance, pelvicDropDeg, bands }: RepRecord): Posture {
  return postureOf(pelvicDropDeg, bands.pelvicDropDeg, stance === 'both' ? 'left' : opposite(stance));
}

/** The side that the trunk leans to: in the numbers, + is the stance leg, or the left one on two legs. */
export function trunkIn({ stance, trunkLeanDeg, bands }: RepRecord): Posture {
  return postureOf(trunkLeanDeg, bands.trunkLeanDeg, stance === 'both' ? 'left' : stance);
}
