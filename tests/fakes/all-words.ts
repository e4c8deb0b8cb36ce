import { createInstance, type i18n } from 'i18next';
import { de } from '../../src/ui/words/de/de.ts';
import { deChSie } from '../../src/ui/words/de-ch-sie/de-ch-sie.ts';
import { deCh } from '../../src/ui/words/de-ch/de-ch.ts';
import { deSie } from '../../src/ui/words/de-sie/de-sie.ts';
import { en, type Words } from '../../src/ui/words/en/en.ts';
import { fr } from '../../src/ui/words/fr/fr.ts';
import { it } from '../../src/ui/words/it/it.ts';
import type { Dictionary, Language } from '../../src/ui/words/languages.ts';

/** The words of every language, all at hand. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en,
  de,
  'de-x-sie': deSie,
  'de-CH': deCh,
  'de-CH-x-sie': deChSie,
  fr,
  it,
};

/**
 * The languages in which browser tests walk the screens: all of them would take too long, and a test of all words holds keys and
 * placeholders together.
 */
export const WALKED_LANGUAGES = ['en', 'de'] as const satisfies Language[];

/** Words that need not be fetched. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'words',
    resources: Object.fromEntries(Object.entries(WORDS).map(([code, all]) => [code, { words: all }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** A dictionary that has every language already. */
export function createDictionary(language: Language): Dictionary {
  return { words: createWords(language), add: () => Promise.resolve(), complete: () => Promise.resolve() };
}
