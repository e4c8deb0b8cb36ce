import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { isWithinBand } from '../words/with-band.ts';

/** The tilt of pelvis or trunk in one rep; `upright` where the band reaches across zero. */
export type Posture =
  | { readonly kind: 'unmeasured' }
  | { readonly kind: 'upright'; readonly bandDeg: number | null }
  | { readonly kind: 'tilted'; readonly towards: Side; readonly valueDeg: number; readonly bandDeg: number | null };

const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/**
 * Names the side of a tilt, or none if the band reaches across zero.
 *
 * @param plus the side to which a positive value tilts.
 */
function postureOf(valueDeg: number | null, bandDeg: number | null, plus: Side): Posture {
  if (valueDeg === null) return { kind: 'unmeasured' };
  if (isWithinBand(valueDeg, bandDeg)) return { kind: 'upright', bandDeg };
  return { kind: 'tilted', towards: valueDeg > 0 ? plus : opposite(plus), valueDeg, bandDeg };
}

/** Names the side of the pelvis that sinks. A positive number is the free side, or the left side on two legs. */
export function pelvisIn({ stance, pelvicDropDeg, bands }: RepRecord): Posture {
  return postureOf(pelvicDropDeg, bands.pelvicDropDeg, stance === 'both' ? 'left' : opposite(stance));
}

/**
 * Names the side to which the trunk leans. A positive number is the side of the stance leg, or the left side on two
 * legs.
 */
export function trunkIn({ stance, trunkLeanDeg, bands }: RepRecord): Posture {
  return postureOf(trunkLeanDeg, bands.trunkLeanDeg, stance === 'both' ? 'left' : stance);
}
