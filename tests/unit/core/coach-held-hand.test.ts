import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { SIDES, type Side } from '../../../src/core/geometry/keypoints.ts';
import {
  changePoints,
  coachFilm,
  cuesOf,
  lowerHand,
  raiseHand,
  stagesOf,
  timeOf,
  withHandUp,
  WORK_BEGINS_MS,
  type Coached,
} from '../../fixtures/coached-film.ts';
import { readRealMotion } from '../../fixtures/real-motion.ts';
import { film, squat } from '../../fixtures/squat-clip.ts';
import { sharedDataOrSkip } from '../../shared-data.ts';

const ALWAYS = Number.POSITIVE_INFINITY;
const OVERHEAD_FILMS = ['m02-overhead-deep', 'm03-overhead-shallow', 'm06-overhead-deep'] as const;

function commandsOf(coached: Coached): string[] {
  return cuesOf(coached).filter((cue) => cue === 'paused' || cue === 'resumed' || cue === 'finished');
}

/** Stands still as in this frame, at 30 frames a second. */
function still(frame: PoseObservation, fromMs: number, forMs: number): PoseObservation[] {
  return Array.from({ length: Math.round((forMs * 30) / 1000) }, (_, index) => ({
    ...frame,
    timestampMs: fromMs + (index * 1000) / 30,
  }));
}

/** Stands for six seconds, does the film's squat, and stands for four seconds, three times over. */
function setOf(motion: readonly PoseObservation[]): PoseObservation[] {
  const [first] = motion;
  const last = motion.at(-1);
  if (first === undefined || last === undefined) throw new Error('a film without frames');
  const lengthMs = last.timestampMs - first.timestampMs;
  return [0, 1, 2].flatMap((round) => {
    const startMs = round * (lengthMs + 10_000);
    const squatMs = startMs + 6000;
    return [
      ...still(first, startMs, 6000),
      ...motion.map((one) => ({ ...one, timestampMs: squatMs + one.timestampMs - first.timestampMs })),
      ...still(last, squatMs + lengthMs + 1000 / 30, 3900),
    ];
  });
}

/** Squats one after the other, the first well after the work has begun. */
function squats(count: number, pauseMs = 4000) {
  return Array.from({ length: count }, (_, index) =>
    squat({ startMs: WORK_BEGINS_MS + 1500 + index * pauseMs }),
  ).flat();
}

