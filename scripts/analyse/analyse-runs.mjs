import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DEFAULT_RUN_THRESHOLDS } from '../../src/core/running/run-thresholds.ts';
import { createRunTracker } from '../../src/core/running/create-run-tracker.ts';
import { runToCsv, runToJson } from '../../src/core/session/run-csv.ts';
import { AS_FILE_SAYS } from '../../src/runtime/source/film-wish.ts';
import { EngineTrouble, openFilmPage } from './film-page.mjs';
import { saveTogether } from './save-results.mjs';

/**
 * @typedef {import('../../src/core/running/run-record.ts').RunRecord} RunRecord
 * @typedef {import('./film-page.mjs').FilmPage} FilmPage
 */

/**
 * Measures films of runners one after the other, tells each, and writes NAME.kneeline-run.csv and .json.
 *
 * @param {readonly import('./find-films.mjs').Film[]} films
 * @param {import('./read-options.mjs').Options} options
 * @param {AbortSignal} signal closes the browser; the films that were finished stay
 * @returns {Promise<{ readonly failed: number }>} how many films could not be measured
 */
export async function analyseRuns(films, options, signal) {
  /** @type {{ page: FilmPage | null }} */
  const opened = { page: null };
  /** @type {FilmPage['observe']} */
  const observe = async (path) => {
    // The page paints while it observes, so no film has the machine to itself.
    opened.page ??= await openFilmPage({ ...options, wish: AS_FILE_SAYS, isAlone: false }, signal);
    return opened.page.observe(path);
  };
  let failed = 0;
  try {
    for (const film of films) {
      if (signal.aborted) break;
      const problem = film.problem ?? (await measureFilm(film, options, observe));
      if (problem === null) continue;
      failed += 1;
      console.error(`${film.label}: ${problem}`);
    }
  } catch (error) {
    if (signal.aborted) return { failed };
    if (!(error instanceof EngineTrouble)) throw error;
    // Without an engine no other film can be measured either.
    console.error(error.message);
    failed += 1;
  } finally {
    await opened.page?.close();
  }
  return { failed };
}

/**
 * @param {import('./find-films.mjs').Film} film
 * @param {import('./read-options.mjs').Options} options
 * @param {FilmPage['observe']} observe
 * @returns {Promise<string | null>} why the film could not be measured
 */
async function measureFilm(film, { out, overwrite, convention }, observe) {
  const paths = ['csv', 'json'].map((ending) => join(out, `${film.result}.kneeline-run.${ending}`));
  if (!overwrite && paths.some((path) => existsSync(path))) {
    return 'Not measured, since its files would be overwritten: allow it with --overwrite.';
  }
  const { model, observations, failure } = await observe(film.path);
  if (failure !== null || observations.length === 0) return `The film could not be read (${failure ?? 'no picture'}).`;
  const tracker = createRunTracker({ model, thresholds: DEFAULT_RUN_THRESHOLDS });
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
