import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName, type Keypoints } from '../../src/core/geometry/keypoints.ts';
import { CropBlend } from '../../src/inference/crop-blend.ts';
import { BLAZEPOSE_SKELETON, exchangeSides } from '../../src/inference/skeleton-maps.ts';

const FRAME_MS = 33;

function everywhere(point: Keypoint | null): Keypoints {
  const keypoints: Partial<Record<KeypointName, Keypoint | null>> = {};
  for (const name of KEYPOINT_NAMES) keypoints[name] = point;
  return keypoints as Keypoints;
}

/** The knee of a body that moves down by `speed` pixels a frame, seen `step` pixels too far right in every second frame. */
function seenAt(frame: number, step: number, speed: number): Keypoints {
  const isSecond = frame % 2 === 1;
  return everywhere({ x: 200 + (isSecond ? step : 0), y: 100 + speed * frame, confidence: 0.9 });
}

describe('ENG-8: points from two kinds of crop in turns', () => {
  test('lie in the middle of both, without the step, soon after somebody is followed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (step, speed) => {
          const blend = new CropBlend();
          const settledX: (number | undefined)[] = [];
          for (let frame = 0; frame < 30; frame += 1) {
            const knee = blend.blend(seenAt(frame, step, speed), frame * FRAME_MS).leftKnee;
            expect(knee?.confidence).toBe(0.9);
            expect(Math.abs((knee?.y ?? Number.NaN) - (100 + speed * frame))).toBeLessThan(1e-6);
            if (frame >= 3) settledX.push(knee?.x);
          }
          for (const x of settledX) expect(x).toBeCloseTo(200 + step / 2, 6);
        },
      ),
    );
  });

  test('are those of the model while there is only one picture, after a hole, and after a new start', () => {
    const blend = new CropBlend();
    const settle = (fromMs: number): void => {
      for (let frame = 0; frame < 10; frame += 1) blend.blend(seenAt(frame, 6, 0), fromMs + frame * FRAME_MS);
    };
    expect(blend.blend(seenAt(0, 6, 0), 0)).toEqual(seenAt(0, 6, 0));
    settle(FRAME_MS);
    expect(blend.blend(seenAt(0, 6, 0), 5000)).toEqual(seenAt(0, 6, 0));
    settle(5000 + FRAME_MS);
    blend.reset();
    expect(blend.blend(seenAt(1, 6, 0), 5400)).toEqual(seenAt(1, 6, 0));
  });

  test('stay unseen where the model sees none', () => {
    const blend = new CropBlend();
    for (let frame = 0; frame < 6; frame += 1) {
      const point = frame % 3 === 0 ? null : { x: frame, y: frame, confidence: 0.5 };
      expect(blend.blend(everywhere(point), frame * FRAME_MS).nose === null).toBe(point === null);
    }
  });

  test('have their sides exchanged, and only these, when the crop was mirrored', () => {
    const mirrored = exchangeSides(BLAZEPOSE_SKELETON);
    expect(mirrored.leftKnee).toBe(BLAZEPOSE_SKELETON.rightKnee);
    expect(mirrored.rightToe).toBe(BLAZEPOSE_SKELETON.leftToe);
    expect(mirrored.nose).toBe(BLAZEPOSE_SKELETON.nose);
    expect(exchangeSides(mirrored)).toEqual(BLAZEPOSE_SKELETON);
  });
});
