import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { advanceHand, HAND_DOWN, isHandRaised } from '../../../src/core/coach/raised-hand.ts';
import type { Keypoint, Keypoints } from '../../../src/core/geometry/keypoints.ts';
import { raiseHand } from '../../fixtures/coached-film.ts';
import { film, measuredOf, refusedOf, squat, track } from '../../fixtures/squat-clip.ts';

const STANDING = measuredOf(track(film([], { endMs: 500 }))).at(-1);

function standingWith(change: (keypoints: Keypoints) => Keypoints): FrameReading {
  if (!STANDING) throw new Error('nobody stands');
  return { ...STANDING, keypoints: change(STANDING.keypoints) };
}

function wristAt(beside: Keypoint | null, upPx: number): Keypoint | null {
  return beside && { x: beside.x, y: beside.y - upPx, confidence: 0.9 };
}

const onHips = (points: Keypoints) => ({ ...points, rightWrist: wristAt(points.rightHip, 5) });
const atChin = (points: Keypoints) => ({ ...points, rightWrist: wristAt(points.nose, -8) });
const unsure = (points: Keypoints) => {
  const raised = raiseHand(points);
  return { ...raised, rightWrist: raised.rightWrist && { ...raised.rightWrist, confidence: 0.2 } };
};
const nowhere = (points: Keypoints) => ({
  ...points,
  rightWrist: { x: Number.NaN, y: Number.NaN, confidence: 1 },
});

/** Commands with their times, and the ring's share at some times, for a hand that is up in these spans. */
function follow(spans: readonly (readonly [number, number])[], untilMs: number) {
  let state = HAND_DOWN;
  const commands: string[] = [];
  const shares = new Map<number, number>();
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 50) {
    const step = advanceHand(
      state,
      spans.some(([fromMs, toMs]) => nowMs >= fromMs && nowMs < toMs),
      nowMs,
    );
    ({ state } = step);
    if (step.command !== null) commands.push(`${nowMs} ${step.command}`);
    shares.set(nowMs, step.share);
  }
  return { commands, shareAt: (nowMs: number) => shares.get(nowMs) };
}

describe('a raised hand', () => {
  it('COACH-4: either hand, above the head', () => {
    expect(isHandRaised(standingWith((points) => points))).toBe(false);
    expect(isHandRaised(standingWith((points) => raiseHand(points, 'left')))).toBe(true);
    expect(isHandRaised(standingWith((points) => raiseHand(points, 'right')))).toBe(true);
  });

  it('COACH-4: both are none: who stretches or ties their hair in the rest does not end the session', () => {
    expect(isHandRaised(standingWith((points) => raiseHand(raiseHand(points, 'left'), 'right')))).toBe(false);
  });

  it('COACH-4: a hand on the hips, at the chin, or unsure is none', () => {
    for (const change of [onHips, atChin, unsure, nowhere]) {
      expect(isHandRaised(standingWith(change))).toBe(false);
    }
  });

  it('COACH-4: arms in a squat are none, however high a low camera sees them', () => {
    const squatting = measuredOf(track(film(squat()))).filter(({ phase }) => phase === 'bottom');
    expect(squatting.length).toBeGreaterThan(3);
    expect(squatting.some((one) => isHandRaised({ ...one, keypoints: raiseHand(one.keypoints) }))).toBe(false);
  });

  it('COACH-4: is seen on a refused frame too', () => {
    const refused = refusedOf(track(film([], { endMs: 500, camera: { offsetM: 1.3 } }))).at(-1);
    expect(refused?.reason).toBe('off-centre');
    const { keypoints } = refused ?? {};
    expect(refused && keypoints && isHandRaised({ ...refused, keypoints: raiseHand(keypoints) })).toBe(true);
  });

  it('COACH-4: 800 ms are “go”, three seconds “stop”, and the ring fills for each', () => {
    const { commands, shareAt } = follow([[1000, 6000]], 7000);
    expect(commands).toEqual(['1800 go', '4000 stop']);
    expect(shareAt(950)).toBe(0);
    expect(shareAt(1400)).toBeCloseTo(0.5, 6);
    expect(shareAt(2900)).toBeCloseTo(0.5, 6);
    expect([shareAt(5000), shareAt(7000)]).toEqual([0, 0]);
  });

  it('COACH-4: a wave is nothing, a lost wrist is bridged, and a hand acts again only after it was lowered', () => {
    expect(follow([[1000, 1600]], 3000).commands).toEqual([]);
    expect(
      follow(
        [
          [1000, 1400],
          [1600, 2000],
        ],
        3000,
      ).commands,
    ).toEqual(['1800 go']);
    expect(
      follow(
        [
          [1000, 2500],
          [3500, 4500],
        ],
        6000,
      ).commands,
    ).toEqual(['1800 go', '4300 go']);
  });
});
