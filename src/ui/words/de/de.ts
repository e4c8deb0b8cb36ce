import type { Words } from '../en/en.ts';
import { coach } from './coach.ts';
import { compare } from './compare.ts';
import { engine, source } from './engine.ts';
import { films } from './films.ts';
import { learn } from './learn.ts';
import { side, knee, leg, legWithin, alignment } from './legs.ts';
import { live, diagnostics, keys } from './live.ts';
import { people } from './people.ts';
import { product } from './product.ts';
import { programme } from './programme.ts';
import { progress } from './progress.ts';
import { refusal, refusalShort } from './refusal.ts';
import { report } from './report.ts';
import { check } from './run-check.ts';
import { sessionFile } from './session-file.ts';
import { start } from './start.ts';
import { studio } from './studio.ts';
import { summary } from './summary.ts';
import { tape } from './tape.ts';
import { tour, mirrorLook } from './tour.ts';

/** German, with the familiar “du”. */
export const de: Words = {
  locale: 'de',
  product,
  start,
  programme,
  tour,
  mirrorLook,
  learn,
  engine,
  source,
  side,
  knee,
  leg,
  legWithin,
  alignment,
  live,
  diagnostics,
  keys,
  coach,
  refusal,
  refusalShort,
  studio,
  summary,
  check,
  people,
  progress,
  compare,
  films,
  sessionFile,
  report,
  tape,
};
