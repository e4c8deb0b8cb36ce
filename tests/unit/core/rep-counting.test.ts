import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import {
  eventsOf,
  film,
  newTracker,
  FIRST_MOVE_MS,
  measuredOf,
  repsOf,
  squat,
  track,
  type Clip,
  type Keyframe,
} from '../../fixtures/squat-clip.ts';

/** A reported bottom this near to the true one is the same repetition. */
const SAME_BOTTOM_MS = 400;
const NO_REST = { holdMs: 0 };

function bottomsOf(keyframes: readonly Keyframe[], clip: Clip = {}): number[] {
  return repsOf(track(film(keyframes, clip))).map(({ bottomMs }) => bottomMs);
}

function without(observations: readonly PoseObservation[], fromMs: number, toMs: number): PoseObservation[] {
  return observations.map((observation) =>
    observation.timestampMs >= fromMs && observation.timestampMs < toMs
      ? { ...observation, person: null }
      : observation,
  );
}

/** Down to 60°, up to this, down again, and up. */
function doubleBounce(betweenDeg: number): Keyframe[] {
  const low = { kneeFlexionDeg: 60 };
  return [
    { atMs: 2500, pose: {} },
    { atMs: 3500, pose: low },
    { atMs: 4100, pose: { kneeFlexionDeg: betweenDeg } },
    { atMs: 4700, pose: low },
    { atMs: 5700, pose: {} },
  ];
}

function phasesOf(readings: readonly FrameReading[]): string[] {
  return readings.map(({ phase }) => phase).filter((phase, index, all) => phase !== all[index - 1]);
}

