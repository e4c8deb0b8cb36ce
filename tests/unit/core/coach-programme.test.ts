import { describe, expect, it } from 'vitest';
import {
  coachFilm,
  cuesOf,
  FIRST_SQUAT_MS,
  inARow,
  SQUAT_MS,
  squats,
  stagesOf,
  timeOf,
  viewAt,
  withHandUp,
  WORK_BEGINS_MS,
  type Coached,
} from '../../fixtures/coached-film.ts';
import { film, newTracker, repsOf, squat, type Keyframe } from '../../fixtures/squat-clip.ts';
import { createCoach } from '../../../src/core/coach/create-coach.ts';
import { FREE_PROGRAMME } from '../../../src/core/coach/programme.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';

function without(observations: readonly PoseObservation[], fromMs: number, toMs: number): PoseObservation[] {
  return observations.map((one) =>
    one.timestampMs >= fromMs && one.timestampMs < toMs ? { ...one, person: null } : one,
  );
}

const GONE_MS = 180_000;

/** How many reps the record holds. */
function recordedReps({ frames }: Coached): number {
  return repsOf(frames.filter(({ recorded }) => recorded).map(({ reading }) => reading)).length;
}

describe('a whole programme', () => {
  const TWO_SETS = { sets: 2, repsPerSet: 2, restMs: 16_000 };
  const firstSet = inARow(2);
  const endOfFirstSetMs = (firstSet.at(-1) ?? 0) + SQUAT_MS;
  const secondSet = inARow(2, endOfFirstSetMs + 17_000);
  const whole = film(squats([...firstSet, ...secondSet]));

  it('COACH-6: is led from stepping in to the last rep without a touch', () => {
    const coached = coachFilm(whole, TWO_SETS);
    expect(stagesOf(coached)).toEqual([
      'placing',
      'settling',
      'counting-in',
      'working',
      'resting',
      'counting-in',
      'working',
      'finished',
    ]);
    expect(cuesOf(coached)).toEqual([
      'stand-still',
      '3',
      '2',
      '1',
      'go both',
      'rep 1',
      'rep 2',
      'set 1 of 2 done',
      'rest 16 then both',
      'rest ends in 10',
      '3',
      '2',
      '1',
      'go both',
      'rep 1',
      'rep 2',
      'praise',
      'set 2 of 2 done',
      'finished',
    ]);
    expect(timeOf(coached, 'go both')).toBeGreaterThan(WORK_BEGINS_MS - 50);
    expect(timeOf(coached, 'go both')).toBeLessThan(WORK_BEGINS_MS + 100);
  });

  it('COACH-9: the rest lasts as long as it should, its last three seconds being the count-in', () => {
    const coached = coachFilm(whole, TWO_SETS);
    const restMs = timeOf(coached, 'rest 16 then both');
    expect(timeOf(coached, 'rest ends in 10') - restMs).toBeCloseTo(6000, -2);
    const again = coached.frames.filter(({ cues }) => cues.some(({ kind }) => kind === 'go'))[1];
    expect((again?.timestampMs ?? 0) - restMs).toBeGreaterThan(15_900);
    expect((again?.timestampMs ?? 0) - restMs).toBeLessThan(16_200);
    expect(viewAt(coached, restMs + 1000)).toMatchObject({
      stage: { kind: 'resting', secondsLeft: 15 },
      turn: { number: 1, of: 2 },
      repsDone: 2,
    });
    expect(viewAt(coached, restMs + 14_000)).toMatchObject({ turn: { number: 2 }, repsDone: 0 });
  });

  it('COACH-9: a short rest ends without a notice', () => {
    const cues = cuesOf(coachFilm(whole, { ...TWO_SETS, restMs: 12_000 }));
    expect(cues).toContain('rest 12 then both');
    expect(cues.filter((cue) => cue.startsWith('rest ends'))).toEqual([]);
  });

  it('COACH-16: who leaves for good in mid-set is not called for ever: the session ends', () => {
    const goneMs = endOfFirstSetMs - 2000;
    const left = without(film(squats(inARow(1)), { endMs: goneMs + GONE_MS + 1000, fps: 15 }), goneMs, Infinity);
    const coached = coachFilm(left, TWO_SETS);
    expect(stagesOf(coached).at(-1)).toBe('finished');
    expect(timeOf(coached, 'finished')).toBeGreaterThan(goneMs + GONE_MS - 100);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1]]);
  });

  it('COACH-16: who comes back in time goes on, and a rest may be longer', () => {
    const backMs = FIRST_SQUAT_MS + GONE_MS - 5000;
    const away = without(film([], { endMs: backMs + 3000, fps: 15 }), FIRST_SQUAT_MS, backMs);
    expect(stagesOf(coachFilm(away)).at(-1)).toBe('working');
    const restMs = GONE_MS + 20_000;
    const outside = without(film(squats(inARow(1)), { endMs: 12_000 + restMs, fps: 15 }), 10_000, 12_000 + restMs);
    expect(stagesOf(coachFilm(outside, { sets: 2, repsPerSet: 1, restMs }))).not.toContain('finished');
  });

  it('COACH-4: a hand on a film commands nothing, so that each rep keeps its number', () => {
    const lifted = withHandUp(film(squats(inARow(2, FIRST_SQUAT_MS + 3000)), { endMs: 16_000 }), 6000, 7500);
    const tracker = newTracker();
    const coach = createCoach(FREE_PROGRAMME, { isFilm: true });
    const kinds = lifted.flatMap((seen) => coach.advance(tracker.advance(seen)).cues.map(({ kind }) => kind));
    expect(kinds).not.toContain('paused');
    expect(coach.sets.map(({ reps }) => reps)).toEqual([[1, 2]]);
  });

  it('COACH-9: who is away when the rest ends is placed first', () => {
    const away = without(film(squats(firstSet), { endMs: endOfFirstSetMs + 24_000 }), endOfFirstSetMs + 3000, 29_000);
    expect(stagesOf(coachFilm(away, TWO_SETS)).slice(4)).toEqual([
      'resting',
      'placing',
      'settling',
      'counting-in',
      'working',
    ]);
  });

  it('COACH-14: records the way to the first set and the work, and numbers what it records', () => {
    const squatInRest = endOfFirstSetMs + 4000;
    const busy = film(squats([...firstSet, squatInRest, ...secondSet]));
    const coached = coachFilm(busy, TWO_SETS);
    expect(repsOf(coached.frames.map(({ reading }) => reading))).toHaveLength(5);
    expect(recordedReps(coached)).toBe(4);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const wrong = coached.frames.filter(({ view, recorded }, index) => {
      const working = view.stage.kind === 'working' || coached.frames[index - 1]?.view.stage.kind === 'working';
      const onTheWay = timeOf(coached, 'go both') > (coached.frames[index]?.timestampMs ?? 0);
      return recorded !== (working || onTheWay);
    });
    expect(wrong).toEqual([]);
    const [first, second] = coached.coach.sets;
    expect(first?.startedAtMs).toBe(timeOf(coached, 'go both'));
    expect(first?.endedAtMs).toBe(timeOf(coached, 'set 1 of 2 done'));
    expect(second?.turn).toEqual({ number: 2, of: 2, leg: 'both' });
  });

  it('COACH-15: the same readings give the same steps', () => {
    expect(coachFilm(whole, TWO_SETS).frames).toEqual(coachFilm(whole, TWO_SETS).frames);
  });

  it('COACH-15: a film that begins anew while counting in does not keep anybody waiting', () => {
    const once = film([], { endMs: 4000 });
    const looped = [...once, ...film([], { endMs: 2200 })];
    expect(cuesOf(coachFilm(looped))).toEqual(['stand-still', '3', '2', '1', 'go both']);
  });
});

