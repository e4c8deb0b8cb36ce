import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { BASELINE, DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import { distance } from '../../src/core/geometry/leg-axis.ts';
import type { ObservedPerson, PoseObservation } from '../../src/core/reading/observation.ts';
import type { PoseEstimator } from '../../src/pose/pose-estimator.ts';
import type { EngineFrame } from '../../src/runtime/source/captured-frame.ts';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { loadWorkerEngine } from '../../src/runtime/engine/worker-client.ts';

/**
 * Two people in one picture, through the real worker. No clip has somebody walk through, so the second person is cut
 * out of another film, with the wall behind them, and set into the first one's picture.
 */

const FIRST = 'd01-inward-both';
const SECOND = 'd06-aligned-3reps';

/** Own-origin addresses of the films and their truth; empty on a machine without them. */
const SHARED = import.meta.glob<string>(
  '../../../shared/data/synthetic/{d01-inward-both,d06-aligned-3reps}/{clip.mp4,truth.json}',
  { query: '?url', import: 'default', eager: true },
);

/** Every third picture of 30 a second. */
const EVERY = 3;
const STEP_MS = 100;

const PICTURE = { widthPx: 640, heightPx: 480 };
/** Standing legs, hip to ankle, and where the feet end: truth of the two films, pixels. */
const FIRST_LEG_PX = 160;
const FIRST_FEET_Y = 437;
const SECOND_LEG_PX = 217;
const SECOND_FEET_Y = 467;
/** The first person stands here; their cut-out and the second's are this wide. Pixels of their own films. */
const FIRST_X = 320;
const FIRST_WIDTH_PX = 120;
const SECOND_X = 320;
const SECOND_WIDTH_PX = 150;
/** 1.2 leg lengths beside the first person. */
const BESIDE_X = FIRST_X + 1.2 * FIRST_LEG_PX;
const OUTSIDE_RIGHT_X = 720;
const OUTSIDE_LEFT_X = -80;
/** An upright strip of the first film with nobody in it. */
const BARE_WALL = { x: 395, widthPx: 220 };

/** A joint belongs to a person when it is nearer to their true one than this; the two stand 1.2 apart. */
const OWN_IN_LEGS = 0.3;
/** For so long after a loss nobody else may be reported. */
const LOCK_MS = 1000;

const LEG_JOINTS = ['leftHip', 'rightHip', 'leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle'] as const;
type LegJoints = Readonly<Record<(typeof LEG_JOINTS)[number], ImagePoint>>;

interface Film {
  readonly pictures: readonly ImageBitmap[];
  readonly truth: readonly LegJoints[];
}

interface TruthFile {
  readonly frames: readonly { readonly image: Readonly<Record<keyof LegJoints, readonly [number, number]>> }[];
}

async function readFilm(clip: string): Promise<Film | null> {
  const film = SHARED[`../../../shared/data/synthetic/${clip}/clip.mp4`];
  const truth = SHARED[`../../../shared/data/synthetic/${clip}/truth.json`];
  if (film === undefined || truth === undefined) return null;
  const open = createVideoFileOpener(() => performance.now());
  const file = await open(await (await fetch(film)).blob(), new AbortController().signal);
  const pictures: ImageBitmap[] = [];
  let index = 0;
  for await (const { image } of file.frames()) {
    if (index++ % EVERY === 0) pictures.push(await createImageBitmap(image));
    image.close();
  }
  file.close();
  const { frames } = (await (await fetch(truth)).json()) as TruthFile;
  return { pictures, truth: frames.filter((_, i) => i % EVERY === 0).map(({ image }) => toJoints(image)) };
}

function toJoints(image: TruthFile['frames'][number]['image']): LegJoints {
  const at = (name: keyof LegJoints): ImagePoint => ({ x: image[name][0], y: image[name][1] });
  return {
    leftHip: at('leftHip'),
    rightHip: at('rightHip'),
    leftKnee: at('leftKnee'),
    rightKnee: at('rightKnee'),
    leftAnkle: at('leftAnkle'),
    rightAnkle: at('rightAnkle'),
  };
}

/** Where the two are at a time; `null`: not in the picture. */
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
  readonly first: LegJoints;
  readonly second: LegJoints;
}

