import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.mjs';
import { builtPage } from '../build-page.mjs';
import { servePage } from '../serve.mjs';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { createRunTracker } from '../../src/core/running/create-run-tracker.ts';
import { runToCsv, runToJson } from '../../src/core/session/run-csv.ts';
import { EngineTrouble } from './film-page.mjs';
import { saveTogether } from './save-results.mjs';

/**
 * @typedef {import('../../src/core/reading/observation.ts').PoseObservation} PoseObservation
 * @typedef {import('../../src/core/running/run-record.ts').RunRecord} RunRecord
 * @typedef {import('../../src/runtime/app/pipeline-probe.ts').ProbeWiring} ProbeWiring declares `window.kneelineProbe`
 */

const ENGINE_PATIENCE_MS = 300_000;

/**
 * Measures films of runners one after the other, tells each, and writes NAME.kneeline-run.csv and .json.
 *
 * @param {readonly import('./find-films.mjs').Film[]} films
 * @param {import('./read-options.mjs').Options} options
 * @param {AbortSignal} signal ends after the film that is measured
 * @returns {Promise<{ readonly failed: number }>} how many films could not be measured
 */
export async function analyseRuns(films, options, signal) {
  const page = await openPage(options);
  let failed = 0;
  try {
    for (const film of films) {
      if (signal.aborted) break;
      const problem = film.problem ?? (await measureFilm(film, options, (path) => page.measure(path)));
      if (problem === null) continue;
      failed += 1;
      console.error(`${film.label}: ${problem}`);
    }
  } finally {
    await page.close();
  }
  return { failed };
}

/**
 * @param {import('./find-films.mjs').Film} film
 * @param {import('./read-options.mjs').Options} options
 * @param {(path: string) => Promise<{ readonly model: string, readonly observations: readonly PoseObservation[], readonly failure: string | null }>} measure
 * @returns {Promise<string | null>} why the film could not be measured
 */
async function measureFilm(film, { out, overwrite, convention }, measure) {
  const paths = ['csv', 'json'].map((ending) => join(out, `${film.result}.kneeline-run.${ending}`));
  if (!overwrite && paths.some((path) => existsSync(path))) {
    return 'Not measured, since its files would be overwritten: allow it with --overwrite.';
  }
  const { model, observations, failure } = await measure(film.path);
  if (failure !== null || observations.length === 0) return `The film could not be read (${failure ?? 'no picture'}).`;
  const tracker = createRunTracker({ model, thresholds: DEFAULT_THRESHOLDS });
  for (const observation of observations) tracker.advance(observation);
  const run = tracker.toRecord();
  const [csv = '', json = ''] = paths;
  await saveTogether([
    { path: csv, text: runToCsv(run, convention) },
    { path: json, text: runToJson(run, basename(film.path)) },
  ]);
  console.log(`${film.label}: ${tellRun(run)}`);
  return null;
}

/**
 * Says in one line what was measured of a run.
 *
 * @param {RunRecord} run
 */
export function tellRun(run) {
  if (run.steps.length === 0) return `no steps of a runner. ${tellRefusals(run)}`.trim();
  const cadence = run.cadencePerMin === null ? 'cadence unknown' : `${run.cadencePerMin.toFixed(0)} steps a minute`;
  const legs = /** @type {const} */ (['left', 'right']).map((side) => {
    const leg = run.legs[side];
    if (leg === null) return `${side} has too few measured steps`;
    const word = leg.verdict === 'unclear' ? "can't be told" : leg.verdict === 'in-line' ? 'in line' : leg.verdict;
    return `${side} ${word} (${leg.drift.mean.toFixed(0)}° ± ${Math.ceil(leg.drift.band)}°, mean of ${leg.steps})`;
  });
  const from = run.seenFrom === 'front' ? 'the front' : 'behind';
  const standing = run.standing === null ? '; nobody stood first, so the angles are absolute' : '';
  return `${run.steps.length} steps from ${from}, ${cadence}; ${legs.join('; ')}${standing}`;
}

/** @param {RunRecord} run */
function tellRefusals({ frames, refused }) {
  const reasons = Object.entries(refused).map(([reason, count]) => `${reason} ${count}`);
  return reasons.length === 0 ? '' : `Refused of ${frames} frames: ${reasons.join(', ')}.`;
}

/** @param {import('./read-options.mjs').Options} options */
async function openPage({ model, backend }) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new EngineTrouble(
      'Measuring needs Chromium, Chrome or Edge. Install one, or set KNEELINE_BROWSER to its path.',
    );
  }
  const server = await servePage({ folder: builtPage, port: 0 });
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: browserFlags({ softwareGl: backend === 'webgl' }),
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const address = new URL(server.url);
    address.searchParams.set('probe', '');
    for (const [name, value] of Object.entries({ model, backend })) {
      if (value !== undefined) address.searchParams.set(name, value);
    }
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(address.href);
    await page.waitForFunction(
      () => ['ready', 'failed'].includes(window.kneelineProbe?.state.engine.kind ?? ''),
      null,
      { timeout: ENGINE_PATIENCE_MS },
    );
    return {
      /** @param {string} path */
      async measure(path) {
        const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
        await input.setInputFiles(path);
        const text = await page.evaluate(async (element) => {
          const probe = window.kneelineProbe;
          const file = element.files?.[0];
          if (probe === undefined || file === undefined) throw new Error('The page has no probe or no file');
          const { frames, failure } = await probe.measureFile(file);
          const { engine } = probe.state;
          const name = engine.kind === 'ready' ? engine.engine.model : 'none';
          return JSON.stringify({ model: name, failure, observations: frames.map(({ observation }) => observation) });
        }, input);
        await input.dispose();
        return JSON.parse(text);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
