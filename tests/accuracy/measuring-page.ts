import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { buildPageIfNeeded, builtPage } from '../../scripts/build-page.mjs';
import { probedAddress } from '../../scripts/probed-address.mjs';
import { servePage } from '../../scripts/serve.mjs';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { MeasuredRun } from '../../src/core/session/measured-run.ts';
import type { EngineInfo, PoseModel } from '../../src/pose/engine.ts';
import { modelFor, type EngineUse } from '../../src/runtime/engine/front-engine.ts';

interface MeasuredFilm {
  /** The readings of the record, without events. */
  readonly readings: readonly FrameReading[];
  readonly reps: readonly RepRecord[];
  /** The model that the record names; `null`: nothing was measured. */
  readonly model: string | null;
  /** The readings on their way, events included: they know no frame that was still to come. */
  readonly live: readonly FrameReading[];
  /** The engine's observation of each frame. */
  readonly observations: readonly PoseObservation[];
  /** Why the film could not be read; `null`: it was. */
  readonly failure: string | null;
}

export interface MeasuringPage {
  engine(): Promise<EngineInfo>;
  /** The model that measures films of this use on this page. */
  filmModel(use: EngineUse): Promise<PoseModel>;
  /** Opens the film as a person would and measures every frame of it. A film waits until a page is free. */
  measure(film: string): Promise<MeasuredFilm>;
  /** Opens the film as a film of a run. A film waits until a page is free. */
  measureRun(film: string): Promise<MeasuredRunFilm>;
  close(): Promise<void>;
}

interface MeasuredRunFilm {
  /** `null`: no frame was measured. */
  readonly run: MeasuredRun | null;
  /** The engine's observation of each frame that was measured. */
  readonly observations: readonly PoseObservation[];
  /** Why the film could not be read; `null`: it was. */
  readonly failure: string | null;
}

const FILM_PATH = 'films-under-test/';

/** The built page in a real browser, with the probe that looks on. */
export async function openMeasuringPage(wanted: {
  readonly model?: string | undefined;
  readonly backend?: string | undefined;
  /** Absent: as the page measures films of itself. */
  readonly films?: 'precise' | 'fast';
  /** How many films are measured at once; absent: as many as the page would in its list of films. */
  readonly atOnce?: number;
}): Promise<MeasuringPage> {
  await buildPageIfNeeded({ report: (line) => process.stdout.write(`${line}\n`) });
  const server = await servePage({ folder: builtPage, port: 0 });
  const browser = await launchBrowser({ softwareGl: wanted.backend === 'webgl' });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const { model, backend, films } = wanted;
    const address = probedAddress(server.url, { model, backend, films });
    const first = await openFilmTab(browser, address);
    const atOnce = await first.page.evaluate(() => window.kneelineProbe?.filmsAtOnce ?? 1);
    // A tab of its own for each film at once: the probe looks on at what stands in front of the screen.
    const others = Array.from({ length: (wanted.atOnce ?? atOnce) - 1 }, () => openFilmTab(browser, address));
    const free: FilmTab[] = [first, ...(await Promise.all(others))];
    const waiting: ((tab: FilmTab) => void)[] = [];
    const take = (): Promise<FilmTab> => {
      const tab = free.shift();
      return tab === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(tab);
    };
    const giveBack = (tab: FilmTab): void => {
      const next = waiting.shift();
      if (next === undefined) free.push(tab);
      else next(tab);
    };
    const inTurn = async <Result>(measureIt: (tab: FilmTab) => Promise<Result>): Promise<Result> => {
      const tab = await take();
      try {
        return await measureIt(tab);
      } finally {
        giveBack(tab);
      }
    };
    return {
      engine: () =>
        first.page.evaluate(() => {
          const engine = window.kneelineProbe?.state.engine;
          if (engine?.kind !== 'ready') throw new Error(`The engine is not ready: ${JSON.stringify(engine)}`);
          return engine.engine;
        }),
      async filmModel(use) {
        const settings = await first.page.evaluate(() => window.kneelineProbe?.state.settings);
        if (settings === undefined) throw new Error('The page has no probe');
        return modelFor(use, settings);
      },
      measure: (path) => inTurn((tab) => measureIn(tab, path)),
      measureRun: (path) => inTurn((tab) => measureRunIn(tab, path)),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** A page of the browser that measures one film at a time. */
interface FilmTab {
  readonly page: Page;
  /** The film that is served to the page. */
  film: string;
}

async function openFilmTab(browser: Browser, address: string): Promise<FilmTab> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const tab: FilmTab = { page, film: '' };
  await page.route(`**/${FILM_PATH}*`, (route) => route.fulfill({ path: tab.film }));
  await page.goto(address);
  await page.waitForFunction(() => ['ready', 'failed'].includes(window.kneelineProbe?.state.engine.kind ?? ''), null, {
    timeout: 120_000,
  });
  return tab;
}

async function measureIn(tab: FilmTab, path: string): Promise<MeasuredFilm> {
  tab.film = path;
  return tab.page.evaluate(
    async (filmAddress) => {
      const probe = window.kneelineProbe;
      if (!probe) throw new Error('The page has no probe');
      const run = await probe.measureFile(filmAddress);
      return {
        // The record is of the second pass, which knows the film as a whole; the frames on their way were of the first.
        readings: run.session?.frames ?? [],
        reps: run.session?.reps ?? [],
        model: run.session?.origin.model ?? null,
        live: run.frames.map(({ reading }) => reading),
        observations: run.frames.map(({ observation }) => observation),
        failure: run.failure,
      };
    },
    `/${FILM_PATH}${encodeURIComponent(basename(path))}`,
  );
}

async function measureRunIn(tab: FilmTab, path: string): Promise<MeasuredRunFilm> {
  tab.film = path;
  return tab.page.evaluate(
    async (filmAddress) => {
      const probe = window.kneelineProbe;
      if (!probe) throw new Error('The page has no probe');
      const { frames, ...told } = await probe.measureRunFile(filmAddress, { slowedBy: null, mirrored: false });
      return { ...told, observations: frames.map(({ observation }) => observation) };
    },
    `/${FILM_PATH}${encodeURIComponent(basename(path))}`,
  );
}
