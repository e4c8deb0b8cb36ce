import { createInstance, type i18n } from 'i18next';
import { LANGUAGE_CODES, type Settings } from '../../runtime/settings/settings.ts';
import type { FirstWords, Words } from './en/en.ts';

export type Language = Settings['language'];

interface LanguageEntry {
  /** The language's own name for itself. */
  readonly name: string;
  /** BCP 47, for numbers, dates and screen readers. */
  readonly locale: string;
  /** Fetches the words of the first page. */
  readonly loadFirst: () => Promise<FirstWords>;
  /** Fetches all words. */
  readonly load: () => Promise<Words>;
}

/** A further language needs a folder beside the others, and its entry here and in `LANGUAGE_CODES`. */
export const LANGUAGES: Readonly<Record<Language, LanguageEntry>> = {
  en: {
    name: 'English',
    locale: 'en',
    loadFirst: async () => (await import('./en/first-page.ts')).firstPage,
    load: async () => (await import('./en/en.ts')).en,
  },
  de: {
    name: 'Deutsch',
    locale: 'de',
    loadFirst: async () => (await import('./de/first-page.ts')).firstPage,
    load: async () => (await import('./de/de.ts')).de,
  },
  'de-x-sie': {
    name: 'Deutsch, Sie',
    locale: 'de',
    loadFirst: async () => (await import('./de-sie/first-page.ts')).firstPage,
    load: async () => (await import('./de-sie/de-sie.ts')).deSie,
  },
  'de-CH': {
    name: 'Deutsch (CH)',
    locale: 'de-CH',
    loadFirst: async () => (await import('./de-ch/first-page.ts')).firstPage,
    load: async () => (await import('./de-ch/de-ch.ts')).deCh,
  },
  'de-CH-x-sie': {
    name: 'Deutsch (CH), Sie',
    locale: 'de-CH',
    loadFirst: async () => (await import('./de-ch-sie/first-page.ts')).firstPage,
    load: async () => (await import('./de-ch-sie/de-ch-sie.ts')).deChSie,
  },
  fr: {
    name: 'Français',
    locale: 'fr',
    loadFirst: async () => (await import('./fr/first-page.ts')).firstPage,
    load: async () => (await import('./fr/fr.ts')).fr,
  },
  it: {
    name: 'Italiano',
    locale: 'it',
    loadFirst: async () => (await import('./it/first-page.ts')).firstPage,
    load: async () => (await import('./it/it.ts')).it,
  },
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

/** The words of the screen, in the languages that were asked for so far. */
export interface Dictionary {
  readonly words: i18n;
  /** Fetches all words of a language that are missing. Rejects while they can't be fetched. */
  add(language: Language): Promise<void>;
  /** Fetches all words of the language that is shown. */
  complete(): Promise<void>;
}

/** Opens the words of the first page in one language. Every other page waits for `add`. */
export async function openDictionary(language: Language): Promise<Dictionary> {
  const words = createInstance();
  const whole = new Set<Language>();
  const add = async (code: Language): Promise<void> => {
    if (whole.has(code)) return;
    words.addResourceBundle(code, 'words', await LANGUAGES[code].load(), true, true);
    whole.add(code);
  };
  await words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'words',
    ns: ['words'],
    resources: { [language]: { words: await LANGUAGES[language].loadFirst() } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const complete = (): Promise<void> => {
    const shown = LANGUAGE_CODES.find((code) => code === words.language);
    return add(shown ?? language);
  };
  return { words, add, complete };
}
