import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildPageIfNeeded, builtPage } from '../../scripts/build-page.mjs';
import { fileHeaders } from '../../scripts/page-headers.mjs';
import { servePage } from '../../scripts/serve.mjs';
import { findSharedData } from '../shared-data.ts';
import { measureFilms, type FilmsReport } from './films.ts';
import { measureLoading, type LoadingReport } from './loading.ts';
import { measureOurs, measurePeerPage, type Run } from './measure-run.ts';
import { measureRuns, type RunsReport } from './runs.ts';

const FILM = join('real', 'tfjs_pose_squats', 'fake-camera-640x480-30fps.mjpeg');

interface Ratios {
  /** Ours over the best peer's; above 1 = faster. */
  readonly fpsVsBestPeer: number;
  /** Ours over the best peer's; below 1 = sooner on the screen. */
  readonly latencyP95VsBestPeer: number;
  /** Our whole engine (crop, network, detector, decoding) over the bare network; 1 = costs nothing. */
  readonly overheadVsFloor: number;
  /** Our whole engine over the fastest peer's; below 1 = cheaper. */
  readonly engineVsBest: number;
}

function ratiosOf(runs: readonly Run[]): Ratios {
  const of = (kind: Run['kind']) => runs.filter((run) => run.kind === kind);
  const [ours] = of('ours');
  const [floor] = of('floor');
  const peers = of('peer');
  if (!ours || !floor || peers.length === 0) throw new Error('ours, floor and a peer must have run');
  return {
    fpsVsBestPeer: ours.fps / Math.max(...peers.map(({ fps }) => fps)),
    latencyP95VsBestPeer: ours.latencyMsP95 / Math.min(...peers.map(({ latencyMsP95 }) => latencyMsP95)),
    overheadVsFloor: ours.engineMsP50 / floor.engineMsP50,
    engineVsBest: ours.engineMsP50 / Math.min(...peers.map(({ engineMsP50 }) => engineMsP50)),
  };
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function line(run: Run): string {
  return (
    `${run.kind.padEnd(6)} ${run.name.padEnd(44)} ${run.fps.toFixed(1).padStart(5)} fps  ` +
    `latency p50 ${ms(run.latencyMsP50)} p95 ${ms(run.latencyMsP95)}  engine ${ms(run.engineMsP50)}  ` +
    `cpu ${ms(run.cpuMsPerFrame)}/frame  long tasks ${run.longTasks}  memory ${run.memoryMb?.toFixed(0) ?? '–'} MB`
  );
}

async function buildPeerPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'kneeline-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('./peer', import.meta.url)),
    // Minified, tfjs could not start its wasm threads; the peer runs as its authors wrote it.
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
  });
  return outDir;
}

