import * as v from 'valibot';
import { KEYPOINT_NAMES, type Keypoint, type Keypoints, type PictureSize } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';

/** A recorded set of keypoints: the answers that an engine gave, frame by frame. */
export interface TryItRecording {
  /** How the recording was made. */
  readonly origin: string;
  /** The pose model that found the keypoints. */
  readonly model: string;
  readonly picture: PictureSize;
  readonly observations: readonly PoseObservation[];
}

/** @throws Error when it can't be fetched or makes no sense. */
export type LoadTryIt = (signal: AbortSignal) => Promise<TryItRecording>;

/** @param baseUrl the page's address, because the file comes from the page's own origin. */
export function createTryItLoader(baseUrl: string): LoadTryIt {
  return async (signal) => {
    const response = await fetch(new URL('try-it/mixed-set.json', baseUrl), { signal });
    if (!response.ok) throw new Error(`The recorded set is not served: HTTP ${response.status}`);
    return parseTryIt(await response.json());
  };
}

const Whole = v.pipe(v.number(), v.integer());
const Size = v.pipe(Whole, v.minValue(1));

/** A point: x and y in tenths of a pixel, confidence in percent. `null`: the model has no such point. */
const Point = v.nullable(v.tuple([Whole, Whole, v.pipe(Whole, v.minValue(0), v.maxValue(100))]));

/** A frame as scripts/make-try-it.mjs writes it. */
const Frame = v.object({
  timestampMs: v.number(),
  points: v.nullable(v.pipe(v.array(Point), v.length(KEYPOINT_NAMES.length))),
});

const File = v.object({
  format: v.literal('kneeline-try-it'),
  version: v.literal(1),
  origin: v.string(),
  model: v.string(),
  picture: v.object({ widthPx: Size, heightPx: Size }),
  pointNames: v.pipe(
    v.array(v.string()),
    v.check((names) => names.join() === KEYPOINT_NAMES.join(), 'The points are not those that Kneeline knows'),
  ),
  frames: v.pipe(
    v.array(Frame),
    v.minLength(1),
    v.check((frames) => isGrowing(frames), 'The frames are not in order'),
  ),
});

function isGrowing(frames: readonly { readonly timestampMs: number }[]): boolean {
  return frames.every(({ timestampMs }, index) => index === 0 || timestampMs > (frames[index - 1]?.timestampMs ?? 0));
}

/** @throws Error when it is not a recorded set. */
export function parseTryIt(file: unknown): TryItRecording {
  const { origin, model, picture, frames } = v.parse(File, file);
  return {
    origin,
    model,
    picture,
    observations: frames.map(({ timestampMs, points }) => observationOf(timestampMs, picture, points)),
  };
}

type PointRow = v.InferOutput<typeof Point>;

/**
 * Makes an observation. Depth and brightness were not recorded: the turn of the body is found without depth, and
 * nothing depends on brightness here.
 */
function observationOf(timestampMs: number, picture: PictureSize, points: readonly PointRow[] | null): PoseObservation {
  const person = points && { keypoints: keypointsOf(points), world: null, presence: 1 };
  return { timestampMs, picture, person, bystanders: [], brightness: 128 };
}

function keypointsOf(points: readonly PointRow[]): Keypoints {
  const pointOf = (index: number): Keypoint | null => {
    const row = points[index] ?? null;
    return row && { x: row[0] / 10, y: row[1] / 10, confidence: row[2] / 100 };
  };
  return Object.fromEntries(KEYPOINT_NAMES.map((name, index) => [name, pointOf(index)])) as Keypoints;
}