function* compose(first: Film, second: Film, play: Play): Generator<Scene, void, undefined> {
  const canvas = new OffscreenCanvas(PICTURE.widthPx, PICTURE.heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  const { heightPx } = PICTURE;
  for (let timestampMs = 0; timestampMs < play.durationMs; timestampMs += STEP_MS) {
    const index = timestampMs / STEP_MS;
    const firstIndex = play.firstX === undefined ? index % first.pictures.length : 0;
    const firstPicture = at(first.pictures, firstIndex);
    const firstX = play.firstX?.(timestampMs) ?? FIRST_X;
    context.drawImage(firstPicture, 0, 0);
    if (play.firstX !== undefined) {
      const { x, widthPx } = BARE_WALL;
      context.drawImage(firstPicture, x, 0, widthPx, heightPx, FIRST_X - widthPx / 2, 0, widthPx, heightPx);
      const [from, to] = [FIRST_X - FIRST_WIDTH_PX / 2, firstX - FIRST_WIDTH_PX / 2];
      context.drawImage(firstPicture, from, 0, FIRST_WIDTH_PX, heightPx, to, 0, FIRST_WIDTH_PX, heightPx);
    }

    const secondIndex = index % second.pictures.length;
    const scale = (play.secondScale * FIRST_LEG_PX) / SECOND_LEG_PX;
    const left = play.secondX(timestampMs) - (SECOND_WIDTH_PX / 2) * scale;
    // The nearer person stands lower in the picture.
    const feetY = play.secondScale > 1 ? heightPx - 5 : FIRST_FEET_Y;
    const top = feetY - SECOND_FEET_Y * scale;
    const cut = { x: SECOND_X - SECOND_WIDTH_PX / 2, widthPx: SECOND_WIDTH_PX };
    context.drawImage(
      at(second.pictures, secondIndex),
      ...([cut.x, 0, cut.widthPx, heightPx] as const),
      ...([left, top, cut.widthPx * scale, heightPx * scale] as const),
    );
    yield {
      timestampMs,
      picture: canvas.transferToImageBitmap(),
      first: move(at(first.truth, firstIndex), ({ x, y }) => ({ x: x + firstX - FIRST_X, y })),
      second: move(at(second.truth, secondIndex), ({ x, y }) => ({
        x: left + (x - cut.x) * scale,
        y: top + y * scale,
      })),
    };
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`No picture ${index}`);
  return item;
}

function move(joints: LegJoints, to: (point: ImagePoint) => ImagePoint): LegJoints {
  const { leftHip, rightHip, leftKnee, rightKnee, leftAnkle, rightAnkle } = joints;
  return {
    leftHip: to(leftHip),
    rightHip: to(rightHip),
    leftKnee: to(leftKnee),
    rightKnee: to(rightKnee),
    leftAnkle: to(leftAnkle),
    rightAnkle: to(rightAnkle),
  };
}

/** How far the worst leg joint lies from somebody's true one, in the first person's leg lengths. */
function worstInLegs({ keypoints }: ObservedPerson, truth: LegJoints): number {
  const offs = LEG_JOINTS.map((name) => {
    const point = keypoints[name];
    return point === null ? Number.POSITIVE_INFINITY : distance(point, truth[name]);
  });
  return Math.max(...offs) / FIRST_LEG_PX;
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
      return person !== null && worstInLegs(person, seen[expected]) > OWN_IN_LEGS;
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
  let films: { readonly first: Film; readonly second: Film } | null = null;

  beforeAll(async () => {
    const [first, second] = [await readFilm(FIRST), await readFilm(SECOND)];
    films = first === null || second === null ? null : { first, second };
    const worker = new Worker(new URL('../../src/inference/inference.worker.ts', import.meta.url), { type: 'module' });
    engine = await loadWorkerEngine(worker, {
      model,
      backend: 'wasm',
      modelsUrl: new URL('/models/', location.href).href,
      wasmUrl: new URL('/wasm/', location.href).href,
      onProgress: () => {},
    });
  });
  afterAll(() => {
    engine.close();
    for (const picture of [...(films?.first.pictures ?? []), ...(films?.second.pictures ?? [])]) picture.close();
  });

  /** @param tap whom a tap asks for, and when. */
  async function watch(context: TestContext, play: Play, tap?: { atMs: number; at: ImagePoint }): Promise<Seen[]> {
    const { first, second } = films ?? context.skip('needs ../shared/data/synthetic, which this machine does not have');
    const tracker = createTracker({ model, thresholds: DEFAULT_THRESHOLDS });
    engine.forgetPerson(null);
    const frames: Seen[] = [];
    for (const { picture, ...scene } of compose(first, second, play)) {
      if (scene.timestampMs === tap?.atMs) engine.forgetPerson(tap.at);
      const { observation } = await engine.estimate(picture, scene.timestampMs);
      frames.push({ ...scene, observation, reading: tracker.advance(observation) });
    }
    return frames;
  }

  it.for(HEIGHTS)('follows the first while somebody $nearness walks in, stays and leaves', async (height, context) => {
    const secondX = walk([1000, OUTSIDE_RIGHT_X], [2800, BESIDE_X], [5000, BESIDE_X], [6800, OUTSIDE_RIGHT_X]);
    const frames = await watch(context, { durationMs: 7100, secondScale: height.secondScale, secondX });

    expect(strangersIn(frames, 'first')).toEqual([]);
    expect(shareReported(frames)).toBeGreaterThan(0.95);
    const told = frames.flatMap(({ observation }) => observation.bystanders);
    const isBeside = told.some(({ hips }) => Math.abs(hips.x - BESIDE_X) < OWN_IN_LEGS * FIRST_LEG_PX);
    expect(isBeside).toBe(tellsOfOthers);
  });

  it.for(HEIGHTS)('follows the second, $nearness, from a tap on, and stays', async (height, context) => {
    const play = { durationMs: 4000, secondScale: height.secondScale, secondX: () => BESIDE_X };
    const tapAtMs = 1500;
    const frames = await watch(context, play, { atMs: tapAtMs, at: { x: BESIDE_X, y: 250 } });

    const before = frames.filter(({ timestampMs }) => timestampMs < tapAtMs);
    const after = frames.filter(({ timestampMs }) => timestampMs >= tapAtMs);
    expect(strangersIn(before, 'first')).toEqual([]);
    expect(strangersIn(after, 'second')).toEqual([]);
    expect(shareReported(after)).toBeGreaterThan(0.95);
  });

  it.for([
    { leaving: 'walks out', firstX: walk([3000, FIRST_X], [5000, OUTSIDE_LEFT_X]), durationMs: 6200 },
    {
      leaving: 'is gone from one picture to the next',
      firstX: walk([3000, FIRST_X], [3001, OUTSIDE_LEFT_X]),
      durationMs: 5000,
    },
  ])('takes nobody for the first, who $leaving while the second stays', async ({ firstX, durationMs }, context) => {
    const frames = await watch(context, { durationMs, secondScale: 1, secondX: () => BESIDE_X, firstX });

    const takenAt = frames.findIndex(
      ({ observation: { person }, second }) => person !== null && worstInLegs(person, second) < OWN_IN_LEGS,
    );
    const lastOfFirst = frames.slice(0, takenAt).findLast(({ observation }) => observation.person !== null);
    const gapMs = (frames[takenAt]?.timestampMs ?? Number.NaN) - (lastOfFirst?.timestampMs ?? Number.NaN);
    expect(gapMs).toBeGreaterThanOrEqual(LOCK_MS);
    // Until the tracker sees that the feet are elsewhere, it measures the second person on the first one's axis, as standing.
    const onOldAxis = frames.slice(takenAt).filter(({ reading }) => reading.baselineShare === 1);
    expect(onOldAxis.length * STEP_MS).toBeLessThanOrEqual(BASELINE.movedForMs);
    expect(onOldAxis.filter(({ reading }) => reading.phase !== 'standing' || reading.events.length > 0)).toEqual([]);
    const events = frames.flatMap(({ reading }) => reading.events.map(({ kind }) => kind));
    expect(events).toEqual(['baseline-taken', 'baseline-lost']);
  });
});