function report(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One page after the other, never two at once; every figure of a ratio comes from the same call. */
async function measureAll(film: string, model: string, seconds: number): Promise<Run[]> {
  await buildPageIfNeeded({ report });
  const peerFolder = await buildPeerPage();
  const ourServer = await servePage({ folder: builtPage, port: 0 });
  // TensorFlow.js starts the peer's threads from text, which the page's trusted types would refuse.
  const peerServer = await servePage({ folder: peerFolder, port: 0, documentHeaders: fileHeaders });
  try {
    const peer = (kind: 'peer' | 'floor' | 'limit', name: string) =>
      measurePeerPage({ pageUrl: peerServer.url, film, model, seconds, kind, name });
    const rounds = [
      () => measureOurs({ pageUrl: ourServer.url, film, model, seconds, name: 'kneeline' }),
      () => peer('peer', 'pose-detection, main thread, as in its demo'),
      () => peer('floor', 'bare network, constant input'),
      () => peer('limit', 'camera painted, nothing inferred'),
    ];
    const runs: Run[] = [];
    for (const round of rounds) {
      const run = await round();
      runs.push(run);
      report(line(run));
    }
    return runs;
  } finally {
    await Promise.all([ourServer.close(), peerServer.close(), rm(peerFolder, { recursive: true, force: true })]);
  }
}

/** Both pages start cold over a line of this speed. */
const LINE_MEGABITS = 10;
/** The build that loading is compared with. */
const EARLIER_COMMIT = 'f336bf6';

async function reportLoading(against: string, starts: number): Promise<LoadingReport> {
  const loading = await measureLoading(against, starts, LINE_MEGABITS);
  for (const name of ['ours', 'earlier'] as const) {
    const { buttonMs, engineReadyMs, scriptBytes, lineBytes } = loading[name];
    report(
      `loading ${name.padEnd(8)} button ${ms(buttonMs)}  engine ready ${ms(engineReadyMs)}  ` +
        `scripts ${(scriptBytes / 1000).toFixed(1)} kB packed  line ${(lineBytes / 1e6).toFixed(2)} MB`,
    );
  }
  for (const [name, value] of Object.entries(loading.ratios)) report(`loading ${name} ${value.toFixed(2)}`);
  return loading;
}

async function reportFilms(against: string, data: string, rounds: number): Promise<FilmsReport> {
  const films = await measureFilms(against, data, rounds);
  for (const count of ['one', 'eight'] as const) {
    const runs = { ...films[count], precise: films.precise[count] };
    for (const name of ['ours', 'precise', 'earlier'] as const) {
      for (const { seconds, peakMemoryMb } of runs[name]) {
        report(
          `films ${count.padEnd(5)} ${name.padEnd(8)} ${seconds.toFixed(1)} s  peak memory ${peakMemoryMb?.toFixed(0) ?? '–'} MB`,
        );
      }
    }
  }
  for (const [name, value] of Object.entries(films.ratios)) report(`films ${name} ${value?.toFixed(2) ?? '–'}`);
  return films;
}

async function reportRuns(options: Parameters<typeof measureRuns>[0]): Promise<RunsReport> {
  const runs = await measureRuns(options);
  for (const run of [...runs.live.squats, ...runs.live.runs]) report(line(run));
  for (const kind of ['squats', 'run'] as const) {
    for (const { frames, measured, seconds, msPerFrame } of runs.film[kind]) {
      const build = kind === 'run' ? 'this build' : runs.film.against;
      report(
        `film   ${kind.padEnd(7)} ${build.padEnd(10)} ${measured} of ${frames} frames  ${seconds.toFixed(1)} s  ${ms(msPerFrame)}/frame`,
      );
    }
  }
  for (const [name, value] of Object.entries(runs.ratios)) report(`runs ${name} ${value.toFixed(2)}`);
  return runs;
}

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      model: { type: 'string', default: 'blazepose-full' },
      seconds: { type: 'string', default: '20' },
      film: { type: 'string' },
      loading: { type: 'boolean', default: true },
      running: { type: 'boolean', default: true },
      films: { type: 'boolean', default: false },
      runs: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '2' },
      against: { type: 'string', default: EARLIER_COMMIT },
      starts: { type: 'string', default: '3' },
    },
    allowNegative: true,
  });
  const shared = findSharedData();
  const film = values.film ?? (shared === null ? null : join(shared, FILM));
  const seconds = Number(values.seconds);
  if (film === null || !(seconds > 0)) {
    process.stderr.write('The bench needs ../shared/data or --film FILE.mjpeg, and --seconds above 0.\n');
    return 1;
  }
  await buildPageIfNeeded({ report });
  const films =
    values.films && shared !== null ? await reportFilms(values.against, shared, Number(values.rounds)) : null;
  const ofRunners =
    values.runs && shared !== null
      ? await reportRuns({
          against: values.against,
          data: shared,
          model: values.model,
          seconds,
          rounds: Number(values.rounds),
        })
      : null;
  // Asked for films or runs, the bench measures nothing else.
  const isOther = values.films || values.runs;
  const hasLive = values.running && !isOther;
  const runs = hasLive ? await measureAll(resolve(film), values.model, seconds) : [];
  const ratios = hasLive ? ratiosOf(runs) : {};
  const loading = values.loading && !isOther ? await reportLoading(values.against, Number(values.starts)) : null;
  const processors = cpus();
  const results = {
    machine: {
      cpu: processors[0]?.model ?? 'unknown',
      cores: processors.length,
      memoryGb: totalmem() / 2 ** 30,
      platform: process.platform,
    },
    measuredAt: new Date().toISOString(),
    runs,
    ours: runs.find(({ kind }) => kind === 'ours'),
    ratios,
    loading,
    films,
    ofRunners,
  };
  for (const [name, value] of Object.entries(ratios)) process.stdout.write(`${name} ${(value as number).toFixed(2)}\n`);
  if (values.out !== undefined) {
    const file = resolve(values.out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(results, null, 1)}\n`);
  }
  return 0;
}
