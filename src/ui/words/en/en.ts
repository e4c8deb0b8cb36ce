import { backup } from './backup.ts';
import { belt } from './belt.ts';
import { coach } from './coach.ts';
import { compare } from './compare.ts';
import { people } from './people.ts';
import { films } from './films.ts';
import { programme } from './programme.ts';
import { firstPage, type FirstEnglish } from './first-page.ts';
import { handCheck } from './hand-check.ts';
import { learn } from './learn.ts';
import { side, knee, leg, legWithin, alignment } from './legs.ts';
import { live, diagnostics, keys } from './live.ts';
import { noPicture } from './no-picture.ts';
import { pages } from './pages.ts';
import { progress } from './progress.ts';
import { refusal, refusalShort } from './refusal.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { check } from './run-check.ts';
import { stored } from './stored.ts';
import { studio } from './studio.ts';
import { summary } from './summary.ts';
import { tape } from './tape.ts';
import { tour, mirrorLook } from './tour.ts';
import { welcome } from './welcome.ts';

/**
 * The parts of the English words, by reference: TypeScript 7 keeps an old declaration of this file when only the file of a
 * part has changed.
 */
interface English extends FirstEnglish {
  readonly programme: FirstEnglish['programme'] & typeof programme;
  readonly films: FirstEnglish['films'] & typeof films;
  readonly people: FirstEnglish['people'] & typeof people;
  readonly tour: typeof tour;
  readonly mirrorLook: typeof mirrorLook;
  readonly learn: typeof learn;
  readonly side: typeof side;
  readonly knee: typeof knee;
  readonly leg: typeof leg;
  readonly legWithin: typeof legWithin;
  readonly alignment: typeof alignment;
  readonly live: typeof live;
  readonly diagnostics: typeof diagnostics;
  readonly keys: typeof keys;
  readonly noPicture: typeof noPicture;
  readonly backup: typeof backup;
  readonly belt: typeof belt;
  readonly coach: typeof coach;
  readonly refusal: typeof refusal;
  readonly refusalShort: typeof refusalShort;
  readonly stored: typeof stored;
  readonly studio: typeof studio;
  readonly summary: typeof summary;
  readonly check: typeof check;
  readonly run: typeof run;
  readonly pages: typeof pages;
  readonly progress: typeof progress;
  readonly compare: typeof compare;
  readonly report: typeof report;
  readonly tape: typeof tape;
  readonly handCheck: typeof handCheck;
  readonly welcome: typeof welcome;
}

/**
 * English, and the shape of every other language. A key that is missing in another language does not compile, nor does
 * a refusal reason without a sentence.
 */
export const en: English = {
  ...firstPage,
  programme: { ...firstPage.programme, ...programme },
  films: { ...firstPage.films, ...films },
  people: { ...firstPage.people, ...people },
  tour,
  mirrorLook,
  learn,
  side,
  knee,
  leg,
  legWithin,
  alignment,
  live,
  diagnostics,
  keys,
  noPicture,
  backup,
  belt,
  coach,
  refusal,
  refusalShort,
  stored,
  studio,
  summary,
  check,
  run,
  pages,
  progress,
  compare,
  report,
  tape,
  handCheck,
  welcome,
};

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> };

/** The shape of a language file: exactly the keys of the English one. */
export type Words = Shape<English>;

/** The part of a language that the first page needs. */
export type FirstWords = Shape<FirstEnglish>;

/** The words of a part of which the first page has some: all others of it. */
export type LateWords<Part extends keyof FirstWords> = Omit<Words[Part], keyof FirstWords[Part]>;
