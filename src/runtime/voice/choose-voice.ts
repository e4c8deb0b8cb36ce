/**
 * Apple's joke and Eloquence voices, which are local but no calm coaches. The name before the bracket tells
 * them, because the bracket is in the language of the system. (HadrienGardeur/web-speech-recommended-voices#27, #28;
 * highcharts#25339)
 */
const ODD_VOICES = new Set([
  'Albert',
  'Bad News',
  'Bahh',
  'Bells',
  'Boing',
  'Bubbles',
  'Cellos',
  'Deranged',
  'Eddy',
  'Flo',
  'Fred',
  'Good News',
  'Grandma',
  'Grandpa',
  'Hysterical',
  'Jester',
  'Junior',
  'Kathy',
  'Organ',
  'Pipe Organ',
  'Ralph',
  'Reed',
  'Rocko',
  'Sandy',
  'Shelley',
  'Superstar',
  'Trinoids',
  'Whisper',
  'Wobble',
  'Zarvox',
]);

/** Writes a language as in `de-de`, without a private part such as the form of address; Android writes de_DE. */
function tagOf(lang: string): string {
  return lang
    .replaceAll('_', '-')
    .toLowerCase()
    .replace(/-x-.*$/u, '');
}

function isOfLanguage({ lang }: SpeechSynthesisVoice, language: string): boolean {
  return tagOf(lang).split('-')[0] === tagOf(language).split('-')[0];
}

function isOdd({ name }: SpeechSynthesisVoice): boolean {
  return ODD_VOICES.has(name.split('(')[0]?.trim() ?? '');
}

/**
 * Chooses the voice that speaks. It is of this language and of this machine, since a remote one would send the words
 * away. An ordinary voice comes before an odd one, then the system's own choice, then a voice from the person's region.
 *
 * @param language as in `de` or `de-CH`. Any voice of German speaks for `de-CH`, and one from Switzerland before others.
 * @param preferred the person's languages, best first, as in `de-AT`.
 * @returns `null` when this machine has none.
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  preferred: readonly string[],
): SpeechSynthesisVoice | null {
  const regions = [language, ...preferred].map(tagOf);
  const regionOf = ({ lang }: SpeechSynthesisVoice): number => {
    const place = regions.indexOf(tagOf(lang));
    return place < 0 ? regions.length : place;
  };
  const best = voices
    .filter((voice) => voice.localService && isOfLanguage(voice, language))
    .toSorted(
      (a, b) =>
        Number(isOdd(a)) - Number(isOdd(b)) || Number(b.default) - Number(a.default) || regionOf(a) - regionOf(b),
    );
  return best[0] ?? null;
}
