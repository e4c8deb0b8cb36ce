import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import type { Backup, BackupState } from '../../src/runtime/backup/backup.ts';
import type { Batch, BatchState } from '../../src/runtime/batch/batch.ts';
import type { Demonstrations, DemonstrationsState } from '../../src/runtime/demonstrations/demonstrations.ts';
import type { HandCheck, HandCheckState } from '../../src/runtime/hand-check/hand-check.ts';
import type { Library, LibraryState } from '../../src/runtime/library/library.ts';
import { UNREAD_LIBRARY } from '../../src/runtime/library/unread-library.ts';
import type { Offline, OfflineState, Stored } from '../../src/runtime/offline/offline.ts';
import type { Room } from '../../src/runtime/state/room.ts';
import { BLANK_TAPE } from '../../src/runtime/tape/blank-tape.ts';
import type { Tape, TapeState } from '../../src/runtime/tape/tape.ts';

type Asked = readonly [string, ...unknown[]];

/** A room whose state a test writes and whose intents it reads. */
type FakeRoom<State, Face extends Room<State>> = Face & {
  readonly change: (part: Partial<State>) => void;
  /** Names of the intents called, in order, with their arguments. */
  readonly asked: readonly Asked[];
};

export interface FakeRooms {
  readonly library: FakeRoom<LibraryState, Library>;
  readonly demonstrations: FakeRoom<DemonstrationsState, Demonstrations>;
  readonly tape: FakeRoom<TapeState, Tape> & { readonly emitFrame: (frame: PaintFrame) => void };
  readonly batch: FakeRoom<BatchState, Batch>;
  readonly offline: FakeRoom<OfflineState, Offline>;
  readonly handCheck: FakeRoom<HandCheckState, HandCheck>;
  readonly backup: FakeRoom<BackupState, Backup>;
}

export interface FakeRoomsStart {
  readonly library?: Partial<LibraryState>;
  /** The whole sessions that the library can read, by id. */
  readonly records?: Readonly<Record<string, SessionRecord>>;
  readonly demonstrations?: Partial<DemonstrationsState>;
  readonly tape?: Partial<TapeState>;
  readonly batch?: Partial<BatchState>;
  readonly offline?: Partial<OfflineState>;
  readonly handCheck?: Partial<HandCheckState>;
  readonly backup?: BackupState;
}

const NOTHING_STORED: Stored = {
  bytes: { sessions: 0, settings: 0, models: 0, app: 0 },
  sessions: 0,
  drafts: 0,
  demonstrations: 0,
  ratings: 0,
  usageBytes: null,
  quotaBytes: null,
  persistent: false,
};

/** @param more what the room answers beyond noting that it was asked. */
function createFakeRoom<State, Face extends Room<State>>(
  start: State,
  intents: readonly (keyof Face & string)[],
  more: Partial<Face>,
): FakeRoom<State, Face> {
  let state = start;
  const asked: Asked[] = [];
  const listeners = new Set<() => void>();
  const notes: readonly (readonly [string, unknown])[] = intents.map((name) => [
    name,
    (...given: unknown[]) => void asked.push([name, ...given]),
  ]);
  const room: object = {
    ...Object.fromEntries<unknown>(notes),
    ...more,
    asked,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(part: Partial<State>) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
  };
  return room as FakeRoom<State, Face>;
}

export function createFakeRooms(start: FakeRoomsStart = {}): FakeRooms {
  const painters = new Set<(frame: PaintFrame) => void>();
  const tape = createFakeRoom<TapeState, Tape>(
    { ...BLANK_TAPE, ...start.tape },
    [
      'showLive',
      'freeze',
      'delay',
      'roll',
      'replayLastRep',
      'setPlaying',
      'goTo',
      'setSpeed',
      'startRecording',
      'stopRecording',
      'exportFilm',
      'cancelExport',
    ],
    {
      pictureAt: () => Promise.resolve(null),
      cut: () => Promise.resolve(null),
      subscribeFrames(paint) {
        painters.add(paint);
        return () => painters.delete(paint);
      },
    },
  );
  const emitFrame = (frame: PaintFrame) => {
    for (const paint of painters) paint(frame);
  };
  return {
    library: createFakeRoom<LibraryState, Library>(
      { ...UNREAD_LIBRARY, kind: 'open', ...start.library },
      [
        'choosePerson',
        'addPerson',
        'renamePerson',
        'setPersonNotes',
        'setStrictness',
        'setProgramme',
        'removePerson',
        'search',
        'showMore',
        'openSession',
        'setNotes',
        'removeSession',
        'removeEverything',
        'undoRemoval',
        'finishRemoval',
        'retry',
        'keep',
        'dismissRestored',
        'stopOpening',
        'onOpened',
        'onEmptied',
      ],
      {
        readSession: (id) => Promise.resolve(start.records?.[id] ?? null),
        openStartedAt: () => Promise.resolve(false),
        keepWith: () => Promise.resolve({ kind: 'done', value: 'kept' }),
      },
    ),
    demonstrations: createFakeRoom<DemonstrationsState, Demonstrations>(
      {
        kept: { 'in-line': null, 'knee-in': null, 'knee-out': null },
        armed: null,
        shown: null,
        removed: null,
        failure: null,
        ...start.demonstrations,
      },
      ['arm', 'show', 'keep', 'remove', 'undoRemoval', 'finishRemoval', 'readAgain'],
      { ghostOf: () => null },
    ),
    tape: Object.assign(tape, { emitFrame }),
    batch: createFakeRoom<BatchState, Batch>(
      { items: [], running: false, saving: null, keeping: null, shown: null, ...start.batch },
      ['add', 'cancel', 'cancelAll', 'clear', 'measureAgain', 'open', 'saveAll', 'setWho', 'setWhoElse', 'keepAll'],
      { read: () => Promise.resolve(null) },
    ),
    offline: createFakeRoom<OfflineState, Offline>(
      { app: 'ready', update: 'none', models: null, ...start.offline },
      ['start', 'takeUpdate', 'keepModels', 'remove'],
      {
        measureStored: () => Promise.resolve(NOTHING_STORED),
        askToPersist: () => Promise.resolve(false),
      },
    ),
    backup: createFakeRoom<BackupState, Backup>(
      start.backup ?? { kind: 'idle' },
      ['saveEverything', 'handOver', 'look', 'takeIn', 'close', 'onTaken'],
      {},
    ),
    handCheck: createFakeRoom<HandCheckState, HandCheck>(
      { kind: 'read', ratings: [], failure: null, ...start.handCheck },
      ['read', 'remove'],
      {
        give: (rating) => Promise.resolve({ ...rating, givenAt: '2026-11-23T09:00:00.000Z' }),
        filmOf: () => null,
        openFilm: () => Promise.resolve({ kind: 'refused', reason: 'unreadable' }),
      },
    ),
  };
}
