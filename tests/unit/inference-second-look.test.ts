import { describe, expect, it } from 'vitest';
import {
  KEYPOINT_NAMES,
  type Keypoint,
  type KeypointName,
  type WorldPoint,
} from '../../src/core/geometry/keypoints.ts';
import type { ObservedPerson } from '../../src/core/reading/observation.ts';
import type { CropKind } from '../../src/inference/crop-region.ts';
import { SecondLook } from '../../src/inference/second-look.ts';
import { Stopwatch } from '../../src/inference/stopwatch.ts';

const REGION = { centreX: 320, centreY: 240, sidePx: 400, rotationRad: 0 };
const TIGHT: CropKind = { scale: 0.85, isMirrored: false };
const MIRRORED: CropKind = { scale: 1, isMirrored: true };
const kindOf = (frame: number): CropKind => (frame % 2 === 0 ? TIGHT : MIRRORED);
const mirroredFirst = (frame: number): CropKind => kindOf(frame + 1);
/** The picture does not matter to a model that is told what to see. */
const NO_PICTURE = { width: 640, height: 480, close: () => undefined };

function named<Point>(point: Point): Readonly<Record<KeypointName, Point>> {
  return Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, point])) as Record<KeypointName, Point>;
}

function personAt(x: number, world: WorldPoint | null): ObservedPerson {
  return {
    presence: 1,
    keypoints: named<Keypoint | null>({ x, y: 2 * x, confidence: 0.9 }),
    world: world && named<WorldPoint | null>(world),
  };
}

interface Seen {
  readonly person: ObservedPerson;
  readonly looked: boolean;
}

/** A body that moves by 5 px a frame, which the second model sees as far aside as `apartPx` says. */
async function follow(
  look: ReturnType<typeof secondLook>,
  timesMs: readonly number[],
  apartPx: (kind: CropKind) => number | null,
  kindOfFrame = kindOf,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const [frame, timestampMs] of timesMs.entries()) {
    const kind = kindOfFrame(frame);
    const first = personAt(100 + 5 * frame, kind.isMirrored ? null : { x: 0.1, y: 0, z: 0 });
    const apart = apartPx(kind);
    const before = look.looks;
    look.sees =
      apart === null
        ? null
        : personAt(100 + 5 * frame + apart, kind.isMirrored ? null : { x: 0.1, y: 0, z: apart / 100 });
    const crop = { frame: NO_PICTURE as unknown as ImageBitmap, region: REGION, kind };
    const person = await look.second.join(first, { ...crop, timestampMs, person: first }, new Stopwatch());
    seen.push({ person, looked: look.looks > before });
  }
  return seen;
}

function secondLook() {
  const model = { looks: 0, sees: null as ObservedPerson | null };
  const at = { x: 0, y: 0 };
  const second = new SecondLook({
    async read() {
      model.looks += 1;
      const person = model.sees;
      return { brightness: 128, landmarks: person && { person, nose: at, hips: at, bodyCirclePoint: at } };
    },
    dispose: () => undefined,
  });
  return Object.assign(model, { second });
}

const film = (frames: number, framesPerSecond: number): readonly number[] =>
  Array.from({ length: frames }, (_, frame) => Math.round((frame * 1000) / framesPerSecond));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const shiftPx = ({ person }: Seen, frame: number): number => (person.keypoints.leftKnee?.x ?? NaN) - (100 + 5 * frame);

describe('the second look at a runner', () => {
  it('RUN-32: comes at every seventh measured frame, and at both kinds of crop in turns', async () => {
    for (const framesPerSecond of [20, 30, 60]) {
      const seen = await follow(secondLook(), film(60, framesPerSecond), () => 4);
      const frames = seen.flatMap(({ looked }, frame) => (looked ? [frame] : []));
      expect(frames).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56]);
    }
  });

  it('RUN-32: adds half of the mean of the first five looks of each kind, and both kinds of crop count alike', async () => {
    const apart = [10, 2, -4, 6, 20, -8, 3, 12, -1, 5];
    let looks = 0;
    const seen = await follow(secondLook(), film(70, 30), () => apart[Math.floor(looks++ / 7)] ?? 0);
    for (const [frame, one] of seen.entries()) {
      const until = apart.slice(0, Math.floor(frame / 7) + 1);
      const kinds = [0, 1].map((odd) => until.filter((_, look) => look % 2 === odd)).filter((some) => some.length > 0);
      expect(shiftPx(one, frame)).toBeCloseTo(mean(kinds.map(mean)) / 2, 9);
    }
    expect(seen[40]?.person.world?.leftHip?.z).toBeCloseTo(mean([10, -4, 20]) / 200, 9);
  });

  it('RUN-32: forgets old looks, a fifth with every new one of the kind', async () => {
    const look = secondLook();
    await follow(look, film(210, 30), () => 10);
    const after = await follow(
      look,
      film(29, 30).map((timeMs) => timeMs + 7000),
      () => 0,
    );
    // Two looks at each kind of crop, after many at another place.
    expect(shiftPx(after[28] as Seen, 28)).toBeCloseTo((10 * 0.8 ** 2) / 2, 0);
  });

  it('RUN-32: forgets a person who was let go, and a body that was not seen for half a second', async () => {
    const look = secondLook();
    await follow(look, film(10, 30), () => 8);
    const cut = await follow(look, [2000, 2033], () => null);
    expect(cut.map(({ looked }) => looked)).toEqual([true, false]);
    expect(cut.map((seen, frame) => shiftPx(seen, frame))).toEqual([0, 0]);
    await follow(look, [2066, 2100, 2133, 2166, 2200, 2233], () => 8);
    look.second.forget();
    const [next] = await follow(look, [2266], () => -2);
    expect(shiftPx(next as Seen, 0)).toBeCloseTo(-1, 9);
  });

  it('RUN-32: leaves confidences, and frames without points in space, as the first model has them', async () => {
    const seen = await follow(secondLook(), film(8, 30), () => 10);
    expect(seen.every(({ person }) => person.keypoints.leftKnee?.confidence === 0.9)).toBe(true);
    expect(seen.map(({ person }) => person.world?.leftHip?.z ?? null)).toEqual([
      0.05,
      null,
      0.05,
      null,
      0.05,
      null,
      0.05,
      null,
    ]);
  });

  it('RUN-32: gives no points in space before both models have seen the body in space', async () => {
    const seen = await follow(secondLook(), film(12, 30), () => 10, mirroredFirst);
    expect(seen.flatMap(({ looked }, frame) => (looked ? [frame] : []))).toEqual([0, 7]);
    const inSpace = seen.map(({ person }) => person.world?.leftHip?.z ?? null);
    expect(inSpace.slice(0, 7).every((z) => z === null)).toBe(true);
    expect(inSpace.slice(7)).toEqual([0.05, null, 0.05, null, 0.05]);
    const unseen = await follow(secondLook(), film(12, 30), () => null);
    expect(unseen.every(({ person }) => person.world === null)).toBe(true);
  });
});
