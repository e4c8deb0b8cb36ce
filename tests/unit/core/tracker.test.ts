import { describe, expect, it } from 'vitest';
import type { MeasuredFrame } from '../../../src/core/reading/reading.ts';
import { ADULT, FACING, projectBody, STANDING } from '../../fixtures/pinhole-squat.ts';
import {
  eventsOf,
  film,
  measuredOf,
  newTracker,
  observe,
  repsOf,
  squat,
  track,
  type Keyframe,
} from '../../fixtures/squat-clip.ts';

const set = film(squat({ leftKneeInM: 0.05 }), { noisePx: 1 });

describe('the tracker', () => {
  it('MEAS-13: the same observations give the same readings', () => {
    expect(track(set)).toEqual(track(set));
  });

  it('MEAS-13: restart() forgets everything', () => {
    const tracker = newTracker();
    const first = track(set, tracker);
    expect(tracker.baseline).not.toBeNull();
    tracker.restart();
    expect(tracker.baseline).toBeNull();
    expect(track(set, tracker)).toEqual(first);
  });

  it('MEAS-13: readings do not depend on when the clock started', () => {
    const later = set.map((observation) => ({ ...observation, timestampMs: observation.timestampMs + 1_000_000 }));
    const [reps, laterReps] = [repsOf(track(set)), repsOf(track(later))];
    expect(laterReps).toHaveLength(1);
    expect(laterReps[0]?.legs.left?.driftAtBottomDeg).toBeCloseTo(reps[0]?.legs.left?.driftAtBottomDeg ?? NaN, 6);
    expect((laterReps[0]?.bottomMs ?? 0) - (reps[0]?.bottomMs ?? 0)).toBeCloseTo(1_000_000, 3);
  });

  it('MEAS-13: what comes out is not changed by what goes in afterwards', () => {
    const tracker = newTracker();
    const early = track(set.slice(0, 100), tracker);
    const copy = structuredClone(early);
    track(set.slice(100), tracker);
    expect(early).toEqual(copy);
  });

  it('MEAS-9: the raw model output is handed on for painting, un-smoothed', () => {
    const readings = measuredOf(track(set));
    expect(readings.at(-1)?.keypoints).toBe(set.at(-1)?.person?.keypoints);
  });

  it('MEAS-6: depth and knee flexion are those of the body, within the error of a near camera', () => {
    const readings = measuredOf(track(film(squat({ kneeFlexionDeg: 70, holdMs: 1000 }))));
    const deepest = Math.max(...readings.map(({ kneeFlexionDeg }) => kneeFlexionDeg ?? 0));
    expect(Math.abs(deepest - 70)).toBeLessThan(4);
  });

  it('VIEW-4: the reading tells the turn, the place and the size of the standing person', () => {
    const camera = { ...FACING, yawDeg: 12, offsetM: 0.3 };
    const last = measuredOf(track(film([], { camera }))).at(-1);
    expect(Math.abs((last?.view.yawDeg ?? Number.NaN) - 12)).toBeLessThan(2);
    expect(last?.view.offCentreShare).toBeCloseTo((0.9 * 0.3) / 2.9, 2);
    expect(Math.abs((last?.view.legLengthPx ?? 0) - (576 * 0.84) / 2.9)).toBeLessThan(4);
  });

  it('VIEW-4: the turn is taken while standing and frozen with the baseline', () => {
    const readings = measuredOf(track(film(squat(), { camera: { yawDeg: 10 }, noisePx: 1 })));
    const after = readings.filter(({ depthPct }) => depthPct !== null).map(({ view }) => view.yawDeg);
    expect(new Set(after).size).toBe(1);
  });
});

/** Holds this pose from 3 s on and reads the last frame. */
function holding(pose: Keyframe['pose'], before: Keyframe['pose'] = {}): MeasuredFrame | undefined {
  const keyframes = [
    { atMs: 2500, pose: before },
    { atMs: 3000, pose: { ...before, ...pose } },
  ];
  return measuredOf(track(film(keyframes))).at(-1);
}

describe('pelvis and trunk, against standing', () => {
  it('MEAS-7: on two legs + is the left side lower and a lean to the left', () => {
    expect(holding({ hipDropM: 0.03 })?.pelvicDropDeg).toBeCloseTo(9.5, 0);
    expect(holding({ hipDropM: -0.03 })?.pelvicDropDeg).toBeCloseTo(-9.5, 0);
    expect(holding({ leanM: 0.1 })?.trunkLeanDeg).toBeCloseTo(11.8, 0);
    expect(holding({ leanM: -0.1 })?.trunkLeanDeg).toBeCloseTo(-11.8, 0);
  });

  it('MEAS-7: on one leg + is the free side lower and a lean towards the stance leg', () => {
    const onLeft = { rightLiftM: 0.25 };
    const onRight = { leftLiftM: 0.25 };
    expect(holding({ leanM: 0.1 }, onLeft)?.trunkLeanDeg).toBeCloseTo(11.8, 0);
    expect(holding({ leanM: 0.1 }, onRight)?.trunkLeanDeg).toBeCloseTo(-11.8, 0);
  });

  it('MEAS-7: hips that level out on one leg are a change from a crooked way of standing', () => {
    expect(holding({ hipDropM: 0, rightLiftM: 0.25 }, { hipDropM: 0.03 })?.pelvicDropDeg).toBeCloseTo(9.5, 0);
    expect(holding({ hipDropM: 0, leftLiftM: 0.25 }, { hipDropM: 0.03 })?.pelvicDropDeg).toBeCloseTo(-9.5, 0);
  });

  it('MEAS-7: a crooked way of standing is no change', () => {
    const crooked = { hipDropM: 0.03, leanM: 0.1 };
    const last = holding({}, crooked);
    expect(last?.pelvicDropDeg).toBeCloseTo(0, 6);
    expect(last?.trunkLeanDeg).toBeCloseTo(0, 6);
  });

  it('MEAS-7: without shoulders there is no lean, and everything else stays', () => {
    const keypoints = { ...projectBody(ADULT, STANDING, FACING), leftShoulder: null };
    const readings = track(Array.from({ length: 80 }, (_, index) => observe(keypoints, index * 33)));
    const last = measuredOf(readings).at(-1);
    expect(last?.trunkLeanDeg).toBeNull();
    expect(last?.pelvicDropDeg).toBeCloseTo(0, 6);
    expect(eventsOf(readings)).toHaveLength(1);
  });
});
