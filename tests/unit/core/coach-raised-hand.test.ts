import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { seeArms, type ArmPosition } from '../../../src/core/coach/arms.ts';
import { advanceHand, HANDS_UNKNOWN } from '../../../src/core/coach/raised-hand.ts';
import { SIDES, type Keypoint, type Keypoints, type Side } from '../../../src/core/geometry/keypoints.ts';
import { lowerHand, raiseHand, withArms } from '../../fixtures/coached-film.ts';
import { film, measuredOf, refusedOf, squat, track } from '../../fixtures/squat-clip.ts';

const STANDING = measuredOf(track(film([], { endMs: 500 }).map(withArms))).at(-1);

function standingWith(change: (keypoints: Keypoints) => Keypoints): FrameReading {
  if (!STANDING) throw new Error('nobody stands');
  return { ...STANDING, keypoints: change(STANDING.keypoints) };
}

function rightArmWith(change: (keypoints: Keypoints) => Keypoints): ArmPosition {
  return seeArms(standingWith(change)).arms.right;
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
  ...raiseHand(points),
  rightWrist: { x: Number.NaN, y: Number.NaN, confidence: 1 },
});
const behindTheBack = (points: Keypoints) => {
  const lowered = lowerHand(points, 'right');
  return { ...lowered, rightWrist: lowered.rightWrist && { ...lowered.rightWrist, confidence: 0.1 } };
};

/** Commands with their times, and the ring's share at some times, for hands that are up in these spans. */
function follow(
  spans: readonly (readonly [number, number])[],
  untilMs: number,
  { mayStop = true, side = 'right' }: { readonly mayStop?: boolean; readonly side?: Side } = {},
) {
  let state = HANDS_UNKNOWN;
  const commands: string[] = [];
  const shares = new Map<number, number>();
  for (let nowMs = 0; nowMs <= untilMs; nowMs += 50) {
    const up = spans.some(([fromMs, toMs]) => nowMs >= fromMs && nowMs < toMs);
    const arms = { left: 'down', right: 'down', [side]: up ? 'up' : 'down' } as const;
    const step = advanceHand(state, { arms, squatting: false }, nowMs, mayStop);
    ({ state } = step);
    if (step.command !== null) commands.push(`${nowMs} ${step.command}`);
    shares.set(nowMs, step.share);
  }
  return { commands, shareAt: (nowMs: number) => shares.get(nowMs) };
}

describe('a raised hand', () => {
  it('COACH-4: either hand is up above the head, and down below the shoulder', () => {
    for (const side of SIDES) {
      expect(seeArms(standingWith((points) => raiseHand(points, side))).arms[side]).toBe('up');
      expect(seeArms(standingWith((points) => lowerHand(points, side))).arms[side]).toBe('down');
    }
  });

  it('COACH-4: a hand on the hips, at the chin, or unsure is not up', () => {
    expect([onHips, atChin, unsure, nowhere].map(rightArmWith)).toEqual(['down', 'between', 'unseen', 'unseen']);
    expect(rightArmWith(behindTheBack)).toBe('down');
  });

  it('COACH-4: a squat is known from its phase, and a deep one from its hips before there is a standing axis', () => {
    const squatting = measuredOf(track(film(squat()))).filter(({ phase }) => phase === 'bottom');
    expect(squatting.length).toBeGreaterThan(3);
    expect(squatting.every((one) => seeArms(one).squatting)).toBe(true);
    const deep = film(squat({ startMs: 0, kneeFlexionDeg: 120, downMs: 0, holdMs: 3000 })).slice(0, 10);
    expect(
      track(deep)
        .map(seeArms)
        .every((seen) => seen.squatting),
    ).toBe(true);
    expect(seeArms(standingWith((points) => points)).squatting).toBe(false);
  });

  it('COACH-4: is seen on a refused frame too', () => {
    const refused = refusedOf(track(film([], { endMs: 500, camera: { offsetM: 1.3 } }))).at(-1);
    expect(refused?.reason).toBe('off-centre');
    const { keypoints } = refused ?? {};
    expect(refused && keypoints && seeArms({ ...refused, keypoints: raiseHand(keypoints) }).arms.right).toBe('up');
  });

  it('COACH-4: 800 ms are “go”, three seconds “stop”, and the ring fills for each', () => {
    const { commands, shareAt } = follow([[1000, 6000]], 7000);
    expect(commands).toEqual(['1800 go', '4000 stop']);
    expect(shareAt(950)).toBe(0);
    expect(shareAt(1400)).toBeCloseTo(0.5, 6);
    expect(shareAt(2900)).toBeCloseTo(0.5, 6);
    expect([shareAt(5000), shareAt(7000)]).toEqual([0, 0]);
  });

  it('COACH-4: both hands command alike', () => {
    const span = [[1000, 6000]] as const;
    expect(follow(span, 7000, { side: 'left' })).toMatchObject({ commands: follow(span, 7000).commands });
  });

  it('COACH-19: where “stop” would not be obeyed, the ring does not fill for it', () => {
    const { commands, shareAt } = follow([[1000, 6000]], 7000, { mayStop: false });
    expect(commands).toEqual(['1800 go']);
    expect([2900, 5000, 7000].map(shareAt)).toEqual([0, 0, 0]);
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
