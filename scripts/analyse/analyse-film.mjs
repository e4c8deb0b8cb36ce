import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { countMissed, missedSquats } from '../../src/core/session/missed-squats.ts';
import { looksSlowed } from '../../src/core/session/looks-slowed.ts';
import { unseenTime } from '../../src/core/session/unseen-time.ts';
import { whyNoReps } from '../../src/core/session/why-no-reps.ts';
import { AS_FILE_SAYS } from '../../src/runtime/source/film-wish.ts';
import { en } from '../../src/ui/words/en/en.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { explainFileError } from './explain-file-error.mjs';
import { readingNotes } from './reading-notes.mjs';
import { missingPointFiles, NO_POINTS, pointFiles } from './point-files.mjs';
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

const LOOKS_SLOWED =
  'This film looks slowed down: its squats are slower than any body moves. Say how many times with --slowed N.';

/**
 * Measures one film and writes its two files.
 *
 * @param {Film} film
 * @param {object} wanted
 * @param {string} wanted.out the folder to write to
 * @param {boolean} wanted.overwrite
 * @param {import('../../src/runtime/source/film-wish.ts').FilmWish} [wanted.wish] a person's word on the film
 * @param {import('../../src/core/session/csv-line.ts').CsvConvention} [wanted.convention] the signs of the CSV
 * @param {import('./point-files.mjs').PointFiles} [wanted.points] files of points besides
 * @param {(path: string) => Promise<MeasuredFilm>} wanted.measure
 * @returns {Promise<Outcome>}
 */
export async function analyseFilm(
  film,
  { out, overwrite, wish = AS_FILE_SAYS, convention, points = NO_POINTS, measure },
) {
  if (film.problem !== null) return failedOutcome(film, film.problem);
  const whole = resultPaths(out, film.result);
  const standing = Object.values(whole).filter((path) => existsSync(path));
  if (standing.length > 0 && !overwrite) return keep(film, standing, whole.json, { wish, points, out });

  const { record, problem, fastBecause = null } = await measure(film.path);
  if (record === null) return failedOutcome(film, problem ?? 'There is no picture in it that could be measured.');
  // Under the whole film's name, a later run would take the piece for the whole and keep it.
  const result = problem === null ? film.result : `${film.result}.cut-off`;
  const { csv, json } = resultPaths(out, result);
  try {
    await saveTogether([
      { path: csv, text: sessionToCsv(record, convention) },
      { path: json, text: sessionToJson(record) },
      ...pointFiles(record, points, (ending) => join(out, `${result}.${ending}`)),
    ]);
  } catch (error) {
    return failedOutcome(film, `It was measured but could not be written. ${explainFileError(error)}`);
  }
  const legs = numbersOfLegs(record);
  const rows = rowsOf({ ...film, result }, problem ?? tellProblem(record), legs);
  const note = fastBecause === null ? '' : `. Measured fast: the second model could not be loaded (${fastBecause}).`;
  if (problem === null) return { told: `${tellFilm(record, legs)}${note}`, failed: false, rows };
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
 * @param {object} wanted
 * @param {import('../../src/runtime/source/film-wish.ts').FilmWish} wanted.wish
 * @param {import('./point-files.mjs').PointFiles} wanted.points
 * @param {string} wanted.out
 * @returns {Promise<Outcome>}
 */
async function keep(film, standing, json, { wish, points, out }) {
  const session = standing.length === 2 ? await readSession(json) : null;
  if (session === null || session.origin.source.label !== basename(film.path)) {
    const names = standing.map((path) => basename(path)).join(' and ');
    return failedOutcome(film, `Not measured, since ${names} would be overwritten: allow it with --overwrite.`);
  }
  if (!isReadAs(session, wish)) {
    return failedOutcome(
      film,
      'Not measured, since it was measured with another --slowed or --mirrored before: allow --overwrite.',
    );
  }
  try {
    await saveTogether(missingPointFiles(session, points, out, film.result));
  } catch (error) {
    return failedOutcome(film, `Its points could not be written. ${explainFileError(error)}`);
  }
  const legs = numbersOfLegs(session);
  const told = `${tellFilm(session, legs)} (kept from before; --overwrite measures again)`;
  return { told, failed: false, rows: rowsOf(film, tellProblem(session), legs) };
}

/**
 * @param {string} path
 * @returns {Promise<import('./summary-csv.mjs').SessionRecord | null>} `null`: not an export of this version
 */
async function readSession(path) {
  try {
    const file = readSessionFile(await readFile(path, 'utf8'));
    // Files of an earlier format call another number the drift.
    return file.kind === 'session' && file.record.driftMeasure === 'knee-track' ? file.record : null;
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
 * Whether a session was read from its film as this person says. A person who says nothing takes what there is.
 *
 * @param {import('./summary-csv.mjs').SessionRecord} session
 * @param {import('../../src/runtime/source/film-wish.ts').FilmWish} wish
 */
function isReadAs({ origin: { film } }, { slowedBy, mirrored }) {
  return (slowedBy === null || film?.slowedTimes === slowedBy) && (!mirrored || film?.mirrored === true);
}

/**
 * @param {import('./summary-csv.mjs').SessionRecord} record
 * @param {readonly LegNumbers[]} legs
 */
function tellFilm(record, legs) {
  const lost = record.reps.length === 0 ? [] : countMissed(missedSquats(record));
  const notes = [
    ...lost.map(({ squats, reason }) => `${squats} more seen, not measured: ${nameMissed(reason)}.`),
    ...tellUnseen(record),
    ...(looksSlowed(record) ? [LOOKS_SLOWED] : []),
    ...readingNotes(record),
  ];
  return [tellLegs(record, legs), ...notes].join(' · ');
}

/** @param {import('./summary-csv.mjs').SessionRecord} record */
function tellUnseen(record) {
  const unseen = unseenTime(record);
  if (unseen === null) return [];
  const [unseenS, ofS] = [unseen.unseenMs, unseen.ofMs].map((ms) => `${Math.round(ms / 1000)}`);
  return [en.summary.unseenFilm.replace('{{unseen}}', unseenS ?? '').replace('{{of}}', ofS ?? '')];
}

/** @param {import('../../src/core/session/missed-squats.ts').MissedReason} reason */
function nameMissed(reason) {
  return reason === 'no-standing-axis' ? en.summary.missedNoAxis : en.refusalShort[reason];
}

/**
 * Says what a person has to know of a film that was measured to its end.
 *
 * @param {import('./summary-csv.mjs').SessionRecord} record
 * @returns {string | null} `null`: nothing
 */
function tellProblem(record) {
  return looksSlowed(record) ? LOOKS_SLOWED : tellNoReps(record);
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
    case 'unseen':
      return `${en.summary.noReps}. ${tellUnseen(record).join('')}`;
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
