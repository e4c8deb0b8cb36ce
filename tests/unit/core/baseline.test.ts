import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { SIDES, type Keypoint, type KeypointName } from '../../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { ADULT, FACING, STANDING, standingLegPx, trueFppaDeg } from '../../fixtures/pinhole-squat.ts';
import {
  eventsOf,
  film,
  mapKeypoints,
  measuredOf,
  newTracker,
  repsOf,
  squat,
  track,
  type Keyframe,
} from '../../fixtures/squat-clip.ts';

function takenAtMs(readings: readonly FrameReading[]): number | null {
  return eventsOf(readings).find(({ kind }) => kind === 'baseline-taken')?.timestampMs ?? null;
}

function lostAtMs(readings: readonly FrameReading[]): number | null {
  return eventsOf(readings).find(({ kind }) => kind === 'baseline-lost')?.timestampMs ?? null;
}

/** Steps aside by this much, in half a second, and stays there. */
function walk(atMs: number, walkM: number): Keyframe[] {
  return [
    { atMs, pose: {} },
    { atMs: atMs + 500, pose: { walkM } },
  ];
}

describe('taking the standing axis', () => {
  it.each([10, 24, 30, 60])('BASE-1: two seconds of standing still are enough at %i frames a second', (fps) => {
    const at = takenAtMs(track(film([], { fps })));
    expect(at).toBeGreaterThanOrEqual(2000);
    expect(at).toBeLessThanOrEqual(2000 + 1000 / fps);
  });

  it('BASE-1: until then there is no change to show, and the share taken grows from 0 to 1', () => {
    const readings = track(film([], { endMs: 2100 }));
    const shares = readings.map(({ baselineShare }) => baselineShare);
    expect(shares[0]).toBe(0);
    expect(shares[30]).toBeCloseTo(0.5, 2);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const before = measuredOf(readings).filter(({ timestampMs }) => timestampMs < 1999);
    expect(new Set(before.slice(1).map(({ phase }) => phase))).toEqual(new Set(['settling']));
    expect(before.every(({ legs, depthPct }) => legs.left?.driftDeg === null && depthPct === null)).toBe(true);
  });

  it('BASE-1: it is the median of what was seen, one wild frame and noise leave it where it is', () => {
    const tracker = newTracker();
    const observations = film([], { noisePx: 0.7, endMs: 2100 });
    track(observations, tracker);
    expect(tracker.baseline?.legLengthPx).toBeCloseTo(standingLegPx(ADULT, FACING), -0.5);
    const fppaDeg = tracker.baseline?.legs.left?.fppaDeg ?? Number.NaN;
    expect(Math.abs(fppaDeg - trueFppaDeg(ADULT, STANDING, 'left'))).toBeLessThan(0.5);
  });

  it('BASE-2: who moves before a second is over starts anew', () => {
    const at = takenAtMs(track(film(walk(700, 0.2), { endMs: 5000 })));
    expect(at).toBeGreaterThan(700 + 2000);
    expect(at).toBeLessThan(1200 + 2000 + 200);
  });

  it('BASE-2: a slow drift off the spot adds up to movement', () => {
    const at = takenAtMs(
      track(
        film(
          [
            { atMs: 0, pose: {} },
            { atMs: 4000, pose: { walkM: 0.4 } },
          ],
          { endMs: 3000 },
        ),
      ),
    );
    expect(at === null || at < 2000).toBe(true);
  });

  it('BASE-3: who goes down after 1.3 s gets a baseline from what there was, and the rep counts', () => {
    const readings = track(film(squat({ startMs: 1300 })));
    expect(takenAtMs(readings)).toBeGreaterThan(1300);
    expect(takenAtMs(readings)).toBeLessThan(2000);
    expect(repsOf(readings)).toHaveLength(1);
    expect(repsOf(readings)[0]?.legs.left?.driftAtBottomDeg).toBeCloseTo(0, 0);
  });

  it('BASE-4: on one leg the baseline is that leg’s', () => {
    const tracker = newTracker();
    const readings = track(film([{ atMs: 0, pose: { rightLiftM: 0.25 } }], { endMs: 3000 }), tracker);
    expect(takenAtMs(readings)).toBeGreaterThanOrEqual(2000);
    expect(tracker.baseline?.legs.left).not.toBeNull();
    expect(tracker.baseline?.legs.right).toBeNull();
    expect(measuredOf(readings).at(-1)).toMatchObject({ stance: 'left', legs: { right: null } });
  });
});

