/**
 * Writes the recorded set that the page plays without a camera, from the JSON export of a session:
 *
 *     node scripts/make-try-it.mjs SESSION.json "how it was made" public/try-it/mixed-set.json
 */
import { readFile, writeFile } from 'node:fs/promises';

const MAX_BYTES = 150_000;

const [exportPath, origin, targetPath] = process.argv.slice(2);
if (exportPath === undefined || origin === undefined || targetPath === undefined) {
  throw new Error('Usage: node scripts/make-try-it.mjs SESSION.json "how it was made" TARGET.json');
}

/** @type {{ format: string, origin: { model: string }, picture: unknown, frames: ExportedFrame[] }} */
const session = JSON.parse(await readFile(exportPath, 'utf8'));
if (session.format !== 'kneeline-session') throw new Error(`${exportPath} is no export of a Kneeline session`);

const pointNames = Object.keys(session.frames.find(({ keypoints }) => keypoints !== null)?.keypoints ?? {});
if (pointNames.length === 0) throw new Error(`${exportPath} has no frame with a person`);

const head = { format: 'kneeline-try-it', version: 1, origin, model: session.origin.model, picture: session.picture };
const frames = session.frames.map(compactFrame).map((frame) => JSON.stringify(frame));
// One frame a line: a change of the file can be read.
const text = `${JSON.stringify({ ...head, pointNames }).slice(0, -1)},"frames":[\n${frames.join(',\n')}\n]}\n`;
if (text.length > MAX_BYTES) throw new Error(`${text.length} bytes are too much to load for a try`);
await writeFile(targetPath, text);

/** @typedef {{ timestampMs: number, keypoints: Record<string, [number, number, number] | null> | null }} ExportedFrame */

/** @param {ExportedFrame} frame */
function compactFrame({ timestampMs, keypoints }) {
  const points = keypoints && pointNames.map((name) => compactPoint(keypoints[name] ?? null));
  return { timestampMs: Math.round(timestampMs * 10) / 10, points };
}

/**
 * Tenths of a pixel, and percent.
 *
 * @param {[number, number, number] | null} point
 */
function compactPoint(point) {
  if (point === null) return null;
  const [x, y, confidence] = point;
  return [Math.round(x * 10), Math.round(y * 10), Math.round(confidence * 100)];
}
