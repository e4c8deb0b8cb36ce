import { describe, expect, it } from 'vitest';
import { decodeBoxes, mergeOverlapping, type Detection } from '../../src/inference/blazepose-detector.ts';
import { regionAbout } from '../../src/inference/movenet-crop.ts';
import {
  bystandersBeside,
  choosePerson,
  choosePersonAt,
  isLoyalTo,
  isSomebodyElse,
  type Sighting,
} from '../../src/inference/person-lock.ts';

const PICTURE = { widthPx: 640, heightPx: 480 };

/** Somebody upright whose hips are at (x, y). */
function somebody(x: number, y: number, radiusPx: number, score = 0.9): Detection {
  return { score, head: { x, y: y - radiusPx * 0.7 }, hips: { x, y }, bodyCirclePoint: { x, y: y - radiusPx } };
}

describe('whom to follow', () => {
  it('is nobody where nobody is', () => {
    expect(choosePerson([], PICTURE, null, 0)).toBeNull();
  });

  it('is the nearer of two', () => {
    const near = somebody(300, 250, 200);

    expect(choosePerson([somebody(350, 200, 100), near], PICTURE, null, 0)).toBe(near);
  });

  it('is the more central of two who are equally near', () => {
    const central = somebody(330, 250, 150);

    expect(choosePerson([somebody(40, 250, 150), central], PICTURE, null, 0)).toBe(central);
  });

  it('is not the slanting giant that the detector makes of a bystander behind the person', () => {
    // As the detector gave them on synthetic/d13-bystander-aligned: head of the one, hips between the two.
    const person = somebody(300, 249, 185, 0.96);
    const giant = {
      score: 0.78,
      head: { x: 440, y: 131 },
      hips: { x: 330, y: 229 },
      bodyCirclePoint: { x: 489, y: 93 },
    };

    expect(choosePerson([giant, person], PICTURE, null, 0)).toBe(person);
  });

  it('is, for a second after a loss, only somebody where the person was', () => {
    const lastSeen: Sighting = { hips: { x: 100, y: 250 }, bodyRadiusPx: 150, timestampMs: 1000 };
    const other = somebody(500, 250, 200);
    const same = somebody(130, 250, 120);

    expect(choosePerson([other], PICTURE, lastSeen, 1900)).toBeNull();
    expect(choosePerson([other, same], PICTURE, lastSeen, 1900)).toBe(same);
    expect(choosePerson([other, same], PICTURE, lastSeen, 2100)).toBe(other);
  });

  it('is the one that was tapped, wherever on the body, however small', () => {
    const near = somebody(320, 250, 200);
    const behind = somebody(470, 220, 80);

    for (const y of [170, 220, 290]) expect(choosePersonAt([near, behind], { x: 462, y })).toBe(behind);
    expect(choosePersonAt([near, behind], { x: 340, y: 400 })).toBe(near);
    expect(choosePersonAt([], { x: 340, y: 400 })).toBeNull();
  });
});

describe('a hop from one frame to the next', () => {
  const before: Sighting = { hips: { x: 300, y: 250 }, bodyRadiusPx: 100, timestampMs: 0 };

  it('over more than a body is somebody else', () => {
    expect(isSomebodyElse({ x: 420, y: 250 }, before)).toBe(true);
  });

  it('of a squat is not', () => {
    expect(isSomebodyElse({ x: 300, y: 300 }, before)).toBe(false);
  });
});

describe('loyalty to the followed person', () => {
  const lastSeen: Sighting = { hips: { x: 300, y: 250 }, bodyRadiusPx: 100, timestampMs: 5000 };

  it('lasts for a second after they were seen last, and is none to nobody', () => {
    expect(isLoyalTo(lastSeen, 5999)).toBe(true);
    expect(isLoyalTo(lastSeen, 6000)).toBe(false);
    expect(isLoyalTo(null, 5000)).toBe(false);
  });

  it('ends when the clock was set back further than that', () => {
    expect(isLoyalTo(lastSeen, 3000)).toBe(false);
  });
});

describe('where MoveNet looks for somebody', () => {
  it('is a square as tall as the picture with them in the middle, even at its edge', () => {
    expect(regionAbout({ x: 600, y: 100 }, PICTURE)).toEqual({
      centreX: 600,
      centreY: 240,
      sidePx: 480,
      rotationRad: 0,
    });
  });
});

describe('bystanders', () => {
  it('are those whose head is not the followed one, with their hips below their head', () => {
    const own = somebody(300, 250, 180);
    const giant = {
      score: 0.7,
      head: { x: 440, y: 131 },
      hips: { x: 330, y: 229 },
      bodyCirclePoint: { x: 489, y: 93 },
    };
    const followed = { nose: { x: 302, y: 118 }, bodyRadiusPx: 180 };

    expect(bystandersBeside([own, giant], followed)).toEqual([{ hips: { x: 440, y: 229 }, heightPx: 272 }]);
  });

  it('are all people when nobody is followed', () => {
    expect(bystandersBeside([somebody(300, 250, 180)], null)).toHaveLength(1);
  });
});

/** One box of 13 values at an anchor in the middle: score, then offsets in input pixels. */
function box(logit: number, x: number, width: number): number[] {
  return [logit, x, 0, width, width, ...Array.from({ length: 8 }, () => x)];
}
function decode(...boxes: number[][]) {
  return decodeBoxes(Float32Array.from(boxes.flat()), Float32Array.from(boxes.flatMap(() => [0.5, 0.5])));
}

describe("the detector's boxes", () => {
  it('are left out below a score of one half, with a negative size, or with NaN', () => {
    expect(decode(box(-0.1, 0, 50), box(2, 0, -50), box(Number.NaN, 0, 50), box(2, Number.NaN, 50))).toEqual([]);
  });

  it('come best first, in shares of the input', () => {
    const [best, second] = decode(box(1, 0, 56), box(3, 22.4, 56));

    expect(best?.score).toBeGreaterThan(second?.score ?? 1);
    expect(best?.values[0]).toBeCloseTo(0.6);
    expect(best?.values[2]).toBeCloseTo(0.25);
  });

  it('that overlap become one, weighted by score; those apart stay two', () => {
    const merged = mergeOverlapping(decode(box(3, 0, 56), box(3, 5.6, 56), box(1, 100, 56)));

    expect(merged).toHaveLength(2);
    expect(merged[0]?.values[0]).toBeCloseTo(0.5125);
  });
});
