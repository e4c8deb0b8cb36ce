import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameReading, MeasuredFrame } from '../../src/core/reading/reading.ts';
import { LEG_JOINTS, perPoint } from '../../src/core/demonstration/body-space.ts';
import type { Demonstration, GhostPoints } from '../../src/core/demonstration/demonstration.ts';
import { createGhostFollower } from '../../src/core/demonstration/follow-client.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../src/core/geometry/keypoints.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { apartPct, demonstrationOf, departures, ghostsOf } from '../fixtures/shown-rep.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { film, measuredOf, mirror, squat, track } from '../fixtures/squat-clip.ts';

/** Evenly spread, unlike `fc.double`. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => min + (share * (max - min)) / 1000);
}

const movement = fc.record({
  kneeFlexionDeg: between(45, 75),
  leftKneeInM: between(-0.06, 0.06),
  rightKneeInM: between(-0.06, 0.06),
  downMs: between(700, 1800),
  upMs: between(700, 1800),
});
const camera = fc.record({
  yawDeg: between(-8, 8),
  offsetM: between(-0.3, 0.3),
  distanceM: between(3, 4),
  heightM: between(0.8, 1.1),
});
const build = between(0.8, 1.2).map((size) => ({
  shankM: 0.42 * size,
  thighM: 0.42 * size,
  hipHalfWidthM: 0.09 * size,
  ankleHalfWidthM: 0.11 * size,
  footM: 0.19 * size,
}));

/** The knees pushed aside by the same share of the leg, whatever its length. */
function grown(squatting: { leftKneeInM: number; rightKneeInM: number }, shankM: number) {
  const size = shankM / 0.42;
  return { leftKneeInM: squatting.leftKneeInM * size, rightKneeInM: squatting.rightKneeInM * size };
}

const CLIENT = track(film(squat(), { fps: 20, noisePx: 1 }));
const DEMONSTRATION = demonstrationOf(track(film(squat({ leftKneeInM: 0.05 }), { fps: 20 })), { kind: 'knee-in' });

function mirrored(name: KeypointName): KeypointName {
  if (name.startsWith('left')) return name.replace('left', 'right') as KeypointName;
  return name.replace('right', 'left') as KeypointName;
}

function turnedOver(ghost: GhostPoints): GhostPoints {
  return perPoint((name) => {
    const point = ghost[mirrored(name)];
    return point && { ...point, x: FACING.picture.widthPx - point.x };
  });
}

function farthestMove(a: GhostPoints | null, b: GhostPoints | null): number {
  return Math.max(
    ...LEG_JOINTS.map((name) => {
      const [from, to] = [a?.[name], b?.[name]];
      return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : Number.NaN;
    }),
  );
}

