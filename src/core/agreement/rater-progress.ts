import { isSameStill, type HandRating, type Still } from './hand-rating.ts';

/** Where a rater stands in a session. */
export interface RaterProgress {
  readonly round: number;
  /** The stills of this round that the rater has still to rate, in the order of the stills. */
  readonly open: readonly Still[];
}

/** Brings a name into one spelling: without blanks around it, and as earlier ratings spell it, whatever the case. */
export function spellRater(name: string, ratings: readonly HandRating[]): string {
  const own = name.trim().replaceAll(/\s+/gu, ' ');
  const known = ratings.find(({ rater }) => rater.toLocaleLowerCase() === own.toLocaleLowerCase());
  return known?.rater ?? own;
}

/**
 * Finds the round that a rater is in: the first in which a still of the session is left. The next round begins when all
 * stills were rated.
 *
 * @param ratings those of this session.
 */
export function raterProgress(ratings: readonly HandRating[], rater: string, stills: readonly Still[]): RaterProgress {
  const own = ratings.filter((rating) => rating.rater === rater);
  let round = 1;
  for (;;) {
    const done = own.filter((rating) => rating.round === round);
    const open = stills.filter((still) => !done.some((rating) => isSameStill(rating.still, still)));
    if (open.length > 0 || done.length === 0) return { round, open };
    round += 1;
  }
}
