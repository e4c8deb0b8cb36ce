import { expect, inject, it } from 'vitest';
import { distance, midpoint } from '../../src/core/geometry/leg-axis.ts';
import type { ImagePoint, Keypoints } from '../../src/core/geometry/keypoints.ts';
import { openMeasuringPage } from '../accuracy/measuring-page.ts';
import { ADULT, standingLegPx } from '../fixtures/pinhole-squat.ts';
import { SCENES } from './drawn-films.ts';

/** Hips nearer to the truth than this, in leg lengths, are the followed person's; the one behind stands 1.2 away. */
const OWN_IN_LEGS = 0.3;
const HALF_A_FRAME_MS = 500 / SCENES.bystander.fps;

it('ENG-3: with somebody standing behind, the one in front is followed in every frame and their reps are judged', async () => {
  const { observations, camera } = SCENES.bystander;
  const page = await openMeasuringPage({ films: 'fast' });
  try {
    const { readings, reps, failure } = await page.measure(inject('films').bystander);
    expect(failure).toBeNull();
    const measured = readings.filter((reading) => reading.kind === 'measured');
    expect(measured.length).toBeGreaterThan(0.9 * observations.length);

    const strangers = measured.filter(({ timestampMs, keypoints }) => {
      const truth = observations.find((one) => Math.abs(one.timestampMs - timestampMs) < HALF_A_FRAME_MS);
      const [seen, own] = [hipsOf(keypoints), hipsOf(truth?.person?.keypoints ?? null)];
      return seen === null || own === null || distance(seen, own) > OWN_IN_LEGS * standingLegPx(ADULT, camera);
    });
    expect(strangers.map(({ timestampMs }) => timestampMs)).toEqual([]);

    expect(reps).toHaveLength(2);
    for (const { legs } of reps) {
      expect([legs.left?.verdict, legs.right?.verdict]).toEqual(['in-line', 'in-line']);
      expect([legs.left?.flaggedAtMs, legs.right?.flaggedAtMs]).toEqual([null, null]);
    }
  } finally {
    await page.close();
  }
});

function hipsOf(keypoints: Keypoints | null): ImagePoint | null {
  const { leftHip, rightHip } = keypoints ?? { leftHip: null, rightHip: null };
  return leftHip && rightHip && midpoint(leftHip, rightHip);
}
