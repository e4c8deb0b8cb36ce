import { beforeAll, describe, expect, it } from 'vitest';
import { profileOf } from '../../src/core/alignment/model-profile.ts';
import { beyondBudget } from '../accuracy/budget.ts';
import { leaveEachPersonOut, type LeftOutModel } from '../accuracy/fit/leave-out.ts';
import { overallOf } from '../accuracy/overall.ts';
import { readRecordedClips } from '../accuracy/recorded-clip.ts';

const MODEL = 'blazepose-full';

/** The engine's observations of the rendered clips are kept within the project, so that these tests need neither a browser nor the clips. */
describe('the default model on people who had no part in its figures', () => {
  let leftOut: LeftOutModel;

  beforeAll(async () => {
    leftOut = leaveEachPersonOut(await readRecordedClips(), MODEL);
  }, 180_000);

  it('ACC-1: all recorded clips together stay within the accuracy budget', () => {
    expect(leftOut.people).toBeGreaterThan(20);
    expect(beyondBudget(overallOf(leftOut.clips))).toEqual([]);
  });

  it('ACC-4: the profile of the default model says what the fit over all people gives', () => {
    const { angleGain, residualDeg, forward, foot, yaw, residuals } = profileOf(MODEL);
    const written = { angleGain, residualDeg, forward, foot, yaw, residuals };
    const { profile } = leftOut;
    // The recordings keep tenths of a pixel, and the profile three digits.
    const apart = Object.entries(leavesOf(written)).filter(
      ([path, value]) => Math.abs(value - (leavesOf(profile)[path] ?? Number.NaN)) > 0.05 * Math.abs(value) + 0.02,
    );
    expect(apart).toEqual([]);
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
