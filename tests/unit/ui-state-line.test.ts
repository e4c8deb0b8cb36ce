import { describe, expect, test } from 'vitest';
import type { CoachStage, CoachView } from '../../src/core/coach/coach.ts';
import { INSTRUCTIONS } from '../../src/core/coach/cue.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { signOf } from '../../src/ui/live/instruction-sign.ts';
import { sceneOf, showsNumbers } from '../../src/ui/mirror/scene.ts';
import { advanceSetReps, NO_SET_REPS } from '../../src/ui/live/set-reps.ts';
import { isSpoken, stateLineOf, toneOf, type StateLineParts } from '../../src/ui/live/choose-state-line.ts';
import { CAMERA, liveOf, READY, SESSION } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt, repOf } from '../fakes/fake-squat.ts';

const STANDING_MS = 2300;
const DESCENT_MS = 3500;
const WORKING: CoachView = {
  stage: { kind: 'working' },
  turn: { number: 1, of: 3, leg: 'both' },
  repsDone: 1,
  correction: null,
  covered: false,
  targetDepthPct: null,
  tempo: null,
  handShare: 0,
  handToLower: false,
};
const DRIFT = {
  cue: { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 13 },
  timestampMs: 0,
} as const;

function parts(atMs: number, change: Partial<AppState> = {}): StateLineParts {
  const live = liveOf(readingAt(PLAIN_SQUAT, atMs), { repCount: 1, lastRep: repOf(PLAIN_SQUAT, 0) });
  const state = { engine: READY, source: CAMERA, live, stalled: false, coach: WORKING, lastCue: null };
  return { ...state, session: SESSION, teaching: null, ...change };
}

const rep = (index: number) => repOf(PLAIN_SQUAT, index);
const numbers = (held: typeof NO_SET_REPS) => held.reps.map(({ number }) => number);
const staged = (stage: CoachStage) => parts(STANDING_MS, { coach: { ...WORKING, stage } });

describe('what the live screen says', () => {
  test('the coach’s one instruction while finding the place', () => {
    const line = stateLineOf(staged({ kind: 'placing', instruction: 'step-back' }));
    expect(line).toEqual({ kind: 'instruction', instruction: 'step-back' });
    expect(toneOf(line)).toBe('todo');
  });

  test('to stand still, and how far the standing axis is', () => {
    expect(stateLineOf(staged({ kind: 'settling', share: 0.4 }))).toEqual({ kind: 'settling', share: 0.4 });
  });

  test('how the last rep of this set was, by its number in the set', () => {
    const line = stateLineOf(parts(STANDING_MS, { coach: { ...WORKING, repsDone: 4 } }));
    expect(line).toEqual({ kind: 'rep', number: 4, result: { kind: 'inward', side: 'left' } });
    expect(toneOf(line)).toBe('inward');
  });

  test('to begin, where this set has no rep yet, whatever the set before was like', () => {
    const coach: CoachView = { ...WORKING, repsDone: 0, turn: { number: 2, of: 6, leg: 'right' } };
    const line = stateLineOf(parts(STANDING_MS, { coach }));
    expect(line).toEqual({ kind: 'first-squat', leg: 'right', exercise: 'two-leg-squat' });
  });

  test('the coach’s cue in the rep that it was given in, as something to do', () => {
    const line = stateLineOf(parts(DESCENT_MS, { lastCue: DRIFT }));
    expect(line).toEqual({ kind: 'cue', cue: DRIFT.cue });
    expect(toneOf(line)).toBe('todo');
    expect(stateLineOf(parts(DESCENT_MS))).toEqual({ kind: 'moving', phase: 'descent' });
  });

  test.each([STANDING_MS, DESCENT_MS])('COACH-17: what a squat lacks to count, covered or not, at %s ms', (atMs) => {
    for (const covered of [true, false]) {
      const coach: CoachView = { ...WORKING, covered, correction: 'lift-foot' };
      const line = stateLineOf(parts(atMs, { coach, lastCue: DRIFT }));
      expect(line).toEqual({ kind: 'instruction', instruction: 'lift-foot' });
      expect(toneOf(line)).toBe('todo');
      expect(isSpoken(line)).toBe(true);
    }
  });

  test.each([STANDING_MS, DESCENT_MS])('nothing about the knees while the mirror is covered, at %s ms', (atMs) => {
    const line = stateLineOf(parts(atMs, { coach: { ...WORKING, covered: true }, lastCue: DRIFT }));
    expect(line).toEqual({ kind: 'covered' });
    expect(toneOf(line)).toBe('plain');
  });

  test('why nothing is measured, covered or not', () => {
    const live = { ...liveOf(readingAt(PLAIN_SQUAT, DESCENT_MS)), refusal: 'feet-outside' } as const;
    for (const covered of [true, false]) {
      const line = stateLineOf(parts(DESCENT_MS, { live, coach: { ...WORKING, covered } }));
      expect(line).toEqual({ kind: 'refusal', reason: 'feet-outside' });
    }
  });

  test('COACH-18: in a pause and in a rest, a hand that is up is asked to be lowered', () => {
    const asked = { kind: 'instruction', instruction: 'lower-hand' };
    expect(
      stateLineOf(parts(STANDING_MS, { coach: { ...WORKING, handToLower: true, stage: { kind: 'paused' } } })),
    ).toEqual(asked);
    expect(
      stateLineOf(
        parts(STANDING_MS, { coach: { ...WORKING, handToLower: true, stage: { kind: 'resting', secondsLeft: 9 } } }),
      ),
    ).toEqual(asked);
  });

  test('STUDIO-8: while something is shown it says that nothing is counted, and why', () => {
    const shown = parts(DESCENT_MS, {
      coach: { ...WORKING, stage: { kind: 'teaching', isBetweenSets: false } },
      teaching: 'drawing',
    });
    expect(stateLineOf(shown)).toEqual({ kind: 'teaching', why: 'drawing' });
    expect(isSpoken(stateLineOf(shown))).toBe(true);
  });

  test('to a screen reader: instructions, cues and reps, not every phase of every rep', () => {
    expect(isSpoken(stateLineOf(parts(DESCENT_MS)))).toBe(false);
    expect(isSpoken(stateLineOf(parts(STANDING_MS)))).toBe(true);
    expect(isSpoken(stateLineOf(parts(DESCENT_MS, { lastCue: DRIFT })))).toBe(true);
    expect(isSpoken(stateLineOf(staged({ kind: 'placing', instruction: 'step-in' })))).toBe(true);
  });
});

