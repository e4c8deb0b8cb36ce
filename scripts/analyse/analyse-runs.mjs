import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToCsv } from '../../src/core/session/run-csv.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { EngineTrouble, openFilmPage } from './film-page.mjs';
import { pointFiles } from './point-files.mjs';
import { readingNotes } from './reading-notes.mjs';
import { saveTogether } from './save-results.mjs';

/**
 * @typedef {import('../../src/core/running/run-record.ts').RunRecord} RunRecord
 * @typedef {import('./film-page.mjs').FilmPage} FilmPage
 */

/**
 * Measures films of runners one after the other, tells each, and writes the files that the page saves of a run.
 *
 * @param {readonly import('./find-films.mjs').Film[]} films
 * @param {import('./run-batch.mjs').BatchOptions} options
 * @param {AbortSignal} signal closes the browser; the films that were finished stay
 * @returns {Promise<{ readonly failed: number }>} how many films could not be measured
 */
export async function analyseRuns(films, options, signal) {
  /** @type {{ page: FilmPage | null }} */
  const opened = { page: null };
  /** @type {FilmPage['measureRun']} */
  const measureRun = async (path) => {
    // The page paints while it measures a run, so no film has the machine to itself.
    opened.page ??= await openFilmPage({ ...options, isAlone: false }, signal);
    return opened.page.measureRun(path);
  };
  let failed = 0;
  try {
    for (const film of films) {
      if (signal.aborted) break;
      const problem = film.problem ?? (await measureFilm(film, options, measureRun));
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
 * @param {FilmPage['measureRun']} measureRun
 * @returns {Promise<string | null>} why the film could not be measured to its end
 */
export async function measureFilm(film, { out, overwrite, convention, points }, measureRun) {
  const pathOf = (/** @type {string} */ result, /** @type {string} */ ending) => join(out, `${result}.${ending}`);
  const whole = ['kneeline-run.csv', 'kneeline-run.json'].map((ending) => pathOf(film.result, ending));
  if (!overwrite && whole.some((path) => existsSync(path))) {
    return 'Not measured, since its files would be overwritten: allow it with --overwrite.';
  }
  const { run, problem, fastBecause = null } = await measureRun(film.path);
  if (run === null) return problem ?? 'The film has no picture that could be measured.';
  const session = sessionOfRun(run);
  // Gives a piece a name of its own, because a later run would take a piece under the film's name for the whole film.
  const result = problem === null ? film.result : `${film.result}.cut-off`;
  await saveTogether([
    { path: pathOf(result, 'kneeline-run.csv'), text: runToCsv(run.record, convention) },
    { path: pathOf(result, 'kneeline-run.json'), text: sessionToJson(session) },
    ...pointFiles(session, points, (ending) => pathOf(result, ending.replace('kneeline', 'kneeline-run'))),
  ]);
  if (problem !== null) return `${problem} What was measured until then is in ${result}.kneeline-run.csv and .json.`;
  console.log(
    `${film.label}: ${[tellRun(run.record), ...doubtsAbout(run), ...readingNotes(run), ...toldFast(fastBecause)].join(' · ')}`,
  );
  return null;
}

/**
 * Names slow motion as a reason why no step was found, where nobody said how slow the film is.
 *
 * @param {import('../../src/core/session/measured-run.ts').MeasuredRun} run
 * @returns {readonly string[]} sentences
 */
function doubtsAbout({ record, origin }) {
  const isNamed = origin.film !== undefined && origin.film.slowedSaidBy !== null;
  return record.steps.length > 0 || isNamed
    ? []
    : ['If the film is in slow motion, say how many times with --slowed N.'];
}

/** @param {string | null} fastBecause why one model measured the film where two should have; `null`: no such thing */
function toldFast(fastBecause) {
  return fastBecause === null ? [] : [`Measured fast: the second model could not be loaded (${fastBecause}).`];
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
