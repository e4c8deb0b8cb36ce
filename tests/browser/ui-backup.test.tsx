import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BackupState } from '../../src/runtime/backup/backup.ts';
import type { BackupPreview } from '../../src/runtime/backup/backup-job.ts';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding, raiseForTest, type Stage } from './ui-stage.tsx';

const PREVIEW: BackupPreview = {
  scope: 'everything',
  createdAt: '2026-11-30T17:00:00.000Z',
  newPeople: ['', 'Anna <img src=x>'],
  people: { incoming: 2, here: 0 },
  sessions: { incoming: 12, here: 3 },
  demonstrations: { incoming: 0, here: 1 },
  ratings: { incoming: 0, here: 0 },
  settings: { language: 'fr' },
  isFirst: true,
  leftOut: 1,
};
const FILE = new File(['zip'], 'kneeline-backup-2026-11-30.zip', { type: 'application/zip' });
const MADE: BackupState = { kind: 'made', file: FILE, sessions: 3, leftOut: 0 };
const { backup } = WORDS.en;
/** In these states nothing runs and nothing is asked. */
const ENDED: readonly BackupState['kind'][] = ['taken', 'failed', 'too-large'];

function findButton(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === name);
}

async function press(name: string): Promise<void> {
  const button = findButton(name);
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

const dialog = (): string => document.querySelector<HTMLElement>('[role=dialog]')?.innerText ?? '';

const show = async (state: BackupState, language: (typeof WALKED_LANGUAGES)[number] = 'en'): Promise<Stage> =>
  raiseForTest({ settings: { ...FAKE_SETTINGS, language } }, { backup: state });

afterEach(() => vi.unstubAllGlobals());

describe('the dialog of a backup', () => {
  test.each(WALKED_LANGUAGES)('BACK-2: says what would come in and what is here, in %s', async (language) => {
    const words = WORDS[language].backup;
    await show({ kind: 'looked', file: FILE, preview: PREVIEW }, language);
    expect(dialog()).toContain(words.sessions_other.replace('{{count}}', '12'));
    expect(dialog()).toContain(words.here_other.replace('{{count}}', '3'));
    expect(dialog()).toContain('Anna <img src=x>');
    expect(document.querySelector('[role=dialog] img')).toBeNull();
    await expectNoAxeFinding();
  });

  test('BACK-2: takes in when asked, with the settings only where they are wanted', async () => {
    const { rooms } = await show({ kind: 'looked', file: FILE, preview: PREVIEW });
    await act(async () => {
      document.querySelector<HTMLElement>('[role=dialog] input[type=checkbox]')?.click();
      await Promise.resolve();
    });
    await press(backup.take);
    expect(rooms.backup.asked[0]).toMatchObject(['takeIn', { settings: false }]);
  });

  test('BACK-2: a file with nothing new has nothing to take in', async () => {
    const none = { incoming: 0, here: 2 };
    const preview = { ...PREVIEW, people: none, sessions: none, newPeople: [], isFirst: false };
    await show({ kind: 'looked', file: FILE, preview });
    expect(dialog()).toContain(backup.allHere);
    expect(findButton(backup.take)).toBeUndefined();
  });

  test('BACK-4: says the reason and the place of a refused file', async () => {
    const refused = {
      reason: 'does-not-fit',
      entry: 'backup.json',
      path: 'people[3].notes',
      detail: 'a shorter text',
    } as const;
    await show({ kind: 'refused', name: 'x'.repeat(300), refused });
    expect(dialog()).toContain('backup.json › people[3].notes');
    expect(dialog()).toContain(backup.nothingCame);
    await expectNoAxeFinding();
  });

  test.each<BackupState>([
    { kind: 'making', share: 0.4 },
    { kind: 'looking' },
    { kind: 'taking', share: 0.4 },
    { kind: 'taken', taken: { people: 1, sessions: 2, demonstrations: 1, ratings: 3 } },
    { kind: 'failed', during: 'taking', failure: 'full' },
    { kind: 'too-large', scope: 'everything', bytes: 5.2e9 },
    MADE,
  ])('BACK-5: $kind can be left', async (state) => {
    const { rooms } = await show(state);
    await expectNoAxeFinding();
    await press(ENDED.includes(state.kind) ? backup.close : backup.cancel);
    expect(rooms.backup.asked).toContainEqual(['close']);
  });

  test('BACK-8: says how much there is, and how to split it, before anything is written', async () => {
    await show({ kind: 'too-large', scope: 'everything', bytes: 5.2e9 });
    expect(dialog()).toContain('Everything here takes 5.2 GB.');
    expect(dialog()).toContain('Open each person on the page “People”');
  });

  test('BACK-6: the finished file is saved', async () => {
    const { app } = await show(MADE);
    await press(backup.saveFile);
    expect(app.saved.map(({ name }) => name)).toEqual([FILE.name]);
  });

  test('BACK-7: no browser without sharing shows a way to share', async () => {
    vi.stubGlobal('navigator', withSharing(undefined));
    await show(MADE);
    expect(findButton(backup.share)).toBeUndefined();
  });

  test('BACK-7: a file that the browser does not share after all is saved, and the page says so', async () => {
    vi.stubGlobal(
      'navigator',
      withSharing(() => Promise.reject(new DOMException('No', 'NotAllowedError'))),
    );
    const { app } = await show(MADE);
    await press(backup.share);
    await vi.waitFor(() => expect(dialog()).toContain(backup.savedInstead));
    expect(app.saved.map(({ name }) => name)).toEqual([FILE.name]);
  });

  test('BACK-7: a person who changes their mind is left in peace, and a shared file is done', async () => {
    vi.stubGlobal(
      'navigator',
      withSharing(() => Promise.reject(new DOMException('No', 'AbortError'))),
    );
    const { app, rooms } = await show(MADE);
    await press(backup.share);
    expect(app.saved).toEqual([]);
    expect(rooms.backup.asked).toEqual([]);
    vi.stubGlobal(
      'navigator',
      withSharing(() => Promise.resolve()),
    );
    await press(backup.share);
    await vi.waitFor(() => expect(rooms.backup.asked).toContainEqual(['close']));
  });
});

/** This browser with such a way to share; `undefined`: without one. */
function withSharing(share: (() => Promise<void>) | undefined): Navigator {
  return new Proxy(navigator, {
    has: (own, key) => (key === 'canShare' ? share !== undefined : key in own),
    get: (own, key) => {
      if (key === 'canShare') return share && (() => true);
      if (key === 'share') return share;
      const value: unknown = Reflect.get(own, key, own);
      return typeof value === 'function' ? (value.bind(own) as unknown) : value;
    },
  });
}

describe('the ways to a backup', () => {
  test('BACK-1: everything is saved from the page on what is stored', async () => {
    const { rooms } = await raiseForTest({}, {}, '#/storage');
    await press(backup.saveEverything);
    expect(rooms.backup.asked).toEqual([['saveEverything']]);
    await expectNoAxeFinding();
  });

  test('BACK-1: a person is handed over from their own card', async () => {
    const { rooms } = await raiseForTest(
      {},
      { library: libraryWith([], { people: peopleOf(OWNER, ANNA), person: ANNA }) },
      '#/people',
    );
    await press(backup.handOverDo);
    expect(rooms.backup.asked).toEqual([['handOver', ANNA]]);
    await expectNoAxeFinding();
  });

  test('BACK-2: a backup that is dropped anywhere is looked into, and films beside it are opened', async () => {
    const { rooms, app } = await raiseForTest();
    const data = new DataTransfer();
    data.items.add(FILE);
    data.items.add(new File(['film'], 'a.mp4', { type: 'video/mp4' }));
    await act(async () => {
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      await Promise.resolve();
    });
    expect(rooms.backup.asked.map(([name, file]) => [name, (file as File).name])).toEqual([['look', FILE.name]]);
    expect(app.asked.map(([name]) => name)).toContain('openFile');
  });
});
