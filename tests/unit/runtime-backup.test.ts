import { describe, expect, test } from 'vitest';
import type { Backup } from '../../src/runtime/backup/backup.ts';
import type { BackupAnswer, BackupJob, BackupPreview } from '../../src/runtime/backup/backup-job.ts';
import { createBackup } from '../../src/runtime/backup/create-backup.ts';
import { isBackupFile } from '../../src/runtime/backup/is-backup-file.ts';
import { settled } from '../fakes/fake-app-parts.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';

interface Asked {
  readonly job: BackupJob;
  readonly onShare: (share: number) => void;
  readonly signal: AbortSignal;
  readonly answer: (answer: BackupAnswer) => void;
}

interface Staged {
  readonly backup: Backup;
  readonly asked: readonly Asked[];
  readonly settingsTaken: readonly unknown[];
  readonly faults: readonly unknown[];
}

/** @param load fails where the code can't be fetched. */
function stage(load: () => Promise<void> = () => Promise.resolve()): Staged {
  const asked: Asked[] = [];
  const settingsTaken: unknown[] = [];
  const faults: unknown[] = [];
  const backup = createBackup({
    async loadJobs() {
      await load();
      return {
        doBesidePage: (job, onShare, signal) =>
          new Promise((answer) => {
            asked.push({ job, onShare, signal, answer });
          }),
      };
    },
    finishRemovals: () => undefined,
    settings: () => ({ ...FAKE_SETTINGS, cameraId: 'usb', cameraLabel: 'My camera' }),
    takeSettings: (stored) => settingsTaken.push(stored),
    appVersion: '0.1.0',
    // The last minutes of a day by the clock on the wall.
    today: () => new Date(2026, 10, 30, 23, 59),
    onFault: (error) => faults.push(error),
  });
  return { backup, asked, settingsTaken, faults };
}

const made: BackupAnswer = { kind: 'made', file: new Blob(['zip']), sessions: 2, leftOut: 0 };
const none = { incoming: 0, here: 0 };
const PREVIEW: BackupPreview = {
  scope: 'everything',
  createdAt: '2026-11-29T17:00:00.000Z',
  newPeople: [],
  people: none,
  sessions: { incoming: 1, here: 0 },
  demonstrations: none,
  ratings: none,
  settings: { language: 'fr' },
  isFirst: true,
  leftOut: 0,
};
const FILE = new File(['zip'], 'a.zip');

describe('the file', () => {
  test.each([
    ['Anna', 'kneeline-2026-11-30-Anna.zip'],
    ['', 'kneeline-2026-11-30.zip'],
    ['../Zoë M.', 'kneeline-2026-11-30-Zoë-M.zip'],
  ])('BACK-6: of %j is called %s', async (pseudonym, name) => {
    const { backup, asked } = stage();
    backup.handOver({ id: 'anna', pseudonym });
    await settled();
    expect(asked[0]?.job).toMatchObject({ kind: 'make', personId: 'anna' });
    asked[0]?.answer(made);
    await settled();
    expect(backup.getState()).toMatchObject({ kind: 'made', file: { name } });
  });

  test('BACK-6: of everything is called by its day, and holds the settings without the camera of this machine', async () => {
    const { backup, asked } = stage();
    backup.saveEverything();
    await settled();
    const { job } = asked[0] ?? {};
    expect(job).toMatchObject({ kind: 'make', personId: null, settings: { language: FAKE_SETTINGS.language } });
    expect(JSON.stringify(job)).not.toContain('camera"');
    asked[0]?.answer(made);
    await settled();
    expect(backup.getState()).toMatchObject({ kind: 'made', file: { name: 'kneeline-backup-2026-11-30.zip' } });
  });

  test('is known by its name or its kind', () => {
    expect(isBackupFile(new File([], 'A.ZIP'))).toBe(true);
    expect(isBackupFile(new File([], 'a', { type: 'application/zip' }))).toBe(true);
    expect(isBackupFile(new File([], 'zip.mp4'))).toBe(false);
  });
});

describe('a job', () => {
  test('BACK-5: shows how far it is, can be left, and says nothing any more afterwards', async () => {
    const { backup, asked } = stage();
    backup.saveEverything();
    await settled();
    asked[0]?.onShare(0.5);
    asked[0]?.onShare(0.501);
    expect(backup.getState()).toEqual({ kind: 'making', share: 0.5 });
    backup.look(FILE);
    await settled();
    expect(asked).toHaveLength(1);
    backup.close();
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer(made);
    await settled();
    expect(backup.getState()).toEqual({ kind: 'idle' });
  });

  test('BACK-2: settings come in only where they are wanted, and everybody hears that something came in', async () => {
    const { backup, asked, settingsTaken } = stage();
    let timesTold = 0;
    backup.onTaken(() => {
      timesTold += 1;
    });
    for (const settings of [false, true]) {
      backup.look(FILE);
      await settled();
      asked.at(-1)?.answer({ kind: 'looked', preview: PREVIEW });
      await settled();
      backup.takeIn({ settings, nameless: 'From a file' });
      await settled();
      expect(asked.at(-1)?.job).toMatchObject({ kind: 'take', file: FILE, nameless: 'From a file' });
      asked.at(-1)?.answer({ kind: 'taken', taken: { people: 0, sessions: 1, demonstrations: 0, ratings: 0 } });
      await settled();
      expect(backup.getState().kind).toBe('taken');
    }
    expect(timesTold).toBe(2);
    expect(settingsTaken).toEqual([PREVIEW.settings]);
  });

  test('BACK-8: a backup that is too much for one file is told with its size', async () => {
    const { backup, asked } = stage();
    backup.saveEverything();
    await settled();
    asked[0]?.answer({ kind: 'too-large', scope: 'everything', bytes: 5e9 });
    await settled();
    expect(backup.getState()).toEqual({ kind: 'too-large', scope: 'everything', bytes: 5e9 });
  });

  test('BACK-3: that fails says during what, and a code that can’t be fetched is a failure too', async () => {
    const { backup, asked } = stage();
    backup.look(FILE);
    await settled();
    asked[0]?.answer({ kind: 'failed', failure: 'full' });
    await settled();
    expect(backup.getState()).toEqual({ kind: 'failed', during: 'looking', failure: 'full' });
    const broken = stage(() => Promise.reject(new Error('No network')));
    broken.backup.saveEverything();
    await settled();
    expect(broken.backup.getState()).toEqual({ kind: 'failed', during: 'making', failure: 'unavailable' });
    expect(broken.faults).toHaveLength(1);
    broken.backup.saveEverything();
    expect(broken.backup.getState().kind).toBe('making');
  });
});
