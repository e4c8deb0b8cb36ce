import { createInstance, type i18n } from 'i18next';
import type { Settings } from '../../runtime/settings/settings.ts';
import { de } from './de/de.ts';
import { en, type Words } from './en/en.ts';

export type Language = Settings['language'];

/** A further language needs one folder beside these two, and its name here and in `LANGUAGE_CODES`. */
export const LANGUAGES: Readonly<Record<Language, Words>> = { en, de };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

/** Creates the words of the screen. All languages are in the page, so that a change is instant and needs no network. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'words',
    resources: Object.fromEntries(Object.entries(LANGUAGES).map(([code, of]) => [code, { words: of }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
