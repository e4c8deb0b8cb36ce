import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { launchBrowser } from '../../scripts/browser.mjs';
import { builtPage } from '../../scripts/build-page.mjs';
import { servePage } from '../../scripts/serve.mjs';
import { clipAsCamera } from '../e2e/running-clip.ts';
import { buildEarlier, serveEarlier } from './earlier-build.ts';
import { measureOurs, measureRunner, type Run } from './measure-run.ts';

/** The measuring of one film, without the start of browser and engine. */
interface FilmTime {
  /** All frames of the film. */
  readonly frames: number;
  /** The frames that went through the network. */
  readonly measured: number;
  readonly seconds: number;
  readonly msPerFrame: number;
}

export interface RunsReport {
  /** A run and squats of the same person before the same camera, in turns. */
  readonly live: { readonly runs: readonly Run[]; readonly squats: readonly Run[] };
  /** A film of a run in this build, and a film of squats in the earlier one, in turns. */
  readonly film: { readonly against: string; readonly run: readonly FilmTime[]; readonly squats: readonly FilmTime[] };
  readonly ratios: {
    /** Frames a second of a run over those of squats; medians. */
    readonly liveFps: number;
    /** 95th percentile of captured to painted, of a run over that of squats; medians. */
    readonly liveLatencyP95: number;
    /** Speed of a run's film over that of the earlier build's squat film, in frames a second, measured or not; the fastest of each. */
    readonly filmSpeed: number;
  };
}

const LIVE_CLIP = 'r12-run-inward-right-120fps';
/** Ten seconds at 60 frames a second. */
const RUN_FILM = join('running', 'r01-run-in-line', 'clip.mp4');
const SQUAT_FILM = join('synthetic', 'd01-inward-both', 'clip.mp4');
const FILM_ADDRESS = '/bench-film.mp4';
const START_TIMEOUT_MS = 120_000;

/** How many frames a clip has, as its truth counts them. */
async function framesOf(film: string): Promise<number> {
  const truth: unknown = JSON.parse(await readFile(join(dirname(film), 'truth.json'), 'utf8'));
  return v.parse(v.object({ frames: v.array(v.unknown()) }), truth).frames.length;
}

/**
 * Measures a film in a page of its own browser, from opening the file to the end of the session. The film is measured once
 * before, because a film may need a model that the page has not loaded yet.
 */
async function measureFilm(url: string, model: string, film: string, isRun: boolean): Promise<FilmTime> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    await page.route(`**${FILM_ADDRESS}`, (route) => route.fulfill({ path: film, contentType: 'video/mp4' }));
    await page.goto(`${url}?probe&model=${model}`);
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready', null, {
      timeout: START_TIMEOUT_MS,
    });
    const { measured, ms } = await page.evaluate(
      async ({ address, asRun }) => {
        const probe = window.kneelineProbe;
        if (probe === undefined) throw new Error('The page has no probe');
        const wish = { slowedBy: null, mirrored: false };
        const measure = () => (asRun ? probe.measureRunFile(address, wish) : probe.measureFile(address));
        await measure();
        const begunMs = performance.now();
        const { frames: seen } = await measure();
        return { measured: seen.length, ms: performance.now() - begunMs };
      },
      { address: FILM_ADDRESS, asRun: isRun },
    );
    if (measured === 0) throw new Error(`No frame of ${film} was measured`);
    const frames = await framesOf(film);
    return { frames, measured, seconds: ms / 1000, msPerFrame: ms / frames };
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface RunsOptions {
  readonly against: string;
  /** The folder of the shared clips. */
  readonly data: string;
  readonly model: string;
  readonly seconds: number;
  readonly rounds: number;
}

/** Compares runs with squats: live in this build, and films with those of an earlier build. */
export async function measureRuns({ against, data, model, seconds, rounds }: RunsOptions): Promise<RunsReport> {
  const camera = await clipAsCamera(LIVE_CLIP, join(data, 'running', LIVE_CLIP, 'clip.mp4'));
  const ours = await servePage({ folder: builtPage, port: 0 });
  try {
    const live = { runs: [] as Run[], squats: [] as Run[] };
    for (let round = 0; round < rounds; round += 1) {
      const options = { pageUrl: ours.url, film: camera, model, seconds };
      live.squats.push(await measureOurs({ ...options, name: 'squats' }));
      live.runs.push(await measureRunner({ ...options, name: 'run' }));
    }
    const earlier = await buildEarlier(against);
    const film = { against, run: [] as FilmTime[], squats: [] as FilmTime[] };
    try {
      const before = await serveEarlier(earlier);
      try {
        for (let round = 0; round < rounds; round += 1) {
          film.squats.push(await measureFilm(before.url, model, join(data, SQUAT_FILM), false));
          film.run.push(await measureFilm(ours.url, model, join(data, RUN_FILM), true));
        }
      } finally {
        await before.close();
      }
    } finally {
      await earlier.remove();
    }
    const fastest = (times: readonly FilmTime[]) => Math.min(...times.map(({ msPerFrame }) => msPerFrame));
    const of = (runs: readonly Run[], value: (run: Run) => number) => median(runs.map(value));
    return {
      live,
      film,
      ratios: {
        liveFps: of(live.runs, ({ fps }) => fps) / of(live.squats, ({ fps }) => fps),
        liveLatencyP95:
          of(live.runs, ({ latencyMsP95 }) => latencyMsP95) / of(live.squats, ({ latencyMsP95 }) => latencyMsP95),
        filmSpeed: fastest(film.squats) / fastest(film.run),
      },
    };
  } finally {
    await ours.close();
  }
}
