import { describe, expect, test } from 'vitest';
import { chooseStills } from '../../src/core/agreement/choose-stills.ts';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import type { Archive } from '../../src/runtime/archive/archive.ts';
import type { BackupAnswer, BackupJob } from '../../src/runtime/backup/backup-job.ts';
import { doBackupJob } from '../../src/runtime/backup/do-backup-job.ts';
import { doBesidePage } from '../../src/runtime/backup/do-beside-page.ts';
import { openZip } from '../../src/runtime/backup/zip-directory.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { rateStill } from '../fakes/hand-ratings.ts';
import { checkedSession } from '../fixtures/checked-film.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { allowBytes, changeStored, countStored, newDatabaseName, openEmpty, valueOf } from './archive-stage.ts';

const ROWS = ['people', 'sessions', 'records', 'demonstrations', 'ratings'] as const;
const SESSION = checkedSession();
const OTHER = coachedSessionOf({ ...COACHED, startedAt: '2026-11-24T08:00:00.000Z' });
const [STILL] = chooseStills(SESSION);
if (STILL === undefined) throw new Error('The session has stills');
const FILM = new Blob(['film'], { type: 'video/webm' });
const nobodyHears = (): void => undefined;

/** Fills a browser with one of everything. */
async function fill(archive: Archive) {
  const owner = valueOf(await archive.ensurePerson())[0];
  if (owner?.kind !== 'intact') throw new Error('There is always a person');
  const anna = valueOf(await archive.addPerson('Anna <b>'));
  await archive.setPersonNotes(anna.id, 'Left knee, =1+1');
  await archive.setThresholds(anna.id, thresholdsFor({ kind: 'word', word: 'strict' }));
  const session = valueOf(await archive.addSession(SESSION, anna.id));
  await archive.setNotes(session.id, 'after the holidays');
  await archive.addSession(OTHER, owner.row.id);
  await archive.addSummaries([summaryOf({ startedAt: '2026-10-02T08:00:00.000Z' })], owner.row.id);
  await archive.addRating(rateStill(SESSION, STILL as NonNullable<typeof STILL>, { kneeAsidePx: 1.25 }));
  await archive.putDemonstration({ demonstration: sketchDemonstration({ kneeInwardShare: 0.1 }), film: FILM });
  return anna;
}

async function contentsOf(archive: Archive) {
  const { sessions } = valueOf(await archive.listSessions());
  const rows = sessions.flatMap((listed) => (listed.kind === 'intact' ? [listed.row] : []));
  const shown = valueOf(await archive.listDemonstrations());
  return {
    people: valueOf(await archive.listPeople()),
    // A record is packed anew, and the order of its names may cost a byte.
    rows: rows.map(({ recordBytes, ...row }) => ({ ...row, hasRecord: recordBytes > 0 })),
    records: await Promise.all(
      rows.filter((row) => row.recordBytes > 0).map(async ({ id }) => valueOf(await archive.readSession(id))),
    ),
    shown: await Promise.all(
      shown.map(async ({ demonstration, film }) => [demonstration, film?.type, await film?.text()]),
    ),
    ratings: valueOf(await archive.listRatings()),
  };
}

type Asked = Omit<Extract<BackupJob, { kind: 'make' }>, 'kind' | 'database' | 'personId'>;
const MADE: Asked = { settings: { language: 'fr' }, appVersion: '0.1.0', createdAt: '2026-11-30T17:00:00.000Z' };

const beside = (job: BackupJob): Promise<BackupAnswer> => doBesidePage(job, nobodyHears, new AbortController().signal);

async function make(database: string, personId: string | null = null): Promise<Blob> {
  const answer = await beside({ kind: 'make', database, personId, ...MADE });
  if (answer.kind !== 'made') throw new Error(`The answer was ${answer.kind}`);
  return answer.file;
}

const take = (database: string, file: Blob): Promise<BackupAnswer> =>
  beside({ kind: 'take', database, file, nameless: 'From a file' });

const failing = (): Worker => new Worker(URL.createObjectURL(new Blob(['throw new Error("no worker");'])));

