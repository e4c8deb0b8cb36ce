import { beforeEach, describe, expect, test } from 'vitest';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { sessionFileStem } from '../../src/core/session/session-file-stem.ts';
import { withoutFilmName } from '../../src/core/session/without-film-name.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { Batch, BatchItem } from '../../src/runtime/batch/batch.ts';
import { createBatch, type BatchParts } from '../../src/runtime/batch/create-batch.ts';
import '../../src/runtime/batch/film-result.ts';
import type { ResultFolder } from '../../src/runtime/batch/save-results.ts';
import { readOnPage } from '../../src/runtime/session-file/read-beside-page.ts';
import type { FilmWish } from '../../src/runtime/source/film-wish.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { createFakeApp, SESSION, type FakeApp } from '../fakes/fake-app.ts';
import { settled } from '../fakes/fake-app-parts.ts';
import { sketchSession } from '../fixtures/sketched-session.ts';

interface Asked {
  readonly name: string;
  readonly wish: FilmWish | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly resolve: (record: SessionRecord) => void;
  readonly reject: (error: unknown) => void;
}

let app: FakeApp;
let asked: Asked[];
let batch: Batch;
/** The film's name and the person of each record that the library was asked to keep. */
let kept: (readonly [string, string])[];

/** The parts of a batch without a folder to write to. */
function parts(): BatchParts {
  return {
    app,
    readSession: readOnPage,
    pickFolder: null,
    betweenDownloads: () => Promise.resolve(),
    keep(record, personId) {
      kept.push([record.origin.source.label, personId]);
      return Promise.resolve({ kind: 'done', value: 'kept' });
    },
    pseudonymOf: (personId) => (personId === 'anna' ? 'Anna' : ''),
  };
}

/** The app of which the test says what becomes of each film. */
function appThatMeasures(): FakeApp {
  return {
    ...createFakeApp(),
    measureFilm: ({ file, wish }, signal, onProgress) =>
      new Promise((resolve, reject) => {
        asked.push({ name: file.name, wish, signal, onProgress, resolve, reject });
        signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true });
      }),
  };
}

beforeEach(() => {
  asked = [];
  app = appThatMeasures();
  kept = [];
  batch = createBatch(parts());
});

const film = (name: string): File => new File(['film'], name);
const inward = sketchSession([
  { left: 12, right: 2 },
  { left: 11, right: -12 },
  { left: 1, right: null },
]);

function states(): BatchItem['state'][] {
  return batch.getState().items.map(({ state }) => state);
}

function kinds(): string[] {
  return states().map(({ kind }) => kind);
}

async function measured(record: SessionRecord = inward): Promise<void> {
  asked.at(-1)?.resolve(record);
  await settled();
}

