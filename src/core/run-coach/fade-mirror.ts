import { RUN_COACH } from './run-coach-limits.ts';

/** The share of a run that is run without the mirror. @param earlierRuns runs of this person before. */
export function hiddenShareOfRun(earlierRuns: number): number {
  const { wholeRuns, shares } = RUN_COACH.fading;
  if (!(earlierRuns >= wholeRuns)) return 0;
  return shares[Math.min(Math.floor(earlierRuns) - wholeRuns, shares.length - 1)] ?? 0;
}

/**
 * Is the mirror covered now? Each period begins with the mirror, so that a runner sees before having to feel.
 *
 * @param hiddenShare of the time, 0..1.
 * @param ranMs time of running so far, without pauses.
 */
export function isMirrorHidden(hiddenShare: number, ranMs: number): boolean {
  const { periodMs } = RUN_COACH.fading;
  return ranMs % periodMs >= (1 - hiddenShare) * periodMs;
}