describe('a hand that is held up as part of the exercise', () => {
  it.for(OVERHEAD_FILMS.flatMap((name) => SIDES.map((side) => [name, side] as const)))(
    'COACH-18: %s with only the %s arm overhead is never taken for a command',
    ([name, side], context) => {
      const path = sharedDataOrSkip(context, 'real-motion', `${name}.json`);
      const oneArm = readRealMotion(path).map((seen) =>
        changePoints(seen, (points) => lowerHand(points, side === 'left' ? 'right' : 'left')),
      );
      expect(commandsOf(coachFilm(setOf(oneArm), { repsPerSet: null }))).toEqual([]);
    },
  );

  it.for(OVERHEAD_FILMS)(
    'COACH-18: %s, where the model loses one wrist, is never taken for a command',
    (name, context) => {
      const path = sharedDataOrSkip(context, 'real-motion', `${name}.json`);
      for (const side of SIDES) {
        const losing = readRealMotion(path).map((seen) =>
          changePoints(seen, (points) => {
            const wrist = points[`${side}Wrist`];
            return { ...points, [`${side}Wrist`]: wrist && { ...wrist, confidence: 0.1 } };
          }),
        );
        expect(commandsOf(coachFilm(setOf(losing), { repsPerSet: null }))).toEqual([]);
      }
    },
  );

  it('COACH-18: with one hand on the wall from the start to the end, every rep counts', () => {
    const coached = coachFilm(withHandUp(film(squats(3)), 0, ALWAYS), { repsPerSet: 3 });
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2, 3]]);
    expect(commandsOf(coached)).toEqual(['finished']);
  });

  it('COACH-18: an arm that was up in a squat commands nothing between two squats either', () => {
    const firstSquatMs = WORK_BEGINS_MS + 1500;
    const coached = coachFilm(withHandUp(film(squats(3, 8000)), firstSquatMs + 300, ALWAYS), { repsPerSet: 3 });
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2, 3]]);
    expect(commandsOf(coached)).toEqual(['finished']);
  });

  it('COACH-18: of two raised arms, the one that comes down later commands nothing', () => {
    const standing = film([], { endMs: 20_000 });
    const both = withHandUp(withHandUp(standing, 7000, 12_000, 'left'), 7000, 18_000, 'right');
    expect(commandsOf(coachFilm(both))).toEqual([]);
  });

  it('COACH-18: once it was lowered, the hand commands again', () => {
    const upFromTheStart = withHandUp(film([], { endMs: 16_000 }), 0, 8000);
    const coached = coachFilm(withHandUp(upFromTheStart, 10_000, 12_000));
    expect(timeOf(coached, 'paused')).toBeCloseTo(10_800, -2);
  });

  it('COACH-18: a hand that stays up is asked once to be lowered, not while working', () => {
    const held = coachFilm(withHandUp(film([], { endMs: 20_000 }), 0, ALWAYS));
    expect(cuesOf(held).filter((cue) => cue === 'lower-hand')).toHaveLength(1);
    expect(timeOf(held, 'lower-hand')).toBeLessThan(WORK_BEGINS_MS);
    expect(held.frames.filter(({ view }) => view.handToLower && view.stage.kind === 'working')).toEqual([]);
    const raisedInWork = coachFilm(withHandUp(film(squats(2)), WORK_BEGINS_MS + 1800, ALWAYS));
    expect(cuesOf(raisedInWork)).not.toContain('lower-hand');
  });

  it('COACH-19: before the first rep a hand that stays up pauses, but does not end the session', () => {
    const coached = coachFilm(withHandUp(film([], { endMs: 20_000 }), 7000, ALWAYS));
    expect(commandsOf(coached)).toEqual(['paused']);
    expect(stagesOf(coached).at(-1)).toBe('paused');
    expect(cuesOf(coached).at(-1)).toBe('lower-hand');
    expect(coached.frames.at(-1)?.view.handToLower).toBe(true);
  });

  it('COACH-20: where the raised hand is switched off, no hand commands or is asked to be lowered', () => {
    const observations = withHandUp(film(squats(2)), WORK_BEGINS_MS, ALWAYS);
    const coached = coachFilm(observations, { repsPerSet: 2 }, [], false);
    expect(commandsOf(coached)).toEqual(['finished']);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2]]);
    expect(coached.frames.every(({ view }) => view.handShare === 0 && !view.handToLower)).toBe(true);
  });
});

/** Arms that are up for a while. */
const spell = fc.record({
  forMs: fc.integer({ min: 100, max: 4000 }),
  up: fc.constantFrom<readonly Side[]>([], ['left'], ['right'], ['left', 'right']),
});

describe('the raised hand, whatever the arms do', () => {
  const SQUATTING = film(squats(2), { fps: 12 });

  const inSpells = (spells: readonly { forMs: number; up: readonly Side[] }[]) => {
    const ends = spells.map((_, index) => spells.slice(0, index + 1).reduce((sum, { forMs }) => sum + forMs, 0));
    return SQUATTING.map((seen) => {
      const now = spells[ends.findIndex((endMs) => seen.timestampMs < endMs)];
      return (now?.up ?? []).reduce((one, side) => changePoints(one, (points) => raiseHand(points, side)), seen);
    });
  };

  it('COACH-18: commands nothing that was not lowered first', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 12 }), fc.constantFrom(...SIDES), (spells, side) => {
        const always = inSpells(spells).map((seen) => changePoints(seen, (points) => raiseHand(points, side)));
        expect(commandsOf(coachFilm(always))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('COACH-18: commands nothing in a squat', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 12 }), (spells) => {
        const { frames } = coachFilm(inSpells(spells), { repsPerSet: null });
        const deep = frames.filter(({ reading }) => reading.kind === 'measured' && (reading.depthPct ?? 0) > 6);
        expect(deep.flatMap(({ cues }) => cues).filter(({ kind }) => kind === 'paused' || kind === 'finished')).toEqual(
          [],
        );
      }),
      { numRuns: 15 },
    );
  });
});
