import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { Tracker } from '../../src/core/tracker/tracker.ts';
import { SIDES } from '../../src/core/geometry/keypoints.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { assumedAxisWords } from '../../src/ui/words/assumed-axis-words.ts';
import { createWords } from '../fakes/all-words.ts';
import { eventsOf, film, newTracker, repsOf, squat, track, type Keyframe } from '../fixtures/squat-clip.ts';

function within([min, max]: readonly [number, number]): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((share) => min + (share * (max - min)) / 1000);
}

interface Pulses {
  readonly topDeg: number;
  readonly bottomDeg: number;
  readonly leftKneeInM: number;
  readonly seed: number;
}

const FIRST_MS = 0;
const DOWN_MS = 900;

/** Five squats from a bent knee to a more bent one, from the bottom of the first one on. */
function pulses({ topDeg, bottomDeg, leftKneeInM, seed }: Pulses): PoseObservation[] {
  const frames = Array.from({ length: 6 }, (_, index): readonly Keyframe[] => [
    { atMs: FIRST_MS + 2 * index * DOWN_MS, pose: { kneeFlexionDeg: bottomDeg, leftKneeInM } },
    { atMs: FIRST_MS + (2 * index + 1) * DOWN_MS, pose: { kneeFlexionDeg: topDeg } },
  ]).flat();
  return film(frames, { fps: 20, endMs: FIRST_MS + 11 * DOWN_MS, noisePx: 0.4, seed });
}

function wholeTracker(observations: readonly PoseObservation[]): Tracker {
  return createTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS, film: observations });
}

/** The knees at the top of each squat: straight for a moment, or bent all the time. */
const TOPS = [
  { what: 'upright for a moment only', topDeg: [0, 12], bottomDeg: [60, 95] },
  { what: 'never upright', topDeg: [70, 78], bottomDeg: [100, 112] },
] as const;

const KNEE = {
  leftKneeInM: fc.constantFrom(-0.08, 0, 0, 0.08),
  seed: fc.integer(),
};

describe('a person who squats before a camera and is never seen upright', () => {
  it.each(TOPS)('BASE-12: $what: measured from the second squat on, never against the film of it', (tops) => {
    const one = fc.record({ ...KNEE, topDeg: within(tops.topDeg), bottomDeg: within(tops.bottomDeg) });
    fc.assert(
      fc.property(one, (squats) => {
        const observations = pulses(squats);
        const readings = track(observations, newTracker());
        const reps = repsOf(readings);
        expect(reps.length).toBeGreaterThanOrEqual(2);
        const whole = repsOf(track(observations, wholeTracker(observations)));
        for (const rep of reps) {
          const same = whole.find(({ bottomMs }) => Math.abs(bottomMs - rep.bottomMs) < 300);
          for (const side of SIDES) {
            const [here, there] = [rep.legs[side]?.verdict, same?.legs[side]?.verdict];
            expect(['inward outward', 'outward inward']).not.toContain(`${here} ${there}`);
            const isInLine = side === 'right' || squats.leftKneeInM === 0;
            expect(isInLine && (here === 'inward' || here === 'outward')).toBe(false);
          }
        }
        const flagged = eventsOf(readings).flatMap((event) =>
          event.kind === 'alignment-changed' && ['inward', 'outward'].includes(event.alignment) ? [event.side] : [],
        );
        expect(flagged.filter((side) => side === 'right' || squats.leftKneeInM === 0)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('BASE-12: has straight legs assumed where no frame can be a standing one, until the next standing', () => {
    // The knees of this person are together all the time, by more than those of a person who stands.
    const together = { leftKneeInM: 0.11, rightKneeInM: 0.11 };
    const standing: Keyframe[] = [
      { atMs: FIRST_MS + 11 * DOWN_MS, pose: { kneeFlexionDeg: 40, ...together } },
      { atMs: FIRST_MS + 12 * DOWN_MS, pose: {} },
      ...squat({ startMs: FIRST_MS + 12 * DOWN_MS + 3000 }),
    ];
    const before = Array.from({ length: 11 }, (_, index): Keyframe => ({
      atMs: FIRST_MS + index * DOWN_MS,
      pose: { kneeFlexionDeg: index % 2 === 0 ? 95 : 40, ...together },
    }));
    const tracker = newTracker();
    const reps = repsOf(track(film([...before, ...standing], { fps: 20, noisePx: 0.4 }), tracker));
    expect(reps[0]?.isAxisAssumed).toBe(true);
    expect(reps.at(-1)?.isAxisAssumed).toBeUndefined();
    expect(tracker.baseline?.isAssumed).toBeUndefined();
    const words = assumedAxisWords({ t: createWords('en').t, locale: 'en' }, { baseline: tracker.baseline, reps });
    expect(words).toContain('assumed straight legs');
  });
});
