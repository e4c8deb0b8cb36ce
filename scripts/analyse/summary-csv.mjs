import { countedReps } from '../../src/core/session/counted-reps.ts';
import { frameCounts } from '../../src/core/session/frame-counts.ts';
import { csvLine } from '../../src/core/session/csv-line.ts';
import { EXPORT_NOTES } from '../../src/core/session/session-json.ts';
import { frameRate } from '../../src/core/session/frame-rate.ts';
import { groupReps } from '../../src/core/session/group-reps.ts';
import { countMissed, missedSquats } from '../../src/core/session/missed-squats.ts';
import { SIDES } from '../../src/core/geometry/keypoints.ts';

/**
 * @typedef {import('../../src/core/session/session-record.ts').SessionRecord} SessionRecord
 * @typedef {import('../../src/core/reading/reading.ts').RefusalReason} RefusalReason
 * @typedef {import('../../src/core/session/csv-line.ts').CsvCell} CsvCell
 *
 * @typedef {object} Row one leg of a film, or a film that could not be measured
 * @property {string} film
 * @property {string} result
 * @property {string | null} problem
 * @property {LegNumbers | null} numbers
 *
 * @typedef {object} LegNumbers
 * @property {import('../../src/core/geometry/keypoints.ts').Side} leg
 * @property {number} reps
 * @property {number} inwardReps
 * @property {number} inLineReps
 * @property {number} outwardReps
 * @property {number} unclearReps
 * @property {number | null} driftAtBottomDeg
 * @property {number | null} bandDeg
 * @property {number} matchedDepthReps
 * @property {number | null} driftAtMatchedDepthDeg
 * @property {number | null} matchedDepthBandDeg
 * @property {number | null} depthPct
 * @property {number} frames
 * @property {number} refusedFrames
 * @property {RefusalReason | null} mostRefusedFor
 * @property {string} model
 * @property {string} backend
 * @property {number} missedSquats
 * @property {string | null} missedMostlyFor
 * @property {string} startedAt
 * @property {number | null} framesPerSecond
 * @property {number | null} slowedTimes
 * @property {string | null} slowedSaidBy
 * @property {'yes' | 'no' | null} mirrored
 */

const COLUMNS = /** @type {const} */ ([
  'film',
  'result',
  'leg',
  'reps',
  'inwardReps',
  'inLineReps',
  'outwardReps',
  'unclearReps',
  'driftAtBottomDeg',
  'bandDeg',
  'matchedDepthReps',
  'driftAtMatchedDepthDeg',
  'matchedDepthBandDeg',
  'depthPct',
  'frames',
  'refusedFrames',
  'mostRefusedFor',
  'model',
  'backend',
  'missedSquats',
  'missedMostlyFor',
  'startedAt',
  'framesPerSecond',
  'slowedTimes',
  'slowedSaidBy',
  'mirrored',
  'problem',
]);

const SUMMARY_FORMAT = 'kneeline-summary 3';

const NOTES = {
  format: SUMMARY_FORMAT,
  film: 'the name of the film; result: what its own CSV and JSON are called',
  reps: 'repetitions that belong to a set and in which this leg was measured; inwardReps, inLineReps, outwardReps, unclearReps: by verdict',
  driftAtBottomDeg: 'degrees: mean over the repetitions of the drift around the lowest point',
  bandDeg: 'degrees: half-width of the 95 % band around driftAtBottomDeg',
  driftAtMatchedDepthDeg: 'degrees: mean of the drift at 8 % depth, over the matchedDepthReps that went that deep',
  matchedDepthBandDeg: 'degrees: half-width of the 95 % band around driftAtMatchedDepthDeg',
  depthPct: '% by which the hip–ankle height is less than standing, mean over the repetitions',
  mostRefusedFor: 'the reason for which most of the refusedFrames were refused',
  missedSquats: 'squats that were seen and not measured, most of them because of missedMostlyFor',
  startedAt: "the film's own date with its time zone, else the date of the file",
  framesPerSecond: 'pictures a second of life, from the middle interval between frames',
  slowedTimes:
    'how many times slower than life a player shows the film, as slowedSaidBy (file or person; empty: nobody) says; all times are at the speed of life',
  mirrored: 'yes: the film was called mirrored, and its pictures were turned back before measuring',
  problem: 'why the film could not be measured to its end, why it has no repetition, or what is odd about it',
  signs: EXPORT_NOTES.signs,
  notice: EXPORT_NOTES.notice,
};

/**
 * The session's numbers for each leg.
 *
 * @param {Pick<SessionRecord, 'origin' | 'picture' | 'reps' | 'sets' | 'frames' | 'framesLeftOut' | 'refusals'>} session
 * @returns {LegNumbers[]}
 */
export function numbersOfLegs(session) {
  const { origin } = session;
  const counted = countedReps(session);
  const { seen, refused, reasons } = frameCounts(session);
  const missed = countMissed(missedSquats(session));
  return SIDES.map((leg) => {
    const group = groupReps(counted, leg);
    const { reps: count, inwardReps, outwardReps } = group ?? { reps: 0, inwardReps: 0, outwardReps: 0 };
    const matched = group?.atMatchedDepth ?? null;
    return {
      leg,
      reps: count,
      inwardReps,
      inLineReps: counted.filter(({ legs }) => legs[leg]?.verdict === 'in-line').length,
      unclearReps: counted.filter(({ legs }) => legs[leg]?.verdict === 'unclear').length,
      outwardReps,
      driftAtBottomDeg: group?.driftDeg ?? null,
      bandDeg: group?.bandDeg ?? null,
      matchedDepthReps: matched?.reps ?? 0,
      driftAtMatchedDepthDeg: matched?.driftDeg ?? null,
      matchedDepthBandDeg: matched?.bandDeg ?? null,
      depthPct: group?.depthPct ?? null,
      frames: seen,
      refusedFrames: refused,
      mostRefusedFor: reasons[0]?.reason ?? null,
      model: origin.model,
      backend: origin.backend,
      missedSquats: missed.reduce((sum, { squats }) => sum + squats, 0),
      missedMostlyFor: missed[0]?.reason ?? null,
      startedAt: origin.startedAt,
      framesPerSecond: frameRate(session.frames),
      slowedTimes: origin.film?.slowedTimes ?? null,
      slowedSaidBy: origin.film?.slowedSaidBy ?? null,
      mirrored: origin.film === undefined ? null : origin.film.mirrored ? 'yes' : 'no',
    };
  });
}

/**
 * @param {readonly Row[]} rows
 * @param {import('../../src/core/session/csv-line.ts').CsvConvention} [convention]
 * @returns {string}
 */
export function summaryToCsv(rows, convention = 'comma-point') {
  return [
    ...Object.entries(NOTES).map(([name, note]) => `# ${name}: ${note}`),
    csvLine(COLUMNS, convention),
    ...rows.map(cellsOf).map((cells) => csvLine(cells, convention)),
    '',
  ].join('\r\n');
}

/**
 * @param {Row} row
 * @returns {CsvCell[]}
 */
function cellsOf({ numbers, ...about }) {
  /** @type {Partial<Record<(typeof COLUMNS)[number], CsvCell>>} */
  const cells = { ...about, ...numbers };
  return COLUMNS.map((column) => cells[column] ?? null);
}
