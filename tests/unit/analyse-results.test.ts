import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseFilm } from '../../scripts/analyse/analyse-film.mjs';
import { prepareFolder, summaryPath } from '../../scripts/analyse/out-folder.mjs';
import { draftOf, saveTogether } from '../../scripts/analyse/save-results.mjs';
import { numbersOfLegs, summaryToCsv } from '../../scripts/analyse/summary-csv.mjs';
import { sessionToCsv } from '../../src/core/session/session-csv.ts';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { sessionToKinovea } from '../../src/core/session/session-kinovea.ts';
import { sessionToTrc } from '../../src/core/session/session-trc.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { measureSession } from '../fixtures/measured-session.ts';
import { sketchSession, times } from '../fixtures/sketched-session.ts';

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'kneeline-results-'));
});

afterEach(async () => {
  await rm(out, { recursive: true, force: true });
});

const FILM = { path: '/films/squat.mp4', label: 'films/squat.mp4', result: 'squat', bytes: 1, problem: null };

const sketch = sketchSession([...times(2, { left: 14, right: 1 }), { left: 2, right: null }]);
const SESSION: SessionRecord = {
  ...sketch,
  origin: { ...sketch.origin, source: { kind: 'file', label: 'squat.mp4' } },
};

/** The result that the page would give for the film. */
function measured(problem: string | null = null, record: SessionRecord | null = SESSION) {
  return () => Promise.resolve({ record, problem });
}

/** The same, where the second model was missing. */
function measuredFast() {
  return Promise.resolve({ record: SESSION, problem: null, fastBecause: 'heavy.bin is not served' });
}

function unasked(): Promise<never> {
  throw new Error('The film was measured');
}

const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');

