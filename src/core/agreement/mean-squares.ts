/** The mean squares of a two-way analysis of variance without replication: each rater rated each subject once. */
export interface MeanSquares {
  readonly subjects: number;
  readonly raters: number;
  /** Between subjects, between raters, and what is left. Unit: that of the ratings, squared. */
  readonly betweenSubjects: number;
  readonly betweenRaters: number;
  readonly residual: number;
}

/**
 * Splits the scatter of a table of ratings into its three parts (Shrout and Fleiss 1979).
 *
 * @param table one row for each subject, in it one rating for each rater, all of one unit.
 * @returns `null` with fewer than two subjects or raters, with rows of unequal length, or with a rating that is no
 *   finite number.
 */
export function meanSquares(table: readonly (readonly number[])[]): MeanSquares | null {
  const subjects = table.length;
  const raters = table[0]?.length ?? 0;
  if (subjects < 2 || raters < 2) return null;
  if (table.some((row) => row.length !== raters || !row.every(Number.isFinite))) return null;
  // The middle is taken out first, so that no digits are lost where all ratings are large and alike.
  const middle = meanOf(table.flat());
  const centred = table.map((row) => row.map((rating) => rating - middle));
  const grand = meanOf(centred.flat());
  const bySubject = centred.map(meanOf);
  const byRater = Array.from({ length: raters }, (_, rater) => meanOf(centred.map((row) => row[rater] ?? 0)));
  const left = centred.flatMap((row, subject) =>
    row.map((rating, rater) => rating - (bySubject[subject] ?? 0) - (byRater[rater] ?? 0) + grand),
  );
  return {
    subjects,
    raters,
    betweenSubjects: (raters * squaresOf(bySubject.map((mean) => mean - grand))) / (subjects - 1),
    betweenRaters: (subjects * squaresOf(byRater.map((mean) => mean - grand))) / (raters - 1),
    residual: squaresOf(left) / ((subjects - 1) * (raters - 1)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