describe('a hand and the keys', () => {
  const standing = film([], { endMs: 16_000 });

  it('COACH-5: a hand pauses the work, another one goes on with a count-in, and the rep goes on counting', () => {
    const starts = [...inARow(1), 17_000];
    const observations = withHandUp(withHandUp(film(squats(starts)), 9000, 10_500), 12_000, 13_000);
    const coached = coachFilm(observations);
    expect(cuesOf(coached).slice(5)).toEqual(['rep 1', 'paused', 'resumed', '3', '2', '1', 'go both', 'rep 2']);
    expect(stagesOf(coached).slice(3)).toEqual(['working', 'paused', 'counting-in', 'working']);
    expect(timeOf(coached, 'paused')).toBeCloseTo(9800, -2);
    expect(viewAt(coached, 9400).handShare).toBeGreaterThan(0.3);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2]]);
  });

  it('COACH-5: a hand that stays up stops, and nothing follows', () => {
    const coached = coachFilm(withHandUp(film(squats(inARow(1)), { endMs: 14_000 }), 9000, 14_000));
    expect(cuesOf(coached).slice(5)).toEqual(['rep 1', 'paused', 'finished']);
    expect(coached.frames.at(-1)).toMatchObject({
      view: { stage: { kind: 'finished' }, handShare: 0 },
      recorded: false,
    });
    expect(coached.coach.sets).toHaveLength(1);
  });

  it('COACH-5: `go` starts at once while counting in, and skips the rest', () => {
    expect(cuesOf(coachFilm(standing, {}, [{ atMs: 2500, command: 'go' }]))).toEqual(['stand-still', '3', 'go both']);
    const rested = coachFilm(film(squats(inARow(1)), { endMs: 14_000 }), { sets: 2, repsPerSet: 1 }, [
      { atMs: 9500, command: 'go' },
    ]);
    expect(cuesOf(rested).slice(7)).toEqual(['rest 45 then both', '3', '2', '1', 'go both']);
  });

  it('COACH-5: a `go` that comes with what it asks for, or twice, is one', () => {
    const beginsMs = timeOf(coachFilm(standing), 'go both');
    const late = coachFilm(standing, {}, [{ atMs: beginsMs, command: 'go' }]);
    expect(stagesOf(late)).toEqual(['placing', 'settling', 'counting-in', 'working']);
    const twice = coachFilm(standing, {}, [
      { atMs: 6000, command: 'go' },
      { atMs: 6000, command: 'go' },
    ]);
    expect(stagesOf(twice).slice(3)).toEqual(['working', 'paused']);
  });

  it('COACH-5: `go` while placing only says again what is to be done', () => {
    const nobody = standing.map((one) => ({ ...one, person: null }));
    const coached = coachFilm(nobody.slice(0, 120), {}, [{ atMs: 2000, command: 'go' }]);
    expect(cuesOf(coached)).toEqual(['step-in', 'step-in']);
    expect(timeOf(coached, 'step-in')).toBeCloseTo(700, -2);
    expect(stagesOf(coached)).toEqual(['placing']);
  });

  it('COACH-5: `stop` ends it from every stage', () => {
    for (const atMs of [100, 1500, 3000, 6000]) {
      const coached = coachFilm(standing, {}, [
        { atMs, command: 'stop' },
        { atMs: atMs + 1000, command: 'go' },
        { atMs: atMs + 2000, command: 'stop' },
      ]);
      expect(cuesOf(coached).at(-1)).toBe('finished');
      expect(cuesOf(coached).filter((cue) => cue === 'finished')).toHaveLength(1);
      expect(coached.coach.sets).toHaveLength(atMs === 6000 ? 1 : 0);
    }
  });
});

