import type { HandRating } from '../../core/agreement/hand-rating.ts';
import {
  KNEELINE,
  pairSeries,
  raterSeries,
  type AnglePair,
  type RatingSeries,
} from '../../core/agreement/rating-series.ts';

/** Two series that rated some of the same stills. */
export interface SeriesPair {
  readonly key: string;
  readonly first: RatingSeries;
  readonly second: RatingSeries;
  readonly angles: readonly AnglePair[];
}

/** Lists who can be compared: Kneeline with each round of each rater, then the rounds of all raters with each other. */
export function pairOptions(ratings: readonly HandRating[]): readonly SeriesPair[] {
  const raters = raterSeries(ratings);
  const withKneeline = raters.map((second) => ({ first: KNEELINE, second }));
  const amongRaters = raters.flatMap((second, index) => raters.slice(index + 1).map((first) => ({ first, second })));
  return [...withKneeline, ...amongRaters].flatMap(({ first, second }) => {
    const angles = pairSeries(ratings, first, second);
    return angles.length === 0 ? [] : [{ key: `${keyOf(first)}|${keyOf(second)}`, first, second, angles }];
  });
}

function keyOf(series: RatingSeries): string {
  return series.kind === 'kneeline' ? 'kneeline' : JSON.stringify([series.rater, series.round]);
}
