import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forwardOfAnkle,
  projectPoint,
  type FrontalPoint,
  type ViewGeometry,
} from '../../../src/core/geometry/frontal-plane.ts';
import { kneeDeparture, trackEdges, turnSensitivity } from '../../../src/core/geometry/knee-track.ts';
import { kneeFlexionFromDepth, type Leg } from '../../../src/core/geometry/leg-axis.ts';
import { degrees } from '../../../src/core/geometry/units.ts';

const VIEW: ViewGeometry = {
  picture: { widthPx: 640, heightPx: 480 },
  focalShare: 0.9,
  leanDeg: degrees(0),
  yawDeg: degrees(0),
  legLengthPx: 200,
};

/** A left leg, on the picture's right: medial is −x. */
const MEDIAL = -1;
const RADIANS = Math.PI / 180;

/** Where a point of the leg is in the room: leg lengths from the ankle, x to the picture's right, y down. */
interface Placed extends FrontalPoint {
  readonly forward: number;
}

const ANKLE: Placed = { x: 0.25, y: 0.5, forward: 0 };

function legOf(hip: Placed, knee: Placed, view: ViewGeometry): Leg {
  const [hipAt, kneeAt, ankleAt] = [hip, knee, ANKLE].map(({ forward, ...point }) =>
    projectPoint(point, forward, view),
  );
  if (!hipAt || !kneeAt || !ankleAt) throw new Error('three joints');
  return { hip: hipAt, knee: kneeAt, ankle: ankleAt };
}

/**
 * A squat to `depth` whose knee goes forward along a foot that is turned out by `kneeOutDeg`, in a plane that leans as the
 * standing leg does.
 */
function squatAlong(kneeOutDeg: number, depth: number, view: ViewGeometry, hipInwards = 0.12) {
  const bend = kneeFlexionFromDepth(depth);
  const forward = forwardOfAnkle(bend);
  const kneeUp = Math.sqrt(0.25 - forward.knee ** 2);
  const hipUp = kneeUp + Math.sqrt(0.25 - (forward.knee - forward.hip) ** 2);
  const lateral = (up: number, ahead: number) => ANKLE.x - hipInwards * up + Math.sin(kneeOutDeg * RADIANS) * ahead;
  const ahead = (along: number) => Math.cos(kneeOutDeg * RADIANS) * along;
  const standing = legOf(
    { x: lateral(1, 0), y: ANKLE.y - 1, forward: 0 },
    { x: lateral(0.5, 0), y: ANKLE.y - 0.5, forward: 0 },
    view,
  );
  const now = legOf(
    { x: lateral(hipUp, forward.hip), y: ANKLE.y - hipUp, forward: ahead(forward.hip) },
    { x: lateral(kneeUp, forward.knee), y: ANKLE.y - kneeUp, forward: ahead(forward.knee) },
    view,
  );
  return { standing, now, depth, medial: MEDIAL, view, forwardGain: 1 } as const;
}

/** The same leg on the other side of the picture. */
function mirror({ hip, knee, ankle }: Leg): Leg {
  const [a, b, c] = [hip, knee, ankle].map(({ x, y }) => ({ x: VIEW.picture.widthPx - x, y }));
  if (!a || !b || !c) throw new Error('three joints');
  return { hip: a, knee: b, ankle: c };
}

const depth = fc.double({ min: 0.05, max: 0.7, noNaN: true });

