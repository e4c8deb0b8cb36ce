import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CoachStage } from '../../src/core/coach/coach.ts';
import { isSquatting } from '../../src/core/coach/rep-watch.ts';
import { EXERCISES, type Programme } from '../../src/core/coach/programme.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { coachFilm, raiseHand, type Asked, type Coached, type CoachedFrame } from '../fixtures/coached-film.ts';
import { film, repsOf, squat, type Keyframe } from '../fixtures/squat-clip.ts';

/** A deed of a person, and how long it lasts. */
const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('squat' as const),
      leftKneeInM: fc.constantFrom(0, 0.03, 0.06, -0.05),
      rightKneeInM: fc.constantFrom(0, 0.06),
      kneeFlexionDeg: fc.constantFrom(25, 45, 60, 80),
      leftLiftM: fc.constantFrom(0, 0, 0, 0.3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('stand' as const), forMs: fc.integer({ min: 200, max: 6000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('walk' as const), byM: fc.double({ min: -1.4, max: 1.4, noNaN: true }) }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** A mishap of the picture meanwhile. */
const mishap = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'nobody' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'hand' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('time' as const), byMs: fc.integer({ min: -4000, max: 4000 }) }),
  },
);
type Mishap = typeof mishap extends fc.Arbitrary<infer Value> ? Value : never;

const programme = fc.record({
  exercise: fc.constantFrom(...EXERCISES),
  sets: fc.integer({ min: 1, max: 3 }),
  repsPerSet: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  restMs: fc.constantFrom(0, 2000, 16_000),
  hiddenShare: fc.constantFrom(0, 0.25, 0.5, 1),
});

const asked: fc.Arbitrary<Asked[]> = fc.array(
  fc.record({
    atMs: fc.integer({ min: 0, max: 40_000 }),
    command: fc.constantFrom('go' as const, 'go' as const, 'go' as const, 'stop' as const),
  }),
  { maxLength: 3 },
);

function keyframesOf(deeds: readonly Deed[]): Keyframe[] {
  let atMs = 2500;
  let walkM = 0;
  return deeds.flatMap((what): Keyframe[] => {
    const startMs = atMs;
    switch (what.kind) {
      case 'stand':
        atMs += what.forMs;
        return [{ atMs, pose: { walkM } }];
      case 'walk':
        walkM = what.byM;
        atMs += 800;
        return [{ atMs, pose: { walkM } }];
      case 'squat': {
        const { kind: _squat, leftLiftM, ...how } = what;
        atMs += 3300;
        return [...squat({ startMs, ...how, besides: { walkM, leftLiftM } }), { atMs, pose: { walkM } }];
      }
    }
  });
}

/** Each mishap lasts as long as the others, one after the other. */
function befall(observations: readonly PoseObservation[], mishaps: readonly Mishap[]): PoseObservation[] {
  let offsetMs = 0;
  const spanFrames = Math.ceil(observations.length / mishaps.length);
  return observations.map((observation, index) => {
    const what = mishaps[Math.floor(index / spanFrames)] ?? { kind: 'none' };
    if (what.kind === 'time' && index % spanFrames === 0) offsetMs += what.byMs;
    const moved = { ...observation, timestampMs: observation.timestampMs + offsetMs };
    if (what.kind === 'nobody') return { ...moved, person: null };
    const { person } = moved;
    return what.kind === 'hand' && person !== null
      ? { ...moved, person: { ...person, keypoints: raiseHand(person.keypoints) } }
      : moved;
  });
}

const scenario = fc.record({
  deeds: fc.array(deed, { minLength: 3, maxLength: 10 }),
  mishaps: fc.array(mishap, { minLength: 4, maxLength: 16 }),
  plan: programme,
  commands: asked,
});

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

/** All properties draw the same scenarios, because they have one seed: each film is measured once. */
const coachedFilms = new Map<string, Coached>();

afterAll(() => coachedFilms.clear());

function coached(whole: Scenario): Coached {
  const name = JSON.stringify(whole);
  const known = coachedFilms.get(name);
  if (known !== undefined) return known;
  const { deeds, mishaps, plan, commands } = whole;
  const observations = befall(film(keyframesOf(deeds), { fps: 10 }), mishaps);
  const inOrder = commands.toSorted((a, b) => a.atMs - b.atMs);
  const seen = coachFilm(observations, plan, inOrder);
  coachedFilms.set(name, seen);
  return seen;
}

