import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEYPOINT_NAMES, SIDES, type KeypointName, type PictureSize } from '../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { truthAt, type Truth, type TruthFrame, type TruthPoint } from './truth.ts';

/** The folder of the clips within the project, as one model saw them. */
const RECORDED_FOLDER = join(import.meta.dirname, 'recorded');
/** The same clips, as the two models of a precise film saw them. */
export const PRECISE_FOLDER = join(import.meta.dirname, 'recorded-precise');

/** The engine's observations of one rendered clip, and the rig's truth. */
export interface RecordedClip {
  readonly model: string;
  readonly truth: Truth;
  readonly observations: readonly PoseObservation[];
}

type Numbers = readonly (readonly number[] | null)[];

/** One frame as an engine saw it. Pictures: tenths of a pixel and percent; world: millimetres. */
interface SeenFrame {
  readonly tMs: number;
  readonly presence: number;
  readonly brightness: number;
  readonly bystanders: readonly (readonly [xPx: number, yPx: number, heightPx: number])[];
  readonly points: Numbers | null;
  readonly world: Numbers | null;
  readonly coveredKnees?: number;
}

/** One line of the file. Truth: hundredths of a degree or of a percent. */
interface RecordedFrame extends SeenFrame {
  /** True joints in the picture, in tenths of a pixel, in the order of `SCORED_JOINTS`. */
  readonly image: Numbers;
  /** Angle, flexion and knee over toe of the left leg, then of the right one. */
  readonly body: readonly (number | null)[];
}

interface RecordedFile {
  readonly format: 'kneeline-recorded-clip';
  readonly origin: string;
  readonly model: string;
  readonly picture: PictureSize;
  readonly truth: Omit<Truth, 'frames'>;
  readonly frames: readonly RecordedFrame[];
}

const SCORED_JOINTS = ['Shoulder', 'Hip', 'Knee', 'Ankle', 'Toe'].flatMap((joint) =>
  SIDES.map((side) => `${side}${joint}`),
);
const BODY = ['fppaDeg', 'kneeFlexionDeg', 'kneeOverToeMedialPctLeg'] as const;

const scaled = (value: number, by: number): number => Math.round(value * by);

/** The points in space that the tracker reads. */
const WORLD_POINTS: readonly KeypointName[] = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'];

/** So many frames a second are enough for the product, and make half the bytes of a usual film. */
const FRAMES_PER_SECOND = 15;

function framesPerSecondOf(observations: readonly PoseObservation[]): number {
  const stepsMs = observations.slice(1).map((one, index) => one.timestampMs - (observations[index]?.timestampMs ?? 0));
  return 1000 / (median(stepsMs) ?? 1000 / FRAMES_PER_SECOND);
}

/**
 * Writes one clip, a frame a line, so that a change of the file can be read. A film with more frames a second than are
 * asked for is thinned evenly.
 *
 * @param atLeastPerSecond frames of each second that are kept, about.
 * @returns its size in bytes.
 */
export async function writeRecordedClip(
  folder: string,
  clip: RecordedClip,
  atLeastPerSecond = FRAMES_PER_SECOND,
): Promise<number> {
  const { model, truth, observations } = clip;
  const { frames: _all, ...about } = truth;
  const { id, avatar, video, camera, conditions, reps, toeOutDeg, motion, running } = about;
  const framesPerSecond = framesPerSecondOf(observations);
  const every = Math.max(1, Math.round(framesPerSecond / atLeastPerSecond));
  const head = {
    format: 'kneeline-recorded-clip',
    origin: `What Kneeline (${model}) saw in the rendered clip ${id}, and the rig's truth. Avatar: VALID library, MIT, (c) 2022 Tiffany Do; no pixel of the clip.`,
    model,
    picture: { widthPx: video.width, heightPx: video.height },
    truth: {
      id,
      avatar,
      video: { ...video, fps: Math.round(framesPerSecond / every) },
      camera,
      toeOutDeg,
      conditions,
      reps,
      ...(motion === undefined ? {} : { motion, running }),
    },
  };
  const frames = observations.flatMap((observation, index) => {
    const frame = truthAt(truth, observation.timestampMs);
    return index % every === 0 && frame !== null ? [JSON.stringify(packFrame(observation, frame))] : [];
  });
  const text = `${JSON.stringify(head).slice(0, -1)},"frames":[\n${frames.join(',\n')}\n]}\n`;
  await writeFile(join(folder, `${id}.json`), text);
  return text.length;
}

