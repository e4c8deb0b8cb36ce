/**
 * Gives every plural a form for millions, which French and Italian ask for beside `_one` and `_other`. No count of this page goes
 * that far, so the form is the usual plural.
 *
 * @param words a text, or an object of texts and of further such objects.
 */
export function withManyPlurals<Words>(words: Words): Words;
export function withManyPlurals(words: unknown): unknown {
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const pair = [key, withManyPlurals(value)] as const;
      return key.endsWith('_other') ? [pair, [key.replace(/_other$/u, '_many'), pair[1]] as const] : [pair];
    }),
  );
}