function expectEach(check: (seen: Coached, plan: Partial<Programme>) => void): void {
  fc.assert(
    fc.property(scenario, (whole) => check(coached(whole), whole.plan)),
    { numRuns: 80 },
  );
}

function eachPair(frames: readonly CoachedFrame[]): (readonly [CoachedFrame, CoachedFrame])[] {
  return frames.flatMap((frame, index) => {
    const before = frames[index - 1];
    return before ? [[before, frame] as const] : [];
  });
}

/** Where each stage may lead within one frame. */
const FOLLOWING: Readonly<Record<CoachStage['kind'], readonly CoachStage['kind'][]>> = {
  placing: ['settling', 'counting-in', 'working', 'finished'],
  settling: ['placing', 'counting-in', 'working', 'finished'],
  'counting-in': ['placing', 'settling', 'working', 'finished'],
  working: ['placing', 'settling', 'resting', 'paused', 'finished'],
  resting: ['placing', 'settling', 'counting-in', 'working', 'finished'],
  paused: ['placing', 'settling', 'counting-in', 'finished'],
  // Nothing is shown to anybody in these films.
  teaching: [],
  finished: [],
};

function badNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => badNumbers(inner, `${path}.${name}`));
}

describe('the coach, whatever happens', () => {
  it('COACH-5: stages follow each other only as they may', () => {
    expectEach(({ frames }) => {
      const steps = eachPair(frames).map(([before, after]) => [before.view.stage.kind, after.view.stage.kind] as const);
      expect(steps.filter(([from, to]) => from !== to && !FOLLOWING[from].includes(to))).toEqual([]);
    });
  });

  it('COACH-8: no set has more reps than the programme says, and the count grows by one within a turn', () => {
    expectEach(({ frames, coach }, { repsPerSet }) => {
      const most = repsPerSet ?? Number.POSITIVE_INFINITY;
      expect(frames.every(({ view }) => view.repsDone <= most)).toBe(true);
      expect(coach.sets.every(({ reps }) => reps.length <= most)).toBe(true);
      const leaps = eachPair(frames).filter(([{ view: before }, { view: after }]) => {
        const more = after.repsDone - before.repsDone;
        return after.turn.number === before.turn.number
          ? more !== 0 && more !== 1
          : after.turn.number !== before.turn.number + 1 || after.repsDone !== 0;
      });
      expect(leaps).toEqual([]);
    });
  });

  it('COACH-10: no squat has two drift cues, and none comes outside of the work', () => {
    expectEach(({ frames }) => {
      const drifting = frames.filter(({ cues }) => cues.some(({ kind }) => kind === 'drift'));
      expect(drifting.filter(({ view }) => !['working', 'paused', 'finished'].includes(view.stage.kind))).toEqual([]);
      let squats = 0;
      const squatOf = new Map(
        eachPair(frames).map(([before, after]) => {
          if (!isSquatting(before.reading.phase)) squats += 1;
          return [after, squats];
        }),
      );
      const cued = drifting.map((frame) => squatOf.get(frame));
      expect(new Set(cued).size).toBe(cued.length);
    });
  });

  it('COACH-12: a covered rep is silent', () => {
    expectEach(({ frames }) => {
      const said = eachPair(frames).flatMap(([before, { cues }]) => (before.view.covered ? cues : []));
      expect(said.filter(({ kind }) => kind === 'drift' || kind === 'rep' || kind === 'praise')).toEqual([]);
    });
  });

  it('COACH-14: the sets name the reps of the recorded frames, in their order and each once', () => {
    expectEach(({ frames, coach }) => {
      const recorded = repsOf(frames.filter((frame) => frame.recorded).map(({ reading }) => reading));
      const named = coach.sets.flatMap(({ reps }) => reps);
      expect(named).toEqual([...new Set(named)].toSorted((a, b) => a - b));
      for (const { turn, reps, coveredReps } of coach.sets) {
        expect(reps.map((number) => recorded[number - 1]?.stance)).toEqual(reps.map(() => turn.leg));
        expect(reps).toEqual(expect.arrayContaining([...coveredReps]));
      }
    });
  });

  it('COACH-15: nothing that it says or shows holds a number that is none', () => {
    expectEach(({ frames, coach }) => {
      expect(frames.flatMap(({ view, cues }, index) => badNumbers({ view, cues }, `${index}`))).toEqual([]);
      expect(badNumbers(coach.sets, 'sets')).toEqual([]);
      expect(frames.every(({ view }) => view.handShare >= 0 && view.handShare <= 1)).toBe(true);
    });
  });
});
