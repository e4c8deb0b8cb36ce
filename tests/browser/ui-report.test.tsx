import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { Person, StoredSession } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import type { Film } from '../../src/runtime/tape/tape.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf, type CoachedScript } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { expectNoAxeFinding, raise, settled, type Stage } from './ui-stage.tsx';

const OWL = {
  id: 'owl',
  pseudonym: 'Blue Owl',
  thresholds: null,
  programme: null,
  strictness: null,
  notes: '',
  createdAt: '',
} as Person;

let stage: Stage | null = null;

beforeEach(() => page.viewport(1280, 900));

afterEach(() => {
  stage?.leave();
  stage = null;
});

interface Wanted {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly mirrored?: boolean;
  readonly rooms?: FakeRoomsStart;
}

async function press(root: HTMLElement, name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`No button ${name}`);
  await act(async () => {
    button.click();
    await settled();
  });
}

/** The report on a set, as one gets there. */
async function reported(finished: SessionRecord, wanted: Wanted = {}): Promise<Stage> {
  const { language = 'en', theme = 'light', mirrored = true, rooms = {} } = wanted;
  stage = await raise({ finished, settings: { ...FAKE_SETTINGS, language, theme, mirrored } }, rooms);
  await press(stage.root, WORDS[language].report.open);
  return stage;
}

const scripted = (change: Partial<CoachedScript> = {}) => coachedSessionOf({ ...COACHED, ...change });

const write = (field: HTMLElement, text: string) => act(() => userEvent.fill(field, text));

function sheetOf({ root }: Stage): HTMLElement {
  const sheet = root.querySelector<HTMLElement>('.sheet');
  if (sheet === null) throw new Error('The sheet must be there');
  return sheet;
}

function storedOf(record: SessionRecord, notes = ''): StoredSession {
  const { startedAt } = record.origin;
  return { ...summaryOf({ startedAt }), id: 'set', personId: 'owl', startedAtMs: 0, notes, recordBytes: 1 };
}

/** A library in which this set is kept for the owl. */
function keptFor(record: SessionRecord, more: Partial<LibraryState> = {}, notes = ''): FakeRoomsStart {
  return {
    library: {
      person: OWL,
      people: [{ kind: 'intact', row: OWL }],
      sessions: [{ kind: 'intact', row: storedOf(record, notes) }],
      ...more,
    },
  };
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(WALKED_LANGUAGES)('axe finds nothing on the report in %s', async (language) => {
    const record = scripted();
    const earlier = [12, 15, 18].map((day) => summaryOf({ startedAt: `2026-11-${day}T08:00:00.000Z` }));
    await reported(record, { theme, language, rooms: keptFor(record, { history: earlier }, 'Slowly.') });
    await expectNoAxeFinding();
  });
});

test.each(LANGUAGE_CODES)(
  'UI-29: on a phone the sheet in %s is one column wide enough to read, with the whole table in it, and axe finds nothing',
  async (language) => {
    await page.viewport(390, 844);
    const record = scripted({ reps: 16 });
    const earlier = [12, 15, 18].map((day) => summaryOf({ startedAt: `2026-11-${day}T08:00:00.000Z` }));
    const sheet = sheetOf(await reported(record, { language, rooms: keptFor(record, { history: earlier }) }));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    expect(Number.parseFloat(getComputedStyle(sheet).fontSize)).toBeGreaterThan(15);

    const right = sheet.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(sheet).paddingRight);
    const cells = [...sheet.querySelectorAll('.sheet-numbers :is(th, td)')];
    expect(cells).toHaveLength(21);
    for (const cell of cells) {
      expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(right + 1);
      expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
    }
    // On the smallest phone the words of a column touch none of the next.
    await page.viewport(320, 844);
    const cut = () =>
      cells.flatMap(({ scrollWidth, clientWidth, textContent }) => (scrollWidth > clientWidth ? textContent : []));
    await expect.poll(cut).toEqual([]);
    await page.viewport(390, 844);
    // Capitals and numbers take about seven tenths of a line's height.
    const letters = [...sheet.querySelectorAll('svg text')].filter((text) => text.getClientRects().length > 0);
    for (const text of letters) expect(text.getBoundingClientRect().height).toBeGreaterThan(12);
    await expectNoAxeFinding();
  },
);

