import { act } from 'react';
import { describe, expect, test } from 'vitest';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { goTo } from '../../src/ui/addresses/entry.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { CAMERA, FAKE_SETTINGS, SESSION } from '../fakes/fake-app.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { expectNoAxeFinding, raiseForTest, settled, type Stage } from './ui-stage.tsx';

const { live, start, people, programme, films, progress, stored, learn, mirrorLook, summary, pages, product } =
  WORDS.en;

const RECORD = coachedSessionOf({ ...COACHED, reps: 3 });
const SESSION_ADDRESS = `#/session/${RECORD.origin.startedAt}`;
const PLACING: AppState['coach'] = { ...FAKE_VIEW, stage: { kind: 'placing', instruction: 'step-in' } };
const IN_SET: Partial<AppState> = { source: CAMERA, session: SESSION, coach: FAKE_VIEW };

const at = (address: string, state: Partial<AppState> = {}) => raiseForTest(state, {}, address);
const heading = () => document.querySelector('h1')?.textContent;
const question = () => document.querySelector('[role=alertdialog]');
const asked = ({ app }: Stage) => app.asked.map(([name]) => name);

/** Presses the browser's Back or Forward. */
const step = (by: -1 | 1) =>
  act(async () => {
    history.go(by);
    await settled();
    // Back on a running set is taken back by a second step.
    await settled();
  });

async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
    [one.textContent, one.getAttribute('aria-label')].includes(name),
  );
  if (found === undefined) throw new Error(`Nothing is called “${name}”`);
  await act(async () => {
    found.click();
    await settled();
  });
}

test.each([
  ['#/programme', programme.title],
  ['#/run-check', start.checkTitle],
  ['#/mirror-look', mirrorLook.title],
  ['#/learn', learn.title],
  ['#/people', people.title],
  ['#/films', films.title],
  ['#/history', progress.title],
  ['#/storage', stored.title],
])(
  'UI-21, UI-24: %s opens its page, named in the heading and in the tab, and the way back leads to the start',
  async (address, title) => {
    const shown = await at(address);
    expect(heading()).toBe(title);
    expect(document.title).toBe(`${title} – Kneeline`);
    await shown.press('Escape');
    expect(heading()).toBe(product.claim);
    expect(document.title).toBe('Kneeline');
  },
);

test('UI-21: the live screen’s address without a camera is the start page, which opens nothing unasked', async () => {
  const shown = await at('#/live');
  expect(location.hash).toBe('#/');
  expect(heading()).toBe(product.claim);
  expect(shown.app.asked).toEqual([]);
});

describe.each(Object.keys(WORDS) as Language[])('in %s', (language) => {
  test.each([
    ['an unknown address', '#/nowhere', 'unknown'],
    ['a page with too much behind it', '#/people/anna', 'unknown'],
    ['a session without a moment', '#/session/yesterday', 'unknown'],
    ['a session that is not kept', SESSION_ADDRESS, 'not-kept'],
  ] as const)('UI-21: %s says so on the start page', async (_, address, notice) => {
    const shown = await at(address, { settings: { ...FAKE_SETTINGS, language } });
    expect(heading()).toBe(WORDS[language].product.claim);
    expect(location.hash).toBe('#/');
    expect(document.querySelector('[role=alert]')?.textContent).toContain(WORDS[language].pages[notice].title);
    await expectNoAxeFinding();
    await press(WORDS[language].pages.close);
    expect(shown.root.querySelector('[role=alert]')).toBeNull();
  });
});

test('UI-21: the notice about an address stays while the engine loads, and films chosen meanwhile come up in their list', async () => {
  const shown = await at('#/nowhere', { engine: { kind: 'loading', loadedBytes: 0, totalBytes: 1 } });
  expect(document.querySelector('[role=alert]')?.textContent).toContain(pages.unknown.title);
  shown.leave();
  const item = { id: 1, name: 'a.mp4', bytes: 1, who: null, keptFor: null, state: { kind: 'waiting' } } as const;
  const other = await at('#/', { engine: { kind: 'loading', loadedBytes: 0, totalBytes: 1 } });
  await act(async () => {
    other.rooms.batch.change({ items: [item, { ...item, id: 2 }] });
    await settled();
  });
  expect(heading()).toBe(films.title);
});

test('UI-22: Back goes one page back, and Forward goes on again', async () => {
  await at('#/');
  await press(people.link);
  act(() => goTo('#/programme'));
  expect(heading()).toBe(programme.title);
  await step(-1);
  expect(heading()).toBe(people.title);
  expect(document.activeElement).toBe(document.querySelector('h1'));
  await step(-1);
  expect(heading()).toBe(product.claim);
  await step(1);
  expect(heading()).toBe(people.title);
});

test('UI-22: Back in a running set asks, and the set goes on until the answer', async () => {
  const shown = await at('#/');
  await shown.change({ source: { kind: 'opening', source: 'camera' } });
  await shown.change(IN_SET);
  expect(location.hash).toBe('#/live');
  await step(-1);
  expect(question()?.textContent).toContain(live.endAsk);
  expect(document.activeElement?.textContent).toBe(live.startOverNo);
  expect(location.hash).toBe('#/live');
  await expectNoAxeFinding();
  await press(live.startOverNo);
  expect(question()).toBeNull();
  expect(asked(shown)).toEqual([]);
  await step(-1);
  await press(live.finish);
  expect(asked(shown)).toEqual(['finish']);
  await shown.change({ source: { kind: 'none' }, session: null, coach: null, finished: RECORD });
  expect(location.hash).toBe(SESSION_ADDRESS);
  await step(-1);
  expect(heading()).toBe(product.claim);
});

