import type { Alignment, FrameReading } from '../reading/reading.ts';
import { otherSide, SIDES, type Side } from '../geometry/keypoints.ts';
import type { Cue } from './cue.ts';
import { isOfTurn, type Turn } from './programme.ts';

type DriftCue = Cue & { readonly kind: 'drift' };

function isTowards(alignment: Alignment | null | undefined, direction: 'inward' | 'outward'): boolean {
  return alignment === direction || alignment === `watch-${direction}`;
}

/**
 * The drift cue for the legs in this frame: for the flagged leg, and for the one with the larger drift if both are
 * flagged. `null` if none is flagged, or if the person stands on other legs than the turn's.
 */
export function findDrift(reading: FrameReading, turn: Turn): DriftCue | null {
  if (reading.kind === 'refused' || !isOfTurn(reading.stance, turn)) return null;
  const { legs } = reading;
  const flagged = SIDES.flatMap((side: Side): DriftCue[] => {
    const { alignment, driftDeg } = legs[side] ?? { alignment: null, driftDeg: null };
    if (driftDeg === null || (alignment !== 'inward' && alignment !== 'outward')) return [];
    const isBoth = isTowards(legs[otherSide(side)]?.alignment, alignment);
    return [{ kind: 'drift', side: isBoth ? 'both' : side, direction: alignment, driftDeg }];
  });
  return flagged.toSorted((a, b) => Math.abs(b.driftDeg) - Math.abs(a.driftDeg))[0] ?? null;
}