describe('the track of a knee', () => {
  it('TRACK-1: a knee over its toe reads about zero at any toe-out and any depth, seen from any side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), depth, fc.integer({ min: -10, max: 10 }), (toeOutDeg, deep, yaw) => {
        const view = { ...VIEW, yawDeg: degrees(yaw) };
        const departure = kneeDeparture({ ...squatAlong(toeOutDeg, deep, view), toeOutDeg });
        expect(Math.abs(departure?.trackDeg ?? Number.NaN)).toBeLessThan(4.5);
      }),
    );
  });

  it('TRACK-1: a knee straight ahead of a foot that points out by 30° has gone inward, and the body plane sees nothing', () => {
    const departure = kneeDeparture({ ...squatAlong(0, 0.15, VIEW), toeOutDeg: 30 });
    expect(departure?.trackDeg).toBeGreaterThan(15);
    expect(departure?.bodyPlaneDeg).toBeCloseTo(0, 0);
  });

  it('MEAS-15: with the toes ahead the drift is the angle of the body’s own frontal plane', () => {
    for (const kneeOutDeg of [-12, -6, 6, 12]) {
      const departure = kneeDeparture({ ...squatAlong(kneeOutDeg, 0.15, VIEW), toeOutDeg: 0 });
      expect(departure?.trackDeg).toBeCloseTo(departure?.bodyPlaneDeg ?? Number.NaN, 6);
      expect(Math.sign(departure?.trackDeg ?? 0)).toBe(-Math.sign(kneeOutDeg));
    }
  });

  it('TRACK-2: between straight ahead and a foot that points out by 8° a knee is on its track', () => {
    for (const kneeOutDeg of [0, 3, 6]) {
      const departure = kneeDeparture({ ...squatAlong(kneeOutDeg, 0.15, VIEW), toeOutDeg: 8 });
      expect(departure?.trackDeg).toBeCloseTo(0, 6);
    }
  });

  it('MEAS-8: a mirrored leg reads the same', () => {
    const left = { ...squatAlong(-10, 0.15, VIEW), toeOutDeg: 5 };
    const right = { ...left, standing: mirror(left.standing), now: mirror(left.now), medial: 1 } as const;
    expect(kneeDeparture(right)?.trackDeg).toBeCloseTo(kneeDeparture(left)?.trackDeg ?? Number.NaN, 9);
  });

  it('TRACK-5: deeper than the exercise asks for, a turn moves the number by no more than 2.6 times itself', () => {
    const bends = [10, 30, 60, 77, 100, 130, 150].map(degrees);
    const each = bends.map(turnSensitivity);
    expect(each).toEqual(each.toSorted((a, b) => a - b));
    expect(each.at(-1)).toBeLessThan(2.6);
    expect(turnSensitivity(degrees(60))).toBeCloseTo(1.17, 2);
  });

  it('GATE-17: a joint that is no number gives none', () => {
    const { standing } = squatAlong(0, 0.1, VIEW);
    const now = { ...standing, knee: { x: Number.NaN, y: 200 } };
    expect(
      kneeDeparture({ standing, now, depth: 0.1, medial: MEDIAL, view: VIEW, forwardGain: 1, toeOutDeg: 0 }),
    ).toBeNull();
  });

  it('TRACK-3: of a slight toe-out half counts, of a slight toe-in nothing', () => {
    expect(trackEdges(4)).toEqual({ inner: 0, outer: 2.75 });
    expect(trackEdges(2).outer).toBeLessThan(0.3);
    expect(trackEdges(0)).toEqual({ inner: 0, outer: 0 });
    expect(trackEdges(-3)).toEqual({ inner: 0, outer: 0 });
    expect(trackEdges(-14)).toEqual({ inner: -10, outer: -6 });
    expect(trackEdges(30).outer).toBeGreaterThan(29);
  });

  it('TRACK-4: in a deep squat a hip that stays between wide feet makes no outward of a knee over its toe', () => {
    const along = squatAlong(25, 0.6, VIEW);
    const shallow = squatAlong(25, 0.15, VIEW);
    const withHipAside = ({ now, ...rest }: typeof along, byPx: number) => ({
      ...rest,
      now: { ...now, hip: { ...now.hip, x: now.hip.x + MEDIAL * byPx } },
      toeOutDeg: 25,
    });
    expect(Math.abs(kneeDeparture(withHipAside(along, 24))?.trackDeg ?? Number.NaN)).toBeLessThan(4);
    expect(kneeDeparture(withHipAside(shallow, 24))?.trackDeg).toBeLessThan(-5);
  });
});
