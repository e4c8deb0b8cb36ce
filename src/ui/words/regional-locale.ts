/**
 * Gives the locale for numbers and dates: the person's own region where the words have none, so that English dates are
 * British for `en-GB`.
 *
 * @param language the language of the words, as in `en` or `de-CH`.
 * @param preferred the person's own languages, best first (`navigator.languages`).
 */
export function regionalLocale(language: string, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.split('-')[0]?.toLowerCase() === language);
  if (own === undefined) return language;
  try {
    return Intl.getCanonicalLocales(own)[0] ?? language;
  } catch {
    // Some systems give tags that are none, such as `en-US@posix`.
    return language;
  }
}
