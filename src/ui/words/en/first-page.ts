import { engine, source } from './engine.ts';
import { films } from './films.ts';
import { people } from './people.ts';
import { product } from './product.ts';
import { programme } from './programme.ts';
import { sessionFile } from './session-file.ts';
import { start } from './start.ts';

/** The first page's part of the English words, by reference, as in en.ts. */
export interface FirstEnglish {
  readonly locale: string;
  readonly product: typeof product;
  readonly start: typeof start;
  readonly programme: typeof programme;
  readonly engine: typeof engine;
  readonly source: typeof source;
  readonly people: typeof people;
  readonly films: typeof films;
  readonly sessionFile: typeof sessionFile;
}

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstEnglish = {
  locale: 'en',
  product,
  start,
  programme,
  engine,
  source,
  people,
  films,
  sessionFile,
};
