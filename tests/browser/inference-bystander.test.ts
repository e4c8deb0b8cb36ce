import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { BASELINE, DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { ImagePoint, Keypoints } from '../../src/core/geometry/keypoints.ts';
import { distance } from '../../src/core/geometry/leg-axis.ts';
import type { ObservedPerson, PoseObservation } from '../../src/core/reading/observation.ts';
import type { PoseEstimator } from '../../src/pose/pose-estimator.ts';
import type { EngineFrame } from '../../src/runtime/source/captured-frame.ts';
import { loadWorkerEngine } from '../../src/runtime/engine/worker-client.ts';
import { drawPeople } from '../fixtures/drawn-person.ts';
import { ADULT, FACING, projectBody, STANDING, standingLegPx, type Camera } from '../fixtures/pinhole-squat.ts';
import { film, squat } from '../fixtures/squat-clip.ts';
import { rasterise } from './drawn-picture.ts';

/** Two drawn people in one picture, through the real worker: one who squats, and another who comes, stays and goes. */

const STEP_MS = 100;

/** The first person stands in the middle of the picture, as far away as METHOD asks for. */
const FIRST_CAMERA: Camera = { ...FACING, distanceM: 3 };
const { widthPx: WIDTH_PX } = FACING.picture;
const FIRST_LEG_PX = standingLegPx(ADULT, FIRST_CAMERA);
const FIRST_X = WIDTH_PX / 2;
/** 1.2 leg lengths beside the first person. */
const BESIDE_X = FIRST_X + 1.2 * FIRST_LEG_PX;
/** A step, by a third of a leg. */
const STEP_ASIDE_PX = 0.3 * FIRST_LEG_PX;
const OUTSIDE_RIGHT_X = 720;
const OUTSIDE_LEFT_X = -80;
/** Two squats with both knees inward, over and over; each round begins and ends upright. */
const FIRST_FILM = film(
  [2000, 5000].flatMap((startMs) => squat({ startMs, leftKneeInM: 0.05, rightKneeInM: 0.05 })),
  { camera: FIRST_CAMERA, fps: 1000 / STEP_MS, endMs: 8000 },
);

/** Joints belong to a person when they are nearer to the true ones than this; the two stand 1.2 apart. */
const OWN_IN_LEGS = 0.3;
/** In so long the crop closes around a person who was tapped; until then their joints may lie far off. */
const CROP_SETTLES_MS = 300;
/** For so long after a loss nobody else may be reported. */
const LOCK_MS = 1000;

const LEG_JOINTS = ['leftHip', 'rightHip', 'leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle'] as const;
/** The places of the two people over time. */
interface Play {
  readonly durationMs: number;
  /** The second person's height over the first's: taller is nearer to the camera. */
  readonly secondScale: number;
  readonly secondX: (timestampMs: number) => number;
  /** Absent: the first person's own film plays, squats included. */
  readonly firstX?: (timestampMs: number) => number;
}

/** Walks in straight lines between places, each [milliseconds, pixels]. */
function walk(...places: readonly (readonly [number, number])[]): (timestampMs: number) => number {
  return (timestampMs) => {
    const next = places.findIndex(([ms]) => ms > timestampMs);
    const [toMs, toX] = places.at(next) ?? [0, 0];
    const [fromMs, fromX] = places[Math.max(0, (next === -1 ? places.length : next) - 1)] ?? [0, 0];
    return next <= 0 ? (next === 0 ? toX : fromX) : fromX + ((toX - fromX) * (timestampMs - fromMs)) / (toMs - fromMs);
  };
}

interface Scene {
  readonly timestampMs: number;
  readonly picture: ImageBitmap;
  /** The true joints of both people, also outside the picture. */
  readonly first: Keypoints;
  readonly second: Keypoints;
}

/** Somebody who stands at a place across the picture, `scale` times as tall as the first person. */
function standAt(xPx: number, scale: number): Keypoints {
  const distanceM = FIRST_CAMERA.distanceM / scale;
  const offsetM = ((xPx - WIDTH_PX / 2) * distanceM) / (FIRST_CAMERA.focalShare * WIDTH_PX);
  return projectBody(ADULT, STANDING, { ...FIRST_CAMERA, distanceM, offsetM });
}

async function* compose(play: Play): AsyncGenerator<Scene, void, undefined> {
  for (let timestampMs = 0; timestampMs < play.durationMs; timestampMs += STEP_MS) {
    const squatting = FIRST_FILM[(timestampMs / STEP_MS) % FIRST_FILM.length]?.person?.keypoints;
    const first = play.firstX === undefined ? squatting : standAt(play.firstX(timestampMs), 1);
    const second = standAt(play.secondX(timestampMs), play.secondScale);
    if (first === undefined) throw new Error('The first person is in every frame');
    const fromFarToNear = play.secondScale > 1 ? [first, second] : [second, first];
    const svg = drawPeople(
      fromFarToNear.map((keypoints) => ({ keypoints })),
      FACING.picture,
    );
    yield { timestampMs, picture: await rasterise(svg), first, second };
  }
}

/** How far the leg joints lie from somebody's true ones on average, in the first person's leg lengths. */
function apartInLegs({ keypoints }: ObservedPerson, truth: Keypoints): number {
  const offs = LEG_JOINTS.map((name) => {
    const point = keypoints[name];
    const own = truth[name];
    return point === null || own === null ? Number.POSITIVE_INFINITY : distance(point, own);
  });
  return offs.reduce((sum, off) => sum + off, 0) / offs.length / FIRST_LEG_PX;
}

interface Seen extends Omit<Scene, 'picture'> {
  readonly observation: PoseObservation;
  readonly reading: FrameReading;
}

/** Moments at which somebody was reported who is not the one expected, for a readable failure. */
function strangersIn(frames: readonly Seen[], expected: 'first' | 'second'): number[] {
  return frames
    .filter((seen) => {
      const { person } = seen.observation;
      return person !== null && apartInLegs(person, seen[expected]) > OWN_IN_LEGS;
    })
    .map(({ timestampMs }) => timestampMs);
}

function shareReported(frames: readonly Seen[]): number {
  return frames.filter(({ observation }) => observation.person !== null).length / frames.length;
}

const HEIGHTS = [
  { nearness: 'as tall as the first', secondScale: 1 },
  { nearness: '1.3 times as tall, nearer to the camera', secondScale: 1.3 },
];

describe.each([
  { model: 'blazepose-full', tellsOfOthers: true },
  { model: 'movenet-lightning', tellsOfOthers: false },
] as const)('$model with a second person', ({ model, tellsOfOthers }) => {
  let engine: PoseEstimator<EngineFrame>;

  beforeAll(async () => {
    const worker = new Worker(new URL('../../src/inference/inference.worker.ts', import.meta.url), { type: 'module' });
    engine = await loadWorkerEngine(worker, {
      model,
      engine: 'own',
      backend: 'wasm',
      modelsUrl: new URL('/models/', location.href).href,
      wasmUrl: new URL('/wasm/', location.href).href,
      onProgress: () => {},
    });
  });
  afterAll(() => engine.close());

  /** @param tap whom a tap asks for, and when. */
  async function watch(play: Play, tap?: { atMs: number; at: ImagePoint }): Promise<Seen[]> {
    const tracker = createTracker({ model, thresholds: DEFAULT_THRESHOLDS });
    engine.forgetPerson(null);
    const frames: Seen[] = [];
    for await (const { picture, ...scene } of compose(play)) {
      if (scene.timestampMs === tap?.atMs) engine.forgetPerson(tap.at);
      const { observation } = await engine.estimate(picture, scene.timestampMs);
      frames.push({ ...scene, observation, reading: tracker.advance(observation) });
    }
    return frames;
  }

  it.for(HEIGHTS)('ENG-3: follows the first while somebody $nearness walks in, stays and leaves', async (height) => {
    const secondX = walk([1000, OUTSIDE_RIGHT_X], [2800, BESIDE_X], [5000, BESIDE_X], [6800, OUTSIDE_RIGHT_X]);
    const frames = await watch({ durationMs: 7100, secondScale: height.secondScale, secondX });

    expect(strangersIn(frames, 'first')).toEqual([]);
    expect(shareReported(frames)).toBeGreaterThan(0.95);
    const told = frames.flatMap(({ observation }) => observation.bystanders);
    const isBeside = told.some(({ hips }) => Math.abs(hips.x - BESIDE_X) < OWN_IN_LEGS * FIRST_LEG_PX);
    expect(isBeside).toBe(tellsOfOthers);
  });

  it.for(HEIGHTS)('ENG-3: follows the second, $nearness, from a tap on, and stays', async (height) => {
    // The first is followed before the second comes: who stands there from the beginning may be the one to follow.
    const secondX = walk([300, OUTSIDE_RIGHT_X], [1200, BESIDE_X]);
    const play = { durationMs: 4000, secondScale: height.secondScale, secondX };
    const tapAtMs = 1500;
    const frames = await watch(play, { atMs: tapAtMs, at: { x: BESIDE_X, y: 250 } });

    const before = frames.filter(({ timestampMs }) => timestampMs < tapAtMs);
    const after = frames.filter(({ timestampMs }) => timestampMs >= tapAtMs + CROP_SETTLES_MS);
    expect(strangersIn(before, 'first')).toEqual([]);
    expect(strangersIn(after, 'second')).toEqual([]);
    expect(shareReported(after)).toBeGreaterThan(0.95);
  });

  it.for([
    { leaving: 'walks out', firstX: walk([3000, FIRST_X], [5000, OUTSIDE_LEFT_X]), goneMs: 5000, durationMs: 8200 },
    {
      leaving: 'is gone from one picture to the next',
      firstX: walk([3000, FIRST_X], [3001, OUTSIDE_LEFT_X]),
      goneMs: 3000,
      durationMs: 6200,
    },
  ])('ENG-3: takes nobody for the first, who $leaving while the second stays', async ({ goneMs, ...play }) => {
    // The second one makes a step when the first one is gone: whoever never moves is a picture of a person.
    const secondX = walk([goneMs + 1200, BESIDE_X], [goneMs + 1700, BESIDE_X - STEP_ASIDE_PX]);
    const frames = await watch({ ...play, secondScale: 1, secondX });

    const takenAt = frames.findIndex(
      ({ observation: { person }, second }) => person !== null && apartInLegs(person, second) < OWN_IN_LEGS,
    );
    const lastOfFirst = frames.slice(0, takenAt).findLast(({ observation }) => observation.person !== null);
    const gapMs = (frames[takenAt]?.timestampMs ?? Number.NaN) - (lastOfFirst?.timestampMs ?? Number.NaN);
    expect(gapMs).toBeGreaterThanOrEqual(LOCK_MS);
    // On the first one's axis nothing is counted then, for as long as it takes to see that the feet are elsewhere.
    const lostAt = frames.findIndex(({ reading }) => reading.events.some(({ kind }) => kind === 'baseline-lost'));
    const onOldAxis = frames.slice(takenAt, lostAt).filter(({ reading }) => reading.baselineShare === 1);
    expect(onOldAxis.length * STEP_MS).toBeLessThanOrEqual(BASELINE.movedForMs);
    expect(onOldAxis.filter(({ reading }) => reading.events.length > 0)).toEqual([]);
    const events = frames.flatMap(({ reading }) => reading.events.map(({ kind }) => kind));
    // The second may get an axis of their own before the film ends.
    expect(events.slice(0, 2)).toEqual(['baseline-taken', 'baseline-lost']);
    expect(events.slice(2)).not.toContain('rep-completed');
  });

  it.runIf(tellsOfOthers)('ENG-9: keeps a poster out of the place of the first, who goes and comes back', async () => {
    const firstX = walk([4500, FIRST_X], [4501, OUTSIDE_LEFT_X], [6500, OUTSIDE_LEFT_X], [7500, FIRST_X]);
    const frames = await watch({ durationMs: 8500, secondScale: 1, secondX: () => BESIDE_X, firstX });

    expect(strangersIn(frames, 'first')).toEqual([]);
    expect(shareReported(frames.filter(({ timestampMs }) => timestampMs > 7800))).toBe(1);
  });
});
