import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import type { AccuracyReport } from './accuracy-report.ts';
import { formatCase, formatOverall, formatRealSquats, formatRun, formatRunning } from './format.ts';
import { compareCorrections, tabulateWays, type WayError } from './compare-corrections.ts';
import { findClips, type Clip } from './find-clips.ts';
import { openMeasuringPage, type MeasuringPage } from './measuring-page.ts';
import type { EngineInfo } from '../../src/pose/engine.ts';
import { overallOf } from './overall.ts';
import { overallRunning, tabulateRuns } from './overall-running.ts';
import { findMotionFilms, scoreRealSquats } from './real-squats.ts';
import { writeRecordedClip } from './recorded-clip.ts';
import { replayFilm } from './replay-film.ts';
import { scoreClip, type ScoredClip } from './score-clip.ts';
import { scoreRun, type ScoredRun } from './score-run.ts';

const USAGE =
  'npm run accuracy -- [--data DIR] [--motion DIR] --out FILE.json [--model M] [--backend B] [--fast] [--only ID] [--record DIR]';

/** Every frame that was measured of a runner is kept, because steps are short. */
const ALL_FRAMES = Number.POSITIVE_INFINITY;

/** The clips and the films of points that every developer of Kneeline may have beside the project. */
const DEFAULT_DATA = '../shared/data';
/** The folder of the films of points below a data folder. */
const MOTION_FOLDER = 'real-motion';

function currentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

async function scoreAll(
  clips: readonly Clip[],
  measuring: MeasuringPage,
  model: string,
  recordInto: string | undefined,
): Promise<{ readonly scored: ScoredClip[]; readonly ways: WayError[] }> {
  const scored: ScoredClip[] = [];
  const ways: WayError[] = [];
  const scoreOne = async ({ truth, film }: Clip): Promise<{ score: ScoredClip; ways: readonly WayError[] }> => {
    const run = await measuring.measure(film);
    if (run.failure !== null) throw new Error(`${truth.id}: the film could not be read: ${run.failure}`);
    if (run.model !== model) throw new Error(`${truth.id}: measured by ${run.model}, not by ${model}`);
    if (recordInto !== undefined) await writeRecordedClip(recordInto, { model, truth, observations: run.observations });
    const score = scoreClip(truth, run.readings, run);
    return { score, ways: compareCorrections(truth, score, run.readings, profileOf(model)) };
  };
  const coming = clips.map((clip) => scoreOne(clip));
  // An error is told where its clip has its turn.
  for (const one of coming) one.catch(() => undefined);
  for (const next of coming) {
    const one = await next;
    scored.push(one.score);
    ways.push(...one.ways);
    process.stdout.write(`${formatCase(one.score)}\n`);
  }
  return { scored, ways };
}

/** Measures runners as the page measures films of a run, because the squats' tracker counts wrongly in the same frames. */
async function scoreRuns(
  runs: readonly Clip[],
  measuring: MeasuringPage,
  model: string,
  recordInto: string | undefined,
): Promise<ScoredRun[]> {
  const coming = runs.map(async ({ truth, film }) => {
    const { run, failure, observations } = await measuring.measureRun(film);
    if (failure !== null || run === null) throw new Error(`${truth.id}: the film could not be read: ${failure}`);
    if (run.origin.model !== model) throw new Error(`${truth.id}: measured by ${run.origin.model}, not by ${model}`);
    if (recordInto !== undefined) await writeRecordedClip(recordInto, { model, truth, observations }, ALL_FRAMES);
    return scoreRun(truth, run.record, replayFilm(observations, model).reps.length);
  });
  // An error is told where its clip has its turn.
  for (const one of coming) one.catch(() => undefined);
  const scored: ScoredRun[] = [];
  for (const next of coming) {
    const one = await next;
    scored.push(one);
    process.stdout.write(`${formatRun(one)}\n`);
  }
  return scored;
}

interface Asked {
  readonly data: string | undefined;
  readonly motion: string | undefined;
  readonly only: string | undefined;
}

/**
 * Finds the clips and the films of points. `--motion` alone asks for no clips; without it, those are taken which lie
 * below the data folder.
 */
async function findAll({ data, motion, only = '' }: Asked) {
  const dataFolder = resolve(data ?? DEFAULT_DATA);
  const motionFolder = motion === undefined ? join(dataFolder, MOTION_FOLDER) : resolve(motion);
  const found = data === undefined && motion !== undefined ? [] : await findClips(dataFolder);
  const clips = found.filter(({ truth }) => truth.id.includes(only));
  const isThere = motion !== undefined || existsSync(motionFolder);
  const films = (isThere ? await findMotionFilms(motionFolder) : []).filter(({ id }) => id.includes(only));
  return {
    clips: clips.filter(({ truth }) => truth.motion !== 'run'),
    runs: clips.filter(({ truth }) => truth.motion === 'run'),
    films,
  };
}