describe('counting repetitions', () => {
  it.each([
    [9, 0],
    [15, 1],
    [24, 1],
    [30, 1],
    [60, 1],
  ])('REP-1: three clean reps at %i frames a second, bottoms within 400 ms', (fps, noisePx) => {
    const starts = [2500, 5600, 8700];
    const keyframes = starts.flatMap((startMs) => squat({ startMs }));
    const bottoms = bottomsOf(keyframes, { fps, noisePx });
    expect(bottoms).toHaveLength(3);
    for (const [index, startMs] of starts.entries()) {
      expect(Math.abs((bottoms[index] ?? 0) - (startMs + 1350))).toBeLessThan(SAME_BOTTOM_MS);
    }
  });

  it('REP-1: descent, bottom and ascent follow each other, and their times add up', () => {
    const readings = track(film(squat({ downMs: 1500, holdMs: 600, upMs: 900 })));
    expect(phasesOf(readings)).toEqual(['looking', 'settling', 'standing', 'descent', 'bottom', 'ascent', 'standing']);
    const [rep] = repsOf(readings);
    expect(rep?.startMs).toBeGreaterThan(FIRST_MOVE_MS);
    expect(rep?.endMs).toBeLessThan(FIRST_MOVE_MS + 3000);
    expect((rep?.descentMs ?? 0) + (rep?.holdMs ?? 0) + (rep?.ascentMs ?? 0)).toBeCloseTo(
      (rep?.endMs ?? 0) - (rep?.startMs ?? 0),
      6,
    );
    expect(rep?.descentMs).toBeGreaterThan(rep?.ascentMs ?? Number.NaN);
  });

  it.each([
    [1500, 600, 900],
    [1000, 0, 1000],
    [2000, 1000, 2000],
  ])('REP-12: %i ms down, %i ms hold and %i ms up are told within 15 %% of the rep', (downMs, holdMs, upMs) => {
    const tolerance = 0.15 * (downMs + holdMs + upMs);
    const [rep] = repsOf(track(film(squat({ downMs, holdMs, upMs }), { noisePx: 0.5 })));
    expect(Math.abs((rep?.descentMs ?? 0) - downMs)).toBeLessThan(tolerance);
    expect(Math.abs((rep?.holdMs ?? 0) - holdMs)).toBeLessThan(tolerance);
    expect(Math.abs((rep?.ascentMs ?? 0) - upMs)).toBeLessThan(tolerance);
  });

  it.each([250, 350, 450, 550])('REP-6: a hole of %i ms at the bottom loses no rep', (holeMs) => {
    const starts = [2500, 5600, 8700];
    const observations = film(
      starts.flatMap((startMs) => squat({ startMs, kneeFlexionDeg: 70 })),
      { noisePx: 0.5 },
    );
    const holed = starts.reduce((seen, startMs) => {
      const middleMs = startMs + 1350;
      return without(seen, middleMs - holeMs / 2, middleMs + holeMs / 2);
    }, observations);
    expect(repsOf(track(holed))).toHaveLength(3);
  });

  it('GATE-15: reps deeper than can be measured count, and say no angle where it was too deep', () => {
    const reps = repsOf(
      track(film([2500, 6500].flatMap((startMs) => squat({ startMs, kneeFlexionDeg: 160, holdMs: 800 })))),
    );
    expect(reps).toHaveLength(2);
    for (const { legs, depthPct } of reps) {
      expect(legs).toEqual({ left: null, right: null });
      expect(depthPct).toBeGreaterThan(78);
    }
  });

  it('REP-1: reps are numbered through', () => {
    const reps = repsOf(track(film([2500, 5600].flatMap((startMs) => squat({ startMs })))));
    expect(reps.map(({ number }) => number)).toEqual([1, 2]);
    expect(Math.abs((reps[0]?.kneeFlexionDeg ?? 0) - 60)).toBeLessThan(6);
  });

  it('REP-2: a dip of 34.5° is followed but no rep, one of 42° is', () => {
    const dip = squat({ kneeFlexionDeg: 34.5 });
    expect(track(film(dip)).some(({ phase }) => phase === 'descent')).toBe(true);
    expect(bottomsOf(dip)).toEqual([]);
    expect(bottomsOf(squat({ kneeFlexionDeg: 42 }))).toHaveLength(1);
  });

  it('REP-3: a stumble is too short, sitting down too long', () => {
    expect(bottomsOf(squat({ ...NO_REST, downMs: 200, upMs: 200 }))).toEqual([]);
    expect(bottomsOf(squat({ holdMs: 12_000 }), { fps: 15 })).toEqual([]);
  });

  it('REP-4: a pause of four seconds at the bottom is one rep', () => {
    const [bottomMs, ...more] = bottomsOf(squat({ holdMs: 4000 }), { noisePx: 1 });
    expect(more).toEqual([]);
    expect(bottomMs).toBeGreaterThan(FIRST_MOVE_MS + 1000);
    expect(bottomMs).toBeLessThan(FIRST_MOVE_MS + 5400);
  });

  it.each([30, 45])('REP-4: a double bounce that rises to %i° is one rep, and its bottom is low', (betweenDeg) => {
    const [bottomMs, ...more] = bottomsOf(doubleBounce(betweenDeg));
    expect(more).toEqual([]);
    expect(Math.min(Math.abs((bottomMs ?? 0) - 3500), Math.abs((bottomMs ?? 0) - 4700))).toBeLessThan(150);
  });

  it('REP-5: walking is no rep', () => {
    const steps = Array.from({ length: 8 }, (_, index) => ({
      atMs: 2500 + index * 600,
      pose: { walkM: 0.15 * index, kneeFlexionDeg: index % 2 === 0 ? 0 : 45 },
    }));
    expect(bottomsOf(steps, { camera: { offsetM: -0.5 } })).toEqual([]);
  });

  it('REP-5: a step aside and back with bent knees is no rep', () => {
    const away = { walkM: 0.3, kneeFlexionDeg: 50 };
    const keyframes = [
      { atMs: 2500, pose: {} },
      { atMs: 3200, pose: away },
      { atMs: 3900, pose: {} },
    ];
    expect(bottomsOf(keyframes)).toEqual([]);
  });

  it('REP-2: shifting the weight from leg to leg is no rep', () => {
    const shift = [0.08, -0.08, 0.08, 0].map((swayM, index) => ({ atMs: 3200 + index * 700, pose: { swayM } }));
    expect(bottomsOf([{ atMs: 2500, pose: {} }, ...shift])).toEqual([]);
  });

  it('REP-6: 400 ms of refused frames leave the rep, and are told', () => {
    const [rep] = repsOf(track(without(film(squat()), 3250, 3600)));
    expect(rep?.refusedFrames).toBeGreaterThan(0);
    expect(Math.abs((rep?.bottomMs ?? 0) - 3850)).toBeLessThan(SAME_BOTTOM_MS);
  });

  it('REP-6: a rep with a second unseen at its bottom is not graded', () => {
    expect(repsOf(track(without(film(squat({ holdMs: 800 })), 3600, 4600)))).toEqual([]);
  });

  it('REP-6: nor is one with a second in which no frame came', () => {
    const gap = film(squat({ holdMs: 800 })).filter(({ timestampMs }) => timestampMs < 3600 || timestampMs > 4600);
    expect(repsOf(track(gap))).toEqual([]);
  });

  it('REP-7: on one leg the rep is that leg’s', () => {
    const readings = track(film(squat({ kneeFlexionDeg: 50, besides: { rightLiftM: 0.25 } }), { noisePx: 0.5 }));
    const [rep, ...more] = repsOf(readings);
    expect(more).toEqual([]);
    expect(rep).toMatchObject({ stance: 'left', legs: { right: null } });
    expect(measuredOf(readings).every(({ kneeAnkleRatio }) => kneeAnkleRatio === null)).toBe(true);
  });

  it('REP-7: two-leg baseline, then one rep on each leg', () => {
    const onLeft = { rightLiftM: 0.25 };
    const onRight = { leftLiftM: 0.25 };
    const keyframes = [
      { atMs: 2500, pose: {} },
      ...squat({ startMs: 3200, kneeFlexionDeg: 50, besides: onLeft }),
      { atMs: 6800, pose: {} },
      { atMs: 7300, pose: {} },
      ...squat({ startMs: 8000, kneeFlexionDeg: 50, besides: onRight }),
      { atMs: 11_500, pose: {} },
    ];
    const reps = repsOf(track(film(keyframes)));
    expect(reps.map(({ stance }) => stance)).toEqual(['left', 'right']);
    for (const { stance, legs } of reps) {
      expect(Math.abs(legs[stance === 'left' ? 'left' : 'right']?.driftAtBottomDeg ?? Number.NaN)).toBeLessThan(2);
    }
  });

  it.each([0.08, 0.09, 0.1].flatMap((liftM) => [400, 800, 1500].map((ms) => [liftM, ms] as const)))(
    'REP-16: a foot lifted by %f m in %i ms on straight legs is no squat',
    (rightLiftM, ms) => {
      const lifted = { rightLiftM };
      const keyframes = [
        { atMs: 3000, pose: {} },
        { atMs: 3000 + ms, pose: lifted },
        { atMs: 3500 + ms, pose: lifted },
        { atMs: 3500 + 2 * ms, pose: {} },
      ];
      const readings = track(film(keyframes, { noisePx: 0.5 }));
      expect(repsOf(readings)).toEqual([]);
      expect(phasesOf(readings)).toEqual(['looking', 'settling', 'standing']);
    },
  );

  it.each([{ hipDropM: 0.02 }, { hipDropM: -0.02 }, { swayM: 0.05 }])(
    'REP-16: a crooked squat counts, and its depth is that of both legs: %o',
    (crooked) => {
      const low = { kneeFlexionDeg: 50, ...crooked };
      const [rep] = repsOf(
        track(
          film([
            { atMs: 2500, pose: {} },
            { atMs: 3700, pose: low },
            { atMs: 4000, pose: low },
            { atMs: 5200, pose: {} },
          ]),
        ),
      );
      const [straight] = repsOf(track(film(squat({ kneeFlexionDeg: 50 }))));
      expect(rep?.depthPct).toBeCloseTo(straight?.depthPct ?? Number.NaN, 0);
    },
  );

  it.each([
    [0, 0.9],
    [0.1, 0.9],
    [0.15, 0.9],
    [0.25, 0.9],
    // On the floor, where nobody's feet rise in the picture.
    [0.25, 0.1],
  ])(
    'REP-17: hidden in a squat, then standing %f m farther back before a camera %f m high: the next count',
    (backM, heightM) => {
      const there = { backM };
      const nextMs = 10_500;
      const keyframes = [
        { atMs: 3000, pose: {} },
        { atMs: 4000, pose: { kneeFlexionDeg: 60 } },
        { atMs: 5300, pose: there },
        ...[nextMs, nextMs + 4000].flatMap((startMs) => squat({ startMs, besides: there })),
      ];
      const readings = track(without(film(keyframes, { noisePx: 0.3, camera: { heightM } }), 3800, 5400));
      expect(repsOf(readings)).toHaveLength(2);
      const waiting = readings.filter(({ timestampMs }) => timestampMs > 7500 && timestampMs < nextMs);
      expect(new Set(waiting.map(({ phase }) => phase))).not.toContain('ascent');
    },
  );

  it('REP-17: a squat that was lost asks for the standing axis again 12 s after it began', () => {
    const readings = track(without(film(squat({ holdMs: 14_000 }), { fps: 15 }), 5000, 5800));
    const lost = eventsOf(readings).find(({ kind }) => kind === 'baseline-lost');
    expect(lost?.timestampMs).toBeGreaterThan(FIRST_MOVE_MS + 12_000);
    expect(lost?.timestampMs).toBeLessThan(FIRST_MOVE_MS + 13_000);
    expect(repsOf(readings)).toEqual([]);
  });

  it('BASE-10: a squat at once counts with a provisional axis, and the next standing replaces the axis', () => {
    const tracker = newTracker();
    const readings = track(
      film(
        [150, 5500].flatMap((startMs) => squat({ startMs, downMs: 900 })),
        { noisePx: 0.4 },
      ),
      tracker,
    );
    expect(repsOf(readings)).toHaveLength(2);
    const takenAtMs = eventsOf(readings).flatMap(({ kind, timestampMs }) =>
      kind === 'baseline-taken' ? timestampMs : [],
    );
    expect(takenAtMs).toHaveLength(2);
    expect(takenAtMs[0]).toBeLessThan(1000);
    expect(tracker.baseline?.takenAtMs).toBeGreaterThan(3000);
  });

  it('BASE-10: bending down without having stood makes no axis', () => {
    const readings = track(
      film(
        [
          { atMs: 0, pose: { kneeFlexionDeg: 122 } },
          { atMs: 900, pose: { kneeFlexionDeg: 140 } },
        ],
        { endMs: 900 },
      ),
    );
    expect(eventsOf(readings)).toEqual([]);
  });

  it('REP-1: squats that do not come back to standing are counted apart when most of the way up was done', () => {
    const between = { kneeFlexionDeg: 45 };
    const keyframes = [2500, 5000, 7500].flatMap((startMs, index) => [
      { atMs: startMs, pose: index === 0 ? {} : between },
      { atMs: startMs + 1200, pose: { kneeFlexionDeg: 100 } },
      { atMs: startMs + 2500, pose: index === 2 ? {} : between },
    ]);
    expect(repsOf(track(film(keyframes)))).toHaveLength(3);
  });
});