describe('the ghost', () => {
  it('DEMO-4: lies on the demonstrator, however tall, near, aside and turned', () => {
    fc.assert(
      fc.property(movement, camera, camera, build, fc.nat(), (squatting, there, here, body, seed) => {
        const demonstration = demonstrationOf(track(film(squat(squatting), { camera: there, fps: 20 })));
        const moved = { ...squatting, ...grown(squatting, body.shankM) };
        const client = track(film(squat(moved), { camera: here, body, fps: 20, seed }));
        const apart = departures(client, ghostsOf(demonstration, client));
        expect(median(apart)).toBeLessThan(1);
        expect(Math.max(...apart)).toBeLessThan(4);
      }),
      { numRuns: 40 },
    );
  });

  it('DEMO-4: a mirrored demonstrator behind a mirrored client is the mirrored ghost', () => {
    fc.assert(
      fc.property(movement, camera, fc.nat(), (squatting, there, seed) => {
        const shown = film(squat(squatting), { camera: there, fps: 15 });
        const client = film(squat(), { fps: 15, noisePx: 1, seed });
        const here = ghostsOf(demonstrationOf(track(shown)), track(client));
        const across = ghostsOf(demonstrationOf(track(shown.map(mirror))), track(client.map(mirror)));
        expect(across.map((ghost) => ghost === null)).toEqual(here.map((ghost) => ghost === null));
        expect(here.some((ghost) => ghost !== null)).toBe(true);
        for (const [index, ghost] of here.entries()) {
          const twin = across[index] ?? null;
          if (ghost === null || twin === null) continue;
          expect(farthestMove(ghost, turnedOver(twin))).toBeLessThan(1e-4);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('DEMO-5: a little more depth moves it a little, on the way down and up', () => {
    const settled = CLIENT.slice(
      0,
      CLIENT.findLastIndex(({ phase }) => phase === 'standing'),
    );
    const upright = settled.filter(({ timestampMs }) => timestampMs < 2400);
    const last = measuredOf(upright).at(-1);
    if (last === undefined) throw new Error('somebody stands there');
    const ghostAt = (phase: 'descent' | 'ascent', depthPct: number) => {
      const follower = createGhostFollower(DEMONSTRATION);
      for (const reading of upright) follower.advance(reading, FACING.picture);
      return follower.advance({ ...last, phase, depthPct, timestampMs: last.timestampMs + 1000 }, FACING.picture);
    };
    fc.assert(
      fc.property(between(0, 20), fc.constantFrom('descent', 'ascent'), (depthPct, phase) => {
        const move = farthestMove(ghostAt(phase, depthPct), ghostAt(phase, depthPct + 0.1));
        // A tenth of a percent of depth; near standing the knee comes forward fastest.
        expect((100 * move) / last.view.legLengthPx).toBeLessThan(depthPct < 1 ? 2 : 0.4);
      }),
      { numRuns: 60 },
    );
  });

  it('DEMO-5: a doubtful phase does not make it flicker', () => {
    const lateKnee = [
      { atMs: 2500, pose: {} },
      { atMs: 3700, pose: { kneeFlexionDeg: 60 } },
      { atMs: 4300, pose: { kneeFlexionDeg: 50, leftKneeInM: 0.07 } },
      { atMs: 5200, pose: {} },
    ];
    const demonstration = demonstrationOf(track(film(lateKnee)));
    const upright = measuredOf(CLIENT.filter(({ timestampMs }) => timestampMs < 2400));
    const last = upright.at(-1);
    if (last === undefined) throw new Error('somebody stands there');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('descent', 'ascent', 'bottom'), { minLength: 30 }), (phases) => {
        const follower = createGhostFollower(demonstration);
        for (const reading of upright) follower.advance(reading, FACING.picture);
        const ghosts = phases.map((phase, index) =>
          follower.advance(
            { ...last, phase, depthPct: 9, timestampMs: last.timestampMs + (index + 1) * 33 },
            FACING.picture,
          ),
        );
        ghosts.forEach((ghost, index) => {
          if (index === 0) return;
          // The knee is 8 % of the leg elsewhere on the way up; a ninth of that a frame.
          expect((100 * farthestMove(ghosts[index - 1] ?? null, ghost)) / last.view.legLengthPx).toBeLessThan(1.2);
        });
      }),
      { numRuns: 40 },
    );
  });
});

const wild = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, 0, 5e-324),
  fc.double({ min: -2000, max: 4000, noNaN: true }),
);

/** A mishap of one reading after the gates, because the model's own points come as they are. */
const mishap = fc.oneof(
  { weight: 12, arbitrary: fc.constant((reading: MeasuredFrame): FrameReading => reading) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...KEYPOINT_NAMES), fc.option(fc.record({ x: wild, y: wild, confidence: wild })))
      .map(([name, point]) => (reading: MeasuredFrame): FrameReading => ({
        ...reading,
        keypoints: { ...reading.keypoints, [name]: point },
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(wild, wild).map(([x, y]) => (reading: MeasuredFrame): FrameReading => ({
      ...reading,
      keypoints: perPoint(() => ({ x, y, confidence: 1 })),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -5000, max: 5000 }).map((byMs) => (reading: MeasuredFrame): FrameReading => ({
      ...reading,
      timestampMs: reading.timestampMs + byMs,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .option(fc.double({ min: -200, max: 300, noNaN: true }))
      .map((depthPct) => (reading: MeasuredFrame): FrameReading => ({ ...reading, depthPct })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('looking', 'settling', 'standing', 'descent', 'bottom', 'ascent')
      .map((phase) => (reading: MeasuredFrame): FrameReading => ({ ...reading, phase })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('both', 'left', 'right')
      .map((stance) => (reading: MeasuredFrame): FrameReading => ({ ...reading, stance })),
  },
  {
    weight: 2,
    arbitrary: fc.constant((reading: MeasuredFrame): FrameReading => ({
      ...reading,
      kind: 'refused',
      reason: 'points-jumped',
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant((reading: MeasuredFrame): FrameReading => ({
      ...reading,
      events: [{ kind: 'baseline-lost', timestampMs: reading.timestampMs }],
    })),
  },
);

function expectFinite(ghost: GhostPoints | null): void {
  for (const point of Object.values(ghost ?? {})) {
    if (point === null) continue;
    expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true);
  }
}

const bodyPoint = fc.record({
  x: fc.double({ noNaN: true, noDefaultInfinity: true }),
  y: fc.double({ noNaN: true, noDefaultInfinity: true }),
});

describe('hostile readings and demonstrations', () => {
  it('DEMO-8: give no number that is none, and the ghost comes back by itself', () => {
    fc.assert(
      fc.property(fc.array(mishap, { minLength: 20, maxLength: 80 }), (mishaps) => {
        const follower = createGhostFollower(DEMONSTRATION);
        const client = measuredOf(CLIENT);
        client.forEach((reading, index) => {
          const befall = mishaps[index % mishaps.length];
          expectFinite(follower.advance(befall?.(reading) ?? reading, FACING.picture));
        });
        const upright = client.filter(({ timestampMs }) => timestampMs > 2000 && timestampMs < 2500);
        const calm = Array.from({ length: 30 }, (_, index) => ({
          ...(upright[index % upright.length] ?? client[0]),
          timestampMs: 20_000 + index * 50,
          events: index > 0 ? [] : [{ kind: 'baseline-lost', timestampMs: 20_000 }],
        })) as MeasuredFrame[];
        const ghost = calm.map((reading) => follower.advance(reading, FACING.picture)).at(-1) ?? null;
        const last = calm.at(-1);
        if (last === undefined) throw new Error('somebody stands there');
        expect(apartPct(ghost?.leftAnkle ?? null, last.keypoints, 'leftAnkle', last.view.legLengthPx)).toBeLessThan(2);
      }),
      { numRuns: 150 },
    );
  });

  it('DEMO-8: nor does a demonstration whose points are anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(DEMONSTRATION.poses.length - 1), fc.constantFrom(...KEYPOINT_NAMES), bodyPoint), {
          minLength: 1,
        }),
        fc.option(bodyPoint),
        (moves, everywhere) => {
          const poses = DEMONSTRATION.poses.map((pose, index) => {
            const moved = moves.filter(([at]) => at === index).map(([, name, point]) => [name, point]);
            return { ...pose, points: { ...pose.points, ...(Object.fromEntries(moved) as typeof pose.points) } };
          });
          const standing = everywhere === null ? DEMONSTRATION.standing : perPoint(() => everywhere);
          const hostile: Demonstration = { ...DEMONSTRATION, poses, standing };
          for (const ghost of ghostsOf(hostile, CLIENT)) expectFinite(ghost);
        },
      ),
      { numRuns: 60 },
    );
  });
});
