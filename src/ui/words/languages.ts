import { createInstance, type i18n } from 'i18next';
import type { Settings } from '../../runtime/settings/settings.ts';
import type { Words } from './en/en.ts';

export type Language = Settings['language'];

interface LanguageEntry {
  /** The language's own name for itself. */
  readonly name: string;
  /** BCP 47, for numbers, dates and screen readers. */
  readonly locale: string;
  /** Fetches the words, which are not in the page before a person asks for the language. */
  readonly load: () => Promise<Words>;
}

/** A further language needs one folder beside these two, and its entry here and in `LANGUAGE_CODES`. */
export const LANGUAGES: Readonly<Record<Language, LanguageEntry>> = {
  en: { name: 'English', locale: 'en', load: async () => (await import('./en/en.ts')).en },
  de: { name: 'Deutsch', locale: 'de', load: async () => (await import('./de/de.ts')).de },
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
  /** Fetches a language where it is missing, and resolves when the language can be spoken. Rejects without a server. */
  add(language: Language): Promise<void>;
}

/** Opens the words in one language. */
export async function openDictionary(language: Language): Promise<Dictionary> {
  const words = createInstance();
  const add = async (code: Language): Promise<void> => {
    if (words.hasResourceBundle(code, 'words')) return;
    words.addResourceBundle(code, 'words', await LANGUAGES[code].load());
  };
  await words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'words',
    ns: ['words'],
    resources: { [language]: { words: await LANGUAGES[language].load() } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return { words, add };
}
