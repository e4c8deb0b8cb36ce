import type { Degrees } from '../geometry/units.ts';
import { angleInPicture, isSameSession, isSameStill, type HandRating } from './hand-rating.ts';

/** One way in which stills were rated: by Kneeline, or by one rater in one round. */
export type RatingSeries =
  { readonly kind: 'kneeline' } | { readonly kind: 'rater'; readonly rater: string; readonly round: number };

export const KNEELINE: RatingSeries = { kind: 'kneeline' };

/** Two angles of one still. */
export type AnglePair = readonly [first: Degrees, second: Degrees];

/** Lists the rounds of all raters, by name and round. */
export function raterSeries(ratings: readonly HandRating[]): readonly RatingSeries[] {
  const names = new Set(ratings.map(({ rater }) => rater));
  return [...names]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((rater) => {
      const rounds = new Set(ratings.filter((rating) => rating.rater === rater).map(({ round }) => round));
      return [...rounds]
        .toSorted((one, other) => one - other)
        .map((round): RatingSeries => ({ kind: 'rater', rater, round }));
    });
}

/** Pairs the angles that two series gave to the same stills. */
export function pairSeries(
  ratings: readonly HandRating[],
  first: RatingSeries,
  second: RatingSeries,
): readonly AnglePair[] {
  // Kneeline's angle stands beside each hand's, so a pair needs at least one rater.
  const [led, other] = first.kind === 'rater' ? [first, second] : [second, first];
  return ratings
    .filter((rating) => belongsTo(rating, led))
    .flatMap((rating) => {
      const own = angleInPicture(rating.hand, rating.still);
      const others = angleOf(ratings, rating, other);
      if (own === null || others === null) return [];
      return [led === first ? ([own, others] as const) : ([others, own] as const)];
    });
}

function belongsTo({ rater, round }: HandRating, series: RatingSeries): boolean {
  return series.kind === 'rater' && rater === series.rater && round === series.round;
}

function angleOf(ratings: readonly HandRating[], like: HandRating, series: RatingSeries): Degrees | null {
  if (series.kind === 'kneeline') return angleInPicture(like.still.kneeline, like.still);
  const found = ratings.find(
    (rating) =>
      belongsTo(rating, series) && isSameSession(rating.session, like.session) && isSameStill(rating.still, like.still),
  );
  return found === undefined ? null : angleInPicture(found.hand, found.still);
}
