import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';
import { builtPage } from '../build-page.mjs';
import { servePage } from '../serve.mjs';
import { en } from '../../src/ui/words/en/en.ts';

/**
 * @typedef {import('../../src/core/session/session-record.ts').SessionRecord} SessionRecord
 * @typedef {import('../../src/runtime/app/pipeline-probe.ts').ProbeWiring} ProbeWiring declares `window.kneelineProbe`
 * @typedef {import('../../src/runtime/engine/engine-state.ts').EngineState} EngineState
 *
 * @typedef {object} MeasuredFilm
 * @property {SessionRecord | null} record what the page would offer as CSV and JSON; `null`: nothing
 * @property {string | null} problem why the film was not measured to its end
 *
 * @typedef {object} FilmPage
 * @property {(path: string, onShare: (share: number) => void) => Promise<MeasuredFilm>} measure
 * @property {() => Promise<void>} close
 */

const ENGINE_PATIENCE_MS = 300_000;
const LOOK_EVERY_MS = 200;

/** The engine can't run, so no film can be measured; the message is for the person. */
export class EngineTrouble extends Error {
  /** @override */
  name = 'EngineTrouble';
}

/**
 * The built page in a browser of this machine, ready to measure one film after the other.
 *
 * @param {object} wanted
 * @param {string | undefined} wanted.model
 * @param {string | undefined} wanted.backend
 * @param {AbortSignal} signal closes the browser, whatever it is doing
 * @returns {Promise<FilmPage>}
 * @throws {EngineTrouble}
 */
export async function openFilmPage({ model, backend }, signal) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new EngineTrouble(
      'Measuring needs Chromium, Chrome or Edge. Install one, or set KNEELINE_BROWSER to its path.',
    );
  }
  const server = await servePage({ folder: builtPage, port: 0 });
  // Playwright would end this process on Ctrl-C, before what was finished is summed up.
  const quiet = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const args = browserFlags({ softwareGl: backend === 'webgl' });
  const browser = await chromium.launch({ executablePath, headless: true, args, ...quiet }).catch(async (error) => {
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
    await page.goto(addressOf(server.url, { model, backend }));
    await engineReady(page);
    return { measure: (path, onShare) => measure(page, path, onShare), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} url
 * @param {Readonly<Record<string, string | undefined>>} wanted
 */
function addressOf(url, wanted) {
  const address = new URL(url);
  address.searchParams.set('probe', '');
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) address.searchParams.set(name, value);
  return address.href;
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
 * @param {import('playwright-core').Page} page
 * @param {string} path
 * @param {(share: number) => void} onShare
 * @returns {Promise<MeasuredFilm>}
 */
async function measure(page, path, onShare) {
  // The browser reads the file itself, as when a person picks it: its size does not matter.
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await input.setInputFiles(path);
  const ended = new AbortController();
  const run = page.evaluate(measureInPage, input).finally(() => ended.abort());
  const [{ failure, engineFailure, record }] = await Promise.all([run, followShare(page, onShare, ended.signal)]);
  await input.dispose();
  if (engineFailure !== null) throw explainEngine(engineFailure);
  return {
    record: record === null ? null : JSON.parse(record),
    problem: failure === null ? null : sentenceOf(en.source.failures[failure]),
  };
}

/**
 * Runs in the page. The record comes as text, which keeps every digit and is far smaller than what Playwright makes of
 * an object.
 *
 * @param {HTMLInputElement} input
 */
async function measureInPage(input) {
  const probe = window.kneelineProbe;
  const file = input.files?.[0];
  if (probe === undefined || file === undefined) throw new Error('The page has no probe or no file');
  const failure = await probe.measureFile(file).then(
    (run) => run.failure,
    (error) => {
      if (probe.state.engine.kind !== 'failed') throw error;
      return null;
    },
  );
  const { engine, finished } = probe.state;
  probe.forgetFrames();
  return {
    failure,
    engineFailure: engine.kind === 'failed' ? engine : null,
    record: finished === null ? null : JSON.stringify(finished),
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {(share: number) => void} onShare
 * @param {AbortSignal} ended
 */
async function followShare(page, onShare, ended) {
  try {
    while (!ended.aborted) {
      const share = await page.evaluate(() => {
        const source = window.kneelineProbe?.state.source;
        return source?.kind === 'file' ? source.progressShare : null;
      });
      if (share !== null && !ended.aborted) onShare(share);
      await delay(LOOK_EVERY_MS, null, { signal: ended });
    }
  } catch {
    // The film has ended, or the page is gone; the run itself tells which.
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
