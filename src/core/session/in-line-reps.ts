import type { RepGroup } from './session-summary.ts';

/** Number of reps that certainly stayed in line. A rep that can't be told is not among them. */
export function inLineReps({ reps, inwardReps, outwardReps, unclearReps = 0 }: RepGroup): number {
  return reps - inwardReps - outwardReps - unclearReps;
}
