import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RunSummary } from '../../core/session/session-summary.ts';
import type { Tongue } from './use-words.ts';

/** Gives the cues for the knees that drifted in a run, as the mirror on the treadmill says them; none where all stayed in line. */
export function cuesForRun({ t }: Tongue, legs: RunSummary['legs']): readonly string[] {
  return (['inward', 'outward'] as const).flatMap((direction) => {
    const [first, ...more] = SIDES.filter((side) => legs[side]?.verdict === direction);
    if (first === undefined) return [];
    return [t(`belt.spoken.drift.${direction}.${more.length > 0 ? 'both' : first}.first`)];
  });
}