function packFrame(observation: PoseObservation, frame: TruthFrame): RecordedFrame {
  const { timestampMs, person, bystanders, brightness } = observation;
  const world = person?.world ?? null;
  return {
    tMs: scaled(timestampMs, 10) / 10,
    presence: scaled(person?.presence ?? 0, 100) / 100,
    brightness: Math.round(brightness),
    bystanders: bystanders.map(({ hips, heightPx }) => [Math.round(hips.x), Math.round(hips.y), Math.round(heightPx)]),
    points:
      person &&
      KEYPOINT_NAMES.map((name) => {
        const point = person.keypoints[name];
        return point && [scaled(point.x, 10), scaled(point.y, 10), scaled(point.confidence, 100)];
      }),
    world:
      world &&
      KEYPOINT_NAMES.map((name) => {
        const point = WORLD_POINTS.includes(name) ? world[name] : null;
        return point && [scaled(point.x, 1000), scaled(point.y, 1000), scaled(point.z, 1000)];
      }),
    ...(person?.coveredKnees === undefined ? {} : { coveredKnees: scaled(person.coveredKnees, 100) / 100 }),
    image: SCORED_JOINTS.map((name) => {
      const point = frame.image[name];
      return point ? [scaled(point[0], 10), scaled(point[1], 10)] : null;
    }),
    body: SIDES.flatMap((side) =>
      BODY.map((name) => {
        const value = frame.body[side][name] ?? null;
        return value === null ? null : scaled(value, 100) / 100;
      }),
    ),
  };
}

/** Reads all clips that are kept within the project, by name. */
export async function readRecordedClips(folder = RECORDED_FOLDER): Promise<readonly RecordedClip[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    // The format is this file's own; what is missing shows as a failed comparison.
    names.map(async (name) => unpack(JSON.parse(await readFile(join(folder, name), 'utf8')) as RecordedFile)),
  );
}

/** The engine's observations of a rendered clip that has something of which real films have more. */
export interface RecordedCase {
  readonly model: string;
  readonly observations: readonly PoseObservation[];
}

const CASES_FOLDER = join(import.meta.dirname, 'recorded-cases');

/** @param id name of the file. */
export async function readRecordedCase(id: string): Promise<RecordedCase> {
  const text = await readFile(join(CASES_FOLDER, `${id}.json`), 'utf8');
  // The format is this file's own, as above.
  const { model, picture, frames } = JSON.parse(text) as Pick<RecordedFile, 'model' | 'picture'> & {
    readonly frames: readonly SeenFrame[];
  };
  return { model, observations: frames.map((frame) => unpackObservation(frame, picture)) };
}

function unpack({ model, picture, truth, frames }: RecordedFile): RecordedClip {
  return {
    model,
    truth: { ...truth, frames: frames.map(unpackTruth) },
    observations: frames.map((frame) => unpackObservation(frame, picture)),
  };
}

function unpackTruth({ tMs, image, body }: RecordedFrame): TruthFrame {
  const legs = SIDES.map((side, index) => {
    const [fppaDeg = null, kneeFlexionDeg = null, kneeOverToeMedialPctLeg = null] = body.slice(
      3 * index,
      3 * index + 3,
    );
    return [side, { fppaDeg, kneeFlexionDeg, kneeOverToeMedialPctLeg }] as const;
  });
  const points = SCORED_JOINTS.map((name, index): readonly [string, TruthPoint | null] => {
    const [x, y] = image[index] ?? [];
    return [name, x === undefined || y === undefined ? null : [x / 10, y / 10]];
  });
  return { tMs, image: Object.fromEntries(points), body: Object.fromEntries(legs) as unknown as TruthFrame['body'] };
}

/** Rows in the order of `KEYPOINT_NAMES`, by name. */
function named<Value>(rows: Numbers, make: (numbers: readonly number[]) => Value) {
  return Object.fromEntries(
    KEYPOINT_NAMES.map((name, index): readonly [KeypointName, Value | null] => {
      const row = rows[index] ?? null;
      return [name, row && make(row)];
    }),
  );
}

function unpackObservation(frame: SeenFrame, picture: PictureSize): PoseObservation {
  const { tMs, presence, brightness, bystanders, points, world, coveredKnees } = frame;
  const person = points && {
    keypoints: named(points, ([x = NaN, y = NaN, c = NaN]) => ({ x: x / 10, y: y / 10, confidence: c / 100 })),
    world: world && named(world, ([x = NaN, y = NaN, z = NaN]) => ({ x: x / 1000, y: y / 1000, z: z / 1000 })),
    presence,
    ...(coveredKnees === undefined ? {} : { coveredKnees }),
  };
  return {
    timestampMs: tMs,
    picture,
    brightness,
    bystanders: bystanders.map(([x, y, heightPx]) => ({ hips: { x, y }, heightPx })),
    person: person as PoseObservation['person'],
  };
}
