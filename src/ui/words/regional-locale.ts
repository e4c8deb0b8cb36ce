/**
 * Gives the locale for numbers and dates: the person's own region where the words have none, so that English dates are
 * British for `en-GB`. The form of address is no part of it.
 *
 * @param language the language of the words, as in `en`, `de-CH` or `de-x-sie`.
 * @param preferred the person's own languages, best first (`navigator.languages`).
 */
export function regionalLocale(language: string, preferred: readonly string[]): string {
  const plain = language.replace(/-x-.*$/u, '');
  const own = preferred.find((tag) => tag.split('-')[0]?.toLowerCase() === plain);
  if (own === undefined) return plain;
  try {
    return Intl.getCanonicalLocales(own)[0] ?? plain;
  } catch {
    // Some systems give tags that are none, such as `en-US@posix`.
    return plain;
  }
}