function nobody(fromMs: number, toMs: number): PoseObservation[] {
  return film([], { endMs: 9000 }).map((observation) =>
    observation.timestampMs >= fromMs && observation.timestampMs < toMs
      ? { ...observation, person: null }
      : observation,
  );
}

/** Half-width of the band of a squat before which the person turned on the spot by this much, and kept the axis. */
function bandAfterTurn(turnDeg: number): number {
  const turned = { turnDeg };
  const readings = track(
    film([{ atMs: 4000, pose: {} }, { atMs: 4500, pose: turned }, ...squat({ startMs: 6500, besides: turned })]),
  );
  expect(lostAtMs(readings)).toBeNull();
  return repsOf(readings)[0]?.legs.left?.bandDeg ?? Number.NaN;
}

describe('losing the standing axis', () => {
  it('BASE-4: taken on one leg, it is asked for again when both feet stand', () => {
    const lifted = { rightLiftM: 0.25 };
    const readings = track(
      film(
        [
          { atMs: 0, pose: lifted },
          { atMs: 3000, pose: lifted },
          { atMs: 3500, pose: {} },
        ],
        { endMs: 8000 },
      ),
    );
    expect(lostAtMs(readings)).toBeGreaterThan(3000);
    expect(measuredOf(readings).at(-1)?.legs.right?.driftDeg).toBeCloseTo(0, 1);
  });

  it('BASE-4: taken on one leg, it is asked for again when only the other one stands', () => {
    const tracker = newTracker();
    const readings = track(
      film(
        [
          { atMs: 0, pose: { rightLiftM: 0.25 } },
          { atMs: 3000, pose: { rightLiftM: 0.25 } },
          { atMs: 3400, pose: { leftLiftM: 0.25 } },
        ],
        { endMs: 8000 },
      ),
      tracker,
    );
    expect(lostAtMs(readings)).toBeGreaterThan(3000);
    expect(tracker.baseline?.legs.right).not.toBeNull();
  });

  it('BASE-5: a squat too deep to measure, however long, keeps it', () => {
    const readings = track(film(squat({ kneeFlexionDeg: 160, holdMs: 4000 }), { endMs: 11_000 }));
    expect(readings.some((reading) => reading.kind === 'refused' && reading.reason === 'too-deep')).toBe(true);
    expect(lostAtMs(readings)).toBeNull();
  });

  it('BASE-5: nobody for two seconds keeps it, nobody for three asks for it again', () => {
    expect(lostAtMs(track(nobody(3000, 5000)))).toBeNull();
    const readings = track(nobody(3000, 6000));
    expect(lostAtMs(readings)).toBeGreaterThan(5400);
    expect(eventsOf(readings).filter(({ kind }) => kind === 'baseline-taken')).toHaveLength(2);
  });

  it('BASE-5: frames that never came count like frames that were refused', () => {
    const still = film([], { endMs: 9000 });
    const gap = still.filter(({ timestampMs }) => timestampMs < 3000 || timestampMs >= 6000);
    expect(lostAtMs(track(gap))).toBe(6000);
  });

  it('BASE-1: two frames with nothing between them are no two seconds of standing', () => {
    const apart = film([], { endMs: 5000 }).filter(({ timestampMs }) => timestampMs < 100 || timestampMs >= 4900);
    expect(takenAtMs(track(apart))).toBeNull();
  });

  it('BASE-6: who walked elsewhere is asked to stand still there', () => {
    const readings = track(film(walk(3000, 0.3), { endMs: 7000 }));
    expect(lostAtMs(readings)).toBeGreaterThan(3400);
    expect(lostAtMs(readings)).toBeLessThan(4200);
    expect(eventsOf(readings).filter(({ kind }) => kind === 'baseline-taken')).toHaveLength(2);
  });

  it('BASE-6: who stepped back is asked to stand still there, and is not taken for squatting', () => {
    const back = [
      { atMs: 3000, pose: {} },
      { atMs: 3800, pose: { backM: 0.6 } },
      { atMs: 5000, pose: { backM: 0.6 } },
      { atMs: 5800, pose: {} },
    ];
    const readings = track(film(back, { endMs: 9000 }));
    expect(lostAtMs(readings)).toBeLessThan(4600);
    expect(repsOf(readings)).toEqual([]);
  });

  it('BASE-6: who came nearer is asked to stand still there', () => {
    const nearer = [
      { atMs: 3000, pose: {} },
      { atMs: 3800, pose: { backM: -0.4 } },
    ];
    const camera = { distanceM: 3.3, heightM: 0.5 };
    expect(lostAtMs(track(film(nearer, { endMs: 7000, camera })))).toBeLessThan(4600);
  });

  it.each([0.1, 0.2, 0.3, 0.4])('REP-3: %f m back is not a squat for ever: squats are counted again', (backM) => {
    const there = { backM };
    const squats = [20_000, 24_000, 28_000].flatMap((startMs) => squat({ startMs, besides: there }));
    const readings = track(
      film([{ atMs: 3000, pose: {} }, { atMs: 3800, pose: there }, ...squats], {
        endMs: 32_000,
        fps: 15,
        camera: { distanceM: 2.9, heightM: 0.9 },
      }),
    );
    expect(repsOf(readings)).toHaveLength(3);
  });

  it.each([6, 8, -12, 20])('BASE-8: turned by %i° on the spot, a perfect squat has its own axis', (turnDeg) => {
    const turned = { turnDeg };
    const readings = track(
      film([{ atMs: 4000, pose: {} }, { atMs: 5000, pose: turned }, ...squat({ startMs: 9000, besides: turned })], {
        noisePx: 0.3,
      }),
    );
    expect(lostAtMs(readings)).toBeGreaterThan(4500);
    expect(lostAtMs(readings)).toBeLessThan(6200);
    const [rep] = repsOf(readings);
    for (const side of SIDES) {
      expect(['in-line', 'unclear']).toContain(rep?.legs[side]?.verdict);
      // The way forward that BlazePose does not show is missing here, where the joints are perfect.
      expect(Math.abs(rep?.legs[side]?.driftAtBottomDeg ?? Number.NaN)).toBeLessThan(4);
    }
  });

  it('BASE-8: who turns and squats at once is not told a drift: the band holds the turn', () => {
    const turned = { turnDeg: 10 };
    const readings = track(
      film(
        [
          { atMs: 4000, pose: {} },
          { atMs: 4200, pose: turned },
          ...squat({ startMs: 4200, downMs: 700, besides: turned }),
        ],
        {
          noisePx: 0.3,
        },
      ),
    );
    const [rep] = repsOf(readings);
    expect(lostAtMs(readings)).toBeGreaterThan(rep?.endMs ?? Number.NaN);
    const words = measuredOf(readings).flatMap(({ legs }) => [legs.left?.alignment, legs.right?.alignment]);
    expect(words.some((word) => word === 'inward' || word === 'outward')).toBe(false);
    for (const side of SIDES) {
      expect(['in-line', 'unclear']).toContain(rep?.legs[side]?.verdict);
      expect(rep?.legs[side]?.bandDeg).toBeGreaterThan(Math.abs(rep?.legs[side]?.driftAtBottomDeg ?? Number.NaN));
    }
  });

  it('BASE-8: a turn of 3° keeps it and widens the band, one of 1° hardly does', () => {
    expect(bandAfterTurn(1)).toBeLessThan(bandAfterTurn(0) + 1);
    expect(bandAfterTurn(3)).toBeGreaterThan(1.1 * bandAfterTurn(0));
  });

  it('BASE-8: noise of 2 px, however long, is no turn', () => {
    expect(lostAtMs(track(film([], { noisePx: 2, endMs: 30_000 })))).toBeNull();
  });

  it.each([
    [0.15, 0.9],
    [0.2, 0.9],
    [0.3, 0.9],
    [0.4, 0.9],
    [0.25, 0.5],
  ])(
    'BASE-9: %f m back before a camera %f m high, standing still for a second: squats are counted again',
    (...step) => {
      const [backM, heightM] = step;
      const there = { backM };
      const squats = [9000, 13_000, 17_000].flatMap((startMs) => squat({ startMs, besides: there }));
      const readings = track(
        film([{ atMs: 3000, pose: {} }, { atMs: 3800, pose: there }, ...squats], {
          noisePx: 0.3,
          camera: { heightM },
        }),
      );
      expect(lostAtMs(readings)).toBeLessThan(5500);
      expect(repsOf(readings)).toHaveLength(3);
    },
  );

  it.each([
    { held: 'a shallow squat', move: { kneeFlexionDeg: 40 } },
    { held: 'a deep squat', move: { kneeFlexionDeg: 90 } },
    { held: 'a squat with both knees inward', move: { leftKneeInM: 0.07, rightKneeInM: 0.07 } },
    { held: 'a squat 8 cm farther back', move: { besides: { backM: 0.08 } } },
  ])('BASE-9: $held, held for four seconds, keeps it and counts', ({ move }) => {
    const [first, ...rest] = squat({ startMs: 5000, holdMs: 4000, ...move });
    const readings = track(
      film([{ atMs: 3000, pose: {} }, { ...first, atMs: 3500 } as Keyframe, ...rest], { noisePx: 1 }),
    );
    expect(lostAtMs(readings)).toBeNull();
    expect(repsOf(readings)).toHaveLength(1);
  });

  it('BASE-9: shoulders drawn in while a squat is held are no step back: the feet stayed', () => {
    const drawnIn = film(squat({ holdMs: 3000 }), { noisePx: 0.3 }).map((seen) => {
      if (!seen.person || seen.timestampMs < 3000 || seen.timestampMs > 7500) return seen;
      const middleX = seen.picture.widthPx / 2;
      const narrow = (point: Keypoint, name: KeypointName) =>
        name.endsWith('Shoulder') ? { ...point, x: middleX + 0.75 * (point.x - middleX) } : point;
      return { ...seen, person: { ...seen.person, keypoints: mapKeypoints(seen.person.keypoints, narrow) } };
    });
    const readings = track(drawnIn);
    expect(lostAtMs(readings)).toBeNull();
    expect(repsOf(readings)).toHaveLength(1);
  });

  it('BASE-7: an axis taken with bent knees is asked for again when the person stands up', () => {
    const bent = { kneeFlexionDeg: 35, leftKneeInM: 0.05 };
    const readings = track(
      film(
        [
          { atMs: 0, pose: bent },
          { atMs: 3000, pose: bent },
          { atMs: 3600, pose: {} },
          ...squat({ startMs: 7000, leftKneeInM: 0.05 }),
        ],
        { endMs: 11_000 },
      ),
    );
    expect(lostAtMs(readings)).toBeLessThan(4600);
    expect(repsOf(readings).map(({ legs }) => legs.left?.verdict)).toEqual(['inward']);
  });

  it('BASE-6: a very deep squat, held for a second, keeps it', () => {
    const deep = squat({ kneeFlexionDeg: 125, holdMs: 1200 });
    expect(lostAtMs(track(film(deep)))).toBeNull();
  });

  it('BASE-6: swaying over still feet and squatting keep it', () => {
    const sway = [
      { atMs: 2500, pose: {} },
      { atMs: 3200, pose: { swayM: 0.08 } },
      { atMs: 3900, pose: { swayM: -0.08 } },
      { atMs: 4600, pose: {} },
    ];
    expect(lostAtMs(track(film([...sway, ...squat({ startMs: 5000, kneeFlexionDeg: 75 })])))).toBeNull();
  });

  it('BASE-11: a held squat is no standing axis', () => {
    const bent = film(
      [
        { atMs: 0, pose: { kneeFlexionDeg: 130 } },
        { atMs: 4000, pose: { kneeFlexionDeg: 130 } },
      ],
      { endMs: 4000 },
    );
    expect(eventsOf(track(bent))).toEqual([]);
  });
});
