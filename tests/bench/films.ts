import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval as every } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildEarlier } from './earlier-build.ts';

/** Time and memory of one run of `npm run analyse`. */
interface FilmRun {
  readonly seconds: number;
  /** Largest sum over all of its processes, shared pages counted once (PSS); `null` where the system does not tell. */
  readonly peakMemoryMb: number | null;
}

export interface FilmsReport {
  readonly against: string;
  readonly eight: { readonly ours: readonly FilmRun[]; readonly earlier: readonly FilmRun[] };
  readonly one: { readonly ours: readonly FilmRun[]; readonly earlier: readonly FilmRun[] };
  /** Ours, with two models for each film. */
  readonly precise: { readonly eight: readonly FilmRun[]; readonly one: readonly FilmRun[] };
  /** Ours, fast, over the earlier build's, and ours, precise, over ours, fast: from the fastest run of each. */
  readonly ratios: {
    readonly eightTime: number;
    readonly eightMemory: number | null;
    readonly oneTime: number;
    readonly preciseEightTime: number;
    readonly preciseEightMemory: number | null;
    readonly preciseOneTime: number;
  };
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Processes come and go within a second. */
const LOOK_EVERY_MS = 250;

/** Copies the clips d01 to d08 under names of their own: `analyse` names results like films. */
async function gatherFilms(data: string, into: string): Promise<readonly string[]> {
  const clips = (await readdir(join(data, 'synthetic'))).filter((name) => /^d0[1-8]/u.test(name)).toSorted();
  await mkdir(into, { recursive: true });
  const films = clips.map((clip) => join(into, `${clip}.mp4`));
  await Promise.all(
    clips.map((clip, index) => copyFile(join(data, 'synthetic', clip, 'clip.mp4'), films[index] ?? '')),
  );
  return films;
}

/** Measures the films with the `analyse` of a checkout, from the press of the key to the end of the command. */
async function analyse(checkout: string, films: readonly string[], out: string, isPrecise: boolean): Promise<FilmRun> {
  const script = join(checkout, 'scripts', 'analyse.mjs');
  // A build from before precise films knows only one way.
  const usage = await readFile(join(checkout, 'scripts', 'analyse', 'read-options.mjs'), 'utf8');
  const pace = usage.includes('--fast') ? [isPrecise ? '--precise' : '--fast'] : [];
  const begunMs = performance.now();
  const command = spawn(process.execPath, [script, ...films, '--out', out, '--overwrite', ...pace], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => command.on('close', resolve));
  const watching = new AbortController();
  const peak = watchMemory(command.pid ?? 0, watching.signal);
  const exitCode = await ended;
  watching.abort();
  const peakKb = await peak;
  if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`);
  return { seconds: (performance.now() - begunMs) / 1000, peakMemoryMb: peakKb === null ? null : peakKb / 1024 };
}

/** Looks again and again until told to stop. @returns the most that was seen, kilobytes. */
async function watchMemory(root: number, signal: AbortSignal): Promise<number | null> {
  let peakKb: number | null = null;
  try {
    for await (const _ of every(LOOK_EVERY_MS, null, { signal })) {
      const kb = await memoryOfTree(root);
      if (kb !== null) peakKb = Math.max(peakKb ?? 0, kb);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return peakKb;
}

/** Memory of a process and everything that it started, in kilobytes; `null` where there is no /proc. */
async function memoryOfTree(root: number): Promise<number | null> {
  const names = await readdir('/proc').catch(() => []);
  const parents = new Map<number, number>();
  for (const name of names.filter((one) => /^\d+$/u.test(one))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (stat !== '') parents.set(Number(name), parent);
  }
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(parents.get(pid) ?? 0));
  let sumKb: number | null = null;
  for (const pid of [...parents.keys()].filter(belongs)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const kb = /^Pss:\s+(\d+)/mu.exec(rollup)?.[1];
    if (kb !== undefined) sumKb = (sumKb ?? 0) + Number(kb);
  }
  return sumKb;
}

/** The numbers of a film must not depend on what is measured beside the film. */
async function requireSameNumbers(one: string, among: string, film: string): Promise<void> {
  const [alone, beside] = await Promise.all([one, among].map((out) => readFile(join(out, film), 'utf8')));
  if (alone !== beside) throw new Error(`${film} has other numbers when it is measured beside others`);
}

/** @returns `null` where the system did not tell the memory. */
function knownRatio(ratio: number): number | null {
  return Number.isNaN(ratio) ? null : ratio;
}

/**
 * Compares this build with an earlier one, in turns: eight films, and one film.
 *
 * @param data the folder of the shared clips.
 */
export async function measureFilms(against: string, data: string, rounds: number): Promise<FilmsReport> {
  const place = await mkdtemp(join(tmpdir(), 'kneeline-films-'));
  const earlier = await buildEarlier(against);
  try {
    const films = await gatherFilms(data, join(place, 'films'));
    const [first] = films;
    if (films.length !== 8 || first === undefined) throw new Error(`${data} has ${films.length} of the 8 clips`);
    const outs = { one: join(place, 'one'), eight: join(place, 'eight') };
    const runs = {
      eight: { ours: [] as FilmRun[], earlier: [] as FilmRun[] },
      one: { ours: [] as FilmRun[], earlier: [] as FilmRun[] },
    };
    const precise = { eight: [] as FilmRun[], one: [] as FilmRun[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [kind, wanted] of [['one', [first]] as const, ['eight', films] as const]) {
        runs[kind].earlier.push(await analyse(earlier.checkout, wanted, join(place, `earlier-${kind}`), false));
        runs[kind].ours.push(await analyse(PROJECT, wanted, outs[kind], false));
        precise[kind].push(await analyse(PROJECT, wanted, join(place, `precise-${kind}`), true));
      }
    }
    const name = `${first.slice(first.lastIndexOf('/') + 1, -'.mp4'.length)}.kneeline.csv`;
    await requireSameNumbers(outs.one, outs.eight, name);
    const fastest = (all: readonly FilmRun[]) => Math.min(...all.map(({ seconds }) => seconds));
    const peak = (all: readonly FilmRun[]) => Math.max(...all.map(({ peakMemoryMb }) => peakMemoryMb ?? Number.NaN));
    return {
      against,
      ...runs,
      precise,
      ratios: {
        eightTime: fastest(runs.eight.ours) / fastest(runs.eight.earlier),
        eightMemory: knownRatio(peak(runs.eight.ours) / peak(runs.eight.earlier)),
        oneTime: fastest(runs.one.ours) / fastest(runs.one.earlier),
        preciseEightTime: fastest(precise.eight) / fastest(runs.eight.ours),
        preciseEightMemory: knownRatio(peak(precise.eight) / peak(runs.eight.ours)),
        preciseOneTime: fastest(precise.one) / fastest(runs.one.ours),
      },
    };
  } finally {
    await earlier.remove();
    await rm(place, { recursive: true, force: true });
  }
}
