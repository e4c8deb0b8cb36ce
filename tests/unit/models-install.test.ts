import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, open, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelInstallError } from '../../scripts/models/install-error.mjs';
import { installModels } from '../../scripts/models/install.mjs';
import { manifestPath } from '../../scripts/models/project-models.mjs';
import { readManifest, type ModelManifest } from '../../scripts/models/manifest.mjs';
import { explainNpmFailure } from '../../scripts/models/npm-tarball.mjs';

const WEIGHTS = Buffer.alloc(200_000, 'weights');
const TOPOLOGY = Buffer.from('{"format":"graph-model"}');
const CONTENTS = new Map([
  ['tiny.json', TOPOLOGY],
  ['tiny.bin', WEIGHTS],
]);

type Entry = [header: string | (Pick<Header, 'name'> & Partial<Header>), content?: Buffer];
const FAITHFUL: Entry[] = [
  ['package/package.json', Buffer.from('{}')],
  ['package/models/tiny.bin', WEIGHTS],
  ['package/models/unwanted.bin', Buffer.from('not named in the manifest')],
  ['package/models/tiny.json', TOPOLOGY],
];

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kneeline-models-'));
  folder = join(root, 'models');
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('installing the models', () => {
  it('puts exactly the named files in place and leaves no temporary folder', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL));

    await expect(install()).resolves.toEqual({ kind: 'installed', files: ['tiny.json', 'tiny.bin'] });

    await expectInstalled();
  });

  it('is a no-op, without asking for the package, when every file is there and right', async () => {
    const { install, requests } = prepare(await makeTarball(FAITHFUL));
    await install();
    const before = await stat(join(folder, 'tiny.bin'));

    await expect(install()).resolves.toEqual({ kind: 'already-installed' });

    expect(requests()).toBe(1);
    expect((await stat(join(folder, 'tiny.bin'))).ino).toBe(before.ino);
  });

  it('replaces only what is missing or wrong', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL));
    await install();
    const untouched = await stat(join(folder, 'tiny.bin'));
    await writeFile(join(folder, 'tiny.json'), 'x'.repeat(TOPOLOGY.length));

    await expect(install()).resolves.toEqual({ kind: 'installed', files: ['tiny.json'] });

    await expectInstalled();
    expect((await stat(join(folder, 'tiny.bin'))).ino).toBe(untouched.ino);
  });

  it('lets two runs at once both succeed', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL));

    const outcomes = await Promise.all([install(), install()]);

    expect(outcomes.every((outcome) => outcome.kind === 'installed')).toBe(true);
    await expectInstalled();
  });

  it('clears a temporary folder that a killed run left behind long ago, and only such a one', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL));
    await mkdir(join(folder, '.install-recent'), { recursive: true });
    await mkdir(join(folder, '.install-old'));
    await utimes(join(folder, '.install-old'), 0, 0);

    await install();

    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual(['.install-recent']);
  });
});

describe('an installation that cannot succeed', () => {
  it('refuses a package with another hash than the pinned one', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL), { integrity: `sha512-${'A'.repeat(86)}==` });

    await expectRefusal(install(), 'wrong-hash', 'npm run models');
    await expectNothingInstalled();
  });

  it('refuses a file that differs from its pin though the package is the pinned one', async () => {
    const tampered = Buffer.from(WEIGHTS);
    tampered[1000] = 0;
    const { install } = prepare(
      await makeTarball([
        ['package/models/tiny.json', TOPOLOGY],
        ['package/models/tiny.bin', tampered],
      ]),
    );

    await expectRefusal(install(), 'wrong-hash', 'tiny.bin');
    await expectNothingInstalled();
  });

  it('refuses a file that is longer or shorter than its pin', async () => {
    for (const wrong of [Buffer.concat([WEIGHTS, WEIGHTS]), WEIGHTS.subarray(1)]) {
      const { install } = prepare(
        await makeTarball([
          ['package/models/tiny.json', TOPOLOGY],
          ['package/models/tiny.bin', wrong],
        ]),
      );

      await expectRefusal(install(), 'wrong-hash', 'tiny.bin');
      await expectNothingInstalled();
    }
  });

  it('recognises a download that was cut short', async () => {
    const whole = await makeTarball(FAITHFUL);
    const { install } = prepare(whole.subarray(0, whole.length / 2), { size: whole.length });

    await expectRefusal(install(), 'cut-download', 'cut short');
    await expectNothingInstalled();
  });

  it('recognises a package that ends early though its hash is the pinned one', async () => {
    const whole = await makeTarball(FAITHFUL);
    const { install } = prepare(whole.subarray(0, whole.length - 100));

    await expectRefusal(install(), 'cut-download', 'npm run models');
    await expectNothingInstalled();
  });

  it('names the files that the package lacks', async () => {
    const { install } = prepare(await makeTarball([['package/models/tiny.json', TOPOLOGY]]));

    await expectRefusal(install(), 'missing-file', 'tiny.bin');
    await expectNothingInstalled();
  });

  it('says what to do when the disk is full, and clears what it had written', async () => {
    const { install } = prepare(await makeTarball(FAITHFUL), {}, openOnFullDisk);

    await expectRefusal(install(), 'disk-full', 'Free about');
    await expectNothingInstalled();
  });

  it('never destroys a file that was right before', async () => {
    await prepare(await makeTarball(FAITHFUL)).install();
    await rm(join(folder, 'tiny.json'));

    await expectRefusal(prepare(await makeTarball(FAITHFUL), {}, openOnFullDisk).install(), 'disk-full', 'Free about');

    expect(await readdir(folder)).toEqual(['tiny.bin']);
    expect((await readFile(join(folder, 'tiny.bin'))).equals(WEIGHTS)).toBe(true);
  });

  it('stops when asked to, leaving nothing', async () => {
    const interruption = new AbortController();
    const { options } = prepare(await makeTarball(FAITHFUL));
    const installing = installModels({
      ...options,
      signal: interruption.signal,
      getTarball: async (pinned, temp) => {
        const path = await options.getTarball(pinned, temp);
        interruption.abort();
        return path;
      },
    });

    await expect(installing).rejects.toHaveProperty('name', 'AbortError');
    await expectNothingInstalled();
  });
});

