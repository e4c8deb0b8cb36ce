import { buildPageIfNeeded } from '../build-page.mjs';
import { analyseRuns } from './analyse-runs.mjs';
import { findFilms } from './find-films.mjs';
import { prepareFolder } from './out-folder.mjs';
import { createProgress } from './progress.mjs';
import { readOptions, USAGE, UsageError } from './read-options.mjs';
import { runBatch } from './run-batch.mjs';
import { watchStopSignals } from './stop-signals.mjs';

/**
 * @param {readonly string[]} args
 * @param {import('./early-browser.mjs').EarlyBrowser} browser is closed here unless a film takes it
 * @returns {Promise<number>} the exit code
 */
export async function main(args, browser) {
  // npm starts scripts in the project's folder; the person's own is where their paths begin.
  const startedFrom = process.env['npm_lifecycle_event'] === 'analyse' ? process.env['INIT_CWD'] : undefined;
  const folder = startedFrom ?? process.cwd();
  try {
    const options = readOptions(args, folder);
    if (options !== 'help') return await analyse({ ...options, browser }, folder);
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('./run-batch.mjs').BatchOptions} options
 * @param {string} folder
 */
async function analyse(options, folder) {
  const films = await findFilms(options.inputs, folder);
  const trouble = await prepareFolder(options);
  if (trouble !== null) {
    console.error(trouble);
    return 1;
  }
  try {
    if (films.some(({ problem }) => problem === null)) await buildPageIfNeeded({ report: console.log });
  } catch (error) {
    // An error of the models already tells its reason in a sentence; a failed build needs its stack.
    console.error(error instanceof Error && error.name === 'ModelInstallError' ? error.message : error);
    return 1;
  }
  const stop = watchStopSignals();
  try {
    const { failed } = options.run
      ? await analyseRuns(films, options, stop.signal)
      : await runBatch(films, options, createProgress(process.stdout, process.stderr), stop.signal);
    return stop.exitCode ?? (failed === 0 ? 0 : 1);
  } finally {
    stop.ignore();
  }
}
