import { describe, expect, it, vi } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { Demonstration, DemonstrationKind } from '../../src/core/demonstration/demonstration.ts';
import type { Answer, ArchiveFailure } from '../../src/runtime/archive/archive.ts';
import {
  createDemonstrations,
  type DemonstrationParts,
} from '../../src/runtime/demonstrations/create-demonstrations.ts';
import { readDemonstration } from '../../src/runtime/archive/demonstration-schema.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import { createPainters, type Painters } from '../../src/runtime/session/painters.ts';
import type { Demonstrations, DemonstrationStorage } from '../../src/runtime/demonstrations/demonstrations.ts';
import type { KeptDemonstration } from '../../src/runtime/archive/kept-demonstration.ts';
import { demonstrationCode } from '../fakes/demonstration-code.ts';
import { EXPECTATIONS } from '../../src/runtime/session-file/checked-values.ts';
import { measureSession } from '../fixtures/measured-session.ts';
import { FACING } from '../fixtures/pinhole-squat.ts';
import { demonstrationOf } from '../fixtures/shown-rep.ts';
import { film, repsOf, squat, track } from '../fixtures/squat-clip.ts';

/** Leaves a busy machine time for steps that otherwise take none. */
const PATIENCE = { timeout: 60_000 };

/** In memory; `failure` makes it refuse as a full disk does. */
class MemoryDemonstrations implements DemonstrationStorage {
  failure: ArchiveFailure | null = null;
  readonly kept = new Map<DemonstrationKind, KeptDemonstration>();

  load() {
    return this.#answer<readonly KeptDemonstration[]>([...this.kept.values()]);
  }

  save(kept: KeptDemonstration) {
    if (this.failure === null) this.kept.set(kept.demonstration.kind, kept);
    return this.#answer(null);
  }

  remove(kind: DemonstrationKind) {
    if (this.failure === null) this.kept.delete(kind);
    return this.#answer(null);
  }

  #answer<Value>(value: Value): Promise<Answer<Value>> {
    const { failure } = this;
    return Promise.resolve(failure === null ? { kind: 'done', value } : { kind: 'failed', failure });
  }
}

/** Lets a room hear of frames. */
const paintersOf = new WeakMap<Demonstrations, Painters<PaintFrame>>();

/** Nobody undoes anything. */
const noUndo: DemonstrationParts['waitForUndo'] = (act) => {
  act();
  return () => undefined;
};

function openRoom(
  storage = new MemoryDemonstrations(),
  cut: DemonstrationParts['cut'] = () => Promise.resolve(null),
  undo = noUndo,
) {
  const onEnd: (() => void)[] = [];
  const onFault = vi.fn<(error: unknown) => void>();
  const painters = createPainters<PaintFrame>(onFault);
  const room = createDemonstrations({
    code: demonstrationCode,
    storage,
    subscribeFrames: painters.subscribe,
    cut,
    onSessionEnd: (act) => onEnd.push(act),
    today: () => new Date('2026-11-23T08:00:00.000Z'),
    model: () => 'blazepose-full',
    waitForUndo: undo,
    onFault,
  });
  paintersOf.set(room, painters);
  return { room, storage, onFault, endSession: () => onEnd.forEach((act) => act()) };
}

const ONE_SQUAT = track(film(squat({ leftKneeInM: 0.05 })));
const TWO_SQUATS = track(film([2500, 6500].flatMap((startMs) => squat({ startMs }))));

/** @returns the ghost that belongs to each of the readings, right after it was measured. */
function play(room: Demonstrations, readings: readonly FrameReading[]) {
  return readings.map((reading) => {
    paintersOf.get(room)?.paint({ reading, coach: null, picture: null, size: FACING.picture });
    return room.ghostOf(reading);
  });
}

