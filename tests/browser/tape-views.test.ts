import { describe, expect, test, vi } from 'vitest';
import type { CoachView } from '../../src/core/coach/coach.ts';
import { repsOf } from '../fixtures/squat-clip.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { numberOf, readingAt, READINGS, readingsFrom, TapeStage } from './tape-stage.ts';

const WORKING: CoachView = FAKE_VIEW;
const COVERED: CoachView = { ...FAKE_VIEW, covered: true };
const [REP] = repsOf(READINGS);
if (REP === undefined) throw new Error('The fixture has no repetition');

/** The moment that a view shows once it has caught up. */
async function shows(stage: TapeStage, timestampMs: number): Promise<void> {
  await vi.waitFor(() => expect(stage.painted.at(-1)?.timestampMs).toBe(timestampMs), { timeout: 5000 });
}

const lastBefore = (timestampMs: number) => READINGS.findLast((reading) => reading.timestampMs <= timestampMs + 1);

describe('the live view', () => {
  test('TAPE-1: passes every frame on, with its picture, and keeps nothing', async () => {
    const stage = new TapeStage();
    await stage.run(READINGS.slice(0, 5));
    expect(stage.painted.map(({ number }) => number)).toEqual(READINGS.slice(0, 5).map(numberOf));
    expect(stage.state).toMatchObject({ view: { kind: 'live' }, rolling: false, canReplay: false, failure: null });
    expect(await stage.tape.cut(0, 10_000)).toBeNull();
  });
});

