import { de } from '../de/de.ts';
import type { Words } from '../en/en.ts';
import { swissSpelling } from '../forms/swiss-spelling.ts';

/** German for Switzerland and Liechtenstein, made from the German words. */
export const deCh: Words = { ...swissSpelling(de), locale: 'de-CH' };
