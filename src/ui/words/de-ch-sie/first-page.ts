import { firstPage as polite } from '../de-sie/first-page.ts';
import type { FirstWords } from '../en/en.ts';
import { swissSpelling } from '../forms/swiss-spelling.ts';

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstWords = { ...swissSpelling(polite), locale: 'de-CH' };