describe('several films', () => {
  test('BATCH-1: are measured one after the other, in the order in which they came', async () => {
    batch.add([film('a.mp4'), film('b.mov')]);
    expect(kinds()).toEqual(['measuring', 'waiting']);
    expect(batch.getState().running).toBe(true);
    batch.add([film('c.webm')]);
    await measured();
    expect(kinds()).toEqual(['measured', 'measuring', 'waiting']);
    await measured();
    await measured();
    expect(asked.map(({ name }) => name)).toEqual(['a.mp4', 'b.mov', 'c.webm']);
    expect(batch.getState().running).toBe(false);
    batch.add([film('d.mp4')]);
    expect(kinds()).toEqual(['measured', 'measured', 'measured', 'measuring']);
  });

  test('BATCH-1: are begun in order, as many at once as the app measures, also when the engine comes later', async () => {
    let atOnce = 1;
    app = { ...appThatMeasures(), filmsAtOnce: () => atOnce };
    batch = createBatch(parts());
    batch.add([film('a.mp4'), film('b.mov'), film('c.webm')]);
    expect(kinds()).toEqual(['measuring', 'waiting', 'waiting']);
    atOnce = 2;
    app.change({});
    expect(kinds()).toEqual(['measuring', 'measuring', 'waiting']);
    await measured();
    expect(kinds()).toEqual(['measuring', 'measured', 'measuring']);
    batch.cancelAll();
    await settled();
    expect(kinds()).toEqual(['cancelled', 'measured', 'cancelled']);
    expect(batch.getState().running).toBe(false);
  });

  test('BATCH-11: are measured again as a person says, also one that failed, and a waiting one is not', async () => {
    batch.add([film('a.mp4'), film('b.mp4')]);
    batch.measureAgain(2, { slowedBy: 2, mirrored: false });
    await measured();
    asked.at(-1)?.reject(new SourceError('file-broken', ''));
    await settled();
    batch.measureAgain(1, { slowedBy: 8, mirrored: true });
    expect(kinds()).toEqual(['measuring', 'failed']);
    expect(await batch.read(1)).toBeNull();
    await measured();
    expect(kinds()).toEqual(['measured', 'failed']);
    expect(asked.map(({ wish }) => wish?.slowedBy)).toEqual([null, null, 8]);
  });

  test('tell how far they are, in whole percents', () => {
    batch.add([film('a.mp4')]);
    let changes = 0;
    batch.subscribe(() => (changes += 1));
    for (const share of [0.101, 0.104, 0.109, 0.119]) asked[0]?.onProgress(share);
    expect(states()).toEqual([{ kind: 'measuring', progressShare: 0.11 }]);
    expect(changes).toBe(2);
  });

  test('are told in reps: in how many either knee went inward, outward, and how much was refused', async () => {
    batch.add([film('a.mp4')]);
    await measured();
    const { frames } = inward;
    expect(states()).toEqual([
      {
        kind: 'measured',
        reps: 3,
        inward: 2,
        outward: 1,
        frames: frames.length,
        refusedFrames: frames.filter(({ kind }) => kind === 'refused').length,
        why: null,
        missed: [],
        unseen: null,
        film: null,
        canMeasureAgain: true,
        looksSlowed: false,
        model: inward.origin.model,
        thresholds: inward.thresholds,
      },
    ]);
  });

  test('BATCH-3: go on after one that can not be read, with its reason, and after a fault of our own', async () => {
    batch.add([film('a.mp4'), film('b.mp4'), film('c.mp4')]);
    asked[0]?.reject(new SourceError('file-without-video', 'only sound'));
    await settled();
    asked[1]?.reject(new Error('a bug'));
    await settled();
    await measured();
    expect(states().slice(0, 2)).toEqual([
      { kind: 'failed', reason: 'file-without-video', detail: 'only sound' },
      { kind: 'failed', reason: 'file-broken', detail: 'Error: a bug' },
    ]);
    expect(kinds()[2]).toBe('measured');
  });

  test('BATCH-3: go on after one that was cancelled, on its way or waiting', async () => {
    batch.add([film('a.mp4'), film('b.mp4'), film('c.mp4')]);
    const [first, second] = batch.getState().items;
    batch.cancel(second?.id ?? 0);
    batch.cancel(first?.id ?? 0);
    expect(asked[0]?.signal.aborted).toBe(true);
    await settled();
    await measured();
    expect(asked.map(({ name }) => name)).toEqual(['a.mp4', 'c.mp4']);
    expect(kinds()).toEqual(['cancelled', 'cancelled', 'measured']);
    batch.cancel(3);
    expect(kinds()[2]).toBe('measured');
  });

  test('BATCH-3: end all at once, and what was measured stays', async () => {
    batch.add([film('a.mp4'), film('b.mp4'), film('c.mp4')]);
    await measured();
    batch.cancelAll();
    await settled();
    expect(kinds()).toEqual(['measured', 'cancelled', 'cancelled']);
    expect(batch.getState().running).toBe(false);
    expect(await batch.read(1)).not.toBeNull();
  });

  test('are forgotten with their results, and the next ones begin', async () => {
    batch.add([film('a.mp4'), film('b.mp4')]);
    await measured();
    batch.clear();
    batch.add([film('c.mp4')]);
    await settled();
    await measured();
    expect(batch.getState().items).toMatchObject([{ name: 'c.mp4', state: { kind: 'measured' } }]);
    expect(await batch.read(1)).toBeNull();
    expect(batch.getState().running).toBe(false);
  });
});

