import { assert, asyncProperty, double } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYPOINT_NAMES, type ImagePoint, type Keypoints } from '../../src/core/geometry/keypoints.ts';
import type { ObservedPerson } from '../../src/core/reading/observation.ts';
import { PairedEngine } from '../../src/inference/paired-engine.ts';
import type { PictureEngine } from '../../src/inference/pose-engine.ts';

/** The picture does not matter to an engine that is told what to see. */
const NO_PICTURE = { width: 640, height: 480, close: () => undefined } as unknown as ImageBitmap;
const NO_TIME = { prepareMs: 1, networkMs: 2, decodeMs: 3 };
const PICTURE = { widthPx: 640, heightPx: 480 };

/** A body whose joints all stand at one place across the picture, 100 px from shoulders to hips. */
function bodyAt(x: number, confidence: number, turnedM: number | null): ObservedPerson {
  const keypoints = Object.fromEntries(
    KEYPOINT_NAMES.map((name) => [name, { x, y: name.endsWith('Shoulder') ? 100 : 200, confidence }]),
  ) as unknown as Keypoints;
  const world = Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, { x: 0, y: 0, z: turnedM ?? 0 }]));
  return { presence: 1, keypoints, world: turnedM === null ? null : (world as unknown as ObservedPerson['world']) };
}

class ToldEngine implements PictureEngine {
  sees: ObservedPerson | null = null;
  looks = 0;
  readonly forgot: (ImagePoint | null)[] = [];

  async estimate(_picture: unknown, timestampMs: number) {
    this.looks += 1;
    const observation = { timestampMs, picture: PICTURE, person: this.sees, bystanders: [], brightness: 120 };
    return { observation, timing: NO_TIME };
  }

  rehearse = () => Promise.resolve();
  forgetPerson(lookAt: ImagePoint | null): void {
    this.forgot.push(lookAt);
  }
  dispose = () => undefined;
}

function pair() {
  const [first, second] = [new ToldEngine(), new ToldEngine()];
  const engine = new PairedEngine(first, second);
  let timestampMs = 0;
  const look = async (): Promise<ObservedPerson | null> => {
    timestampMs += 67;
    return (await engine.estimate(NO_PICTURE, timestampMs)).observation.person;
  };
  return { first, second, engine, look };
}

describe('two models that follow one person', () => {
  it('ENG-12: takes knees from the mean of both, all other joints and the points in space from the second, and confidences from the first', async () => {
    const place = double({ min: 200, max: 240, noNaN: true });
    await assert(
      asyncProperty(place, place, async (one, other) => {
        const { first, second, look } = pair();
        [first.sees, second.sees] = [bodyAt(one, 0.8, 0.1), bodyAt(other, 0.3, 0.2)];
        const person = await look();
        expect(person?.keypoints.leftKnee?.x).toBeCloseTo((one + other) / 2, 9);
        expect(person?.keypoints.rightKnee?.x).toBeCloseTo((one + other) / 2, 9);
        for (const name of ['leftHip', 'rightAnkle', 'leftToe', 'rightShoulder'] as const) {
          expect(person?.keypoints[name]?.x).toBeCloseTo(other, 9);
        }
        expect(person?.keypoints.leftKnee?.confidence).toBe(0.8);
        expect(person?.world?.leftHip?.z).toBe(0.2);
      }),
    );
  });

  it('ENG-12: holds to the first model without a turn of its own where the second sees nobody or somebody else', async () => {
    const { first, second, look } = pair();
    first.sees = bodyAt(220, 0.8, 0.1);
    for (const seen of [null, bodyAt(290, 0.9, 0.2)]) {
      second.sees = seen;
      const person = await look();
      expect([person?.keypoints.leftHip?.x, person?.world]).toEqual([220, null]);
    }
  });

  it('ENG-12: sends the second model to the first one’s person, until both see the same', async () => {
    const { first, second, look } = pair();
    first.sees = bodyAt(220, 0.8, null);
    second.sees = bodyAt(290, 0.9, null);
    await look();
    await look();
    second.sees = bodyAt(222, 0.9, null);
    await look();
    await look();
    const hips = { x: 220, y: 200 };
    expect(second.forgot).toEqual([hips, hips, hips]);
  });

  it('ENG-12: spares the second model the frames without a person', async () => {
    const { second, look } = pair();
    expect(await look()).toBeNull();
    expect(second.looks).toBe(0);
  });

  it('ENG-12: adds up the time of both', async () => {
    const { first, second, engine } = pair();
    [first.sees, second.sees] = [bodyAt(220, 0.8, null), bodyAt(220, 0.8, null)];
    expect((await engine.estimate(NO_PICTURE, 67)).timing).toEqual({ prepareMs: 2, networkMs: 4, decodeMs: 6 });
  });
});
