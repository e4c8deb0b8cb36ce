import { analyseFilm, failedOutcome } from './analyse-film.mjs';
import { explainFileError } from './explain-file-error.mjs';
import { EngineTrouble, openFilmPage } from './film-page.mjs';
import { summaryPath } from './out-folder.mjs';
import { saveTogether } from './save-results.mjs';
import { summaryToCsv } from './summary-csv.mjs';

/**
 * @typedef {import('./analyse-film.mjs').Outcome} Outcome
 * @typedef {import('./film-page.mjs').FilmPage} FilmPage
 * @typedef {import('./find-films.mjs').Film} Film
 * @typedef {import('./progress.mjs').Progress} Progress
 * @typedef {import('./read-options.mjs').Options} Options
 */

/**
 * Measures the films one after the other; what goes wrong with one is told, and the next one has its turn.
 *
 * @param {readonly Film[]} films
 * @param {Options} options
 * @param {Progress} progress
 * @param {AbortSignal} signal
 * @returns {Promise<{ readonly failed: number }>} how many films, or the summary, could not be done
 */
export async function runBatch(films, options, progress, signal) {
  const pages = keepPage(options, signal);
  const totalBytes = Math.max(
    1,
    films.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  let doneBytes = 0;
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    for (const [index, film] of films.entries()) {
      progress.startFilm(index + 1, films.length, film.label);
      /** @param {number} share */
      const onShare = (share) => progress.show(share, (doneBytes + share * film.bytes) / totalBytes);
      const outcome = await measureNext(film, options, pages, onShare);
      if (signal.aborted && outcome.failed) break;
      outcomes.push(outcome);
      doneBytes += film.bytes;
      const line = `${index + 1}/${films.length} ${film.label}: ${outcome.told}`;
      if (outcome.failed) progress.complain(line);
      else progress.tell(line);
      if (signal.aborted) break;
    }
  } finally {
    await pages.close();
    progress.end();
  }
  return { failed: await sumUp(films, outcomes, options, progress, signal) };
}

/**
 * @param {Film} film
 * @param {Options} options
 * @param {PageKeeper} pages
 * @param {(share: number) => void} onShare
 * @returns {Promise<Outcome>}
 */
async function measureNext(film, options, pages, onShare) {
  /** @param {string} path */
  const measure = async (path) => {
    onShare(0);
    const page = await pages.open();
    return page.measure(path, onShare);
  };
  try {
    return await analyseFilm(film, { ...options, measure });
  } catch (error) {
    // A page that broke over one film is no place for the next one.
    await pages.close();
    const message = error instanceof EngineTrouble ? error.message : explainFileError(error);
    return failedOutcome(film, firstLine(message));
  }
}

/**
 * @typedef {object} PageKeeper
 * @property {() => Promise<FilmPage>} open the page that is open, or a new one; what once could not be opened is not tried again
 * @property {() => Promise<void>} close
 */

/**
 * @param {Options} options
 * @param {AbortSignal} signal
 * @returns {PageKeeper}
 */
function keepPage(options, signal) {
  /** @type {FilmPage | null} */
  let page = null;
  /** @type {Error | null} */
  let trouble = null;
  return {
    async open() {
      if (trouble !== null) throw trouble;
      try {
        page ??= await openFilmPage(options, signal);
        return page;
      } catch (error) {
        trouble = error instanceof Error ? error : new Error(String(error));
        throw trouble;
      }
    },
    async close() {
      const closing = page;
      page = null;
      await closing?.close();
    },
  };
}

/**
 * @param {readonly Film[]} films
 * @param {readonly Outcome[]} outcomes
 * @param {Options} options
 * @param {Progress} progress
 * @param {AbortSignal} signal
 * @returns {Promise<number>} how much could not be done
 */
async function sumUp(films, outcomes, { out }, progress, signal) {
  const failed = outcomes.filter((outcome) => outcome.failed).length;
  if (signal.aborted)
    progress.complain(`Stopped after ${outcomes.length} of ${films.length}; what was finished stays.`);
  if (outcomes.length === 0) return failed;
  try {
    const text = summaryToCsv(outcomes.flatMap(({ rows }) => rows));
    await saveTogether([{ path: summaryPath(out), text }]);
  } catch (error) {
    progress.complain(`${summaryPath(out)}: ${explainFileError(error)}`);
    return failed + 1;
  }
  const done = outcomes.length - failed;
  progress.tell(`${done} of ${films.length} measured${failed === 0 ? '' : `, ${failed} failed`}. Written to ${out}`);
  return failed;
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? text;
}
