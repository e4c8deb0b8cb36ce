import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { ANNA, keptSession, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { raise, type Stage } from './ui-stage.tsx';

let stage: Stage | null = null;

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function summed(finished: SessionRecord, language: 'en' | 'de' = 'en'): Promise<Stage> {
  stage = await raise({ finished, settings: { ...FAKE_SETTINGS, language } });
  return stage;
}

test('a set is told in words, with its band and its count', async () => {
  const { root, text } = await summed(sessionOf(PLAIN_SQUAT));
  expect(text()).toContain('Left knee drifts inward');
  expect(text()).toMatch(/\d+°\s±\s\d+° inward at the bottom, in 2 of 2 reps/);
  expect(text()).toContain('Right knee stays in line');
  expect(root.querySelectorAll('.rep-card')).toHaveLength(2);
  expect(text()).toContain('Every frame was measured.');
});

test('SUM-2: two reps that differ have no mean: the number is that of the one that drifts', async () => {
  const record = sessionOf(PLAIN_SQUAT);
  const straight = sessionOf({ ...PLAIN_SQUAT, driftDeg: { left: 0, right: 0 } });
  const { text } = await summed({ ...record, reps: [...record.reps.slice(0, 1), ...straight.reps.slice(1)] });
  expect(text()).toContain('Left knee drifts inward');
  expect(text()).toMatch(/In 1 of 2 reps: 1\d°\s±\s\d° inward at the bottom/);
  expect(text()).not.toMatch(/±\s\d\d°/);
});

test('SUM-2: the number beside the few reps off the axis is their own mean', async () => {
  const record = sessionOf({ ...PLAIN_SQUAT, reps: 8 });
  const straight = sessionOf({ ...PLAIN_SQUAT, reps: 8, driftDeg: { left: 1, right: 0 } });
  const { text } = await summed({ ...record, reps: [...record.reps.slice(0, 1), ...straight.reps.slice(1)] });
  expect(text()).toMatch(/In 1 of 8 reps: 1\d°\s±\s\d° inward at the bottom/);
});

test.each(['en', 'de'] as const)(
  'SUM-11: in %s the next step of a mixed set stands on the first screen of a low laptop',
  async (language) => {
    const eight = { ...PLAIN_SQUAT, reps: 8 };
    const straight = sessionOf({ ...eight, driftDeg: { left: 0, right: 0 } });
    const left = sessionOf({ ...eight, driftDeg: { left: 18, right: 0 } });
    const right = sessionOf({ ...eight, driftDeg: { left: 0, right: 18 } });
    const reps = [left, straight, left, right, left, straight, straight, straight].flatMap((like, index) =>
      like.reps.slice(index, index + 1),
    );
    await page.viewport(1366, 768);
    const { root } = await summed({ ...straight, reps }, language);
    const legs = root.querySelectorAll('.headline-leg');
    const bottomPx = root.querySelector('.recommendation button')?.getBoundingClientRect().bottom;
    await page.viewport(1280, 900);
    expect(legs).toHaveLength(2);
    expect(bottomPx).toBeLessThanOrEqual(768);
  },
);

test('in German it is told in German, with a decimal comma', async () => {
  const { text } = await summed(sessionOf(PLAIN_SQUAT), 'de');
  expect(text()).toContain('Linkes Knie weicht nach innen aus');
  expect(text()).toContain('1,9 · 0,4 · 1,6 s');
});

test('no rep: says so, and shows no number of a rep', async () => {
  const { root, text } = await summed(sessionOf({ ...PLAIN_SQUAT, reps: 0 }));
  expect(text()).toContain('No squat was measured');
  expect(root.querySelector('.rep-card')).toBeNull();
  expect(root.querySelector('.plot')).toBeNull();
});

test('no rep because hardly a frame could be measured: says for what reason, not how to squat', async () => {
  const empty = sessionOf({ ...PLAIN_SQUAT, reps: 0 });
  const { root } = await summed({ ...empty, refusals: { 'frames-too-slow': empty.frames.length - 1, 'too-dark': 1 } });
  const headline = root.querySelector('.headline')?.textContent;
  expect(headline).toContain('too few frames per second');
  expect(headline).not.toContain('Stand still');
});

test('no rep because nobody stood upright: says that the standing axis was missing', async () => {
  const { root } = await summed({ ...sessionOf({ ...PLAIN_SQUAT, reps: 0 }), baseline: null });
  expect(root.querySelector('.headline')?.textContent).toContain('no standing axis');
});

/** Three squats that were measured, and three for which the frames came too slowly. */
function halfLost(): SessionRecord {
  const script = { ...PLAIN_SQUAT, reps: 6 };
  const third = sessionOf(script).reps[2];
  if (third === undefined) throw new Error('there are six reps');
  const refused = { fromMs: third.endMs, toMs: Infinity, reason: 'frames-too-slow' } as const;
  const record = sessionOf({ ...script, refused });
  return { ...record, reps: record.reps.slice(0, 3) };
}

test('SUM-7: the squats lost to a slow computer stand first, once, and the main step is to make it faster', async () => {
  const { root, text } = await summed(halfLost());
  const lost = 'The computer was too slow: 3 of 6 squats not counted';
  expect(root.querySelector('.summary-answer')?.firstElementChild?.textContent).toBe(lost);
  expect(text().split('too slow').length).toBe(2);
  expect(root.querySelector('.recommendation')?.textContent).toContain('close other programs');
  expect(root.querySelectorAll('.plain-button')).toHaveLength(1);
});

test('SUM-8: a long session is painted before it is looked through, and then tells everything at once', async () => {
  const record = halfLost();
  const [first] = record.frames;
  if (first === undefined) throw new Error('there are frames');
  const lengthMs = record.frames.at(-1)?.timestampMs ?? 0;
  const standing = Array.from({ length: 3000 }, (_, index) => ({
    ...first,
    timestampMs: lengthMs + (index + 1) * 40,
  }));
  const { root, text } = await summed({ ...record, frames: [...record.frames, ...standing] });
  const main = root.querySelector('main');
  expect(text()).toContain('Looking through the recording…');
  expect(text()).not.toMatch(/drifts inward|too slow|Next:/u);
  const before = [...root.querySelectorAll('.summary-head *')].map((part) => part.getBoundingClientRect().y);
  expect(main?.getBoundingClientRect().bottom).toBeGreaterThan(window.innerHeight);
  await expect.poll(text, { timeout: 60_000 }).toContain('The computer was too slow: 3 of 6 squats not counted');
  expect(text()).toContain('Left knee drifts inward');
  expect(text()).not.toContain('Looking through');
  expect([...root.querySelectorAll('.summary-head *')].map((part) => part.getBoundingClientRect().y)).toEqual(before);
});

test('no rep in a film: speaks of the depth, not of the ring that only the camera shows', async () => {
  const empty = sessionOf({ ...PLAIN_SQUAT, reps: 0 });
  const origin = { ...empty.origin, source: { kind: 'file', label: 'walk.mp4' } } as const;
  const { root } = await summed({ ...empty, origin });
  expect(root.querySelector('.headline')?.textContent).toContain('No movement was deep enough');
});

test('EXP-11: a very long set says that curve and files hold its end, offers no jump to what is gone, and no share above all', async () => {
  const long = sessionOf({ ...PLAIN_SQUAT, reps: 3 });
  const [first, second] = long.reps;
  const framesLeftOut = long.frames.findIndex(({ timestampMs }) => timestampMs > (first?.endMs ?? Infinity));
  const { root, text } = await summed({
    ...long,
    frames: long.frames.slice(framesLeftOut),
    framesLeftOut,
    refusals: { 'no-person': long.frames.length / 2 },
  });
  expect(text()).toContain('cover its last');
  expect(text()).toContain('50% of frames not measured');
  expect(root.querySelector('.scrub-jump')?.textContent).toContain(String(second?.number));
});

test('nothing recorded at all: no curve, no complaint', async () => {
  const { text } = await summed({ ...sessionOf({ ...PLAIN_SQUAT, reps: 0 }), frames: [] });
  expect(text()).toContain('Nothing was recorded.');
});

test('one leg: the other one is not measured rather than zero', async () => {
  const single = sessionOf({ ...PLAIN_SQUAT, reps: 3, driftDeg: { left: 12, right: null } });
  const { root, text } = await summed(single);
  expect(text()).toContain('Squat on the left leg');
  expect(text()).not.toContain('Right knee');
  for (const card of root.querySelectorAll('.rep-card')) {
    expect(card.querySelectorAll('.rep-leg')[1]?.textContent).toBe('Rightnot measured');
  }
});

test('no toes: knee over toe is missing and said to be', async () => {
  const { text } = await summed(sessionOf({ ...PLAIN_SQUAT, toes: false }));
  expect(text()).toContain('Angle only');
  expect(text()).not.toMatch(/% further in/);
});

test('what was refused is counted', async () => {
  const refused = { fromMs: 7200, toMs: 8100, reason: 'feet-outside' } as const;
  const { text } = await summed(sessionOf({ ...PLAIN_SQUAT, refused }));
  expect(text()).toMatch(/\d+% of frames not measured/);
  expect(text()).toContain('feet outside the picture');
});

test('the recording is scrubbed by keyboard, and a refused moment has no number', async () => {
  const refused = { fromMs: 7200, toMs: 8100, reason: 'feet-outside' } as const;
  const { root } = await summed(sessionOf({ ...PLAIN_SQUAT, refused }));
  const slider = root.querySelector<HTMLInputElement>('.scrub input');
  if (slider === null) throw new Error('the slider must be there');
  const moment = () => root.querySelector('.moment')?.textContent ?? '';
  expect(moment()).toContain('inward');
  const goTo = (value: number) =>
    act(() => {
      // React listens to the element's own setter; the prototype's one tells it that a person moved the slider.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(value));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
  goTo(7600);
  expect(moment()).toContain('Not measured: feet outside the picture');
  expect(root.querySelector('.moment-legs')).toBeNull();
  goTo(0);
  expect(moment()).toContain('not measured');
});

test.each([
  ['a minute', 60],
  ['an hour', 3600],
])('the axis of time has its seconds on a phone after %s', async (_, lengthS) => {
  await page.viewport(390, 844);
  const written = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
  const record = sessionOf(PLAIN_SQUAT);
  const like = record.frames.at(-1);
  if (like === undefined) throw new Error('a session has frames');
  // Two seconds apart: longer would be folded as a pause.
  const frames = Array.from({ length: lengthS / 2 }, (__, index) => ({ ...like, timestampMs: 2000 * index }));
  await summed({ ...record, frames });
  const seconds = written.mock.calls.filter(([words]) => /^\d+(?:,\d+)? s$/.test(words));
  written.mockRestore();
  await page.viewport(1280, 900);
  expect(new Set(seconds.map(([words]) => words)).size).toBeGreaterThanOrEqual(2);
});

/** Opens the menu of files and chooses one by its name. */
async function saveAs(root: HTMLElement, name: RegExp): Promise<void> {
  const opener = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save');
  act(() => opener?.click());
  const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const item = items.find(({ textContent }) => name.test(textContent));
  if (item === undefined) throw new Error(`No file ${String(name)}`);
  await act(() => userEvent.click(item));
}

async function pressInDialog(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`No button ${name}`);
  await act(() => userEvent.click(button));
}

test('EXP-9: the points are in metres where the length of the leg is given, and in pixels where it is not', async () => {
  const { app, root } = await summed(sessionOf(PLAIN_SQUAT));
  await saveAs(root, /TRC/);
  await pressInDialog('Save in pixels');
  await saveAs(root, /TRC/);
  const field = document.querySelector<HTMLElement>('[role="dialog"] input');
  if (field === null) throw new Error('No field for the leg');
  await act(() => userEvent.fill(field, '0.86'));
  await act(() => userEvent.keyboard('{Tab}'));
  await pressInDialog('Save in metres');
  const units = app.saved.map(({ text }) => (typeof text === 'string' ? text.split('\n')[2]?.split('\t')[4] : null));
  expect(units).toEqual(['px', 'm']);
});

test('EXP-13: the files of a session that is kept for somebody have the pseudonym in their names', async () => {
  const record = sessionOf(PLAIN_SQUAT);
  const { app, root, rooms } = await summed(record);
  const kept = keptSession({}, { startedAt: record.origin.startedAt, personId: ANNA.id });
  act(() => rooms.library.change(libraryWith([kept], { people: peopleOf(OWNER, ANNA), person: OWNER })));
  await saveAs(root, /CSV/);
  expect(app.saved.map(({ name }) => name)).toEqual(['kneeline-2026-11-23T08-00-00-Anna.csv']);
});

test('every download carries the set and a name that every file system takes', async () => {
  const { app, root } = await summed(sessionOf(PLAIN_SQUAT));
  await saveAs(root, /CSV/);
  await saveAs(root, /JSON/);
  await saveAs(root, /TRC/);
  await pressInDialog('Save in pixels');
  expect(app.saved.map(({ name }) => name)).toEqual([
    'kneeline-2026-11-23T08-00-00.csv',
    'kneeline-2026-11-23T08-00-00.json',
    'kneeline-2026-11-23T08-00-00.trc',
  ]);
  const [csv, json] = app.saved.map(({ text }) => (typeof text === 'string' ? text : undefined));
  expect(csv?.split('\n').length).toBeGreaterThan(3);
  expect(() => JSON.parse(json ?? '') as unknown).not.toThrow();
});

test('PRIV-5: the files of a film name no film, because its name may be a client’s', async () => {
  const { origin, ...rest } = sessionOf(PLAIN_SQUAT);
  const source = { kind: 'file', label: 'Müller Anna.mp4' } as const;
  const { app, root } = await summed({ ...rest, origin: { ...origin, source } });
  for (const kind of [/CSV/, /JSON/, /TRC.*OpenSim/s]) await saveAs(root, kind);
  await pressInDialog('Save in pixels');
  expect(app.saved).toHaveLength(3);
  for (const { text } of app.saved) expect(text).not.toContain('Müller');
});

test('EXP-12: the signs of the table are chosen in the menu, hold for the next file, and are remembered', async () => {
  const { app, root } = await summed(sessionOf(PLAIN_SQUAT));
  const opener = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save');
  act(() => opener?.click());
  const signs = [...document.querySelectorAll<HTMLElement>('[role="menuitemradio"]')];
  expect(signs.map((sign) => [sign.textContent, sign.getAttribute('aria-checked')])).toEqual([
    ['1.5, 2.5 (English)', 'true'],
    ['1,5; 2,5 (German, French and others)', 'false'],
    ['1.5; 2.5 (Swiss)', 'false'],
  ]);
  await act(() => userEvent.click(signs[1] ?? root));
  expect(app.getState().settings.csvConvention).toBe('semicolon-comma');
  const csv = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ textContent }) =>
    textContent.includes('CSV'),
  );
  await act(() => userEvent.click(csv ?? root));
  const [saved] = app.saved.map(({ text }) => text);
  expect(saved).toMatch(/\r\nrep;set;covered;leg;/u);
  expect(saved).toMatch(/;-?\d+,\d+;/u);
});