describe('what came of a film', () => {
  test('BATCH-4: is opened again with the same numbers', async () => {
    batch.add([film('a.mp4')]);
    await measured();
    expect(await batch.read(1)).toEqual(inward);
    batch.open(1);
    await settled();
    expect(app.getState().finished).toEqual(await batch.read(1));
    expect(batch.getState().shown).toBe(1);
  });

  test('BATCH-4: ends no session that was begun while it was read', async () => {
    batch.add([film('a.mp4')]);
    await measured();
    batch.open(1);
    app.change({ session: SESSION });
    await settled();
    expect(app.getState().finished).toBeNull();
    expect(batch.getState().shown).toBeNull();
  });

  test('is the way back to the list until something else comes up', async () => {
    batch.add([film('a.mp4')]);
    await measured();
    batch.open(1);
    await settled();
    app.change({ finished: null });
    expect(batch.getState().shown).toBe(1);
    app.change({ session: SESSION });
    expect(batch.getState().shown).toBeNull();
    app.change({ source: { kind: 'none' } });
    batch.open(1);
    await settled();
    app.change({ finished: inward });
    expect(batch.getState().shown).toBeNull();
  });

  test('BATCH-6: is read, not measured, of a session that was saved', async () => {
    batch.add([
      new File([sessionToJson(inward)], 'set.json'),
      new File(['{}'], 'other.json', { type: 'application/json' }),
    ]);
    await settled();
    await settled();
    expect(asked).toEqual([]);
    expect(states()[0]).toMatchObject({ kind: 'measured', reps: 3 });
    expect(states()[1]).toMatchObject({ kind: 'failed', reason: 'file-broken' });
    expect(await batch.read(1)).toEqual(inward);
  });
});

/** A folder in memory. @param failAt name at which writing throws. */
function memoryFolder(there: readonly string[], failure: { at: string; error: Error } | null = null) {
  const files = new Map<string, string>(there.map((name) => [name, 'before']));
  const folder: ResultFolder = {
    name: 'Results',
    has: async (name) => files.has(name),
    async write(name, content) {
      if (name === failure?.at) throw failure.error;
      files.set(name, await content.text());
    },
  };
  return { files, folder };
}

async function saveInto(folder: ResultFolder | null | Error): Promise<void> {
  batch = createBatch({
    ...parts(),
    pickFolder: () => (folder instanceof Error ? Promise.reject(folder) : Promise.resolve(folder)),
  });
  batch.add([film('a.mp4'), film('broken.mp4'), film('A.mov')]);
  await measured();
  asked[1]?.reject(new SourceError('file-broken', ''));
  await settled();
  await measured();
  batch.saveAll();
  await settled();
  await settled();
}