describe('a hostile package', () => {
  it('writes nothing outside the folder, whatever its paths say', async () => {
    const evil = Buffer.from('evil');
    const { install } = prepare(
      await makeTarball([
        ['../outside.bin', evil],
        ['package/models/../../../outside.bin', evil],
        [join(root, 'absolute.bin'), evil],
        [{ name: 'package/models', type: 'symlink', linkname: root }],
        ...FAITHFUL,
      ]),
    );

    await install();

    await expectInstalled();
    expect(await readdir(root)).toEqual(['models']);
  });

  it('does not take a link for a file', async () => {
    const { install } = prepare(
      await makeTarball([
        [{ name: 'package/models/tiny.bin', type: 'symlink', linkname: '/etc/passwd' }],
        ['package/models/tiny.json', TOPOLOGY],
      ]),
    );

    await expectRefusal(install(), 'missing-file', 'tiny.bin');
    await expectNothingInstalled();
  });
});

describe('a failure of npm', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request to https://registry.invalid/x failed', 'no-network'],
    ['npm error code ECONNREFUSED', 'no-network'],
    ['npm error code ENOSPC\nnpm error nospc no space left on device', 'disk-full'],
    ['npm error code EINTEGRITY', 'cut-download'],
    ['npm error code E404\nnpm error 404 Not Found', 'npm-failed'],
  ])('%j is told as %s', (printed, kind) => {
    expect(explainNpmFailure(printed)).toMatchObject({ kind });
  });
});

describe('the committed manifest', () => {
  it('pins every model as a topology and one weight file', async () => {
    const manifest = await readManifest(manifestPath);

    expect(manifest.models.map((model) => model.id)).toEqual([
      'blazepose-detector',
      'blazepose-lite',
      'blazepose-full',
      'blazepose-heavy',
      'movenet-lightning',
      'movenet-thunder',
    ]);
    for (const { id, files } of manifest.models) {
      expect(files.map((file) => file.name)).toEqual([`${id}.json`, `${id}.bin`]);
    }
  });
});

function prepare(tarball: Buffer, pin: Partial<ModelManifest['package']> = {}, openFile?: typeof open) {
  let requests = 0;
  const options = {
    folder,
    manifest: manifestFor(tarball, pin),
    getTarball: async (_: unknown, temp: string) => {
      requests += 1;
      const path = join(temp, 'package.tgz');
      await writeFile(path, tarball);
      return path;
    },
    ...(openFile === undefined ? {} : { openFile }),
  };
  return { options, install: () => installModels(options), requests: () => requests };
}

function manifestFor(tarball: Buffer, pin: Partial<ModelManifest['package']>): ModelManifest {
  const files = [...CONTENTS].map(([name, content]) => ({
    name,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  return {
    package: {
      name: 'tiny-models',
      version: '1.0.0',
      size: tarball.length,
      integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
      folder: 'package/models',
      ...pin,
    },
    models: [{ id: 'tiny', title: 'Tiny', origin: 'here', licence: 'MIT', inputSize: 1, keypoints: 1, files }],
  };
}

async function makeTarball(entries: Entry[]): Promise<Buffer> {
  const tar = pack();
  for (const [header, content = Buffer.alloc(0)] of entries) {
    tar.entry(typeof header === 'string' ? { name: header } : header, content);
  }
  tar.finalize();
  return buffer(tar.pipe(createGzip()));
}

/** Opens like the real one, but the second write to any file meets a full disk. */
const openOnFullDisk: typeof open = async (path, flags) => {
  const handle = await open(path, flags);
  handle.writeFile = async () => {
    await handle.write(Buffer.from('the part that still fitted'));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return handle;
};

async function expectRefusal(installing: Promise<unknown>, kind: string, hint: string): Promise<void> {
  const error = await installing.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelInstallError);
  expect(error).toMatchObject({ kind });
  expect(String(error)).toContain(hint);
}

async function expectInstalled(): Promise<void> {
  expect((await readdir(folder)).sort()).toEqual([...CONTENTS.keys()].sort());
  for (const [name, content] of CONTENTS) expect((await readFile(join(folder, name))).equals(content)).toBe(true);
}

async function expectNothingInstalled(): Promise<void> {
  expect(await readdir(folder)).toEqual([]);
}