describe('getting to work', () => {
  it('COACH-6: who squats in the count-in has begun, and the rep counts and is recorded', () => {
    const coached = coachFilm(film(squats([3000])));
    expect(cuesOf(coached)).toEqual(['stand-still', '3', '2', 'go both', 'rep 1']);
    expect(recordedReps(coached)).toBe(1);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1]]);
  });

  it('COACH-6: who is not seen in the count-in is placed anew, and counted in again', () => {
    const gone = without(film([], { endMs: 9000 }), 2500, 4000);
    const coached = coachFilm(gone);
    expect(stagesOf(coached)).toEqual(['placing', 'settling', 'counting-in', 'placing', 'counting-in', 'working']);
    expect(cuesOf(coached)).toEqual(['stand-still', '3', '2', 'step-in', '3', '2', '1', 'go both']);
  });

  it('COACH-7: who is lost while working is placed, and goes on without a count-in', () => {
    const starts = [...inARow(1), 19_000];
    const coached = coachFilm(without(film(squats(starts)), 9500, 14_000));
    expect(stagesOf(coached).slice(3)).toEqual(['working', 'placing', 'settling', 'working']);
    expect(cuesOf(coached).slice(5)).toEqual(['rep 1', 'step-in', 'stand-still', 'go both', 'rep 2']);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2]]);
  });

  it('COACH-7, REP-21: a person who steps to another place in mid-set and squats on there loses no rep', () => {
    const there = { walkM: 0.5 };
    const [startMs = 0] = inARow(1);
    const walked: Keyframe[] = [
      { atMs: 9500, pose: {} },
      { atMs: 10_100, pose: there },
    ];
    const onward = [0, 1, 2].flatMap((index) =>
      squat({ startMs: 10_150 + index * 2000, downMs: 900, holdMs: 100, upMs: 900, besides: there }),
    );
    const coached = coachFilm(film([...squats([startMs]), ...walked, ...onward]));
    expect(cuesOf(coached).filter((cue) => cue.startsWith('rep'))).toEqual(['rep 1', 'rep 2', 'rep 3', 'rep 4']);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2, 3, 4]]);
    expect(recordedReps(coached)).toBe(4);
  });

  it('COACH-8: without a number of reps a set never ends by itself', () => {
    const coached = coachFilm(film(squats(inARow(10))), { repsPerSet: null });
    expect(coached.frames.at(-1)?.view).toMatchObject({ stage: { kind: 'working' }, repsDone: 10 });
  });

  it('COACH-8: a rep on other legs than those of the turn is recorded, but does not count', () => {
    const lifted = { rightLiftM: 0.3 };
    const [startMs = 0] = inARow(1);
    const onLeft: Keyframe[] = [
      { atMs: 4000, pose: {} },
      { atMs: 4500, pose: lifted },
      ...squat({ startMs, besides: lifted, kneeFlexionDeg: 50 }),
    ];
    const leftFirst = coachFilm(film(onLeft), { exercise: 'single-leg-squat', repsPerSet: 1, restMs: 10_000 });
    expect(cuesOf(leftFirst).slice(4)).toEqual(['go left', 'rep 1', 'set 1 of 2 done', 'rest 10 then right']);
    const onBoth = coachFilm(film(onLeft));
    expect(cuesOf(onBoth).slice(4)).toEqual(['go both', 'stand-on-both']);
    expect(onBoth.frames.at(-1)?.view.repsDone).toBe(0);
    expect(recordedReps(onBoth)).toBe(1);
    expect(onBoth.coach.sets.map(({ reps }) => reps)).toEqual([[]]);
  });
});
