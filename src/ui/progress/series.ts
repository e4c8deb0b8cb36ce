import { EXERCISES, type Exercise } from '../../core/coach/programme.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';

/** Lists the exercises that were ever done, in the product's order. */
export function exercisesIn(history: readonly SessionSummary[]): readonly Exercise[] {
  return EXERCISES.filter((exercise) => history.some((session) => session.exercise === exercise));
}

/**
 * Finds the session with which the others of its exercise are compared: the newest training, or without a training the
 * newest of all.
 */
export function newestOf(history: readonly SessionSummary[], exercise: Exercise): SessionSummary | null {
  const sessions = history.filter((session) => session.exercise === exercise);
  return sessions.findLast(({ purpose }) => purpose === 'training') ?? sessions.at(-1) ?? null;
}