test('the film of this set is offered with and without lines, as the mirror shows it', async () => {
  const record = sessionOf(PLAIN_SQUAT);
  const film = {
    blob: new Blob([]),
    mime: 'video/webm',
    picture: record.picture,
    timestampsMs: record.frames.map(({ timestampMs }) => timestampMs),
  };
  stage = await raise({ finished: record }, { tape: { film } });
  await saveAs(stage.root, /Video with lines/);
  await saveAs(stage.root, /Video without lines/);
  const { frames } = record;
  const tell: unknown = expect.any(Function);
  const stem = 'kneeline-2026-11-23T08-00-00';
  expect(stage.rooms.tape.asked).toEqual([
    ['exportFilm', { overlay: true, mirrored: true, frames, tell, stem }],
    ['exportFilm', { overlay: false, mirrored: true, frames, tell, stem }],
  ]);
});

test('a film of another set is not offered', async () => {
  const film = { blob: new Blob([]), mime: 'video/webm', picture: PLAIN_SQUAT.picture, timestampsMs: [1, 2, 3] };
  stage = await raise({ finished: sessionOf(PLAIN_SQUAT) }, { tape: { film } });
  await expect(saveAs(stage.root, /Film/)).rejects.toThrow('No file');
});

test('while a film is written its progress is told and it can be cancelled; a failure is told', async () => {
  const record = sessionOf(PLAIN_SQUAT);
  const timestampsMs = record.frames.map(({ timestampMs }) => timestampMs);
  const film = { blob: new Blob([]), mime: 'video/webm', picture: record.picture, timestampsMs };
  stage = await raise({ finished: record }, { tape: { film, exportShare: 0.42 } });
  const { root, rooms, text } = stage;
  expect(root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext')).toBe('42%');
  expect(text()).toContain('Writing the video: 42%');
  const cancel = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
  act(() => cancel?.click());
  expect(rooms.tape.asked).toEqual([['cancelExport']]);
  act(() => rooms.tape.change({ exportShare: null, failure: 'export-failed' }));
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('couldn’t be written');
});

test('the moment one looks at is offered as a picture', async () => {
  const { app, root } = await summed(sessionOf(PLAIN_SQUAT));
  const save = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save as picture');
  act(() => save?.click());
  await expect
    .poll(() => app.saved.map(({ name, mime }) => [name, mime]), { timeout: 20_000 })
    .toEqual([['kneeline-2026-11-23T08-00-00-4-7-s.png', 'image/png']]);
});

test('UI-31: on the smallest phone the menu of files scrolls to its end, and nothing of the menu lies outside', async () => {
  await page.viewport(320, 640);
  const { root } = await summed(sessionOf(PLAIN_SQUAT), 'de');
  const opener = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === WORDS.de.report.save);
  act(() => opener?.click());
  const menu = document.querySelector<HTMLElement>('.save-popover');
  const last = [...document.querySelectorAll<HTMLElement>('.save-popover .save-item')].at(-1);
  if (menu === null || last === undefined) throw new Error('The menu must be open');
  // The menu takes its height from the window in the frame after it opened.
  const outside = () => {
    menu.scrollTop = menu.scrollHeight;
    const [box, item] = [menu.getBoundingClientRect(), last.getBoundingClientRect()];
    return { below: item.bottom > box.bottom, above: item.top < box.top };
  };
  await expect.poll(outside).toEqual({ below: false, above: false });
  expect(getComputedStyle(menu).overflowY).toBe('auto');
  expect(menu.getBoundingClientRect().height).toBeLessThan(640);
  await act(() => userEvent.keyboard('{Escape}'));
  await expect.poll(() => document.querySelector('.save-popover')).toBeNull();
  await page.viewport(1280, 900);
});
