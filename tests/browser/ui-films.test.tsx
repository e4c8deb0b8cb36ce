import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import type { BatchItem, BatchState } from '../../src/runtime/batch/batch.ts';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { measureSession } from '../fixtures/measured-session.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const { films, summary, source: sourceWords } = WORDS.en;

const LONG =
  'IMG_20261123_081500_Annas linkes Knie nach der Pause, zweiter Versuch, von vorn gefilmt mit dem Handy.MOV';

const AS_FILE = { slowedTimes: 1, slowedSaidBy: null, mirrored: false } as const;
const LOST = [{ reason: 'feet-outside', squats: 2 }] as const;
const PLAIN = {
  why: null,
  unseen: null,
  missed: [],
  film: AS_FILE,
  canMeasureAgain: true,
  looksSlowed: false,
  model: 'blazepose-lite',
  thresholds: thresholdsFor({ kind: 'word', word: 'strict' }),
} as const;
const SLOW = { ...PLAIN, looksSlowed: true } as const;
const DARK = { kind: 'refused', reason: 'too-dark', share: 1 } as const;

const ITEMS: readonly BatchItem[] = [
  {
    id: 1,
    name: 'squats.mp4',
    bytes: 12e6,
    who: null,
    keptFor: null,
    state: { kind: 'measured', reps: 8, inward: 5, outward: 1, frames: 400, refusedFrames: 12, ...PLAIN, missed: LOST },
  },
  {
    id: 2,
    name: 'in line.webm',
    bytes: 12e6,
    who: null,
    keptFor: null,
    state: { kind: 'measured', reps: 1, inward: 0, outward: 0, frames: 100, refusedFrames: 0, ...SLOW },
  },
  {
    id: 3,
    name: 'garden.mp4',
    bytes: 12e6,
    who: null,
    keptFor: null,
    state: { kind: 'measured', reps: 0, inward: 0, outward: 0, frames: 100, refusedFrames: 100, ...PLAIN, why: DARK },
  },
  {
    id: 4,
    name: 'notes.mp4',
    bytes: 120,
    who: null,
    keptFor: null,
    state: { kind: 'failed', reason: 'file-broken', detail: 'not a film' },
  },
  {
    id: 5,
    name: 'old.json',
    bytes: 120,
    who: null,
    keptFor: null,
    state: { kind: 'failed', reason: 'file-broken', detail: 'not-json' },
  },
  { id: 6, name: 'left out.mov', bytes: 12e6, who: null, keptFor: null, state: { kind: 'cancelled' } },
  { id: 7, name: LONG, bytes: 90e6, who: null, keptFor: null, state: { kind: 'measuring', progressShare: 0.42 } },
  { id: 8, name: 'last.mp4', bytes: 90e6, who: null, keptFor: null, state: { kind: 'waiting' } },
];

const RUNNING: Partial<BatchState> = { items: ITEMS, running: true };
const DONE: Partial<BatchState> = { items: ITEMS.slice(0, 6), running: false };

let stage: Stage | null = null;

const raised = async (batch: Partial<BatchState> = {}, state: Partial<AppState> = {}, address = '#/') => {
  stage = await raise(state, { batch }, address);
  return stage;
};

afterEach(() => {
  stage?.leave();
  stage = null;
});

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`No button says “${name}”`);
  return found;
}

const click = (name: string) => act(() => button(name).click());
const title = () => document.querySelector('h1')?.textContent;

/** The page of several videos, by its address. */
async function onPage(batch: Partial<BatchState> = {}, state: Partial<AppState> = {}): Promise<Stage> {
  const shown = await raised(batch, state, '#/films');
  expect(title()).toBe(WORDS[state.settings?.language ?? 'en'].films.title);
  return shown;
}

function drop(files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  act(() => {
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** The page is about to be closed. */
const isAskedToStay = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

const film = (name: string) => new File(['film'], name, { type: 'video/mp4' });

describe.each(WALKED_LANGUAGES)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme, whatever the list holds', async (theme) => {
    const settings = { ...FAKE_SETTINGS, language, theme };
    for (const batch of [{}, RUNNING, { ...DONE, saving: { kind: 'failed', reason: 'full' } as const }]) {
      const shown = await onPage(batch, { settings });
      await expectNoAxeFinding();
      shown.leave();
    }
    stage = null;
  });

  test('axe finds nothing when it is asked whether the list may be emptied', async () => {
    await onPage(DONE, { settings: { ...FAKE_SETTINGS, language } });
    click(WORDS[language].films.clear);
    expect(document.activeElement?.textContent).toBe(WORDS[language].films.clearNo);
    await expectNoAxeFinding();
  });
});

