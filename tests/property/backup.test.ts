import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../src/runtime/archive/archive-error.ts';
import { encodeJson, joinBytes } from '../../src/runtime/archive/frame-blocks.ts';
import { packRecord, unpackRecord } from '../../src/runtime/archive/pack-record.ts';
import type { MakeJob } from '../../src/runtime/backup/backup-job.ts';
import { MANIFEST_NAME } from '../../src/runtime/backup/backup-manifest.ts';
import { checkRecord } from '../../src/runtime/backup/check-record.ts';
import { makeBackup } from '../../src/runtime/backup/make-backup.ts';
import { BackupError } from '../../src/runtime/backup/refuse-backup.ts';
import { lookIntoBackup, takeBackupIn } from '../../src/runtime/backup/restore-backup.ts';
import { createMemoryCopies, type MemoryCopies, type MemoryRows } from '../fakes/memory-copies.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { measureSession } from '../fixtures/measured-session.ts';
import { randomLibraries, type RandomLibrary } from '../fixtures/random-library.ts';

const JOB: MakeJob = {
  kind: 'make',
  personId: null,
  settings: { language: 'de-CH', muted: true },
  appVersion: '0.1.0',
  createdAt: '2026-11-30T17:00:00.000Z',
};
const measured = measureSession();
const short = { ...measured, frames: measured.frames.slice(0, 6) };
const nobodyHears = (): void => undefined;
const RUNS = Number(process.env['KNEELINE_BACKUPS'] ?? 12);
/** More are run by hand: docs/reliability.md has the command. */
const MUTATIONS = Number(process.env['KNEELINE_MUTATIONS'] ?? 60);

async function backUp({ rows, records }: RandomLibrary): Promise<Blob> {
  const made = await makeBackup(await createMemoryCopies(rows, records), JOB, nobodyHears);
  if (made.kind !== 'made') throw new Error('No backup was made');
  return made.file;
}

const takeIn = (copies: MemoryCopies, file: Blob) =>
  takeBackupIn(copies, { file, nameless: 'From a file' }, nobodyHears);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Everything of a library that can be compared: bytes of records may differ, what they hold may not. */
async function contentsOf(copies: MemoryCopies) {
  const { people, sessions, demonstrations, ratings } = copies.rows();
  return {
    people: people.toSorted(byId),
    ratings,
    sessions: await Promise.all(
      sessions.toSorted(byId).map(async ({ recordBytes, ...row }) => ({
        row,
        record: recordBytes === 0 ? null : await unpackRecord(copies.records.get(row.id)),
      })),
    ),
    shown: await Promise.all(
      demonstrations.map(async ({ demonstration, film }) => [demonstration, film?.type, await film?.text()]),
    ),
  };
}

const EMPTY: MemoryRows = { people: [], sessions: [], demonstrations: [], ratings: [] };

