import type { MetadataTags } from 'mediabunny';
import type { Lens } from '../../core/geometry/keypoints.ts';

/** Facts in a film's file about how and when the film was made. */
export interface FilmFacts {
  /** ISO 8601, with the time zone of the camera where the file names one, else UTC; `null`: not known. */
  readonly recordedAt: string | null;
  /** How many times slower than life a player shows the film; 1: at life's speed, as far as the file says. */
  readonly slowedTimes: number;
  /** How wide the camera saw, where its file tells; absent: not known. */
  readonly lens?: Lens;
}

/** Android's cameras write here how many pictures a second the camera took. */
const CAPTURE_RATE_KEY = 'com.android.capture.fps';
/** Below this ratio the difference of both rates is rounding, not slow motion. */
const LEAST_SLOWED_TIMES = 1.5;
/** No camera that people own takes more pictures a second. */
const MAX_CAPTURE_FPS = 2000;
/**
 * One millimetre of an equivalent focal length is this share of the picture's longer side. Cameras mean one of three
 * things: the same view across as film of 36 mm (1/36), the same view from corner to corner (1/37.7 at 16:9), or the same
 * view from corner to corner of a still. A film shows the full width of that still or, steadied, down to 5/6 of the width
 * (1/34.6 to 1/28.8). [C]
 */
const SHARE_PER_MM = 1 / 33;
/** One standard deviation of an even spread over all of these. */
const DOUBT_SHARE = 0.08;

/** Reads the rate at which the camera took the pictures: some phones write text, some a big-endian 32-bit float. */
export function captureRateFps(raw: MetadataTags['raw']): number | null {
  const value = raw?.[CAPTURE_RATE_KEY];
  let fps = Number.NaN;
  if (typeof value === 'string') fps = Number.parseFloat(value);
  else if (value instanceof Uint8Array && value.byteLength === 4) {
    fps = new DataView(value.buffer, value.byteOffset, 4).getFloat32(0);
  }
  return fps > 0 && fps <= MAX_CAPTURE_FPS ? fps : null;
}

/** @param playedFps the rate at which a player shows the pictures. */
export function slowedTimes(captureFps: number | null, playedFps: number): number {
  if (captureFps === null || !(playedFps > 0)) return 1;
  const times = captureFps / playedFps;
  return times >= LEAST_SLOWED_TIMES ? times : 1;
}

/** @param focalMm in millimetres of a camera with 35 mm film. */
export function lensOfFocalLength(focalMm: number): Lens {
  const focalShare = focalMm * SHARE_PER_MM;
  return { focalShare, deviation: focalShare * DOUBT_SHARE };
}

/**
 * Picks the best date of a film: Apple's own entry names the time zone, the index counts in UTC, and a file's date is
 * the day of the last copy at worst.
 */
export function recordedAt(
  raw: MetadataTags['raw'],
  createdAtMs: number | null,
  fileChangedAtMs: number | null,
): string | null {
  const named = raw?.['com.apple.quicktime.creationdate'];
  if (typeof named === 'string') {
    const withZone = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d):?(\d\d)$/.exec(named);
    if (withZone !== null) {
      const [, time = '', hours = '', minutes = ''] = withZone;
      const iso = `${time}${hours}:${minutes}`;
      if (Number.isFinite(Date.parse(iso))) return iso;
    }
  }
  const ms = createdAtMs ?? fileChangedAtMs;
  if (ms === null || !Number.isFinite(ms)) return null;
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