test('on a phone a leg that was not measured is said to be so over its whole column', async () => {
  await page.viewport(390, 844);
  const sheet = sheetOf(await reported(scripted({ reps: 4, driftDeg: { left: 12, right: null } })));
  const topOf = (selector: string) => sheet.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
  expect(topOf('.sheet-numbers td[colspan]')).toBeCloseTo(topOf('.sheet-numbers td:not([colspan])'), 0);
});

test('REPORT-1: the sheet is white with dark letters in the dark theme too', async () => {
  const sheet = sheetOf(await reported(scripted(), { theme: 'dark' }));
  expect(getComputedStyle(sheet).backgroundColor).toBe('rgb(255, 255, 255)');
  expect(getComputedStyle(sheet).color).toBe('rgb(16, 24, 28)');
});

test('REPORT-2: the sheet says who, when, what, each leg in words, the numbers and how they came about', async () => {
  const record = scripted();
  const text = sheetOf(await reported(record, { rooms: keptFor(record, {}, 'Every other day.') })).innerText;
  for (const part of [
    'Blue Owl',
    'November 23, 2026',
    'Squat on both legs · 8 reps',
    'Left knee drifts inward',
    'inward at the bottom, in 8 of 8 reps.',
    'The left knee is',
    'Left knee out, over the toes.',
    'Every other day.',
    'blazepose-full (3f9a3f9a)',
    'Kneeline 0.1.0',
    'Every frame was measured.',
    'A training aid, not a medical device.',
  ]) {
    expect(text).toContain(part);
  }
});

test('REPORT-2: reps that belong to no set are nowhere on the sheet', async () => {
  const record = scripted({ reps: 6, driftDeg: { left: 14, right: 1 } });
  const sets = record.sets.map((set) => ({ ...set, reps: [1, 2, 3] }));
  const drifted = record.reps.map((rep) =>
    rep.number > 3 && rep.legs.right ? { ...rep, legs: { ...rep.legs, right: rep.legs.left } } : rep,
  );
  const shown = await reported({ ...record, reps: drifted, sets });
  const sheet = sheetOf(shown);
  expect(sheet.querySelector('.sheet-facts')?.textContent).toContain('3 reps');
  expect(sheet.querySelectorAll('.sheet-plot [data-side="left"] .sheet-rep')).toHaveLength(3);
  expect(
    [...sheet.querySelectorAll('.sheet-numbers tbody tr')].map((row) => row.querySelector('td')?.textContent),
  ).toEqual(['3', '3']);
  expect(sheet.textContent).toContain('Right knee stays in line');
});

test('REPORT-2: left stands on the left as in the mirror, on the right un-mirrored; the sides keep their names', async () => {
  const where = async (mirrored: boolean) => {
    const sheet = sheetOf(await reported(scripted(), { mirrored }));
    const leftOf = (selector: string) => sheet.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
    const found = {
      plot:
        leftOf('.sheet-plot [data-side="left"] .sheet-plumb') < leftOf('.sheet-plot [data-side="right"] .sheet-plumb'),
      picture: leftOf('.sheet-picture [data-side="left"]') < leftOf('.sheet-picture [data-side="right"]'),
      words: sheet.querySelector('.sheet-legs section')?.textContent?.startsWith('Left knee drifts inward'),
      label: sheet.querySelector('.sheet-picture [data-side="left"]')?.textContent ?? '',
    };
    stage?.leave();
    return found;
  };
  expect(await where(true)).toMatchObject({ plot: true, picture: true, words: true, label: /^Left .*inward$/ });
  expect(await where(false)).toMatchObject({ plot: false, picture: false, words: false, label: /^Left .*inward$/ });
  stage = null;
});

