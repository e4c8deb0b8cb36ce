import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureFilm } from '../../scripts/analyse/analyse-runs.mjs';
import { readOptions } from '../../scripts/analyse/read-options.mjs';
import { runToCsv } from '../../src/core/session/run-csv.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { sessionToTrc } from '../../src/core/session/session-trc.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import { measureRun } from '../fixtures/measured-run.ts';

const RUN = measureRun();
const FILM = { path: '/films/run.mp4', label: 'run.mp4', result: 'run', bytes: 1, problem: null };

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'kneeline-runs-'));
});
afterEach(() => rm(out, { recursive: true }));

/** Analyses the film with these options; the page is said to measure `RUN`. */
function analyse(args: readonly string[], problem: string | null = null): Promise<string | null> {
  const options = readOptions(['run.mp4', '--run', '--out', out, ...args], '/');
  if (options === 'help') throw new Error('Nobody asked for help');
  return measureFilm(FILM, options, () => Promise.resolve({ run: RUN, problem }));
}

const written = (name: string) => readFile(join(out, name), 'utf8');

describe('RUN-12: the terminal', () => {
  it('writes the files that the page saves of a run', async () => {
    expect(await analyse(['--trc', '--csv', 'semicolon-comma'])).toBeNull();
    expect((await readdir(out)).toSorted()).toEqual(
      ['csv', 'json', 'trc'].map((ending) => `run.kneeline-run.${ending}`),
    );
    expect(await written('run.kneeline-run.csv')).toBe(runToCsv(RUN.record, 'semicolon-comma'));
    expect(await written('run.kneeline-run.trc')).toBe(sessionToTrc(sessionOfRun(RUN)));
    const file = readSessionFile(await written('run.kneeline-run.json'));
    expect(file).toMatchObject({ kind: 'session', record: { run: { record: { steps: RUN.record.steps } } } });
  });

  it('keeps files that stand there, and gives the measured piece of a broken film a name of its own', async () => {
    await writeFile(join(out, 'run.kneeline-run.csv'), 'kept');
    expect(await analyse([])).toMatch(/--overwrite/u);
    expect(await written('run.kneeline-run.csv')).toBe('kept');
    expect(await analyse(['--overwrite'], 'The film is cut off.')).toMatch(/^The film is cut off\. .*run\.cut-off/u);
    expect(await written('run.kneeline-run.csv')).toBe('kept');
    expect(await written('run.cut-off.kneeline-run.csv')).toBe(runToCsv(RUN.record));
  });

  it('names slow motion as a reason where no step was found', async () => {
    const told = vi.spyOn(console, 'log').mockReturnValue(undefined);
    const options = readOptions(['run.mp4', '--run', '--out', out], '/');
    if (options === 'help') throw new Error('Nobody asked for help');
    const standing = measureRun({ standMs: 99_000 }, { durationMs: 3000 });
    await measureFilm(FILM, options, () => Promise.resolve({ run: standing, problem: null }));
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/no steps of a runner\. .*--slowed N/u));
  });

  it('BATCH-17: says that one model measured where the second could not be loaded', async () => {
    const told = vi.spyOn(console, 'log').mockReturnValue(undefined);
    const options = readOptions(['run.mp4', '--run', '--out', out], '/');
    if (options === 'help') throw new Error('Nobody asked for help');
    const fastBecause = 'heavy.bin is not served';
    await measureFilm(FILM, options, () => Promise.resolve({ run: RUN, problem: null, fastBecause }));
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/Measured fast: .*\(heavy\.bin is not served\)/u));
  });

  it('takes a word on slow motion and mirrors, as the page does', () => {
    expect(readOptions(['run.mp4', '--run', '--out', out, '--slowed', '4', '--mirrored'], '/')).toMatchObject({
      run: true,
      wish: { slowedBy: 4, mirrored: true },
    });
  });
});
