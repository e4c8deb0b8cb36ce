import { beforeAll, describe, expect, it } from 'vitest';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import { SIDES } from '../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { beyondBudget } from '../accuracy/budget.ts';
import { leaveEachPersonOut, type LeftOutModel } from '../accuracy/fit/leave-out.ts';
import { overallOf } from '../accuracy/overall.ts';
import { DEFAULT_MODEL, PRECISE_MODEL } from '../../src/pose/engine.ts';
import budget from '../accuracy/budget.json' with { type: 'json' };
import { PRECISE_FOLDER, readRecordedClips } from '../accuracy/recorded-clip.ts';
import { repsOf, track } from '../fixtures/squat-clip.ts';

/** The camera's model, and the two models of precise films, each with its recordings and its limits. */
const MEASURED = [
  { model: DEFAULT_MODEL, readClips: () => readRecordedClips(), limits: budget.atMost },
  { model: PRECISE_MODEL, readClips: () => readRecordedClips(PRECISE_FOLDER), limits: budget.preciseAtMost },
];

/** The engine's observations of the rendered clips are kept within the project, so that these tests need neither a browser nor the clips. */
describe.each(MEASURED)('$model on people who had no part in its figures', ({ model, readClips, limits }) => {
  let leftOut: LeftOutModel;

  beforeAll(async () => {
    leftOut = leaveEachPersonOut(await readClips(), model);
  });

  it('ACC-1: all recorded clips together stay within the accuracy budget', () => {
    expect(leftOut.people).toBeGreaterThan(20);
    expect(beyondBudget(overallOf(leftOut.clips), limits)).toEqual([]);
  });

  it('ACC-4: the profile says what the fit over all people gives', () => {
    const { angleGain, residualDeg, forward, foot, yaw, residuals } = profileOf(model);
    const written = { angleGain, residualDeg, forward, foot, yaw, residuals };
    const { profile } = leftOut;
    // The recordings keep tenths of a pixel, and the profile three digits.
    const apart = Object.entries(leavesOf(written)).filter(
      ([path, value]) => Math.abs(value - (leavesOf(profile)[path] ?? Number.NaN)) > 0.05 * Math.abs(value) + 0.02,
    );
    expect(apart).toEqual([]);
  });
});

/** One frame in four of a recording of 15 frames a second: what a slow computer gets. */
const ONE_IN = 4;

describe('a computer that gets four frames a second', () => {
  it('GATE-14: counts the recorded squats, and turns no verdict', async () => {
    const told = { squats: 0, found: 0, legs: 0, same: 0, turned: 0 };
    for (const { model, observations } of await readRecordedClips()) {
      if (model !== DEFAULT_MODEL) continue;
      const measured = (frames: readonly PoseObservation[]) =>
        repsOf(track(frames, createTracker({ model, thresholds: DEFAULT_THRESHOLDS })));
      const slow = measured(observations.filter((_, index) => index % ONE_IN === 0));
      for (const rep of measured(observations)) {
        const again = slow.find(({ bottomMs }) => Math.abs(bottomMs - rep.bottomMs) < 700);
        told.squats += 1;
        told.found += again === undefined ? 0 : 1;
        for (const side of SIDES) {
          const [whole, thin] = [rep.legs[side]?.verdict, again?.legs[side]?.verdict];
          if (whole === undefined || thin === undefined) continue;
          told.legs += 1;
          told.same += whole === thin ? 1 : 0;
          told.turned += [whole, thin].includes('inward') && [whole, thin].includes('outward') ? 1 : 0;
        }
      }
    }
    expect(told.squats).toBeGreaterThan(80);
    expect(told.found / told.squats).toBeGreaterThan(0.95);
    expect(told.same / told.legs).toBeGreaterThan(0.9);
    expect(told.turned).toBe(0);
  });
});

/** Every number in an object, by its path. */
function leavesOf(value: object, at = ''): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]): (readonly [string, number])[] => {
      const path = `${at}/${name}`;
      if (typeof inner === 'number') return [[path, inner]];
      return typeof inner === 'object' && inner !== null ? Object.entries(leavesOf(inner, path)) : [];
    }),
  );
}
