import { deSie } from '../de-sie/de-sie.ts';
import type { Words } from '../en/en.ts';
import { swissSpelling } from '../forms/swiss-spelling.ts';

/** German for Switzerland and Liechtenstein with “Sie”, made from the polite German words. */
export const deChSie: Words = { ...swissSpelling(deSie), locale: 'de-CH' };
