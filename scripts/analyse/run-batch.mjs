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
 *
 * @typedef {Options & { readonly browser: import('./early-browser.mjs').EarlyBrowser }} BatchOptions
 */

/**
 * Measures the films, begun in their order, as many at once as the page measures. Each is told in its order, and an
 * error of one costs none of the others.
 *
 * @param {readonly Film[]} films
 * @param {BatchOptions} options
 * @param {Progress} progress
 * @param {AbortSignal} signal
 * @returns {Promise<{ readonly failed: number }>} how many films, or the summary, could not be done
 */
export async function runBatch(films, options, progress, signal) {
  const isOnlyFilm = films.filter(({ problem }) => problem === null).length === 1;
  const pages = keepPage({ ...options, isAlone: isOnlyFilm }, signal);
  const totalBytes = Math.max(
    1,
    films.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const shares = films.map(() => 0);
  /** @type {Map<number, Promise<void>>} */
  const running = new Map();
  /** @type {(Outcome | undefined)[]} */
  const outcomes = films.map(() => undefined);
  let told = 0;
  const tellNext = () => {
    for (let outcome = outcomes[told]; outcome !== undefined; outcome = outcomes[told]) {
      told += 1;
      const line = `${told}/${films.length} ${films[told - 1]?.label}: ${outcome.told}`;
      if (outcome.failed) progress.complain(line);
      else progress.tell(line);
    }
  };
  /**
   * Films that another film may have taken the page from; each is measured again on its own.
   *
   * @type {number[]}
   */
  const interrupted = [];

  /** @param {number} index */
  const measure = async (index) => {
    const film = films[index];
    if (film === undefined) return;
    progress.startFilm(index + 1, films.length, film.label);
    /** @param {number} share */
    const onShare = (share) => {
      shares[index] = share;
      const doneBytes = films.reduce((sum, { bytes }, at) => sum + bytes * (shares[at] ?? 0), 0);
      const oldest = Math.min(index, ...running.keys());
      const title = { number: oldest + 1, of: films.length, label: films[oldest]?.label ?? '' };
      progress.show(title, shares[oldest] ?? 0, doneBytes / totalBytes);
    };
    const isAlone = () => [...running.keys()].every((other) => other === index);
    const outcome = await measureOne(film, options, pages, { onShare, isAlone, signal });
    if (outcome === 'interrupted') interrupted.push(index);
    else if (!signal.aborted || !outcome.failed) outcomes[index] = outcome;
    shares[index] = 1;
    tellNext();
  };

  try {
    for (let next = 0; next < films.length && !signal.aborted; next += 1) {
      // The page is opened by the first film that needs the page, and tells how many films it measures at once.
      const index = next;
      running.set(
        index,
        measure(index).finally(() => running.delete(index)),
      );
      await Promise.race([...running.values(), pages.whenOpened]);
      while (running.size >= pages.atOnce) await Promise.race(running.values());
    }
    await Promise.all(running.values());
    for (const index of interrupted) if (!signal.aborted) await measure(index);
  } finally {
    await pages.close();
    tellNext();
    progress.end();
  }
  const done = outcomes.filter((outcome) => outcome !== undefined);
  return { failed: await sumUp(films, done, options, progress, signal) };
}

/**
 * @param {Film} film
 * @param {Options} options
 * @param {PageKeeper} pages
 * @param {object} run
 * @param {(share: number) => void} run.onShare
 * @param {() => boolean} run.isAlone
 * @param {AbortSignal} run.signal
 * @returns {Promise<Outcome | 'interrupted'>}
 */
async function measureOne(film, options, pages, { onShare, isAlone, signal }) {
  /** @param {string} path */
  const measure = async (path) => {
    onShare(0);
    const page = await pages.open();
    return page.measure(path, onShare);
  };
  const startedAlone = isAlone();
  try {
    return await analyseFilm(film, { ...options, measure });
  } catch (error) {
    const isEngineTrouble = error instanceof EngineTrouble;
    const wasAlone = startedAlone && isAlone();
    // A page that broke over one film is no place for the next one.
    await pages.close();
    if (!isEngineTrouble && !wasAlone && !signal.aborted) return 'interrupted';
    const message = isEngineTrouble ? error.message : explainFileError(error);
    return failedOutcome(film, firstLine(message));
  }
}

/**
 * @typedef {object} PageKeeper
 * @property {() => Promise<FilmPage>} open gives the page that is open, or a new one; a page that could not be opened is not tried again
 * @property {Promise<void>} whenOpened resolves when the first page was opened
 * @property {number} atOnce how many films the page measures at once; 1 before there was one
 * @property {() => Promise<void>} close
 */

/**
 * @param {BatchOptions & { readonly isAlone: boolean }} options
 * @param {AbortSignal} signal
 * @returns {PageKeeper}
 */
function keepPage(options, signal) {
  /** @type {Promise<FilmPage> | null} */
  let opening = null;
  /** @type {Error | null} */
  let trouble = null;
  let atOnce = 1;
  /** @type {(() => void) | null} */
  let tellOpened = null;
  /** @type {Promise<void>} */
  const whenOpened = new Promise((resolve) => {
    tellOpened = resolve;
  });
  return {
    async open() {
      if (trouble !== null) throw trouble;
      try {
        opening ??= openFilmPage(options, signal);
        const page = await opening;
        ({ atOnce } = page);
        tellOpened?.();
        return page;
      } catch (error) {
        trouble = error instanceof Error ? error : new Error(String(error));
        throw trouble;
      }
    },
    whenOpened,
    get atOnce() {
      return atOnce;
    },
    async close() {
      const closing = opening;
      opening = null;
      const page = await closing?.catch(() => null);
      await page?.close();
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
async function sumUp(films, outcomes, { out, convention }, progress, signal) {
  const failed = outcomes.filter((outcome) => outcome.failed).length;
  if (signal.aborted)
    progress.complain(`Stopped after ${outcomes.length} of ${films.length}; what was finished stays.`);
  if (outcomes.length === 0) return failed;
  try {
    const text = summaryToCsv(
      outcomes.flatMap(({ rows }) => rows),
      convention,
    );
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
