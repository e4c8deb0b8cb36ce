import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { SESSION_FORMAT_VERSION } from '../../src/core/session/session-record.ts';
import { whyNoReps } from '../../src/core/session/why-no-reps.ts';
import { en } from '../../src/ui/words/en/en.ts';
import { explainFileError } from './explain-file-error.mjs';
import { saveTogether } from './save-results.mjs';
import { numbersOfLegs } from './summary-csv.mjs';

/**
 * @typedef {import('./find-films.mjs').Film} Film
 * @typedef {import('./film-page.mjs').MeasuredFilm} MeasuredFilm
 * @typedef {import('./summary-csv.mjs').LegNumbers} LegNumbers
 * @typedef {import('./summary-csv.mjs').Row} Row
 *
 * @typedef {object} Outcome
 * @property {string} told one sentence
 * @property {boolean} failed
 * @property {readonly Row[]} rows of the summary
 */

/**
 * Measures one film and writes its two files.
 *
 * @param {Film} film
 * @param {object} wanted
 * @param {string} wanted.out the folder to write to
 * @param {boolean} wanted.overwrite
 * @param {(path: string) => Promise<MeasuredFilm>} wanted.measure
 * @returns {Promise<Outcome>}
 */
export async function analyseFilm(film, { out, overwrite, measure }) {
  if (film.problem !== null) return failedOutcome(film, film.problem);
  const whole = resultPaths(out, film.result);
  const standing = Object.values(whole).filter((path) => existsSync(path));
  if (standing.length > 0 && !overwrite) return keep(film, standing, whole.json);

  const { record, problem } = await measure(film.path);
  if (record === null) return failedOutcome(film, problem ?? 'There is no picture in it that could be measured.');
  // Under the whole film's name, a later run would take the piece for the whole and keep it.
  const result = problem === null ? film.result : `${film.result}.cut-off`;
  const { csv, json } = resultPaths(out, result);
  try {
    await saveTogether([
      { path: csv, text: sessionToCsv(record) },
      { path: json, text: sessionToJson(record) },
    ]);
  } catch (error) {
    return failedOutcome(film, `It was measured but could not be written. ${explainFileError(error)}`);
  }
  const legs = numbersOfLegs(record);
  const rows = rowsOf({ ...film, result }, problem ?? tellNoReps(record), legs);
  if (problem === null) return { told: tellLegs(record, legs), failed: false, rows };
  return { told: `${problem} What was measured until then is in ${basename(csv)} and .json.`, failed: true, rows };
}

/**
 * @param {string} out
 * @param {string} result
 */
function resultPaths(out, result) {
  return { csv: join(out, `${result}.kneeline.csv`), json: join(out, `${result}.kneeline.json`) };
}

/**
 * Leaves what stands in the folder, if it is of this film.
 *
 * @param {Film} film
 * @param {readonly string[]} standing
 * @param {string} json
 * @returns {Promise<Outcome>}
 */
async function keep(film, standing, json) {
  const session = standing.length === 2 ? await readSession(json) : null;
  if (session === null || session.origin.source.label !== basename(film.path)) {
    const names = standing.map((path) => basename(path)).join(' and ');
    return failedOutcome(film, `Not measured, since ${names} would be overwritten: allow it with --overwrite.`);
  }
  const legs = numbersOfLegs(session);
  const told = `${tellLegs(session, legs)} (kept from before; --overwrite measures again)`;
  return { told, failed: false, rows: rowsOf(film, tellNoReps(session), legs) };
}

/**
 * @param {string} path
 * @returns {Promise<import('./summary-csv.mjs').SessionRecord | null>} `null`: not an export of this version
 */
async function readSession(path) {
  try {
    const session = JSON.parse(await readFile(path, 'utf8'));
    return session.format === 'kneeline-session' && session.formatVersion === SESSION_FORMAT_VERSION ? session : null;
  } catch {
    return null;
  }
}

/**
 * @param {Film} film
 * @param {string} problem
 * @returns {Outcome}
 */
export function failedOutcome(film, problem) {
  return { told: problem, failed: true, rows: rowsOf(film, problem, [null]) };
}

/**
 * @param {Film} film
 * @param {string | null} problem
 * @param {readonly (LegNumbers | null)[]} legs
 * @returns {Row[]}
 */
function rowsOf(film, problem, legs) {
  return legs.map((numbers) => ({ film: basename(film.path), result: film.result, problem, numbers }));
}

/**
 * @param {import('./summary-csv.mjs').SessionRecord} record
 * @param {readonly LegNumbers[]} legs
 */
function tellLegs(record, legs) {
  const measured = legs.filter(({ reps }) => reps > 0);
  return measured.length > 0 ? measured.map(tellLeg).join('; ') : (tellNoReps(record) ?? en.summary.noReps);
}

/**
 * Says in one sentence why no squat was measured.
 *
 * @param {import('./summary-csv.mjs').SessionRecord} record
 * @returns {string | null} `null`: there are squats
 */
function tellNoReps(record) {
  const why = whyNoReps(record);
  switch (why?.kind) {
    case 'refused':
      return `${en.summary.noReps}: ${Math.round(100 * why.share)} % of the frames were refused, mostly: ${en.refusalShort[why.reason]}.`;
    case 'missed':
      return `${en.summary.noReps}. ${why.squats} seen, not measured: ${en.refusalShort[why.reason]}.`;
    case 'no-standing-axis':
      return `${en.summary.noReps}. ${en.summary.noRepsAxis}`;
    case 'no-squat':
      return `${en.summary.noReps}. ${en.summary.noRepsShallow}`;
    default:
      return null;
  }
}

/** @param {LegNumbers} numbers */
function tellLeg({ leg, reps, inwardReps, inLineReps, outwardReps, unclearReps }) {
  const counts = { inward: inwardReps, 'in line': inLineReps, outward: outwardReps, "can't be told": unclearReps };
  const told = Object.entries(counts).flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]));
  return `${leg} ${told.join(', ')} of ${reps}`;
}