describe('the list', () => {
  test('BATCH-13: tells of each film in words how far it is or what came of it, and why it has no rep', async () => {
    await onPage(RUNNING);
    const rows = [...document.querySelectorAll('li')].map((row) => row.innerText.replaceAll(/\s+/gu, ' '));
    expect(rows[0]).toMatch(/squats\.mp4 8 reps 5 inward 1 outward .*2 .*3% of the frames couldn’t be measured/u);
    expect(rows[0]).toContain(WORDS.en.refusalShort['feet-outside']);
    expect(rows[1]).toMatch(/in line\.webm 1 rep all in line/u);
    expect(rows[2]).toContain(films.noReps);
    expect(rows[2]).toContain('most of them for one reason');
    expect(rows[1]).toContain(summary.filmed.looksSlowed);
    expect(rows[0]).not.toContain(summary.filmed.looksSlowed);
    // UI-12: what the numbers were measured with stands beside them.
    expect(rows[0]).toContain('Measured with BlazePose lite, sensitivity: High sensitivity.');
    expect(rows[3]).toContain(sourceWords.failures['file-broken'].title);
    expect(rows[4]).toContain(films.sessionRefused.title);
    expect(rows[5]).toContain(films.cancelled);
    expect(rows[6]).toContain('42% measured');
    expect(rows[7]).toContain(films.waiting);
    expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('42');
    expect(stage?.text()).toContain('6 of 8 done');
  });

  test('opens, cancels and saves what it says', async () => {
    const { rooms } = await onPage(RUNNING);
    click('Open squats.mp4');
    click(`Cancel ${LONG}`);
    click('Cancel last.mp4');
    click(films.cancelAll);
    click(films.saveAllSpoken);
    expect(rooms.batch.asked).toEqual([['open', 1], ['cancel', 7], ['cancel', 8], ['cancelAll'], ['saveAll']]);
  });

  test('BATCH-11: takes the factor of a film that looks slowed down, and that a film is mirrored', async () => {
    const { rooms } = await onPage(DONE);
    const row = [...document.querySelectorAll('li')][1];
    const field = row?.querySelector('input:not([type=checkbox])');
    if (!(row instanceof HTMLElement) || !(field instanceof HTMLInputElement)) throw new Error('No field');
    await act(() => userEvent.fill(field, '8'));
    await act(() => userEvent.click(page.elementLocator(row).getByRole('checkbox')));
    await act(() => userEvent.click(page.elementLocator(row).getByRole('button', { name: summary.filmed.again })));
    expect(rooms.batch.asked).toEqual([['measureAgain', 2, { slowedBy: 8, mirrored: true }]]);
  });

  test('is emptied only after a second yes', async () => {
    const { rooms } = await onPage(DONE);
    click(films.clear);
    click(films.clearNo);
    expect(rooms.batch.asked).toEqual([]);
    click(films.clear);
    click(films.clearYes);
    expect(rooms.batch.asked).toEqual([['clear']]);
  });

  test('tells where the files went, or why not', async () => {
    const { rooms, text } = await onPage(DONE);
    const tell = async (saving: BatchState['saving']) => {
      await act(async () => {
        rooms.batch.change({ saving });
        await Promise.resolve();
      });
      return text();
    };
    expect(await tell({ kind: 'in-folder', folder: 'Monday', files: 6 })).toContain(
      '6 files are now in the folder “Monday”',
    );
    expect(await tell({ kind: 'offered', files: 6 })).toContain('allow this page to download several files');
    expect(await tell({ kind: 'failed', reason: 'full' })).toContain(films.savingFailures.full);
  });

  test('says when the engine is what keeps it waiting, with a way on', async () => {
    await onPage(RUNNING, { engine: { kind: 'failed', reason: 'graphics-lost', detail: '' } });
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      WORDS.en.engine.failures['graphics-lost'].title,
    );
  });

  test('asks before the page is closed over films that are being measured, and only then', async () => {
    const { rooms } = await onPage(RUNNING);
    expect(isAskedToStay()).toBe(true);
    await act(async () => {
      rooms.batch.change({ running: false });
      await Promise.resolve();
    });
    expect(isAskedToStay()).toBe(false);
  });
});

describe('the way there', () => {
  test('leads from the start, which tells how far the list is, and back with Escape', async () => {
    const shown = await raised(RUNNING);
    await shown.press('Escape');
    click('Videos: 6 of 8 done');
    expect(title()).toBe(films.title);
    expect(document.activeElement).toBe(document.querySelector('h1'));
    await shown.press('Escape');
    expect(title()).toBe(WORDS.en.product.claim);
  });

  test('leads back from the summary of a film to the list, with that film marked', async () => {
    const shown = await raised({ ...DONE, shown: 2 }, { finished: measureSession() });
    await shown.change({ finished: null });
    expect(title()).toBe(films.title);
    expect(document.querySelector('[data-shown]')?.textContent).toContain('in line.webm');
  });
});