test.each([
  ['a camera without a picture in a session', { ...IN_SET, coach: null, stalled: true }, 'set'],
  [
    'a camera that is waited for',
    {
      ...IN_SET,
      coach: null,
      source: { kind: 'awaited', reason: 'camera-unplugged', detail: '', deviceId: 'a', label: 'A', isLate: false },
    },
    'set',
  ],
  [
    'a film',
    { source: { kind: 'file', name: 'a.mp4', picture: { widthPx: 2, heightPx: 2 }, progressShare: 0.4 } },
    'film',
  ],
] as const)('UI-22: Back asks before it leaves %s', async (_, state, about) => {
  const shown = await at('#/');
  await shown.change(state);
  await step(-1);
  expect(question()?.textContent).toContain(about === 'set' ? live.endAsk : pages.film.question);
  expect(asked(shown)).toEqual([]);
});

test('UI-22: the question goes when the set ends by itself', async () => {
  const shown = await at('#/');
  await shown.change(IN_SET);
  await step(-1);
  await shown.change({ source: { kind: 'none' }, session: null, coach: null, finished: RECORD });
  expect(question()).toBeNull();
  expect(heading()).toBe(summary.title);
});

test.each([
  ['before the first squat', { ...IN_SET, coach: PLACING }, ['finish']],
  ['of the recorded try', { source: { kind: 'try-it', picture: { widthPx: 2, heightPx: 2 } } }, ['finish']],
] as const)('UI-22: Back %s loses nothing, so that it does not ask', async (_, state, expected) => {
  const shown = await at('#/');
  await shown.change(state);
  await step(-1);
  expect(question()).toBeNull();
  expect(asked(shown)).toEqual(expected);
  await shown.change({ source: { kind: 'none' }, session: null, coach: null });
  expect(location.hash).toBe('#/');
  expect(heading()).toBe(product.claim);
});

test('UI-22: Back while the camera opens gives up on the camera', async () => {
  const shown = await at('#/');
  await shown.change({ source: { kind: 'opening', source: 'camera' } });
  expect(location.hash).toBe('#/live');
  await step(-1);
  expect(question()).toBeNull();
  expect(asked(shown)).toEqual(['goToStart']);
  expect(location.hash).toBe('#/');
  expect(heading()).toBe(product.claim);
});

test('UI-22: a session that was not kept is found again by Back and Forward, with its pages', async () => {
  const shown = await at('#/');
  await shown.change({ finished: RECORD });
  expect(document.title).toBe(`${summary.title} – Kneeline`);
  await press(WORDS.en.report.open);
  expect(location.hash).toBe(`${SESSION_ADDRESS}/report`);
  await step(-1);
  await press(summary.progress);
  expect(heading()).toBe(progress.title);
  await step(-1);
  expect(heading()).toBe(summary.title);
  await step(-1);
  expect(heading()).toBe(product.claim);
  await step(1);
  expect(heading()).toBe(summary.title);
});

test('UI-22: Back beside a film that was not saved asks once, and goes where it was asked to go', async () => {
  const shown = await at('#/');
  await shown.change({ finished: RECORD });
  const timestampsMs = RECORD.frames.map(({ timestampMs }) => timestampMs);
  const film = { blob: new Blob([]), mime: 'video/webm', picture: RECORD.picture, timestampsMs };
  act(() => shown.rooms.tape.change({ film, isFilmUnsaved: true }));
  await press(WORDS.en.report.open);
  await step(-1);
  expect(heading()).toBe(summary.title);
  expect(question()).toBeNull();
  await step(-1);
  expect(question()?.textContent).toContain(pages.unsaved.question);
  await press(pages.unsaved.no);
  expect(heading()).toBe(summary.title);
  await step(-1);
  await press(pages.unsaved.yes);
  expect(heading()).toBe(product.claim);
  await step(1);
  expect(heading()).toBe(summary.title);
  await step(-1);
  expect(question()).toBeNull();
  expect(heading()).toBe(product.claim);
});

test('UI-28: a film’s summary has one button back, with one name', async () => {
  const film = { ...RECORD, origin: { ...RECORD.origin, source: { kind: 'file', label: 'squat.mp4' } } } as const;
  const shown = await at('#/');
  await shown.change({ finished: film });
  const back = () =>
    [...shown.root.querySelectorAll('.summary-ways button')].filter(({ textContent }) =>
      [summary.toStart, WORDS.en.handCheck.backToFilms].includes(textContent ?? ''),
    );
  expect(back()).toHaveLength(1);
  act(() => shown.rooms.batch.change({ shown: 1 }));
  expect(back().map(({ textContent }) => textContent)).toEqual([WORDS.en.handCheck.backToFilms]);
});

test('UI-23: a film of the list leads back to the list, with its own button and with Back', async () => {
  const shown = await at('#/films');
  const open = async () => {
    await shown.change({ finished: RECORD });
    act(() => shown.rooms.batch.change({ shown: 1 }));
  };
  await open();
  await press(WORDS.en.handCheck.backToFilms);
  expect(heading()).toBe(films.title);
  await open();
  await step(-1);
  expect(heading()).toBe(films.title);
});
