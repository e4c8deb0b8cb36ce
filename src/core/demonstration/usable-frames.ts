import type { FrameReading, MeasuredFrame } from '../reading/reading.ts';
import type { PictureSize } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { median } from '../signal/statistics.ts';
import { isSeen, LEG_JOINTS, perPoint, toBody, viewOf, type PerPoint } from './body-space.ts';
import type { BodyPoint } from './demonstration.ts';

/** A point that was seen in a smaller share of the frames is left out. [E] */
export const SEEN_SHARE = 0.8;

/** A standing pose needs at least so many frames. [E] */
export const FEWEST_UPRIGHT = 5;

/** The standing pose is taken no longer than this before the repetition. [E] */
const STANDING_MS = 2000;

/** A measured frame with a depth. */
export type Usable = MeasuredFrame & { readonly depthPct: number };

/** The frames measured on the legs of the repetition, each later than the one before. */
export function usableFrames(frames: readonly FrameReading[], rep: RepRecord): readonly Usable[] {
  const usable: Usable[] = [];
  for (const frame of frames) {
    if (frame.kind !== 'measured' || frame.depthPct === null || frame.stance !== rep.stance) continue;
    if (!LEG_JOINTS.every((name) => isSeen(frame.keypoints[name]))) continue;
    const { depthPct } = frame;
    if (frame.timestampMs > (usable.at(-1)?.timestampMs ?? Number.NEGATIVE_INFINITY))
      usable.push({ ...frame, depthPct });
  }
  return usable;
}

export type Lifted = PerPoint<BodyPoint | null>;

/** Takes every seen point into the body's frontal plane, leg lengths from the camera's axis. */
export function liftFrame(frame: Usable, picture: PictureSize): Lifted {
  const view = viewOf(frame, picture);
  return perPoint((name) => {
    const point = frame.keypoints[name];
    return isSeen(point) ? toBody(name, point, frame.depthPct, view) : null;
  });
}

/** Upright frames just before the repetition, or else all upright frames. */
export function standingFrames(usable: readonly Usable[], rep: RepRecord): readonly Usable[] {
  const upright = usable.filter(({ phase }) => phase === 'standing');
  const before = upright.filter(
    ({ timestampMs }) => timestampMs < rep.startMs && timestampMs >= rep.startMs - STANDING_MS,
  );
  return before.length >= FEWEST_UPRIGHT ? before : upright;
}

export function middlePose(frames: readonly Lifted[]): Lifted {
  return perPoint((name) => {
    const seen = frames.flatMap((points) => points[name] ?? []);
    if (seen.length < frames.length * SEEN_SHARE) return null;
    const x = median(seen.map((point) => point.x));
    const y = median(seen.map((point) => point.y));
    return x === null || y === null ? null : { x, y };
  });
}

/** Frames between two moments, both included. */
export function framesBetween(frames: readonly Usable[], fromMs: number, toMs: number): readonly Usable[] {
  return frames.filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs);
}