describe('the two files of a film', () => {
  it('are the page’s own exports', async () => {
    const outcome = await analyseFilm(FILM, { out, overwrite: false, measure: measured() });

    expect(outcome).toMatchObject({ failed: false, told: 'left 2 inward, 1 in line of 3; right 2 in line of 2' });
    expect(await readdir(out)).toEqual(['squat.kneeline.csv', 'squat.kneeline.json']);
    expect(await read('squat.kneeline.csv')).toBe(sessionToCsv(SESSION));
    await analyseFilm(FILM, { out, overwrite: true, convention: 'semicolon-comma', measure: measured() });
    expect(await read('squat.kneeline.csv')).toBe(sessionToCsv(SESSION, 'semicolon-comma'));
    expect(await read('squat.kneeline.json')).toBe(sessionToJson(SESSION));
  });

  it('EXP-9, EXP-14: have points beside them where these are wanted, also where the film was measured before', async () => {
    const points = { trc: false, legLengthM: 0.86, kinovea: true };
    await analyseFilm(FILM, { out, overwrite: false, measure: measured() });
    await analyseFilm(FILM, { out, overwrite: false, points, measure: unasked });
    const kept = await read('squat.kneeline.trc');
    expect(kept).toBe(sessionToTrc(SESSION, 0.86));
    expect(kept.split('\n')[2]?.split('\t')[4]).toBe('m');
    expect(await read('squat.kneeline-kinovea.trc')).toBe(sessionToKinovea(SESSION));
    await analyseFilm(FILM, {
      out,
      overwrite: true,
      points: { ...points, trc: true, legLengthM: null },
      measure: measured(),
    });
    expect(await read('squat.kneeline.trc')).toBe(sessionToTrc(SESSION));
  });

  it('BATCH-17: say that one model measured where two should have, and why', async () => {
    const { failed, told } = await analyseFilm(FILM, { out, overwrite: false, measure: measuredFast });
    expect(failed).toBe(false);
    expect(told).toMatch(/in line of 2\. Measured fast: .*heavy\.bin is not served/u);
  });

  it('hold, under a name of their own, what was measured until the film broke off', async () => {
    const outcome = await analyseFilm(FILM, { out, overwrite: false, measure: measured('Broken.') });

    expect(outcome.failed).toBe(true);
    expect(outcome.told).toMatch(/^Broken\. What was measured until then is in squat\.cut-off\.kneeline\.csv/u);
    expect(outcome.rows.map(({ result, problem }) => [result, problem])).toEqual([
      ['squat.cut-off', 'Broken.'],
      ['squat.cut-off', 'Broken.'],
    ]);
    expect(await readdir(out)).toEqual(['squat.cut-off.kneeline.csv', 'squat.cut-off.kneeline.json']);

    const again = await analyseFilm(FILM, { out, overwrite: false, measure: measured() });
    expect(again).toMatchObject({ failed: false, told: 'left 2 inward, 1 in line of 3; right 2 in line of 2' });
  });

  it('are not written for a film that gave nothing', async () => {
    const outcome = await analyseFilm(FILM, { out, overwrite: false, measure: measured('Unreadable.', null) });

    expect(outcome).toMatchObject({ failed: true, told: 'Unreadable.' });
    expect(await readdir(out)).toEqual([]);
  });

  it('are kept from an earlier run, and summed up as if they were new', async () => {
    const first = await analyseFilm(FILM, { out, overwrite: false, measure: measured() });
    const again = await analyseFilm(FILM, { out, overwrite: false, measure: unasked });

    expect(again.failed).toBe(false);
    expect(again.told).toMatch(/kept from before/u);
    expect(again.rows).toEqual(first.rows);
  });

  it('are never another’s: only --overwrite replaces them', async () => {
    await writeFile(join(out, 'squat.kneeline.csv'), 'mine');
    await writeFile(join(out, 'squat.kneeline.json'), '{ "format": "kneeline-session" }');

    const refused = await analyseFilm(FILM, { out, overwrite: false, measure: unasked });
    expect(refused.failed).toBe(true);
    expect(refused.told).toMatch(/squat\.kneeline\.csv and squat\.kneeline\.json.*--overwrite/u);
    expect(await read('squat.kneeline.csv')).toBe('mine');

    await analyseFilm(FILM, { out, overwrite: true, measure: measured() });
    expect(await read('squat.kneeline.csv')).toBe(sessionToCsv(SESSION));
  });

  it('leave nothing half behind on a full disk', async (context) => {
    if (!existsSync('/dev/full')) return context.skip('needs /dev/full');
    await writeFile(join(out, 'squat.kneeline.csv'), 'old');
    await symlink('/dev/full', draftOf(join(out, 'squat.kneeline.json')));

    const outcome = await analyseFilm(FILM, { out, overwrite: true, measure: measured() });

    expect(outcome.failed).toBe(true);
    expect(outcome.told).toMatch(/could not be written\. The disk is full/u);
    expect(await readdir(out)).toEqual(['squat.kneeline.csv']);
    expect(await read('squat.kneeline.csv')).toBe('old');
  });
});

describe('how a film was filmed', () => {
  const slow = { slowedTimes: 8, slowedSaidBy: 'person', mirrored: true } as const;
  const SLOWED: SessionRecord = { ...SESSION, origin: { ...SESSION.origin, film: slow } };

  it('BATCH-8, BATCH-12: is told, and stands in the summary and in every export', async () => {
    const outcome = await analyseFilm(FILM, { out, overwrite: false, measure: measured(null, SLOWED) });
    expect(outcome.told).toMatch(/Slow motion of 8 times was taken back\. · The mirrored film was turned back\./u);
    const [leg] = outcome.rows;
    expect(leg?.numbers).toMatchObject({ slowedTimes: 8, slowedSaidBy: 'person', mirrored: 'yes' });
    expect(await read('squat.kneeline.csv')).toContain('# slowedTimes: 8 (as the person says)');
    expect(await read('squat.kneeline.csv')).toContain('# mirroredFilm: yes');
    expect(readSessionFile(await read('squat.kneeline.json'))).toMatchObject({
      kind: 'session',
      record: { origin: { film: slow } },
    });
    expect(sessionToTrc(SLOWED).split('\n', 1)[0]).toMatch(
      /slow motion of 8 times taken back; mirrored film turned back/u,
    );
  });

  it('BATCH-8: is not taken from an earlier run that read the film otherwise', async () => {
    const wish = { slowedBy: 8, mirrored: false };
    await analyseFilm(FILM, { out, overwrite: false, measure: measured() });
    const refused = await analyseFilm(FILM, { out, overwrite: false, wish, measure: unasked });
    expect(refused.told).toMatch(/another --slowed or --mirrored before: allow --overwrite/u);
    await analyseFilm(FILM, { out, overwrite: true, wish, measure: measured(null, SLOWED) });
    const kept = await analyseFilm(FILM, { out, overwrite: false, wish, measure: unasked });
    expect(kept.failed).toBe(false);
  });

  it('BATCH-11: asks for the factor of a film that looks slowed down', async () => {
    const frames = measureSession().frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs * 8 }));
    const outcome = await analyseFilm(FILM, {
      out,
      overwrite: false,
      measure: measured(null, { ...SESSION, frames }),
    });
    expect(outcome.failed).toBe(false);
    expect(outcome.told).toMatch(/looks slowed down.*--slowed N/u);
    expect(outcome.rows[0]?.problem).toMatch(/looks slowed down/u);
  });
});

