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

/** Recommends one step after a run: a cue for knees that drifted, a longer run where a leg has no verdict, else another day. */
export function adviseRun(tongue: Tongue, legs: RunSummary['legs']): string {
  const { t } = tongue;
  const cues = cuesForRun(tongue, legs);
  if (cues.length > 0) return t('run.advice.cue', { cue: cues.join(' ') });
  return t(SIDES.every((side) => legs[side]?.verdict === 'in-line') ? 'run.advice.hold' : 'run.advice.longer');
}
