import { acrossDeg } from '../../src/core/geometry/lens.ts';

/**
 * Tells what was changed or learnt when a film was read: slow motion, lens, mirror and turn.
 *
 * @param {Pick<import('../../src/core/session/session-record.ts').SessionRecord, 'origin' | 'picture'>} measured
 * @returns {readonly string[]} sentences
 */
export function readingNotes({ origin: { film }, picture: { lens } }) {
  if (film === undefined) return [];
  return [
    ...(film.slowedTimes === 1 ? [] : [`Slow motion of ${film.slowedTimes} times was taken back.`]),
    ...(lens === undefined ? [] : [`The film says that its lens sees ${Math.round(acrossDeg(lens))}° across.`]),
    ...(film.mirrored ? ['The mirrored film was turned back.'] : []),
    ...(film.turnedDeg === undefined ? [] : [`The film was not upright, and was turned by ${film.turnedDeg}°.`]),
  ];
}
