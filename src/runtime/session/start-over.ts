import type { CoachView } from '../../core/coach/coach.ts';

/** The price of starting over in the middle of a set. */
export interface StartOverQuestion {
  /** Reps done in the set that would be broken off. */
  readonly reps: number;
  /** `true`: an earlier set is finished, so the session goes to the history. `false`: nothing of the session is kept. */
  readonly isKept: boolean;
}

/** @returns `null` where no rep would be lost: before the first one of a set, and while resting. */
export function questionBeforeStartOver(view: CoachView | null): StartOverQuestion | null {
  if (view === null || view.repsDone === 0 || isBetweenSets(view)) return null;
  return { reps: view.repsDone, isKept: hasFinishedSet(view) };
}

/** A session that was broken off in its first set is a scrap, which would only clutter the history. */
export function hasFinishedSet(view: CoachView): boolean {
  return view.turn.number > 1 || isBetweenSets(view);
}

function isBetweenSets({ stage }: CoachView): boolean {
  if (stage.kind === 'teaching') return stage.isBetweenSets;
  return stage.kind === 'resting' || stage.kind === 'finished';
}
