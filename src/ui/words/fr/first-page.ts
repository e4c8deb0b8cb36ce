import type { FirstWords } from '../en/en.ts';
import { engine, source } from './engine.ts';
import { filmNotices } from './film-notices.ts';
import { peopleNotices } from './people-notices.ts';
import { product } from './product.ts';
import { programmeSentence } from './programme-sentence.ts';
import { sessionFile } from './session-file.ts';
import { frenchSpacing } from '../forms/french-spacing.ts';
import { withManyPlurals } from '../forms/many-plurals.ts';
import { start } from './start.ts';

/** The words of the first page, which are fetched before all others. */
export const firstPage: FirstWords = frenchSpacing(
  withManyPlurals({
    locale: 'fr',
    product,
    start,
    programme: programmeSentence,
    engine,
    source,
    people: peopleNotices,
    films: filmNotices,
    sessionFile,
  }),
);