describe('files that are dropped', () => {
  test('one comes up in front, several make a list and show it', async () => {
    const { app, rooms } = await raised();
    drop([film('a.mp4')]);
    expect(app.asked.map(([name]) => name)).toEqual(['openFile']);
    const several = [film('a.mp4'), new File(['{}'], 'b.json')];
    drop(several);
    expect(rooms.batch.asked).toEqual([['add', several]]);
    expect(app.asked).toHaveLength(1);
    await act(async () => {
      rooms.batch.change(RUNNING);
      await Promise.resolve();
    });
    expect(title()).toBe(films.title);
  });

  test('on the page of the list even a single one is added to it', async () => {
    const { app, rooms } = await onPage(DONE);
    const one = film('a.mp4');
    drop([one]);
    expect(rooms.batch.asked).toEqual([['add', [one]]]);
    expect(app.asked).toEqual([]);
  });

  test('wait behind the camera, and it is said there until it is closed', async () => {
    const shown = await raised({}, { source: CAMERA });
    drop([film('a.mp4'), film('b.mp4')]);
    expect(shown.text()).toContain('2 videos are waiting.');
    await expectNoAxeFinding();
    click(films.close);
    expect(shown.text()).not.toContain('2 videos are waiting.');
    drop([film('a.mp4'), film('b.mp4')]);
    await shown.change({ source: { kind: 'none' } });
    await shown.change({ source: CAMERA });
    expect(shown.text()).not.toContain('2 videos are waiting.');
  });

  test('chosen in the dialog, one or several, are the same', async () => {
    const { app, rooms } = await raised();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('No file dialog');
    expect(input.multiple).toBe(true);
    const choose = (files: readonly File[]) => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      input.files = dataTransfer.files;
      act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    };
    choose([film('a.mp4'), film('b.mp4')]);
    choose([film('c.mp4')]);
    expect(rooms.batch.asked.map(([name]) => name)).toEqual(['add']);
    expect(app.asked.map(([name]) => name)).toEqual(['openFile']);
  });
});

test('BATCH-15: says who is in the films, and keeps their sessions with them', async () => {
  const people = libraryWith([], { people: peopleOf(OWNER, ANNA) });
  stage = await raise({}, { batch: DONE, library: people }, '#/films');
  const { rooms } = stage;
  expect(stage.text()).toContain(films.whoElse_other.replace('{{count}}', '3'));
  expect(stage.text()).not.toContain(films.keepAll);
  act(() => rooms.batch.change({ items: ITEMS.map((item) => ({ ...item, who: ANNA.id })) }));
  click(films.keepAll);
  expect(rooms.batch.asked).toEqual([['keepAll']]);
  act(() =>
    rooms.batch.change({
      items: ITEMS.map((item) => ({ ...item, who: ANNA.id, keptFor: ANNA.id })),
      keeping: { kind: 'kept', sessions: 2, already: 1, empty: 0 },
    }),
  );
  const text = stage.text().replaceAll(/[\u2068\u2069]/gu, '');
  expect(text).toContain(films.keptFor.replace('{{name}}', 'Anna'));
  expect(text).toContain(films.keptSessions_other.replace('{{count}}', '2'));
  expect(text).toContain(films.keptAlready_one.replace('{{count}}', '1'));
  expect(text).not.toContain(films.keepAll);
  await expectNoAxeFinding();
});

describe('precise or fast', () => {
  test('BATCH-16: is chosen on the page of the list, which says what each costs', async () => {
    const shown = await onPage();
    expect(shown.text()).toContain(films.paceNotes.precise);
    click(films.paces.fast);
    expect(shown.app.asked).toContainEqual(['changeSettings', { films: 'fast' }]);
    await shown.change({ settings: { ...FAKE_SETTINGS, films: 'fast' } });
    expect(shown.text()).toContain(films.paceNotes.fast);
  });

  test('BATCH-16: is no choice for a person who chose another model', async () => {
    const shown = await onPage({}, { settings: { ...FAKE_SETTINGS, model: 'blazepose-lite' } });
    expect(shown.text()).toContain('Videos are measured by BlazePose lite alone');
    expect(shown.text()).not.toContain(films.paceNotes.precise);
  });

  test('BATCH-17: the page says that the second model could not be loaded', async () => {
    const shown = await onPage({}, { preciseFailure: { reason: 'model-missing', detail: 'offline' } });
    expect(shown.text()).toContain(films.preciseFailed);
  });
});