describe('a backup', () => {
  it('BACK-1: taken into an empty browser, everything equals what was saved', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibraries, async (library) => {
        const saved = await createMemoryCopies(library.rows, library.records);
        const empty = await createMemoryCopies(EMPTY, new Map());
        await takeIn(empty, await backUp(library));
        expect(await contentsOf(empty)).toStrictEqual(await contentsOf(saved));
        expect(empty.staged()).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('BACK-2: what is here stays as it is, what is new comes once, and the page says before which is which', async () => {
    await fc.assert(
      fc.asyncProperty(randomLibraries, randomLibraries, async (theirs, ours) => {
        const file = await backUp(theirs);
        const here = await createMemoryCopies(ours.rows, ours.records);
        const before = await contentsOf(here);
        const preview = await lookIntoBackup(here, file);
        expect(await contentsOf(here)).toStrictEqual(before);

        const taken = await takeIn(here, file);
        const after = await contentsOf(here);

        for (const part of ['people', 'sessions', 'demonstrations', 'ratings'] as const) {
          expect(preview[part].incoming).toBe(taken[part]);
          expect(preview[part].incoming + preview[part].here).toBe(theirs.rows[part].length);
        }
        expect(after.people).toEqual(expect.arrayContaining(before.people));
        expect(after.sessions).toEqual(expect.arrayContaining(before.sessions));
        expect(new Set(after.sessions.map(({ row }) => row.id)).size).toBe(after.sessions.length);
        expect(await takeIn(here, file)).toEqual({ people: 0, sessions: 0, demonstrations: 0, ratings: 0 });
        expect(await contentsOf(here)).toStrictEqual(after);
      }),
      { numRuns: RUNS },
    );
  });
});

type Damage = { readonly at: number; readonly kind: 'flip' | 'cut' | 'double' | 'insert'; readonly length: number };

const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('flip', 'cut', 'double', 'insert'),
    length: fc.integer({ min: 1, max: 400 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(whole: Uint8Array, all: readonly Damage[]): Uint8Array<ArrayBuffer> {
  return all.reduce((bytes, { at, kind, length }) => {
    const from = Math.floor(at * bytes.length);
    const [head, tail] = [bytes.slice(0, from), bytes.slice(from)];
    switch (kind) {
      case 'flip':
        return joinBytes([head, tail.map((byte, index) => (index === 0 ? byte ^ (1 << (length % 8)) : byte))]);
      case 'cut':
        return joinBytes([head, tail.slice(length)]);
      case 'double':
        return joinBytes([head, tail.slice(0, length), tail]);
      case 'insert':
        return joinBytes([head, new Uint8Array(length).fill(length), tail]);
    }
  }, new Uint8Array(whole));
}

/** Tells how an empty browser took a file in, and whether a refusal left everything as it was. */
async function takeOrRefuse(file: Blob): Promise<'taken' | 'refused' | 'torn'> {
  const here = await createMemoryCopies(EMPTY, new Map());
  try {
    await takeIn(here, file);
    return 'taken';
  } catch (error) {
    if (!(error instanceof BackupError || error instanceof ArchiveError)) throw error;
    const isEmpty = here.records.size === 0 && Object.values(here.rows()).every((rows) => rows.length === 0);
    return isEmpty ? 'refused' : 'torn';
  }
}

const [sample] = fc.sample(
  randomLibraries.filter(({ rows, records }) => records.size > 1 && rows.demonstrations.length > 1),
  { numRuns: 1, seed: 7 },
);

const refusalOf = async (file: Blob) => {
  const here = await createMemoryCopies(EMPTY, new Map());
  const outcome = await takeIn(here, file).catch((error: unknown) => error);
  return outcome instanceof BackupError ? outcome.refused : outcome;
};

const gzipped = async (...chunks: Uint8Array<ArrayBuffer>[]) => {
  const stream = new Blob(chunks).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

describe('a hostile or damaged backup', () => {
  it('BACK-4: bytes that were damaged on their way are refused, or change nothing that is taken', async () => {
    if (sample === undefined) throw new Error('No sample');
    const whole = new Uint8Array(await (await backUp(sample)).arrayBuffer());
    const good = await createMemoryCopies(EMPTY, new Map());
    await takeIn(good, new Blob([whole]));
    const expected = await contentsOf(good);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const file = new Blob([damaged(whole, all)]);
        const outcome = await takeOrRefuse(file);
        expect(outcome).not.toBe('torn');
        if (outcome === 'refused') {
          refused += 1;
          return;
        }
        const here = await createMemoryCopies(EMPTY, new Map());
        await takeIn(here, file);
        expect(await contentsOf(here)).toStrictEqual(expected);
      }),
      { numRuns: MUTATIONS },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('BACK-4: a list that was changed by hand is refused at the place, or all of it is fit to be kept', async () => {
    if (sample === undefined) throw new Error('No sample');
    const manifest = await manifestOf(await backUp(sample));
    const odd = fc.constantFrom('null', '-1', '1e999', '"x"', '[]', '{}', 'true', '"\\u0000"', '"__proto__"');
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), odd, async (at, value) => {
        const from = Math.floor(at * manifest.length);
        const changed =
          manifest.slice(0, from) +
          manifest.slice(from).replace(/: (?:-?[\d.]+|"[^"]*"|null|true|false)/u, `: ${value}`);
        const file = zipOf({ [MANIFEST_NAME]: strToU8(changed.replaceAll(/"record": "[^"]*"/gu, '"record": null')) });
        expect(['taken', 'refused']).toContain(await takeOrRefuse(file));
      }),
      { numRuns: MUTATIONS },
    );
  });

  it('BACK-8: a backup of too many bytes or too many sessions for one file is not begun', async () => {
    if (sample === undefined) throw new Error('No sample');
    const [row] = sample.rows.sessions;
    if (row === undefined) throw new Error('A library has a session');
    const none = new Map<string, SessionRecord>();
    const full = {
      ...sample.rows,
      demonstrations: [],
      sessions: Array.from({ length: 3 }, (_, index) => ({ ...row, id: `${index}`, recordBytes: 1.4e9 })),
    };
    const made = (rows: MemoryRows, job: MakeJob) =>
      createMemoryCopies(rows, none).then((copies) =>
        makeBackup({ ...copies, readPacked: () => Promise.reject(new Error('A record was read')) }, job, nobodyHears),
      );
    expect(await made(full, JOB)).toEqual({ kind: 'too-large', scope: 'everything', bytes: 4.2e9 });
    expect(await made(full, { ...JOB, personId: 'p' })).toMatchObject({ kind: 'too-large', scope: 'person' });
    const many = {
      ...full,
      sessions: Array.from({ length: 65_100 }, (_, index) => ({ ...row, id: `${index}`, recordBytes: 1 })),
    };
    expect(await made(many, JOB)).toMatchObject({ kind: 'too-large' });
  });

  it('BACK-4: says what is no zip, no backup, newer, or misses an entry', async () => {
    expect(await refusalOf(new Blob(['%PDF']))).toMatchObject({ reason: 'not-a-zip' });
    expect(await refusalOf(zipOf({ 'a.txt': strToU8('a') }))).toMatchObject({ reason: 'not-a-backup' });
    const newer = { format: 'kneeline-backup', formatVersion: 2 };
    expect(await refusalOf(zipOf({ [MANIFEST_NAME]: strToU8(JSON.stringify(newer)) }))).toMatchObject({
      reason: 'too-new',
      entry: MANIFEST_NAME,
      path: 'formatVersion',
    });
    if (sample === undefined) throw new Error('No sample');
    const manifest = await manifestOf(await backUp(sample));
    expect(await refusalOf(zipOf({ [MANIFEST_NAME]: strToU8(manifest) }))).toMatchObject({
      reason: 'damaged',
      entry: expect.stringMatching(/^(?:sessions|demonstrations)\//u) as unknown,
    });
  });

  it('BACK-4: an entry that unpacks to more than a list can have is refused by its told length, unread', async () => {
    expect(await refusalOf(zipThatTells(80_000_000))).toMatchObject({ reason: 'too-large', entry: MANIFEST_NAME });
  });

  it('BACK-4: an entry that unpacks to more than it tells is refused', async () => {
    expect(await refusalOf(zipThatTells(5000))).toMatchObject({ reason: 'damaged', entry: MANIFEST_NAME });
  });

  const head = encodeJson({ packing: 1, frames: 1, record: { formatVersion: 3 } });

  it.each([
    ['a negative length', { shapes: [{ frame: '0', frames: 1, numbers: -1 }], order: [0] }],
    ['more numbers than bytes', { shapes: [{ frame: '0', frames: 1e9, numbers: 1e9 }], order: [0] }],
    ['a shape that is not there', { shapes: [], order: [5] }],
    [
      'a text of gigabytes',
      { shapes: [{ frame: `"${'x'.repeat(1e5)}"`, frames: 1, numbers: 0 }], order: Array(1e5).fill(0) },
    ],
    ['no frame', { shapes: [{ frame: 'null', frames: 1, numbers: 0 }], order: [0] }],
    ['a prototype', { shapes: [{ frame: '{"__proto__":{"kind":"measured"}}', frames: 1, numbers: 0 }], order: [0] }],
  ])('BACK-4: a record with %s is refused', async (_, block) => {
    const packed = await gzipped(head, encodeJson(block));
    const refused = await checkRecord(packed, 'sessions/00001.record').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BackupError);
    expect((refused as BackupError).refused.entry).toBe('sessions/00001.record');
  });

  it('BACK-4: a record that unpacks to more than it may is refused at the limit, and one within it is not', async () => {
    const packed = await packRecord(short);
    const bytes = new Uint8Array(
      await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
    );
    const entry = 'sessions/00001.record';
    const characters = 300_000_000;
    expect(await checkRecord(packed, entry, { bytes: bytes.length, characters })).toStrictEqual(short);
    await expect(checkRecord(packed, entry, { bytes: bytes.length - 1, characters })).rejects.toThrow('damaged');
    await expect(checkRecord(packed, entry, { bytes: bytes.length, characters: 6000 })).rejects.toThrow('damaged');
  });
});

/** A list of zeros that tells another length than the 100,000 bytes it unpacks to. */
function zipThatTells(length: number): Blob {
  const bytes = new Uint8Array(zipSync({ [MANIFEST_NAME]: new Uint8Array(100_000) }));
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, length, true);
  return new Blob([bytes]);
}

function zipOf(entries: Record<string, Uint8Array>): Blob {
  return new Blob([new Uint8Array(zipSync(entries))]);
}

async function manifestOf(file: Blob): Promise<string> {
  const { openZip } = await import('../../src/runtime/backup/zip-directory.ts');
  return new TextDecoder().decode(await (await openZip(file)).read(MANIFEST_NAME, 1e7));
}

it('RUN-22: the run of a backup is checked like a session file, and comes in to the last bit', async () => {
  const run = sessionOfRun(measureRun());
  const entry = 'sessions/00001.record';
  expect(await checkRecord(await packRecord(run), entry)).toStrictEqual(run);
  const wrong = { ...run, run: { ...run.run, moments: [{ step: 0 }] } } as unknown as SessionRecord;
  await expect(checkRecord(await packRecord(wrong), entry)).rejects.toThrow('damaged');
});
