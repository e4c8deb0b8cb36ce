import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFilms } from '../../scripts/analyse/find-films.mjs';
import { readOptions, UsageError } from '../../scripts/analyse/read-options.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneeline-films-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), path);
  }
}

describe('the films that a command names', () => {
  it('takes of a folder the videos right in it, by name, and nothing else', async () => {
    await put(
      'in/Übung 10.MOV',
      'in/Übung 2.mp4',
      'in/old.AVI',
      'in/notes.txt',
      'in/._Übung 2.mp4',
      'in/deeper/late.webm',
    );
    await mkdir(join(folder, 'in', 'folder.mkv'));

    const films = await findFilms(['in'], folder);

    expect(films.map(({ label, result, problem }) => [label, result, problem])).toEqual([
      [join('in', 'old.AVI'), 'old', null],
      [join('in', 'Übung 2.mp4'), 'Übung 2', null],
      [join('in', 'Übung 10.MOV'), 'Übung 10', null],
    ]);
  });

  it('takes a named file whatever its ending, and each file once', async () => {
    await put('in/a.mp4', 'in/b.bin');
    await symlink(join(folder, 'in', 'a.mp4'), join(folder, 'in', 'link.mp4'));

    const films = await findFilms(['in/b.bin', 'in/a.mp4', 'in'], folder);

    expect(films.map(({ label }) => label)).toEqual(['in/b.bin', 'in/a.mp4']);
  });

  it('numbers what would get the same name, also on a disk that does not tell case or accents apart', async () => {
    await put(
      '1/squat.mp4',
      '2/SQUAT.mov',
      '3/squat-2.mp4',
      '4/übung.mp4'.normalize('NFC'),
      '5/übung.mp4'.normalize('NFD'),
    );

    const films = await findFilms(['1', '2', '3', '4', '5'], folder);

    expect(films.map(({ result }) => result.normalize('NFC'))).toEqual([
      'squat',
      'SQUAT-2',
      'squat-2-2',
      'übung',
      'übung-2',
    ]);
  });

  it('says of each what can not be opened, and goes on', async () => {
    await put('here.mp4');
    await mkdir(join(folder, 'empty'));

    const films = await findFilms(['gone.mp4', 'empty', 'here.mp4/inside.mp4', 'here.mp4'], folder);

    expect(films.map(({ problem }) => problem)).toEqual([
      'There is no such file or folder.',
      'There is no video in this folder (mp4, mov, webm, mkv, m4v, mts, m2ts, 3gp).',
      'A file is in the way where a folder is needed.',
      null,
    ]);
  });
});

describe('the command', () => {
  it('is understood, from the folder that it was given in', () => {
    expect(readOptions(['a b.mp4', '--out', 'res', '--model', 'blazepose-lite', '--overwrite'], folder)).toEqual({
      inputs: ['a b.mp4'],
      out: join(folder, 'res'),
      model: 'blazepose-lite',
      backend: undefined,
      films: 'precise',
      overwrite: true,
      run: false,
      convention: 'comma-point',
      wish: { slowedBy: null, mirrored: false },
      points: { trc: false, legLengthM: null, kinovea: false },
    });
    expect(readOptions(['a.mp4', '--out', 'res', '--slowed', '8', '--mirrored'], folder)).toMatchObject({
      wish: { slowedBy: 8, mirrored: true },
    });
    expect(readOptions(['a.mp4', '--out', 'res', '--leg-length', '0.86', '--kinovea'], folder)).toMatchObject({
      points: { trc: false, legLengthM: 0.86, kinovea: true },
    });
    const german = readOptions(['a.mp4', '--out', 'res', '--csv', 'semicolon-comma'], folder);
    expect(german).toMatchObject({ convention: 'semicolon-comma' });
    expect(readOptions(['--help'], folder)).toBe('help');
  });

  it('BATCH-16, RUN-31: measures precisely, unless it is told to be fast', () => {
    expect(readOptions(['a.mp4', '--out', 'res'], folder)).toMatchObject({ films: 'precise' });
    expect(readOptions(['a.mp4', '--out', 'res', '--precise'], folder)).toMatchObject({ films: 'precise' });
    expect(readOptions(['a.mp4', '--out', 'res', '--fast'], folder)).toMatchObject({ films: 'fast' });
    expect(readOptions(['a.mp4', '--out', 'res', '--run'], folder)).toMatchObject({
      films: 'precise',
      model: undefined,
    });
    expect(readOptions(['a.mp4', '--out', 'res', '--run', '--fast'], folder)).toMatchObject({
      films: 'fast',
      model: undefined,
    });
    expect(readOptions(['a.mp4', '--out', 'res', '--run', '--precise'], folder)).toMatchObject({
      model: 'blazepose-heavy',
    });
  });

  it.each([
    { args: ['--out', 'res'], says: /which films/iu },
    { args: ['a.mp4'], says: /--out DIR/u },
    { args: ['a.mp4', '--out', 'res', '--model', 'best'], says: /blazepose-full.*“best”/u },
    { args: ['a.mp4', '--out', 'res', '--backend', 'cpu'], says: /auto, wasm.*“cpu”/u },
    { args: ['a.mp4', '--out', 'res', '--leg-length', '86'], says: /0\.3 to 1\.5.*“86”/u },
    { args: ['a.mp4', '--out', 'res', '--leg-length', '0,86'], says: /decimal point.*“0,86”/u },
    { args: ['a.mp4', '--out', 'res', '--run', '--kinovea'], says: /without --kinovea/u },
    { args: ['a.mp4', '--out', 'res', '--slowed', '0.5'], says: /1 to 100.*“0.5”/u },
    { args: ['a.mp4', '--out', 'res', '--precise', '--fast'], says: /not with --fast/u },
    { args: ['a.mp4', '--out', 'res', '--precise', '--model', 'blazepose-lite'], says: /blazepose-full/u },
    { args: ['a.mp4', '--out', 'res', '--model', 'blazepose-precise'], says: /--model knows/u },
    { args: ['a.mp4', '--uot', 'res'], says: /--uot/u },
  ])('is refused, saying where: $args', ({ args, says }) => {
    expect(() => readOptions(args, folder)).toThrow(UsageError);
    expect(() => readOptions(args, folder)).toThrow(says);
  });
});
