/**
 * Sets French signs as printers do, so that no line begins with one: a space that does not break stands before : ; ? ! %
 * and inside « ». The words are written with ordinary spaces.
 *
 * @param words a text, or an object of texts and of further such objects.
 */
export function frenchSpacing<Words>(words: Words): Words;
export function frenchSpacing(words: unknown): unknown {
  if (typeof words === 'string') {
    return words.replaceAll(/ (?=[:%»])|(?<=«) /gu, '\u00A0').replaceAll(/ (?=[;?!])/gu, '\u202F');
  }
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => [key, frenchSpacing(value)]),
  );
}
