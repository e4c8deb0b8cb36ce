import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';
import { builtPage } from '../build-page.mjs';
import { probedAddress } from '../probed-address.mjs';
import { servePage } from '../serve.mjs';
import { QUIET_SIGNALS } from './early-browser.mjs';
import { en } from '../../src/ui/words/en/en.ts';

/**
 * @typedef {import('../../src/core/session/measured-run.ts').MeasuredRun} MeasuredRun
 * @typedef {import('../../src/core/session/session-record.ts').SessionRecord} SessionRecord
 * @typedef {import('../../src/runtime/app/pipeline-probe.ts').ProbeWiring} ProbeWiring declares `window.kneelineProbe`
 * @typedef {import('../../src/runtime/engine/engine-state.ts').EngineState} EngineState
 * @typedef {import('../../src/runtime/source/film-wish.ts').FilmWish} FilmWish
 *
 * @typedef {Window & { readonly tellShare?: (id: number, share: number) => Promise<void> }} TellingWindow
 *
 * @typedef {object} MeasuredFilm
 * @property {SessionRecord | null} record what the page would offer as CSV and JSON; `null`: nothing
 * @property {string | null} problem why the film was not measured to its end
 * @property {string | null} [fastBecause] why one model measured it where two should have; `null`: no such thing
 *
 * @typedef {object} RunFilm
 * @property {MeasuredRun | null} run the run that the page would show and offer as files; `null`: no picture was measured
 * @property {string | null} problem why the film was not measured to its end
 * @property {string | null} [fastBecause] why one model measured it where two should have; `null`: no such thing
 *
 * @typedef {object} FilmPage
 * @property {number} atOnce how many films the page measures at once
 * @property {(path: string, onShare: (share: number) => void) => Promise<MeasuredFilm>} measure
 * @property {(path: string) => Promise<RunFilm>} measureRun measures one film at a time, and the page shows the film meanwhile
 * @property {() => Promise<void>} close
 */

/** Where TensorFlow.js takes one thread, several films keep all cores busy, but one film alone does not. */
const THREADS_ALONE = '2';

const ENGINE_PATIENCE_MS = 300_000;

/** The engine can't run, so no film can be measured; the message is for the person. */
export class EngineTrouble extends Error {
  /** @override */
  name = 'EngineTrouble';
}

/**
 * Opens the built page in a browser of this machine, ready to measure films, several at once.
 *
 * @param {object} wanted
 * @param {string | undefined} wanted.model
 * @param {string | undefined} wanted.backend
 * @param {'precise' | 'fast'} wanted.films
 * @param {FilmWish} wanted.wish a person's word on every film
 * @param {boolean} wanted.isAlone whether one film has the machine to itself
 * @param {import('./early-browser.mjs').EarlyBrowser} wanted.browser
 * @param {AbortSignal} signal closes the browser, whatever it is doing
 * @returns {Promise<FilmPage>}
 * @throws {EngineTrouble}
 */