describe('a delayed mirror', () => {
  test('TAPE-3: waits until the tape is old enough, then shows the picture of then with its own reading', async () => {
    const stage = new TapeStage();
    stage.tape.delay(2000);
    expect(stage.state.view).toEqual({ kind: 'delayed', byMs: 2000, waiting: true });
    await stage.run(READINGS.slice(0, 30));
    expect(stage.state.view).toEqual({ kind: 'delayed', byMs: 2000, waiting: true });
    await stage.run(READINGS.slice(30, 60));
    expect(stage.state.view).toEqual({ kind: 'delayed', byMs: 2000, waiting: false });
    const newest = READINGS[59]?.timestampMs ?? 0;
    await shows(stage, lastBefore(newest - 2000)?.timestampMs ?? 0);
    const delayed = stage.painted.slice(30);
    expect(delayed.length).toBe(30);
    for (const { number, timestampMs } of delayed) expect(number).toBe(numberOf({ timestampMs }));
    const times = delayed.map(({ timestampMs }) => timestampMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('TAPE-3: is 2 s to 10 s old, and jumps to another age', async () => {
    const stage = new TapeStage();
    stage.tape.delay(500);
    expect(stage.state.view).toMatchObject({ byMs: 2000 });
    stage.tape.delay(60_000);
    expect(stage.state.view).toMatchObject({ byMs: 10_000, waiting: true });
    stage.tape.delay(4000);
    await stage.run(READINGS.slice(0, 70));
    stage.tape.delay(2000);
    await stage.run(READINGS.slice(70, 72));
    await shows(stage, lastBefore((READINGS[71]?.timestampMs ?? 0) - 2000)?.timestampMs ?? 0);
    stage.tape.delay(4000);
    await stage.run(READINGS.slice(72, 74));
    await shows(stage, lastBefore((READINGS[73]?.timestampMs ?? 0) - 4000)?.timestampMs ?? 0);
    expect(stage.painted.at(-1)?.number).toBe(numberOf({ timestampMs: stage.painted.at(-1)?.timestampMs ?? 0 }));
  });

  test('TAPE-3: waits again after a hidden tab, and shows nothing older than was asked for', async () => {
    const stage = new TapeStage();
    stage.tape.delay(2000);
    await stage.run(READINGS.slice(0, 45));
    expect(stage.state.view).toMatchObject({ waiting: false });

    await stage.run(readingsFrom(20_000, 5));
    expect(stage.state.view).toEqual({ kind: 'delayed', byMs: 2000, waiting: true });
    const newest = readingsFrom(20_000, 5).at(-1)?.timestampMs;
    expect(stage.painted.at(-1)?.timestampMs).toBe(newest);

    await stage.run(readingsFrom(20_000, 45).slice(5));
    expect(stage.state.view).toEqual({ kind: 'delayed', byMs: 2000, waiting: false });
  });

  test('TAPE-3: begins anew with a time that was set back, and is over with the session', async () => {
    const stage = new TapeStage();
    stage.tape.delay(2000);
    await stage.run(READINGS.slice(0, 45));
    expect(stage.state.view).toMatchObject({ waiting: false });
    stage.emit(readingAt(2), 2);
    expect(stage.state.view).toEqual({ kind: 'live' });
    stage.tape.delay(2000);
    await stage.run(READINGS.slice(3, 10));
    expect(stage.state.view).toMatchObject({ waiting: true });
    stage.endSession();
    expect(stage.state).toMatchObject({ view: { kind: 'live' }, rolling: true });
  });
});

async function withRep(numberOfReps = 0): Promise<TapeStage> {
  const stage = new TapeStage();
  stage.tape.roll(true);
  const endIndex = READINGS.findIndex(({ events }) => events.some(({ kind }) => kind === 'rep-completed'));
  await stage.run(READINGS, (index) => ({
    coach: numberOfReps === 0 ? null : { ...WORKING, repsDone: index < endIndex ? numberOfReps - 1 : numberOfReps },
  }));
  await vi.waitFor(() => expect(stage.state.canReplay).toBe(true));
  return stage;
}

const replayOf = ({ state: { view } }: TapeStage) => {
  if (view.kind !== 'replay') throw new Error(`The view is ${view.kind}`);
  return view;
};

describe('an instant replay', () => {
  test('TAPE-4: shows the last repetition from 0.3 s before its start to its end, over and over, at a quarter of its speed', async () => {
    const stage = await withRep();
    stage.tape.replayLastRep();
    const { frames, ...view } = replayOf(stage);
    expect(view).toEqual({ kind: 'replay', repNumber: 1, speed: 0.25, index: 0, playing: true });
    const expected = READINGS.filter(({ timestampMs }) => timestampMs >= REP.startMs - 300 && timestampMs <= REP.endMs);
    expect(frames.map(({ timestampMs }) => timestampMs)).toEqual(expected.map(({ timestampMs }) => timestampMs));
    stage.painted.length = 0;
    stage.tick(0);
    // A picture of 15 a second stands four times as long: 267 ms.
    const lengthMs = (frames.at(-1)?.timestampMs ?? 0) - (frames[0]?.timestampMs ?? 0);
    const indices = [0];
    for (let passedMs = 0; passedMs < (lengthMs + 200) * 4; passedMs += 100) {
      stage.tick(100);
      const { index } = replayOf(stage);
      if (index !== indices.at(-1)) {
        indices.push(index);
        await shows(stage, frames[index]?.timestampMs ?? -1);
      }
    }
    const once = frames.map((_, index) => index);
    expect(indices.slice(0, frames.length + 1)).toEqual([...once, 0]);
    expect(stage.painted.length).toBeGreaterThanOrEqual(frames.length);
    for (const { number, timestampMs } of stage.painted) expect(number).toBe(numberOf({ timestampMs }));
  });

  test('TAPE-4: stands still, goes on, goes to a frame and stands there, and changes its speed', async () => {
    const stage = await withRep();
    stage.tape.replayLastRep(1);
    expect(replayOf(stage)).toMatchObject({ speed: 1, playing: true });
    stage.tape.setPlaying(false);
    expect(stage.isTicking).toBe(false);
    const { frames } = replayOf(stage);
    for (const index of [20, 7, 8, 30, 0, frames.length - 1]) {
      stage.tape.goTo(index);
      expect(replayOf(stage)).toMatchObject({ index, playing: false });
      await shows(stage, frames[index]?.timestampMs ?? -1);
      expect(stage.painted.at(-1)?.number).toBe(numberOf(frames[index] ?? { timestampMs: -1 }));
    }
    stage.tape.goTo(9999);
    expect(replayOf(stage).index).toBe(frames.length - 1);
    stage.tape.goTo(10);
    stage.tape.setSpeed(0.5);
    stage.tape.setPlaying(true);
    stage.tick(0);
    stage.tick(140);
    expect(replayOf(stage)).toMatchObject({ index: 11, speed: 0.5, playing: true });
    stage.tape.showLive();
    expect(stage.isTicking).toBe(false);
  });

  test('TAPE-4: goes on where it was after the tab was hidden', async () => {
    const stage = await withRep();
    stage.tape.replayLastRep(1);
    stage.tick(0);
    stage.tick(60_000);
    expect(replayOf(stage).index).toBeLessThanOrEqual(4);
  });

  test('TAPE-4: carries the number that the person counts, and is there without a delay being asked for', async () => {
    const stage = await withRep(5);
    stage.tape.replayLastRep();
    expect(replayOf(stage).repNumber).toBe(5);
  });

  test('TAPE-4: has nothing to show without a repetition, after another session began, or with the tape switched off', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    await stage.run(READINGS.slice(0, 20));
    stage.tape.replayLastRep();
    expect(stage.state.view).toEqual({ kind: 'live' });
    const other = await withRep();
    other.endSession();
    expect(other.state.canReplay).toBe(false);
    const third = await withRep();
    third.tape.replayLastRep();
    third.tape.roll(false);
    expect(third.state).toMatchObject({ view: { kind: 'live' }, canReplay: false, rolling: false });
  });

  test('TAPE-4: needs the whole repetition on the tape', async () => {
    const stage = new TapeStage();
    await stage.run(READINGS.slice(0, 45));
    stage.tape.roll(true);
    await stage.run(READINGS.slice(45));
    await vi.waitFor(async () => expect(await stage.tape.cut(0, 10_000)).not.toBeNull());
    expect(stage.state.canReplay).toBe(false);
  });
});

describe('a repetition without the mirror', () => {
  test('TAPE-5: is shown by no view: not while it runs, not by the delay afterwards', async () => {
    const stage = new TapeStage();
    stage.tape.delay(2000);
    await stage.run(READINGS, (index) => ({ coach: index >= 40 && index < 60 ? COVERED : WORKING }));
    await shows(stage, lastBefore((READINGS.at(-1)?.timestampMs ?? 0) - 2000)?.timestampMs ?? 0);
    const hidden = new Set(READINGS.slice(40, 60).map(({ timestampMs }) => timestampMs));
    const ofThen = stage.painted.filter(({ timestampMs }) => hidden.has(timestampMs));
    expect(ofThen.length).toBeGreaterThanOrEqual(20);
    expect(ofThen.every(({ number, coach }) => number === null && coach?.covered)).toBe(true);
    const after = stage.painted.findLastIndex(({ timestampMs }) => hidden.has(timestampMs));
    expect(stage.painted.slice(after + 1).length).toBeGreaterThan(0);
  });

  test('TAPE-5: is not replayed', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    await stage.run(READINGS, () => ({ coach: COVERED }));
    await vi.waitFor(async () => {
      expect((await stage.tape.cut(0, 10_000))?.timestampsMs.length).toBe(READINGS.length);
    });
    expect(stage.state.canReplay).toBe(false);
  });

  test('TAPE-5: holds a replay of another one until it is over', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    await stage.run(READINGS);
    await vi.waitFor(() => expect(stage.state.canReplay).toBe(true));
    stage.tape.replayLastRep(1);
    stage.tick(0);
    stage.painted.length = 0;
    await stage.run(readingsFrom(8000, 10), () => ({ coach: COVERED }));
    stage.tick(200);
    expect(stage.state.view).toMatchObject({ index: 0, playing: true });
    expect(stage.painted.every(({ number, timestampMs }) => number === null && timestampMs >= 8000)).toBe(true);
    await stage.run(readingsFrom(9000, 1), () => ({ coach: WORKING }));
    stage.tick(200);
    await vi.waitFor(() => expect(stage.painted.at(-1)?.timestampMs).toBeLessThan(8000));
    expect(stage.painted.at(-1)?.number).not.toBeNull();
  });
});

