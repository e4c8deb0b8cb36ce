import { beyondZero, trackEdges, turnSensitivity } from '../../src/core/geometry/knee-track.ts';
import type { Side } from '../../src/core/geometry/keypoints.ts';
import { degrees } from '../../src/core/geometry/units.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { BOTTOM_WINDOW_MS, type Truth } from './truth.ts';

/**
 * The true departure of a knee from the plane of hip and foot, from the rig: its change in the body's own frontal plane,
 * turned by the direction in which the foot was put down. A knee over its toe has none, at any toe-out.
 *
 * @param bodyChangeDeg the rig's change from standing at the bottom, in the body's own frontal plane.
 * @returns `null`: this clip does not tell where the feet point, or how far the knee is bent.
 */
export function trueTrackDeg(truth: Truth, side: Side, bottomMs: number, bodyChangeDeg: number): number | null {
  if (truth.toeOutDeg === undefined) return null;
  const flexionDeg = median(
    truth.frames.flatMap(({ tMs, body }) =>
      Math.abs(tMs - bottomMs) <= BOTTOM_WINDOW_MS ? (body[side].kneeFlexionDeg ?? []) : [],
    ),
  );
  if (flexionDeg === null) return null;
  const { inner, outer } = trackEdges(truth.toeOutDeg);
  const perDegree = turnSensitivity(degrees(flexionDeg));
  return beyondZero([inner, outer].map((footDeg) => bodyChangeDeg + footDeg * perDegree));
}