describe('a backup', () => {
  test('BACK-1, BACK-5: everything is saved, cleared, and comes back equal, beside the page', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    await fill(archive);
    const before = await contentsOf(archive);
    const file = await make(name);

    await archive.removeEverything();
    expect(await countStored(name, ROWS)).toEqual([0, 0, 0, 0, 0]);
    await archive.ensurePerson();

    const looked = await beside({ kind: 'look', database: name, file });
    expect(looked).toMatchObject({
      kind: 'looked',
      preview: {
        isFirst: true,
        newPeople: expect.arrayContaining(['', 'Anna <b>']) as unknown,
        sessions: { incoming: 3, here: 0 },
        settings: { language: 'fr' },
        leftOut: 0,
      },
    });
    expect(await take(name, file)).toEqual({
      kind: 'taken',
      taken: { people: 2, sessions: 3, demonstrations: 1, ratings: 1 },
    });
    expect(await contentsOf(archive)).toStrictEqual(before);
  });

  test('BACK-2: a second time nothing comes in, and what is here stays', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    const anna = await fill(archive);
    const file = await make(name);
    await archive.renamePerson(anna.id, 'Anna the second');
    const before = await contentsOf(archive);
    expect(await take(name, file)).toMatchObject({ taken: { people: 0, sessions: 0, demonstrations: 0, ratings: 0 } });
    expect(await contentsOf(archive)).toStrictEqual(before);
  });

  test('BACK-1: one person is handed over with their sessions and ratings, and nothing of anybody else', async () => {
    const [from, to] = [newDatabaseName(), newDatabaseName()];
    const archive = await openEmpty(from);
    const anna = await fill(archive);
    const file = await make(from, anna.id);
    const text = await file.text();
    expect(text).not.toContain(OTHER.origin.startedAt);
    const colleague = await openEmpty(to);
    const owner = valueOf(await colleague.ensurePerson());
    await colleague.addPerson('Ben');

    expect(await take(to, file)).toMatchObject({ taken: { people: 1, sessions: 1, demonstrations: 0, ratings: 1 } });

    const { people, rows, records } = await contentsOf(colleague);
    expect(people).toHaveLength(3);
    expect(people).toEqual(expect.arrayContaining([...owner]));
    expect(rows.map(({ notes }) => notes)).toEqual(['after the holidays']);
    expect(records).toStrictEqual([SESSION]);
  });

  test('BACK-2: somebody without a name is not mixed up with the person without a name who is here', async () => {
    const [from, to] = [newDatabaseName(), newDatabaseName()];
    await fill(await openEmpty(from));
    const colleague = await openEmpty(to);
    const [owner] = valueOf(await colleague.ensurePerson());
    if (owner?.kind !== 'intact') throw new Error('There is always a person');
    await colleague.addSession(SESSION, owner.row.id);

    await take(to, await make(from));

    const names = valueOf(await colleague.listPeople()).map((one) =>
      one.kind === 'intact' ? one.row.pseudonym : null,
    );
    expect(new Set(names)).toEqual(new Set(['', 'Anna <b>', 'From a file']));
  });

  test('BACK-3: a disk that is full brings nothing in, and leaves nothing behind', async () => {
    const from = newDatabaseName();
    const large = await openEmpty(from);
    const anna = await fill(large);
    const frames = Array.from({ length: 40 }, () => SESSION.frames).flat();
    const longest = valueOf(await large.addSession({ ...SESSION, frames }, anna.id));
    const file = await make(from);
    // The last session does not fit beside the others.
    await allowBytes(longest.recordBytes);
    const to = newDatabaseName();
    const small = await openEmpty(to);
    await small.addPerson('Heron');
    // The worker would have the whole disk.
    const job: BackupJob = { kind: 'take', database: to, file, nameless: '' };
    expect(await doBackupJob(job, nobodyHears)).toEqual({ kind: 'failed', failure: 'full' });
    expect(await countStored(to, ROWS)).toEqual([1, 0, 0, 0, 0]);
  });

  test('BACK-3: a file whose last record is damaged brings nothing in, and says where', async () => {
    const [from, to] = [newDatabaseName(), newDatabaseName()];
    await fill(await openEmpty(from));
    const file = await make(from);
    const last = (await openZip(file)).names.filter((entry) => entry.startsWith('sessions/')).at(-1);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const at = await placeOf(file, last ?? '');
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await openEmpty(to);
    expect(await take(to, new Blob([bytes]))).toEqual({
      kind: 'refused',
      refused: { reason: 'damaged', entry: last, path: '', detail: null },
    });
    expect(await countStored(to, ROWS)).toEqual([0, 0, 0, 0, 0]);
  });

  test('BACK-3: records of a restore that broke off with its page are in no list, and the next restore removes them', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    await fill(archive);
    const file = await make(name);
    const before = await contentsOf(archive);
    await changeStored(name, ['records'], (store) => store('records').put(new Uint8Array(9), 'staged'));
    expect(await contentsOf(archive)).toStrictEqual(before);
    await take(name, file);
    expect(await countStored(name, ['records'])).toEqual([2]);
  });

  test('BACK-5: where the worker does not start, the page does the work', async () => {
    const name = newDatabaseName();
    await fill(await openEmpty(name));
    const job: BackupJob = { kind: 'make', database: name, personId: null, ...MADE };
    const answer = await doBesidePage(job, nobodyHears, new AbortController().signal, failing);
    expect(answer).toMatchObject({ kind: 'made', sessions: 3, leftOut: 0 });
  });

  test('a damaged entry is left out and counted, and costs none of the others', async () => {
    const name = newDatabaseName();
    const archive = await openEmpty(name);
    await fill(archive);
    await changeStored(name, ['people', 'sessions'], (store) => {
      store('people').put({ id: 'torn' });
      store('sessions').put({ id: 'torn', startedAt: 7 });
    });
    const answer = await beside({ kind: 'make', database: name, personId: null, ...MADE });
    expect(answer).toMatchObject({ kind: 'made', sessions: 3, leftOut: 2 });
  });
});

/** Where the bytes of an entry begin: behind its header and its name. */
async function placeOf(file: Blob, entry: string): Promise<number> {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return text.indexOf(entry) + entry.length + 40;
}
