import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { APP_VERSION } from '../../src/runtime/browser/app-version.ts';
import { createBackendCache } from '../../src/runtime/engine/backend-cache.ts';
import { createLocalStore } from '../../src/runtime/browser/local-store.ts';
import { createSettingsStorage } from '../../src/runtime/settings/settings-storage.ts';
import { defaultSettings, settingsFromAddress } from '../../src/runtime/settings/settings.ts';
import { FAKE_ENGINE } from '../fakes/fake-pose-estimator.ts';
import { MemoryStorage } from '../fakes/memory-storage.ts';

const KEY = 'kneeline.settings';
const DEFAULTS = defaultSettings(['en']);

function open(stored?: string): ReturnType<typeof createSettingsStorage> {
  const storage = new MemoryStorage();
  if (stored !== undefined) storage.setItem(KEY, stored);
  return createSettingsStorage(
    createLocalStore(() => storage),
    DEFAULTS,
  );
}

describe('stored settings', () => {
  test('come back as they were saved', () => {
    const storage = open();
    const changed = { ...DEFAULTS, mirrored: false, cameraId: 'back', resolution: '1280x720' } as const;
    expect(storage.save(changed)).toBeNull();
    expect(storage.load()).toEqual(changed);
  });

  test('keep what was stored where only something else was changed', () => {
    const storage = open(JSON.stringify({ ...DEFAULTS, model: 'blazepose-heavy' }));
    expect(storage.save({ mirrored: false })).toBeNull();
    expect(storage.load()).toEqual({ ...DEFAULTS, model: 'blazepose-heavy', mirrored: false });
  });

  test.each(['blazepose-lite', 'movenet-thunder', 'movenet-lightning'] as const)(
    'UI-27: forget %s, which overlooks more, and keep what was chosen beside it',
    (model) => {
      expect(open(JSON.stringify({ ...DEFAULTS, model, sets: 3 })).load()).toEqual({ ...DEFAULTS, sets: 3 });
      const storage = open();
      expect(storage.save({ model, sets: 2 })).toBeNull();
      expect(storage.load()).toEqual({ ...DEFAULTS, sets: 2 });
    },
  );

  test.each(['{', 'null', '7', '"settings"', '[]'])('that are %s are ignored', (stored) => {
    expect(open(stored).load()).toEqual(DEFAULTS);
  });

  test('with one odd value keep the others', () => {
    const stored = JSON.stringify({ ...DEFAULTS, model: 'posenet', theme: 'dark', mirrored: 'yes' });
    expect(open(stored).load()).toEqual({ ...DEFAULTS, theme: 'dark' });
  });

  test('BATCH-16: the two models of precise films are no model for the camera', () => {
    const stored = open(JSON.stringify({ ...DEFAULTS, model: 'blazepose-precise', films: 'fast' })).load();
    expect([stored.model, stored.films]).toEqual(['blazepose-full', 'fast']);
    const address = new URLSearchParams('films=precise&model=blazepose-precise');
    expect(settingsFromAddress(address, stored)).toEqual({ ...stored, films: 'precise' });
  });

  test('that can not be kept or read are answers, not exceptions', () => {
    const blocked = createLocalStore(() => {
      throw new DOMException('cookies are blocked', 'SecurityError');
    });
    const storage = createSettingsStorage(blocked, DEFAULTS);
    expect(storage.load()).toEqual(DEFAULTS);
    expect(storage.save(DEFAULTS)).toBe('unavailable');
    const full = new MemoryStorage();
    full.failure = new DOMException('full', 'QuotaExceededError');
    expect(createLocalStore(() => full).write('key', 1)).toBe('full');
  });
});

test('UI-13: the language is the first of the person’s own that Kneeline speaks', () => {
  expect(defaultSettings(['rm-CH', 'de-CH', 'en']).language).toBe('de-CH');
  expect(defaultSettings(['DE-Latn-li']).language).toBe('de-CH');
  expect(defaultSettings(['de-AT', 'en']).language).toBe('de');
  expect(defaultSettings(['fr-CH', 'de-CH', 'en']).language).toBe('fr');
  expect(defaultSettings(['rm']).language).toBe('en');
});

test('ENG-6: the address chooses the engine, and every other word there leaves our own', () => {
  expect(settingsFromAddress(new URLSearchParams('engine=reference'), DEFAULTS).engine).toBe('reference');
  for (const word of ['engine=', 'engine=other', '']) {
    expect(settingsFromAddress(new URLSearchParams(word), DEFAULTS).engine).toBe('own');
  }
});

test('the address chooses model and backend, and is ignored where it is not understood', () => {
  const address = new URLSearchParams('model=blazepose-heavy&backend=webgl');
  expect(settingsFromAddress(address, DEFAULTS)).toEqual({ ...DEFAULTS, model: 'blazepose-heavy', backend: 'webgl' });
  expect(settingsFromAddress(new URLSearchParams('model=yolo'), DEFAULTS)).toEqual(DEFAULTS);
  expect(settingsFromAddress(new URLSearchParams(), DEFAULTS)).toEqual(DEFAULTS);
});

describe('the fastest backend', () => {
  test('is remembered for its model and version only', () => {
    const store = createLocalStore(() => storage);
    const storage = new MemoryStorage();
    createBackendCache(store, '1').write('blazepose-full', FAKE_ENGINE);
    expect(createBackendCache(store, '1').read('blazepose-full')).toEqual({
      backend: 'webgl',
      timedBackends: FAKE_ENGINE.timedBackends,
    });
    expect(createBackendCache(store, '1').read('blazepose-lite')).toBeNull();
    expect(createBackendCache(store, '2').read('blazepose-full')).toBeNull();
    createBackendCache(store, '1').forget('blazepose-full');
    expect(createBackendCache(store, '1').read('blazepose-full')).toBeNull();
  });

  test('is timed anew when what is stored makes no sense', () => {
    const storage = new MemoryStorage();
    storage.setItem('kneeline.backend.1.blazepose-full', '{"backend":"cuda"}');
    const store = createLocalStore(() => storage);
    expect(createBackendCache(store, '1').read('blazepose-full')).toBeNull();
  });
});

test('the version in exports is the package’s version', async () => {
  const packageJson: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(packageJson).toMatchObject({ version: APP_VERSION });
});