interface Measured {
  readonly engine: { readonly model: string; readonly backend: string; readonly threads: number };
  readonly cases: readonly ScoredClip[];
  readonly ways: readonly WayError[];
  readonly runs: readonly ScoredRun[];
}

/** Plays every clip through the product's own pipeline in the browser and compares with the truth. */
async function measureClips(
  clips: readonly Clip[],
  runners: readonly Clip[],
  wanted: WantedPage,
  recordInto: string | undefined,
): Promise<Measured> {
  const nothing = { engine: { model: 'none', backend: 'none', threads: 0 }, cases: [], ways: [] };
  const measured: Omit<Measured, 'runs'> =
    clips.length === 0
      ? nothing
      : await withPage(wanted, async (measuring, { backend, threads }) => {
          const model = await measuring.filmModel('film');
          process.stdout.write(`${model} on ${backend}, ${clips.length} clips\n`);
          const { scored: cases, ways } = await scoreAll(clips, measuring, model, recordInto);
          return { engine: { model, backend, threads }, cases, ways };
        });
  if (runners.length === 0) return { ...measured, runs: [] };
  return withPage(wanted, async (measuring, { backend, threads }) => {
    const model = await measuring.filmModel('run-film');
    process.stdout.write(`${model} on ${backend}, ${runners.length} clips of runners\n`);
    const runs = await scoreRuns(runners, measuring, model, recordInto);
    return clips.length > 0 ? { ...measured, runs } : { ...measured, engine: { model, backend, threads }, runs };
  });
}

type WantedPage = Parameters<typeof openMeasuringPage>[0];

async function withPage<Result>(
  wanted: WantedPage,
  measure: (measuring: MeasuringPage, engine: EngineInfo) => Promise<Result>,
): Promise<Result> {
  const measuring = await openMeasuringPage(wanted);
  try {
    return await measure(measuring, await measuring.engine());
  } finally {
    await measuring.close();
  }
}

/** Measures all clips and films of points that are asked for, prints the figures and writes them. @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      motion: { type: 'string' },
      out: { type: 'string' },
      model: { type: 'string' },
      backend: { type: 'string' },
      only: { type: 'string' },
      record: { type: 'string' },
      fast: { type: 'boolean', default: false },
    },
  });
  const { data, motion, only, model, backend, record } = values;
  const filmsBy = values.fast ? 'fast' : 'precise';
  if (record !== undefined) await mkdir(record, { recursive: true });
  const { clips, runs: runners, films } = await findAll({ data, motion, only });
  if (clips.length + runners.length + films.length === 0) {
    process.stderr.write(`Neither a truth.json nor a film of points was found. ${USAGE}\n`);
    return 1;
  }
  const recorded = { model: films[0]?.model ?? 'none', backend: 'recorded', threads: 0 };
  const { engine, cases, ways, runs } =
    clips.length + runners.length > 0
      ? await measureClips(clips, runners, { model, backend, films: filmsBy }, record)
      : { engine: recorded, cases: [], ways: [], runs: [] };
  const realSquats = films.length > 0 ? scoreRealSquats(films) : null;
  const report: AccuracyReport = {
    model: engine.model,
    backend: engine.backend,
    threads: engine.threads,
    commit: currentCommit(),
    measuredAt: new Date().toISOString(),
    cases: cases.map(({ imageErrorsDeg: _each, numberErrors: _every, ...written }) => written),
    overall: { ...overallOf(cases), realSquats, running: runs.length > 0 ? overallRunning(runs) : null },
    runs: { cases: runs, tables: tabulateRuns(runs) },
    corrections: tabulateWays(ways),
  };
  if (clips.length > 0) process.stdout.write(`\n${formatOverall(report.overall)}\n`);
  const { running } = report.overall;
  if (running !== null) {
    const tables = Object.entries({ all: running, ...report.runs.tables });
    process.stdout.write(`\n${tables.map(([name, figures]) => formatRunning(name, figures)).join('\n\n')}\n`);
  }
  if (realSquats !== null) process.stdout.write(`\n${formatRealSquats(realSquats)}\n`);
  if (values.out !== undefined) {
    const file = resolve(values.out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(report, null, 1)}\n`);
    process.stdout.write(`Written: ${(await readFile(file)).byteLength} bytes to ${values.out}\n`);
  }
  return 0;
}
