import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMirrorHidden, hiddenShareOfRun } from '../../src/core/run-coach/fade-mirror.ts';
import { RUN_COACH } from '../../src/core/run-coach/run-coach-limits.ts';
import { advanceSpeech, NOTHING_SAID, type RunNews } from '../../src/core/run-coach/when-to-speak.ts';
import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';

type Leg = RunNews['legs'][Side];

function legOf(verdict: 'inward' | 'outward' | 'in-line' | 'unclear', driftDeg: number, share = 1): Leg {
  return {
    verdict,
    drift: { mean: driftDeg, band: 4, spread: 2 },
    inwardShare: verdict === 'inward' ? share : 0,
    outwardShare: verdict === 'outward' ? share : 0,
  };
}

const legs: fc.Arbitrary<Leg> = fc.oneof(
  fc.constant(null),
  fc.double({ min: 8, max: 25, noNaN: true }).map((deg) => legOf('inward', deg)),
  fc.double({ min: -25, max: -8, noNaN: true }).map((deg) => legOf('outward', deg)),
  fc.double({ min: -7, max: 7, noNaN: true }).map((deg) => legOf('in-line', deg)),
  fc.constant(legOf('unclear', 9)),
);

/** A part of a run: what the legs do, for how many steps, and whether the mirror is covered. */
const part = fc.record({
  left: legs,
  right: legs,
  steps: fc.integer({ min: 1, max: 60 }),
  isCovered: fc.boolean(),
  isSeen: fc.boolean(),
});
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

const STEP_MS = 350;

interface Said {
  readonly atMs: number;
  readonly cue: NonNullable<ReturnType<typeof advanceSpeech>['cue']>;
  readonly part: Part;
  /** Measured steps of each leg since the cue before. */
  readonly steps: Readonly<Record<Side, number>>;
}

/** Runs the parts one after another, step by step, left and right in turn. */
function listen(parts: readonly Part[]): readonly Said[] {
  const said: Said[] = [];
  let state = NOTHING_SAID;
  let steps = { left: 0, right: 0 };
  let count = 0;
  for (const now of parts) {
    for (let step = 0; step < now.steps; step += 1) {
      count += 1;
      const side = count % 2 === 0 ? 'left' : 'right';
      const newSteps = { left: 0, right: 0, [side]: now.isSeen ? 1 : 0 };
      steps = { left: steps.left + newSteps.left, right: steps.right + newSteps.right };
      const { left, right, isCovered } = now;
      const advanced = advanceSpeech(state, { legs: { left, right }, newSteps, isCovered }, count * STEP_MS);
      ({ state } = advanced);
      if (advanced.cue === null) continue;
      said.push({ atMs: count * STEP_MS, cue: advanced.cue, part: now, steps });
      steps = { left: 0, right: 0 };
    }
  }
  return said;
}

const sidesOf = ({ cue }: Said): readonly Side[] => (cue.side === 'both' ? SIDES : [cue.side]);

describe('what a runner hears', () => {
  it('BELT-3: two cues are ten seconds apart or more, whatever the legs do', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const said = listen(parts);
        for (const [index, { atMs }] of said.entries()) {
          const beforeMs = said[index - 1]?.atMs ?? Number.NEGATIVE_INFINITY;
          expect(atMs - beforeMs).toBeGreaterThanOrEqual(RUN_COACH.cue.restMs);
        }
      }),
    );
  });

  it('BELT-2: every cue names a leg that drifts so, the larger drift, and enough steps since the last cue', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const one of listen(parts)) {
          const { cue } = one;
          if (cue.kind !== 'run-drift') continue;
          const legsNow = sidesOf(one).map((side) => one.part[side]);
          expect(legsNow.every((leg) => leg?.verdict === cue.direction)).toBe(true);
          expect(Math.max(...legsNow.map((leg) => Math.abs(leg?.drift.mean ?? 0)))).toBe(Math.abs(cue.driftDeg));
          for (const side of sidesOf(one)) expect(one.steps[side]).toBeGreaterThanOrEqual(RUN_COACH.cue.stepsSince);
        }
      }),
    );
  });

  it('BELT-3: the same fault of the same legs is told again after 30 s, unless the leg came back in between', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const told: Partial<Record<Side, { direction: string; atMs: number }>> = {};
        for (const one of listen(parts)) {
          const { cue } = one;
          if (cue.kind === 'run-praise') {
            for (const side of sidesOf(one)) delete told[side];
            continue;
          }
          const { direction } = cue;
          const isNews = sidesOf(one).some((side) => {
            const last = told[side];
            return last?.direction !== direction || one.atMs - last.atMs >= RUN_COACH.cue.againMs;
          });
          expect(isNews).toBe(true);
          for (const side of sidesOf(one)) told[side] = { direction, atMs: one.atMs };
        }
      }),
    );
  });

  it('BELT-3: praise is only for legs that are in line after a cue about them', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const owed = new Set<Side>();
        for (const one of listen(parts)) {
          const isPraise = one.cue.kind === 'run-praise';
          for (const side of sidesOf(one)) {
            expect(isPraise).toBe(isPraise && owed.has(side) && one.part[side]?.verdict === 'in-line');
            if (isPraise) owed.delete(side);
            else owed.add(side);
          }
        }
      }),
    );
  });

  it('BELT-4: nothing is said while the mirror is covered', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expect(listen(parts).every(({ part: { isCovered } }) => !isCovered)).toBe(true);
      }),
    );
  });

  it('BELT-2, BELT-3: a runner whose right knee drifts inward hears so after seven steps, and once more after 30 s', () => {
    const drifting = { left: legOf('in-line', 1), right: legOf('inward', 12), isCovered: false, isSeen: true };
    const back = { ...drifting, right: legOf('in-line', 2) };
    const said = listen([
      { ...drifting, steps: 110 },
      { ...back, steps: 60 },
    ]);
    expect(said.map(({ cue, atMs }) => [cue.kind, cue.side, Math.round(atMs / 1000)])).toEqual([
      ['run-drift', 'right', 5],
      ['run-drift', 'right', 35],
      ['run-praise', 'right', 45],
    ]);
  });

  it('BELT-2: a mean that one wild step made is not told', () => {
    const wild = { left: null, right: legOf('inward', 12, 0.1), steps: 60, isCovered: false, isSeen: true };
    expect(listen([wild])).toEqual([]);
  });
});

describe('the fading mirror of a runner', () => {
  it('BELT-4: four runs are whole, and then a quarter of the time is taken away with each run', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 40].map(hiddenShareOfRun)).toEqual([0, 0, 0, 0, 0.25, 0.5, 0.75, 1, 1, 1]);
    expect([Number.NaN, -1].map(hiddenShareOfRun)).toEqual([0, 0]);
  });

  it('BELT-4: over whole minutes the mirror is covered for its share of the time, and each minute begins with it', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), fc.integer({ min: 1, max: 5 }), (share, minutes) => {
        const times = Array.from({ length: minutes * 600 }, (_, index) => index * 100);
        const covered = times.filter((ranMs) => isMirrorHidden(share, ranMs));
        expect(covered.length / times.length).toBeCloseTo(share, 6);
        const first = times.filter((ranMs) => ranMs % 60_000 === 0);
        expect(first.every((ranMs) => isMirrorHidden(share, ranMs) === (share === 1))).toBe(true);
      }),
    );
  });
});
