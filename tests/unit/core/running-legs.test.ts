import { describe, expect, it } from 'vitest';
import { degrees, percentOfLeg } from '../../../src/core/geometry/units.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { hasStepped } from '../../../src/core/reps/steps-in-rep.ts';
import { createRunTracker } from '../../../src/core/running/create-run-tracker.ts';
import { summariseLeg } from '../../../src/core/running/run-legs.ts';
import { runProfileOf } from '../../../src/core/running/run-profile.ts';
import type { StepMeasures } from '../../../src/core/running/run-record.ts';
import { stanceMsOf } from '../../../src/core/running/trunk-rhythm.ts';
import { filmRunner, JOGGER } from '../../fixtures/pinhole-runner.ts';

const CONTEXT = {
  thresholds: DEFAULT_THRESHOLDS,
  runProfile: runProfileOf('blazepose-full'),
  isFootSeen: true,
  isAbsolute: false,
};

function stepsOf(driftsDeg: readonly number[]): readonly StepMeasures[] {
  return driftsDeg.map((drift) => ({
    driftDeg: degrees(drift),
    bodyFppaDeg: degrees(drift),
    viewDoubtDeg: 0.5,
    bodyViewDoubtDeg: 0.5,
    kneeOverToePct: percentOfLeg(2),
    kneeGapPct: percentOfLeg(15),
    pelvicDropDeg: degrees(5),
    trunkLeanDeg: degrees(1),
    stepWidthPct: percentOfLeg(8),
  }));
}

/** Steps that scatter evenly by 2° around a mean. */
function around(meanDeg: number, count: number): readonly StepMeasures[] {
  return stepsOf(Array.from({ length: count }, (_, index) => meanDeg + (index % 2 === 0 ? 2 : -2)));
}

describe('the mean of a leg', () => {
  it('RUN-6: seven steps make a mean and six do not', () => {
    expect(summariseLeg(around(3, 6), CONTEXT)).toBeNull();
    expect(summariseLeg(around(3, 7), CONTEXT)?.steps).toBe(7);
  });

  it('RUN-6: the last ten steps count, and the band shrinks with their number', () => {
    const [eight, ten] = [summariseLeg(around(3, 8), CONTEXT), summariseLeg(around(3, 10), CONTEXT)];
    expect(ten?.drift.band).toBeLessThan(eight?.drift.band ?? 0);
    const later = summariseLeg([...stepsOf([40, 40, 40]), ...around(3, 10)], CONTEXT);
    expect(later?.drift.mean).toBeCloseTo(3, 9);
    expect(later?.drift.spread).toBeCloseTo(ten?.drift.spread ?? Number.NaN, 9);
  });

  it('RUN-6: a leg is called when its mean lies beyond the limit with its whole band', () => {
    expect(summariseLeg(around(10, 10), CONTEXT)?.verdict).toBe('inward');
    expect(summariseLeg(around(3, 10), CONTEXT)?.verdict).toBe('in-line');
    expect(summariseLeg(around(-10, 10), CONTEXT)?.verdict).toBe('outward');
    const vague = { ...CONTEXT, runProfile: { ...CONTEXT.runProfile, residualDeg: 6 } };
    expect(summariseLeg(around(8, 10), vague)?.verdict).toBe('unclear');
    expect(summariseLeg(around(10, 10), CONTEXT)?.inwardShare).toBe(1);
  });
});

describe('a run frame by frame', () => {
  it('RUN-10: each step is told within a step and a half, and the foot on the ground with it', () => {
    const tracker = createRunTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS });
    const film = filmRunner(JOGGER, { fps: 20, durationMs: 8000 });
    const readings = film.map((observation) => tracker.advance(observation));
    const standing = readings.filter(({ timestampMs }) => timestampMs < JOGGER.standMs);
    expect(new Set(standing.map(({ phase }) => phase))).not.toContain('running');
    // The first steps are told when four have made a run.
    const delaysMs = readings
      .flatMap(({ timestampMs, steps }) => steps.map(({ midStanceMs }) => timestampMs - midStanceMs))
      .slice(6);
    expect(delaysMs.length).toBeGreaterThan(6);
    expect(Math.max(...delaysMs)).toBeLessThan(1.5 * JOGGER.stepMs);
    const feet = readings.filter(({ phase }) => phase === 'running').map(({ footDown }) => footDown ?? 'none');
    expect([...new Set(feet)].toSorted()).toEqual(['left', 'none', 'right']);
  });

  it('RUN-4: feet outside the picture and slow frames are refused by name', () => {
    const film = filmRunner(JOGGER, { fps: 30, durationMs: 5000 }).map((observation) => ({
      ...observation,
      picture: { widthPx: 640, heightPx: 330 },
    }));
    const tracker = createRunTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS });
    const reasons = new Set(film.map((observation) => tracker.advance(observation).refusal));
    expect(reasons).toContain('feet-outside');
    const slow = createRunTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS });
    const slowReasons = filmRunner(JOGGER, { fps: 10, durationMs: 5000 }).map((one) => slow.advance(one).refusal);
    expect(slowReasons).toContain('frames-too-slow');
    expect(slow.toRecord().steps).toEqual([]);
  });

  it('RUN-2: the time on the ground follows from pace and height of the swing, as on a spring', () => {
    // 0.1 s of flight and 0.25 s of stance: 9.81 · 0.1² / 8 + 9.81 · 0.1 · 0.25 / 2π = 0.0513 m.
    expect(stanceMsOf(350, 0.0513 / 0.83)).toBeCloseTo(250, 0);
    expect(stanceMsOf(350, 0)).toBeCloseTo(350, 0);
  });
});

const STANCES = { b: 'both', l: 'left', r: 'right' } as const;

/** Frames on both legs, on the left and on the right one, a letter each. */
function stances(text: string) {
  return Array.from(text, (letter) => ({ stance: STANCES[letter as keyof typeof STANCES] }));
}

it('RUN-9: a dip in which each leg carried in turn is no squat', () => {
  expect(hasStepped(stances('bbbbbbbbllbbbbrrrrrrr'))).toBe(true);
  expect(hasStepped(stances('bbbbbbbbbbbbbbrrrrrrr'))).toBe(false);
  expect(hasStepped(stances('bbb'))).toBe(false);
});
