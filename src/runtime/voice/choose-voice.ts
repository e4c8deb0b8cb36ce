/**
 * Apple's joke and Eloquence voices: local, but no calm coach. By the name before the bracket; the bracket is in the
 * language of the system. (HadrienGardeur/web-speech-recommended-voices#27, #28; highcharts#25339)
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

/** Android writes de_DE. */
function tagOf(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}

function isOfLanguage({ lang }: SpeechSynthesisVoice, language: string): boolean {
  return tagOf(lang).split('-')[0] === language;
}

function isOdd({ name }: SpeechSynthesisVoice): boolean {
  return ODD_VOICES.has(name.split('(')[0]?.trim() ?? '');
}

/**
 * The voice that speaks: of this language and of this machine, since a remote one would send the words away. An ordinary
 * one before an odd one, then the system's own choice, then one from the person's region.
 *
 * @param language as in `de`.
 * @param preferred the person's languages, best first, as in `de-AT`.
 * @returns `null`: this machine has none.
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  preferred: readonly string[],
): SpeechSynthesisVoice | null {
  const regions = preferred.map(tagOf);
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