describe('the scene', () => {
  test('is that of the coach; a film has none, and nothing is known without a picture', () => {
    expect(sceneOf(staged({ kind: 'resting', secondsLeft: 3 }))).toBe('resting');
    expect(sceneOf(parts(STANDING_MS, { coach: null }))).toBe('film');
    expect(sceneOf(parts(STANDING_MS, { stalled: true }))).toBe('waiting');
  });

  test('is covered only while working', () => {
    expect(sceneOf(parts(STANDING_MS, { coach: { ...WORKING, covered: true } }))).toBe('covered');
    const paused: CoachView = { ...WORKING, covered: true, stage: { kind: 'paused' } };
    expect(sceneOf(parts(STANDING_MS, { coach: paused }))).toBe('paused');
    expect(showsNumbers('covered')).toBe(false);
  });
});

describe('the reps of the set', () => {
  test('are kept through the rest and begin anew with the next set', () => {
    let held = advanceSetReps(NO_SET_REPS, null, 'working');
    held = advanceSetReps(held, rep(0), 'working');
    held = advanceSetReps(held, rep(0), 'working');
    held = advanceSetReps(held, null, 'waiting');
    held = advanceSetReps(held, rep(1), 'resting');
    expect(numbers(held)).toEqual([1, 2]);
    held = advanceSetReps(held, rep(1), 'counting-in');
    expect(numbers(held)).toEqual([1, 2]);
    held = advanceSetReps(held, rep(1), 'working');
    expect(numbers(held)).toEqual([]);
    expect(numbers(advanceSetReps(held, rep(2), 'covered'))).toEqual([3]);
  });

  test('are forgotten when the session starts over', () => {
    const held = advanceSetReps(NO_SET_REPS, rep(0), 'working');
    expect(advanceSetReps(held, null, 'placing')).toEqual(NO_SET_REPS);
  });
});

describe('an instruction’s sign', () => {
  test('UI-1: points to where the person’s own left is on the screen', () => {
    expect(signOf('move-left', true)).toBe('screen-left');
    expect(signOf('move-left', false)).toBe('screen-right');
    expect(signOf('move-right', true)).toBe('screen-right');
    expect(signOf('turn-left', true)).toBe('turn-screen-left');
    expect(signOf('turn-right', false)).toBe('turn-screen-left');
    expect(signOf('use-left-leg', true)).toBe('leg-screen-left');
    expect(signOf('use-left-leg', false)).toBe('leg-screen-right');
  });

  test('turns over with the picture for left and right alone', () => {
    const changed = INSTRUCTIONS.filter((instruction) => signOf(instruction, true) !== signOf(instruction, false));
    const ofOneSide = ['move-left', 'move-right', 'turn-left', 'turn-right', 'use-left-leg', 'use-right-leg'];
    expect(changed).toEqual(ofOneSide);
  });
});
