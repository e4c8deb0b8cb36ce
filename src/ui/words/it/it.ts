import type { Words } from '../en/en.ts';
import { backup } from './backup.ts';
import { belt } from './belt.ts';
import { coach } from './coach.ts';
import { compare } from './compare.ts';
import { people } from './people.ts';
import { films } from './films.ts';
import { programme } from './programme.ts';
import { firstPage } from './first-page.ts';
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
import { withManyPlurals } from '../forms/many-plurals.ts';
import { tape } from './tape.ts';
import { tour, mirrorLook } from './tour.ts';
import { welcome } from './welcome.ts';

/** Italian, with “tu”. */
export const it: Words = withManyPlurals({
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
});