describe('the results as files', () => {
  test('BATCH-5: go into the folder that was picked, and overwrite nothing there', async () => {
    const { files, folder } = memoryFolder(['a.kneeline.csv']);
    await saveInto(folder);
    expect(files).toEqual(
      new Map([
        ['a.kneeline.csv', 'before'],
        ['a-2.kneeline.csv', sessionToCsv(inward)],
        ['a-2.kneeline.json', sessionToJson(inward)],
        ['A.kneeline.csv', sessionToCsv(inward)],
        ['A.kneeline.json', sessionToJson(inward)],
      ]),
    );
    expect(batch.getState().saving).toEqual({ kind: 'in-folder', folder: 'Results', files: 4 });
  });

  test('BATCH-5: are downloads where the browser has no folders', async () => {
    batch.add([film('a.mp4')]);
    await measured();
    batch.saveAll();
    batch.saveAll();
    await settled();
    expect(app.saved.map(({ name, mime }) => [name, mime])).toEqual([
      ['a.kneeline.csv', 'text/csv;charset=utf-8'],
      ['a.kneeline.json', 'application/json'],
    ]);
    expect(batch.getState().saving).toEqual({ kind: 'offered', files: 2 });
    batch.add([film('b.mp4')]);
    await measured();
    expect(batch.getState().saving).toBeNull();
  });

  test('BATCH-5: of a film of which somebody said who it is are named by date and pseudonym, and neither file names the film', async () => {
    const { files, folder } = memoryFolder([]);
    batch = createBatch({ ...parts(), pickFolder: () => Promise.resolve(folder) });
    batch.add([film('Müller Anna.mp4'), film('Anna again.mp4')]);
    const named = {
      ...inward,
      origin: { ...inward.origin, source: { kind: 'file', label: 'Müller Anna.mp4' } },
    } as const;
    asked[0]?.resolve(named);
    await settled();
    asked[1]?.resolve(named);
    await settled();
    batch.setWhoElse('anna');
    batch.saveAll();
    await settled();
    await settled();
    const stem = `${sessionFileStem(inward.origin.startedAt)}-Anna`;
    expect([...files.keys()]).toEqual(
      [stem, `${stem}-2`].flatMap((name) => [`${name}.kneeline.csv`, `${name}.kneeline.json`]),
    );
    const csv = files.get(`${stem}.kneeline.csv`) ?? '';
    expect(csv).toBe(sessionToCsv(named).replace('# source: file Müller Anna.mp4', '# source: file'));
    expect(csv).not.toContain('Müller');
    const json = files.get(`${stem}.kneeline.json`) ?? '';
    expect(json).not.toContain('Müller');
    expect(JSON.parse(json)).toEqual(JSON.parse(sessionToJson(withoutFilmName(named))));
  });

  test('are not saved when the person changes their mind', async () => {
    await saveInto(null);
    expect(batch.getState().saving).toBeNull();
  });

  test('that could not be written are named, and can be saved again', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    await saveInto(memoryFolder([], { at: 'A-2.kneeline.csv', error: full }).folder);
    expect(batch.getState().saving).toEqual({ kind: 'failed', reason: 'full' });
    expect(await batch.read(1)).not.toBeNull();
    await saveInto(new DOMException('no', 'NotAllowedError'));
    expect(batch.getState().saving).toEqual({ kind: 'failed', reason: 'refused' });
  });
});

describe('the sessions of the list', () => {
  test('BATCH-15: are kept with the people in them, once', async () => {
    batch.add([film('a.mp4'), film('b.mp4'), film('c.mp4')]);
    for (const label of ['a.mp4', 'b.mp4', 'c.mp4']) {
      const record = { ...inward, origin: { ...inward.origin, source: { kind: 'file', label } } } as const;
      asked.find(({ name }) => name === label)?.resolve(record);
      await settled();
    }
    batch.setWho(2, 'ben');
    batch.setWhoElse('anna');
    batch.setWho(3, null);
    batch.keepAll();
    await settled();
    expect(kept).toEqual([
      ['a.mp4', 'anna'],
      ['b.mp4', 'ben'],
    ]);
    expect(batch.getState().keeping).toEqual({ kind: 'kept', sessions: 2, already: 0, empty: 0 });
    expect(batch.getState().items.map(({ keptFor }) => keptFor)).toEqual(['anna', 'ben', null]);
    batch.keepAll();
    await settled();
    expect(kept).toHaveLength(2);
    batch.setWho(1, 'ben');
    expect(batch.getState().keeping).toBeNull();
    batch.keepAll();
    await settled();
    expect(kept.at(-1)).toEqual(['a.mp4', 'ben']);
  });

  test('BATCH-15: stop at the first that can’t be kept, and count what was kept before or has no leg', async () => {
    const answers: Awaited<ReturnType<BatchParts['keep']>>[] = [
      { kind: 'done', value: 'already' },
      { kind: 'failed', failure: 'nothing-measured' },
      { kind: 'failed', failure: 'full' },
    ];
    batch = createBatch({
      ...parts(),
      keep: () => Promise.resolve(answers.shift() ?? { kind: 'done', value: 'kept' }),
    });
    batch.add([film('a.mp4'), film('b.mp4'), film('c.mp4'), film('d.mp4')]);
    for (let index = 0; index < 4; index += 1) await measured();
    batch.setWhoElse('anna');
    batch.keepAll();
    await settled();
    expect(batch.getState().keeping).toEqual({ kind: 'failed', failure: 'full' });
    expect(batch.getState().items.map(({ keptFor }) => keptFor)).toEqual(['anna', null, null, null]);
    batch.keepAll();
    await settled();
    expect(batch.getState().keeping).toEqual({ kind: 'kept', sessions: 3, already: 0, empty: 0 });
  });
});