describe('a standstill', () => {
  test('TAPE-6: keeps the next picture while measuring goes on, also for who comes later, without a tape', async () => {
    const stage = new TapeStage();
    await stage.run(READINGS.slice(0, 3));
    stage.tape.freeze();
    await stage.run(READINGS.slice(3, 10));
    const kept = readingAt(3);
    const still = { timestampMs: kept.timestampMs, number: numberOf(kept), coach: null };
    expect(stage.painted.slice(3)).toEqual(Array.from({ length: 7 }, () => still));
    const seen: number[] = [];
    stage.tape.subscribeFrames(({ reading }) => seen.push(reading.timestampMs));
    expect(seen).toEqual([kept.timestampMs]);
    stage.tape.showLive();
    await stage.run(READINGS.slice(10, 11));
    expect(stage.painted.at(-1)?.timestampMs).toBe(READINGS[10]?.timestampMs);
  });

  test('TAPE-6: of a delayed mirror is the picture that is seen', async () => {
    const stage = new TapeStage();
    stage.tape.delay(2000);
    await stage.run(READINGS.slice(0, 50));
    await shows(stage, lastBefore((READINGS[49]?.timestampMs ?? 0) - 2000)?.timestampMs ?? 0);
    const seen = stage.painted.at(-1);
    stage.tape.freeze();
    await stage.run(READINGS.slice(50, 55));
    expect(stage.painted.at(-1)).toEqual(seen);
  });

  test('TAPE-6: waits for the end of a repetition without the mirror', async () => {
    const stage = new TapeStage();
    stage.tape.freeze();
    await stage.run(READINGS.slice(0, 5), (index) => ({ coach: index < 4 ? COVERED : WORKING }));
    expect(stage.painted.map(({ number }) => number)).toEqual([null, null, null, null, numberOf(readingAt(4))]);
  });
});
