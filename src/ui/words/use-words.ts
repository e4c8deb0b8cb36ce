import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { regionalLocale } from './regional-locale.ts';

export interface Tongue {
  readonly t: TFunction;
  /** The locale for numbers and dates. */
  readonly locale: string;
}

export function useWords(): Tongue {
  const { t, i18n } = useTranslation('words');
  return { t, locale: regionalLocale(i18n.language, navigator.languages) };
}