describe('the folder to write to', () => {
  it('is made, or it is said why it can’t be', async () => {
    expect(await prepareFolder({ out: join(out, 'a', 'b'), overwrite: false })).toBeNull();
    await writeFile(join(out, 'file'), '');
    expect(await prepareFolder({ out: join(out, 'file', 'b'), overwrite: false })).toMatch(/A file is in the way/u);
    expect(await prepareFolder({ out: join(out, 'file'), overwrite: false })).toMatch(/A file is in the way/u);
  });

  it('may hold an earlier summary, but not another’s summary.csv', async () => {
    await saveTogether([{ path: summaryPath(out), text: summaryToCsv([]) }]);
    expect(await prepareFolder({ out, overwrite: false })).toBeNull();
    await writeFile(summaryPath(out), 'film,notes\n');
    expect(await prepareFolder({ out, overwrite: false })).toMatch(/none of Kneeline’s/u);
    expect(await prepareFolder({ out, overwrite: true })).toBeNull();
  });
});

describe('the summary', () => {
  it('has one line per film and leg, and one for a film that could not be measured', () => {
    const about = { film: 'a, "b".mp4', result: 'a', problem: null };
    const text = summaryToCsv([
      ...numbersOfLegs(SESSION).map((numbers) => ({ ...about, numbers })),
      { film: 'c.mp4', result: 'c', problem: 'Broken.', numbers: null },
    ]);

    const lines = text.split('\r\n').filter((line) => line !== '' && !line.startsWith('#'));
    const [header = '', ...rows] = lines;
    const columns = header.split(',');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^"a, ""b""\.mp4",a,left,3,2,1,0,0,10,/u);
    expect(rows[1]).toMatch(/^"a, ""b""\.mp4",a,right,2,0,2,0,0,1,/u);
    expect(rows[2]).toBe(`c.mp4,c${','.repeat(columns.length - 2)}Broken.`);
  });

  it('PROG-1: holds no rep that belongs to no set', () => {
    const sets = SESSION.sets.map((set) => ({ ...set, reps: [1, 2] }));
    const [left, right] = numbersOfLegs({ ...SESSION, sets });
    expect(left).toMatchObject({ reps: 2, inwardReps: 2, inLineReps: 0, driftAtBottomDeg: 14 });
    expect(right).toMatchObject({ reps: 2, driftAtBottomDeg: 1 });
    expect(numbersOfLegs({ ...SESSION, sets: [] })[0]).toMatchObject({ reps: 3, inwardReps: 2, inLineReps: 1 });
  });

  it('EXP-4: starts no formula in a spreadsheet', () => {
    const text = summaryToCsv([{ film: '=HYPERLINK("x").mp4', result: '-1', problem: null, numbers: null }]);
    expect(text).toContain(`"'=HYPERLINK(""x"").mp4",'-1,`);
  });
});