export async function openFilmPage({ model, backend, films, wish, isAlone, browser: early }, signal) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new EngineTrouble(
      'Measuring needs Chromium, Chrome or Edge. Install one, or set KNEELINE_BROWSER to its path.',
    );
  }
  const server = await servePage({ folder: builtPage, port: 0 });
  const args = browserFlags({ softwareGl: backend === 'webgl' });
  const started = await early.take();
  const opening = started ?? chromium.launch({ executablePath, headless: true, args, ...QUIET_SIGNALS });
  const browser = await Promise.resolve(opening).catch(async (error) => {
    await server.close();
    throw error;
  });
  const closeBrowser = () => void browser.close();
  signal.addEventListener('abort', closeBrowser);
  const close = async () => {
    signal.removeEventListener('abort', closeBrowser);
    await browser.close();
    await server.close();
  };
  try {
    signal.throwIfAborted();
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const shares = await followShares(page);
    await page.goto(probedAddress(server.url, { model, backend, films, threads: isAlone ? THREADS_ALONE : undefined }));
    await engineReady(page);
    const atOnce = await page.evaluate(() => window.kneelineProbe?.filmsAtOnce ?? 1);
    return {
      atOnce,
      measure: (path, onShare) => measure(page, path, wish, shares.of(onShare)),
      measureRun: (path) => measureRun(page, path, wish),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {import('playwright-core').Page} page */
async function engineReady(page) {
  const settled = await page.waitForFunction(
    () => {
      const engine = window.kneelineProbe?.state.engine;
      return engine?.kind === 'ready' || engine?.kind === 'failed' ? engine : null;
    },
    null,
    { timeout: ENGINE_PATIENCE_MS },
  );
  const engine = await settled.jsonValue();
  if (engine?.kind === 'failed') throw explainEngine(engine);
}

/**
 * Lets the page tell how far each film is.
 *
 * @param {import('playwright-core').Page} page before it has an address
 */
async function followShares(page) {
  /** @type {Map<number, (share: number) => void>} */
  const listeners = new Map();
  await page.exposeFunction('tellShare', (/** @type {number} */ id, /** @type {number} */ share) =>
    listeners.get(id)?.(share),
  );
  return {
    /** @param {(share: number) => void} onShare */
    of(onShare) {
      const id = listeners.size;
      listeners.set(id, onShare);
      return id;
    },
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {FilmWish} wish
 * @param {number} shareId under which the page tells the film's share
 * @returns {Promise<MeasuredFilm>}
 */
async function measure(page, path, wish, shareId) {
  const input = await pickFile(page, path);
  const { failure, engineFailure, record, fastBecause } = await page.evaluate(measureInPage, { input, wish, shareId });
  await input.dispose();
  if (engineFailure !== null) throw explainEngine(engineFailure);
  return {
    record: record === null ? null : JSON.parse(record),
    problem: failure === null ? null : sentenceOf(en.source.failures[failure]),
    fastBecause,
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {FilmWish} wish
 * @returns {Promise<RunFilm>}
 */
async function measureRun(page, path, wish) {
  const input = await pickFile(page, path);
  const { failure, engineFailure, run, fastBecause } = await page.evaluate(measureRunInPage, { input, wish });
  await input.dispose();
  if (engineFailure !== null) throw explainEngine(engineFailure);
  return {
    run: run === null ? null : JSON.parse(run),
    problem: failure === null ? null : sentenceOf(en.source.failures[failure]),
    fastBecause,
  };
}

/**
 * Picks a film as a person does: the browser reads the file itself, so that its size does not matter.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} path
 */
async function pickFile(page, path) {
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await input.setInputFiles(path);
  return input;
}

/**
 * Runs in the page. The run comes as text, which keeps every digit and is far smaller than the message that Playwright
 * makes of an object.
 *
 * @param {{ readonly input: HTMLInputElement, readonly wish: FilmWish }} asked
 */
async function measureRunInPage({ input, wish }) {
  const probe = window.kneelineProbe;
  const file = input.files?.[0];
  if (probe === undefined || file === undefined) throw new Error('The page has no probe or no file');
  try {
    const { run, failure } = await probe.measureRunFile(file, wish);
    const fastBecause = probe.state.preciseFailure?.detail ?? null;
    return { failure, engineFailure: null, run: run === null ? null : JSON.stringify(run), fastBecause };
  } catch (error) {
    const { engine } = probe.state;
    if (engine.kind !== 'failed') throw error;
    return { failure: null, engineFailure: engine, run: null, fastBecause: null };
  }
}

/**
 * Runs in the page. The record comes as text, as in `measureRunInPage`.
 *
 * @param {{ readonly input: HTMLInputElement, readonly wish: FilmWish, readonly shareId: number }} asked
 */
async function measureInPage({ input, wish, shareId }) {
  const probe = window.kneelineProbe;
  const file = input.files?.[0];
  if (probe === undefined || file === undefined) throw new Error('The page has no probe or no file');
  let told = -1;
  /** @param {number} share */
  const tell = (share) => {
    const percent = Math.floor(share * 100);
    if (percent === told) return;
    told = percent;
    void (/** @type {TellingWindow} */ (window).tellShare?.(shareId, share));
  };
  try {
    const { record, failure } = await probe.measureBeside(file, wish, tell);
    const fastBecause = probe.state.preciseFailure?.detail ?? null;
    return { failure, engineFailure: null, record: record === null ? null : JSON.stringify(record), fastBecause };
  } catch (error) {
    const { engine } = probe.state;
    if (engine.kind !== 'failed') throw error;
    return { failure: null, engineFailure: engine, record: null, fastBecause: null };
  }
}

/** @param {Extract<EngineState, { kind: 'failed' }>} engine */
function explainEngine({ reason, detail }) {
  return new EngineTrouble(`${sentenceOf(en.engine.failures[reason])} (${detail})`);
}

/** @param {{ readonly title: string, readonly todo: string }} notice */
function sentenceOf({ title, todo }) {
  return `${title} ${todo}`;
}
