import { engine, source } from './engine.ts';
import { filmNotices } from './film-notices.ts';
import { peopleNotices } from './people-notices.ts';
import { product } from './product.ts';
import { programmeSentence } from './programme-sentence.ts';
import { sessionFile } from './session-file.ts';
import { start } from './start.ts';

/** The first page's part of the English words, by reference, as in en.ts. */
export interface FirstEnglish {
  readonly locale: string;
  readonly product: typeof product;
  readonly start: typeof start;
  readonly programme: typeof programmeSentence;
  readonly engine: typeof engine;
  readonly source: typeof source;
  readonly people: typeof peopleNotices;
  readonly films: typeof filmNotices;
  readonly sessionFile: typeof sessionFile;
}

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstEnglish = {
  locale: 'en',
  product,
  start,
  programme: programmeSentence,
  engine,
  source,
  people: peopleNotices,
  films: filmNotices,
  sessionFile,
};