async function until(room: Demonstrations, holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const stop = room.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

const keptKind = (room: Demonstrations, kind: DemonstrationKind) => room.getState().kept[kind];

describe('demonstrations', () => {
  it('DEMO-10: the armed repetition becomes the demonstration, and is kept', async () => {
    const { room, storage } = openRoom();
    room.arm('knee-in');
    expect(room.getState().armed).toBe('knee-in');
    play(room, ONE_SQUAT);
    expect(room.getState()).toMatchObject({ armed: null, failure: null, shown: null });
    expect(keptKind(room, 'knee-in')?.demonstration).toMatchObject({
      kind: 'knee-in',
      recordedAt: '2026-11-23T08:00:00.000Z',
      model: 'blazepose-full',
      stance: 'both',
    });
    await vi.waitFor(() => expect([...storage.kept.keys()]).toEqual(['knee-in']), PATIENCE);
    expect(keptKind(openRoom().room, 'knee-in')).toBeNull();
    const { room: nextDay } = openRoom(storage);
    await until(nextDay, () => keptKind(nextDay, 'knee-in') !== null);
    expect(keptKind(nextDay, 'knee-in')).toEqual(keptKind(room, 'knee-in'));
  });

  it('DEMO-10: nothing is kept that was not asked for', () => {
    const { room, storage } = openRoom();
    play(room, ONE_SQUAT);
    room.arm('in-line');
    room.arm(null);
    play(room, ONE_SQUAT);
    expect(Object.values(room.getState().kept)).toEqual([null, null, null]);
    expect(storage.kept.size).toBe(0);
  });

  it('DEMO-10: what was armed ends with the session: no repetition of the next client takes its place', () => {
    const { room, storage, endSession } = openRoom();
    room.arm('in-line');
    endSession();
    expect(room.getState().armed).toBeNull();
    play(room, ONE_SQUAT);
    expect(keptKind(room, 'in-line')).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  it('DEMO-10: what is laid over one client is not laid over the next', () => {
    const { room, endSession } = openRoom();
    room.arm('in-line');
    play(room, ONE_SQUAT);
    room.show('in-line');
    endSession();
    expect(room.getState().shown).toBeNull();
    expect(keptKind(room, 'in-line')).not.toBeNull();
  });

  it('DEMO-10: a repetition that had begun before counts not, the next one does', () => {
    const { room } = openRoom();
    const [, second] = repsOf(TWO_SQUATS);
    const bottom = TWO_SQUATS.findIndex(({ timestampMs }) => timestampMs > 3900);
    play(room, TWO_SQUATS.slice(0, bottom));
    room.arm('in-line');
    const between = TWO_SQUATS.findIndex(({ timestampMs }) => timestampMs > 6000);
    play(room, TWO_SQUATS.slice(bottom, between));
    expect(room.getState()).toMatchObject({ armed: 'in-line', failure: null });
    play(room, TWO_SQUATS.slice(between));
    expect(room.getState().armed).toBeNull();
    expect(keptKind(room, 'in-line')?.demonstration.poses.length).toBeGreaterThan(20);
    expect(second?.number).toBe(2);
  });

  it('DEMO-10: what could not be measured is said, and waited for once more', () => {
    const { room } = openRoom();
    room.arm('in-line');
    const end = TWO_SQUATS.findIndex(({ timestampMs }) => timestampMs > 6000);
    const holed = TWO_SQUATS.filter(({ timestampMs }) => timestampMs < 3500 || timestampMs > 3900);
    play(
      room,
      holed.filter(({ timestampMs }) => timestampMs < 6000),
    );
    expect(room.getState()).toMatchObject({ armed: 'in-line', failure: 'not-measured' });
    play(room, TWO_SQUATS.slice(end));
    expect(room.getState()).toMatchObject({ armed: null, failure: null });
  });

  it('DEMO-10: takes the film along where the tape rolled', async () => {
    const asked: [number, number][] = [];
    const blob = new Blob(['film'], { type: 'video/webm' });
    const { room, storage } = openRoom(new MemoryDemonstrations(), (fromMs, toMs) => {
      asked.push([fromMs, toMs]);
      return Promise.resolve({ blob });
    });
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await vi.waitFor(() => expect(storage.kept.get('in-line')?.film).toBe(blob), PATIENCE);
    expect(keptKind(room, 'in-line')?.film).toBe(blob);
    expect(asked).toHaveLength(1);
    const [[fromMs, toMs] = [0, 0]] = asked;
    expect(fromMs).toBeLessThan(2500);
    expect(toMs).toBeGreaterThan(4500);
  });

  it('DEMO-10: a film that fails takes nothing else with it', async () => {
    const { room, storage, onFault } = openRoom(new MemoryDemonstrations(), () => Promise.reject(new Error('encoder')));
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await vi.waitFor(() => expect(storage.kept.get('in-line')?.film).toBeNull(), PATIENCE);
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('DEMO-10: a full disk is told, and the demonstration goes on', async () => {
    const storage = new MemoryDemonstrations();
    const { room } = openRoom(storage);
    storage.failure = 'full';
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await until(room, () => room.getState().failure === 'full');
    room.show('in-line');
    expect(room.getState()).toMatchObject({ shown: 'in-line', failure: null });
    expect(play(room, ONE_SQUAT).at(-1)?.kind).toBe('in-line');
  });

  it("DEMO-10: says so when the archive can't be opened", async () => {
    const storage = new MemoryDemonstrations();
    storage.failure = 'blocked-by-other-tab';
    const { room } = openRoom(storage);
    await until(room, () => room.getState().failure !== null);
    expect(room.getState().failure).toBe('blocked-by-other-tab');
  });

  it('shows nothing that is not there, and hides what is removed', async () => {
    const { room, storage } = openRoom();
    room.show('knee-out');
    expect(room.getState().shown).toBeNull();
    room.arm('knee-out');
    play(room, ONE_SQUAT);
    room.show('knee-out');
    expect(play(room, ONE_SQUAT).filter((ghost) => ghost !== null).length).toBeGreaterThan(60);
    room.remove('knee-out');
    expect(room.getState()).toMatchObject({ shown: null, kept: { 'knee-out': null } });
    expect(play(room, ONE_SQUAT).every((ghost) => ghost === null)).toBe(true);
    await vi.waitFor(() => expect(storage.kept.size).toBe(0), PATIENCE);
  });

  it('brings back what could not be removed', async () => {
    const storage = new MemoryDemonstrations();
    const { room } = openRoom(storage);
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await vi.waitFor(() => expect(storage.kept.size).toBe(1), PATIENCE);
    storage.failure = 'unavailable';
    room.remove('in-line');
    await until(room, () => room.getState().failure === 'unavailable');
    expect(keptKind(room, 'in-line')).not.toBeNull();
  });

  it('KEEP-16: a deleted demonstration is still stored until the wait is over, and comes back when asked', async () => {
    const waits: (() => void)[] = [];
    const { room, storage } = openRoom(new MemoryDemonstrations(), undefined, (act) => {
      waits.push(act);
      return () => waits.splice(waits.indexOf(act), 1);
    });
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await vi.waitFor(() => expect(storage.kept.size).toBe(1), PATIENCE);
    const before = keptKind(room, 'in-line');
    room.remove('in-line');
    expect(room.getState()).toMatchObject({ removed: 'in-line', kept: { 'in-line': null } });
    room.readAgain();
    await Promise.resolve();
    expect(keptKind(room, 'in-line')).toBeNull();
    expect(storage.kept.size).toBe(1);
    room.undoRemoval();
    expect(room.getState()).toMatchObject({ removed: null, kept: { 'in-line': before } });
    expect(waits).toHaveLength(0);
    room.remove('in-line');
    waits[0]?.();
    await vi.waitFor(() => expect(storage.kept.size).toBe(0), PATIENCE);
    expect(room.getState().removed).toBeNull();
    room.undoRemoval();
    expect(keptKind(room, 'in-line')).toBeNull();
  });

  it('takes a repetition of a session that was recorded', async () => {
    const { room, storage } = openRoom();
    const record = measureSession();
    room.keep(record, 2, 'knee-in');
    await until(room, () => keptKind(room, 'knee-in') !== null);
    expect(keptKind(room, 'knee-in')?.demonstration).toMatchObject({
      recordedAt: record.origin.startedAt,
      model: record.origin.model,
    });
    await vi.waitFor(() => expect(storage.kept.size).toBe(1), PATIENCE);
    room.keep(record, 99, 'in-line');
    await until(room, () => room.getState().failure !== null);
    expect(room.getState()).toMatchObject({ failure: 'not-measured', kept: { 'in-line': null } });
  });

  it('keeps what was shown before the browser answered', async () => {
    const storage = new MemoryDemonstrations();
    const older = { ...demonstrationOf(TWO_SQUATS), recordedAt: '2020-01-01T08:00:00.000Z' };
    storage.kept.set('in-line', { demonstration: older, film: null });
    storage.kept.set('knee-in', { demonstration: { ...older, kind: 'knee-in' }, film: null });
    const { room } = openRoom(storage);
    room.arm('in-line');
    play(room, ONE_SQUAT);
    await until(room, () => keptKind(room, 'knee-in') !== null);
    expect(keptKind(room, 'in-line')?.demonstration.recordedAt).toBe('2026-11-23T08:00:00.000Z');
  });
});

describe('a stored demonstration', () => {
  const good = demonstrationOf(ONE_SQUAT, { kind: 'knee-in' });
  const stored = () => structuredClone(good) as { -readonly [Key in keyof Demonstration]: unknown };
  const changedPose = (index: number, change: object) => ({
    ...stored(),
    poses: good.poses.map((pose, at) => (at === index ? { ...pose, ...change } : pose)),
  });

  it('DEMO-9: comes back as it was, through JSON as well', () => {
    expect(readDemonstration(stored())).toEqual({ kind: 'demonstration', demonstration: good });
    expect(readDemonstration(JSON.parse(JSON.stringify(good)))).toEqual({ kind: 'demonstration', demonstration: good });
  });

  it.each([
    ['nothing', null, ''],
    ['another version', { ...stored(), formatVersion: 2 }, 'formatVersion'],
    ['another kind', { ...stored(), kind: 'sideways' }, 'kind'],
    ['a day that does not exist', { ...stored(), recordedAt: '2026-02-31T25:00:00Z' }, 'recordedAt'],
    ['a number that is none', changedPose(3, { depthPct: Number.NaN }), 'poses.3.depthPct'],
    ['a point of text', { ...stored(), standing: { ...good.standing, nose: 'here' } }, 'standing.nose'],
    ['a leg without its knee', { ...stored(), standing: { ...good.standing, leftKnee: null } }, 'standing'],
    ['a pose without a hip', changedPose(5, { points: { ...good.standing, leftHip: null } }), 'poses.5.points'],
    ['time that stands still', changedPose(4, { timeMs: 0 }), 'poses'],
    ['no way up', { ...stored(), poses: good.poses.filter(({ phase }) => phase !== 'ascent') }, 'poses'],
    ['no depth', { ...stored(), poses: good.poses.map((pose) => ({ ...pose, depthPct: 0 })) }, 'poses'],
    ['too many poses', { ...stored(), poses: Array.from({ length: 121 }, () => good.poses[0]) }, 'poses'],
  ])('DEMO-9: is refused with %s', (_, value, path) => {
    const read = readDemonstration(value);
    expect(read).toMatchObject({ kind: 'refused', path });
    expect(EXPECTATIONS).toContain(read.kind === 'refused' && read.detail);
  });

  it('DEMO-9: leaves behind what the format does not know', () => {
    const read = readDemonstration({ ...stored(), extra: 1 });
    expect(read.kind === 'demonstration' && 'extra' in read.demonstration).toBe(false);
  });
});
