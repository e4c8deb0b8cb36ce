import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backwards, observationsOf, type RealMotion } from '../fixtures/real-motion.ts';
import { replayFilm } from './replay-film.ts';
import {
  compareWays,
  motionTotals,
  scoreMotion,
  type BothWays,
  type MotionCase,
  type MotionTotals,
} from './score-motion.ts';

/** Squats of real people as recorded points: what is counted and said, against what a person sees. */
export interface RealSquats extends MotionTotals {
  readonly cases: readonly MotionCase[];
  /** The same films from their end to their beginning. */
  readonly backwards: MotionTotals & { readonly cases: readonly MotionCase[] };
  readonly bothWays: BothWays;
}

/** Reads every film of points below a folder, by name. A file of another format is no film of points. */
export async function findMotionFilms(folder: string): Promise<readonly RealMotion[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const films = await Promise.all(
    names.toSorted().map(async (name): Promise<readonly RealMotion[]> => {
      const file: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
      return isMotionFilm(file) ? [file] : [];
    }),
  );
  return films.flat();
}

function isMotionFilm(file: unknown): file is RealMotion {
  return typeof file === 'object' && file !== null && 'squats' in file && 'frames' in file && 'pointNames' in file;
}

function scoreAll(films: readonly RealMotion[]): readonly MotionCase[] {
  return films.map((film) => scoreMotion(film, replayFilm(observationsOf(film), film.model).reps));
}

/** Replays each film through the film path, forwards and backwards. */
export function scoreRealSquats(films: readonly RealMotion[]): RealSquats {
  const [forwards, turned] = [scoreAll(films), scoreAll(films.map(backwards))];
  return {
    ...motionTotals(forwards),
    cases: forwards,
    backwards: { ...motionTotals(turned), cases: turned },
    bothWays: compareWays(forwards, turned),
  };
}
