import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fitsKinovea, sessionToKinovea } from '../../src/core/session/session-kinovea.ts';
import { sessionToTrc } from '../../src/core/session/session-trc.ts';

/**
 * The files of points that are written besides CSV and JSON.
 *
 * @typedef {object} PointFiles
 * @property {boolean} trc
 * @property {number | null} legLengthM hip to knee to ankle, metres: the TRC is in metres then, and is written also without
 *   `trc`
 * @property {boolean} kinovea
 */

/** @type {PointFiles} */
export const NO_POINTS = { trc: false, legLengthM: null, kinovea: false };

/**
 * @param {import('../../src/core/session/session-record.ts').SessionRecord} record
 * @param {PointFiles} wanted
 * @param {(ending: string) => string} pathOf
 * @returns {{ readonly path: string, readonly text: string }[]}
 */
export function pointFiles(record, { trc, legLengthM, kinovea }, pathOf) {
  return [
    ...(trc || legLengthM !== null ? [{ path: pathOf('kneeline.trc'), text: sessionToTrc(record, legLengthM) }] : []),
    ...(kinovea && fitsKinovea(record)
      ? [{ path: pathOf('kneeline-kinovea.trc'), text: sessionToKinovea(record) }]
      : []),
  ];
}

/**
 * The files of points that a result in the folder lacks. Those that stand there are kept.
 *
 * @param {import('../../src/core/session/session-record.ts').SessionRecord} record
 * @param {PointFiles} wanted
 * @param {string} out
 * @param {string} result
 */
export function missingPointFiles(record, wanted, out, result) {
  return pointFiles(record, wanted, (ending) => join(out, `${result}.${ending}`)).filter(
    ({ path }) => !existsSync(path),
  );
}
