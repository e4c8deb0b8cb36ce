import { de } from '../de/de.ts';
import type { Words } from '../en/en.ts';
import { withOverrides } from '../forms/overrides.ts';
import { exercise } from './exercise.ts';
import { politeFirstPage } from './first-page.ts';
import { results } from './results.ts';
import { running } from './running.ts';

/** German with the polite “Sie”, as clinics address their clients: the German words, and the texts in which the address differs. */
export const deSie: Words = withOverrides(de, { ...politeFirstPage, ...exercise, ...running, ...results });
