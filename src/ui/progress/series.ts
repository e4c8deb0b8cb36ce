import { EXERCISES, type Exercise } from '../../core/coach/programme.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';

/** Exercises that were done at all, in the order of the product. */
export function exercisesIn(history: readonly SessionSummary[]): readonly Exercise[] {
  return EXERCISES.filter((exercise) => history.some((session) => session.exercise === exercise));
}

/** The session that the others of its exercise are compared with: the newest training; without one, the newest of all. */
export function newestOf(history: readonly SessionSummary[], exercise: Exercise): SessionSummary | null {
  const sessions = history.filter((session) => session.exercise === exercise);
  return sessions.findLast(({ purpose }) => purpose === 'training') ?? sessions.at(-1) ?? null;
}
