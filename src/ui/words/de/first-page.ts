import type { FirstWords } from '../en/en.ts';
import { engine, source } from './engine.ts';
import { films } from './films.ts';
import { people } from './people.ts';
import { product } from './product.ts';
import { programme } from './programme.ts';
import { sessionFile } from './session-file.ts';
import { start } from './start.ts';

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstWords = {
  locale: 'de',
  product,
  start,
  programme,
  engine,
  source,
  people,
  films,
  sessionFile,
};
