import { describe, expect, it } from 'vitest';
import { otherSide } from '../../../src/core/geometry/keypoints.ts';
import {
  film,
  LEFT_AND_RIGHT,
  measuredOf,
  newTracker,
  repsOf,
  squat,
  track,
  type Keyframe,
} from '../../fixtures/squat-clip.ts';

/** Standing on a step on both feet, the other foot goes down to the floor and comes back up. */
function stepDown(kneeIn: 'leftKneeInM' | 'rightKneeInM', kneeInM: number, stepM = 0.12): Keyframe[] {
  const lowered = kneeIn === 'leftKneeInM' ? { rightLiftM: -stepM } : { leftLiftM: -stepM };
  const low = { kneeFlexionDeg: 55, [kneeIn]: kneeInM, ...lowered };
  return [
    { atMs: 2500, pose: {} },
    { atMs: 4000, pose: low },
    { atMs: 4400, pose: low },
    { atMs: 5900, pose: {} },
  ];
}

describe('a step-down', () => {
  it.each(LEFT_AND_RIGHT)('REP-13: the %s leg on the step is the one that is measured', (side, kneeIn) => {
    const readings = track(film(stepDown(kneeIn, 0.06), { noisePx: 1 }), newTracker('blazepose-full', 'lowered'));
    const [rep, ...more] = repsOf(readings);
    expect(more).toEqual([]);
    expect(rep?.stance).toBe(side);
    expect(rep?.legs[side]?.verdict).toBe('inward');
    expect(rep?.legs[otherSide(side)]).toBeNull();
    const atBottom = measuredOf(readings).filter(({ phase }) => phase === 'bottom');
    expect(atBottom.length).toBeGreaterThan(5);
    expect(atBottom.every(({ stance }) => stance === side)).toBe(true);
  });

  it('REP-13: a knee that stays over the foot is in line', () => {
    const readings = track(film(stepDown('leftKneeInM', 0), { noisePx: 1 }), newTracker('blazepose-full', 'lowered'));
    expect(repsOf(readings).map(({ stance, legs }) => [stance, legs.left?.verdict])).toEqual([['left', 'in-line']]);
  });

  it.each(LEFT_AND_RIGHT)(
    'REP-18: live, the %s leg on the step is measured though no exercise said so',
    (side, kneeIn) => {
      const readings = track(film(stepDown(kneeIn, 0.06, 0.09), { noisePx: 1 }));
      expect(repsOf(readings).map(({ stance, legs }) => [stance, legs[side]?.verdict])).toEqual([[side, 'inward']]);
      // Nothing is said about the leg that hangs.
      expect(measuredOf(readings).filter(({ stance, legs }) => stance === side && legs[otherSide(side)])).toEqual([]);
    },
  );

  it('REP-18: a squat on both legs is none, however deep, and whatever one knee does', () => {
    for (const kneeFlexionDeg of [50, 75, 100]) {
      const readings = track(film(squat({ kneeFlexionDeg, leftKneeInM: 0.06 }), { noisePx: 1 }));
      expect(new Set(measuredOf(readings).map(({ stance }) => stance))).toEqual(new Set(['both']));
    }
  });
});
