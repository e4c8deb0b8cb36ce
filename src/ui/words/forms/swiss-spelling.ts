/**
 * Writes German as Switzerland and Liechtenstein do: ss for every ß, and «…» for „…“.
 *
 * @param words a text, or an object of texts and of further such objects.
 */
export function swissSpelling<Words>(words: Words): Words;
export function swissSpelling(words: unknown): unknown {
  if (typeof words === 'string') return words.replaceAll('ß', 'ss').replaceAll('„', '«').replaceAll('“', '»');
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => [key, swissSpelling(value)]),
  );
}