test.each([1, 8, 100])('REPORT-3: %i reps have their marks in a sheet that nothing sticks out of', async (reps) => {
  const sheet = sheetOf(await reported(scripted({ reps }), { language: 'de' }));
  expect(sheet.querySelectorAll('.sheet-plot [data-side="left"] .sheet-rep')).toHaveLength(reps);
  expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight + 1);
  const end = sheet.querySelector('.sheet-how')?.getBoundingClientRect().bottom ?? Infinity;
  expect(end).toBeLessThanOrEqual(sheet.getBoundingClientRect().bottom);
  const picture = sheet.querySelector('.sheet-canvas')?.getBoundingClientRect();
  expect(picture?.height).toBeGreaterThan(120);
});

test('REPORT-4: a note too long for the sheet is cut at its end, and the screen says so', async () => {
  const record = scripted();
  const opened = await reported(record, { rooms: keptFor(record) });
  const note = opened.root.querySelector('textarea');
  if (note === null) throw new Error('The note must be there');
  const warning = () => opened.root.querySelector('.report-warning')?.textContent ?? null;
  await write(note, 'Slowly.');
  expect(warning()).toBeNull();
  await write(note, 'Slowly and in front of a mirror, every other day. '.repeat(30));
  expect(warning()).toBe('Too long for the sheet: the end of the note won’t be printed.');
  const sheet = sheetOf(opened);
  expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight + 1);
  expect(sheet.querySelector('.sheet-note p')?.clientHeight).toBeLessThan(sheet.clientHeight / 6);
});

test('REPORT-4: the note stays with a kept session, once it is left, and is there again', async () => {
  const record = scripted();
  const { root, rooms } = await reported(record, { rooms: keptFor(record, {}, 'Slowly.') });
  const note = root.querySelector('textarea');
  if (note === null) throw new Error('The note must be there');
  expect(note.value).toBe('Slowly.');
  await write(note, 'Slower.');
  expect(rooms.library.asked).toEqual([]);
  await press(root, 'Back to the summary');
  expect(rooms.library.asked).toEqual([['setNotes', 'set', 'Slower.']]);
});

test('REPORT-4: the note of a session that is not kept is on the sheet only, and said to be', async () => {
  const opened = await reported(scripted());
  const note = opened.root.querySelector('textarea');
  if (note === null) throw new Error('The note must be there');
  await write(note, 'Slowly.');
  expect(opened.text()).toContain('This session isn’t kept here');
  expect(sheetOf(opened).innerText).toContain('Slowly.');
  await press(opened.root, 'Back to the summary');
  expect(opened.rooms.library.asked).toEqual([]);
});

test('REPORT-5: a session from a file carries no name until one is written, and none that is written is kept', async () => {
  const opened = await reported(scripted(), { rooms: { library: { person: OWL } } });
  expect(opened.text()).not.toContain('Blue Owl');
  const name = opened.root.querySelector<HTMLInputElement>('.report-field input');
  if (name === null) throw new Error('The name must be there');
  await write(name, 'Grey Heron');
  expect(sheetOf(opened).querySelector('.sheet-name')?.textContent).toBe('Grey Heron');
  await press(opened.root, 'Back to the summary');
  expect(opened.rooms.library.asked).toEqual([]);
});

test('REPORT-10: another rep may be chosen for the picture, and what stands below it is its own', async () => {
  const record = scripted({ driftDeg: { left: 12, right: 2 } });
  const shown = await reported(record);
  const select = shown.root.querySelector<HTMLSelectElement>('.report-ways select');
  expect(select?.options).toHaveLength(1 + record.reps.length);
  for (const rep of record.reps.slice(1, 3)) {
    await act(async () => {
      if (select !== null) await userEvent.selectOptions(select, String(rep.number));
    });
    const picture = sheetOf(shown).querySelector<HTMLElement>('.sheet-picture');
    const degrees = Math.round(rep.legs.left?.driftAtBottomDeg ?? NaN);
    expect(picture?.querySelector('h3')?.textContent).toContain(`Rep ${rep.number},`);
    expect(picture?.querySelector('figcaption [data-side="left"]')?.textContent).toContain(`${degrees}°`);
  }
});

