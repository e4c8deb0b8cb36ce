import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { distance, midpoint } from '../../src/core/geometry/leg-axis.ts';
import type { ImagePoint } from '../../src/core/geometry/keypoints.ts';
import { findClips } from '../accuracy/find-clips.ts';
import { openMeasuringPage } from '../accuracy/measuring-page.ts';
import { truthAt, type TruthFrame } from '../accuracy/truth.ts';
import { sharedDataOrSkip } from '../shared-data.ts';

/** Hips nearer to the truth than this, in leg lengths, are the followed person's; the one behind stands 0.8 away. */
const OWN_IN_LEGS = 0.3;
/** A reported bottom this near to a true one is the same rep (README of the data folder). */
const SAME_REP_MS = 400;

it('ENG-3: with somebody standing behind, the one in front is followed in every frame and their reps are judged', async (context) => {
  const path = sharedDataOrSkip(context, 'synthetic', 'd13-bystander-aligned', 'clip.mp4');
  const [clip] = await findClips(dirname(path));
  if (clip === undefined) throw new Error('The clip has no truth');
  const page = await openMeasuringPage({});
  try {
    const { readings, failure } = await page.measure(clip.film);
    expect(failure).toBeNull();
    const measured = readings.filter((reading) => reading.kind === 'measured');
    expect(measured.length).toBeGreaterThan(0.9 * clip.truth.frames.length);

    const strangers = measured.filter(({ timestampMs, keypoints: { leftHip, rightHip } }) => {
      const truth = truthAt(clip.truth, timestampMs);
      if (truth === null || leftHip === null || rightHip === null) return true;
      const standing = clip.truth.frames[0] ?? truth;
      const legPx = distance(trueHips(standing), trueAnkles(standing));
      return distance(midpoint(leftHip, rightHip), trueHips(truth)) > OWN_IN_LEGS * legPx;
    });
    expect(strangers.map(({ timestampMs }) => timestampMs)).toEqual([]);

    const events = readings.flatMap((reading) => reading.events);
    const reps = events.flatMap((event) => (event.kind === 'rep-completed' ? [event.rep] : []));
    expect(reps).toHaveLength(clip.truth.reps.length);
    for (const [index, { bottomMs, legs }] of reps.entries()) {
      expect(Math.abs(bottomMs - (clip.truth.reps[index]?.bottomMs ?? Number.NaN))).toBeLessThan(SAME_REP_MS);
      expect([legs.left?.verdict, legs.right?.verdict]).toEqual(['in-line', 'in-line']);
      expect([legs.left?.flaggedAtMs, legs.right?.flaggedAtMs]).toEqual([null, null]);
    }
  } finally {
    await page.close();
  }
});

function trueHips(frame: TruthFrame): ImagePoint {
  return middleOf(frame, 'leftHip', 'rightHip');
}

function trueAnkles(frame: TruthFrame): ImagePoint {
  return middleOf(frame, 'leftAnkle', 'rightAnkle');
}

function middleOf({ image }: TruthFrame, left: string, right: string): ImagePoint {
  const [a, b] = [image[left], image[right]];
  if (!a || !b) throw new Error(`The truth has no ${left} and ${right}`);
  return midpoint({ x: a[0], y: a[1] }, { x: b[0], y: b[1] });
}