test('REPORT-11: the clinic and who signs stand on the sheet with a line to sign on, and are kept in the settings', async () => {
  const shown = await reported(scripted());
  expect(sheetOf(shown).querySelector('.sheet-letterhead, .sheet-sign')).toBeNull();
  // REPORT-12: the default session drifts inward, so the fault to leave is drawn too.
  const figures = [...sheetOf(shown).querySelectorAll('.sheet-figures figcaption')];
  expect(figures.map(({ textContent }) => textContent)).toEqual(['Like this', 'Not like this']);
  await act(() => userEvent.fill(page.getByLabelText(WORDS.en.report.clinic), 'Physio <b>'));
  await act(() => userEvent.fill(page.getByLabelText(WORDS.en.report.signer), 'M. Keller'));
  expect(shown.app.getState().settings).toMatchObject({ clinic: 'Physio <b>', signer: 'M. Keller' });
  expect(sheetOf(shown).querySelector('.sheet-letterhead')?.textContent).toBe('Physio <b> · M. Keller');
  expect(sheetOf(shown).querySelector('.sheet-sign')?.textContent).toContain('M. Keller');
});

test('REPORT-6: the course ends with this session, and a change inside its band is no clear change', async () => {
  const record = scripted();
  const days = ['2026-11-12', '2026-11-18', '2026-11-25'].map((day) =>
    summaryOf({ startedAt: `${day}T08:00:00.000Z` }),
  );
  const sheet = sheetOf(await reported(record, { rooms: keptFor(record, { history: days }) }));
  expect(sheet.querySelectorAll('.sheet-trend[data-side="left"] circle')).toHaveLength(3);
  expect(sheet.innerText).toMatch(/Since Nov 12: no clear change \(0°\s±\s\d°\)\./);
  expect(sheet.innerText).not.toContain('Nov 25');
});

test('REPORT-6: sessions of somebody else are no course of this one', async () => {
  const days = [summaryOf({ startedAt: '2026-11-12T08:00:00.000Z' })];
  const sheet = sheetOf(await reported(scripted(), { rooms: { library: { person: OWL, history: days } } }));
  expect(sheet.querySelector('.sheet-trend')).toBeNull();
  expect(sheet.innerText).toContain('This is the first session that can be compared.');
});

test('REPORT-2: one leg: the other one is not measured rather than zero', async () => {
  const text = sheetOf(await reported(scripted({ reps: 4, driftDeg: { left: 12, right: null } }))).innerText;
  expect(text).toContain('Only the left leg was measured');
  expect(text).not.toContain('Right knee');
  expect(text).toMatch(/Right\s+not measured/);
});

test('REPORT-7: a film of this very session is the picture; one of another session, or without the lowest point, is not', async () => {
  const record = scripted({ reps: 3 });
  const filmOf = (shiftMs: number): Film => ({
    blob: new Blob([]),
    mime: 'video/webm',
    picture: record.picture,
    timestampsMs: record.frames.map(({ timestampMs }) => timestampMs + shiftMs),
  });
  const whole = filmOf(0);
  const withoutBottoms: Film = {
    ...whole,
    timestampsMs: whole.timestampsMs.filter((ms) => record.reps.every(({ bottomMs }) => Math.abs(ms - bottomMs) > 100)),
  };
  const green = new OffscreenCanvas(64, 36);
  const paint = green.getContext('2d');
  if (paint === null) throw new Error('A canvas must be there');
  paint.fillStyle = 'rgb(0, 200, 0)';
  paint.fillRect(0, 0, 64, 36);
  const cornerWith = async (film: Film) => {
    const opened = await raise({ finished: record, settings: FAKE_SETTINGS }, { tape: { film } });
    stage = opened;
    Object.assign(opened.rooms.tape, { pictureAt: () => createImageBitmap(green) });
    await press(opened.root, 'Report');
    const canvas = opened.root.querySelector<HTMLCanvasElement>('.sheet canvas');
    await act(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const pixel = canvas?.getContext('2d')?.getImageData(60, 700, 1, 1).data;
    opened.leave();
    stage = null;
    return [...(pixel ?? [])].slice(0, 3);
  };
  expect(await cornerWith(whole)).toEqual([0, 200, 0]);
  expect(await cornerWith(withoutBottoms)).toEqual([0, 0, 0]);
  expect(await cornerWith(filmOf(7))).toEqual([0, 0, 0]);
});
