import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { StoredSession } from '../../src/runtime/archive/archive.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { keptRun, keptSession, libraryWith, manySessions } from '../fakes/kept-sessions.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { expectNoAxeFinding, raiseForTest, type Stage } from './ui-stage.tsx';

const { start, check, summary, product, welcome, run, belt } = WORDS.en;

/** A session that is kept under an id of its own, because the page remembers the one that it read last. */
function kept(id: string, change: Partial<StoredSession> = {}, record: SessionRecord = coachedSessionOf(COACHED)) {
  const session = keptSession({}, { id, startedAt: new Date(Date.now() - 86_400_000).toISOString(), ...change });
  return { session, records: { [id]: record } };
}

const mainButton = ({ root }: Stage) => root.querySelector<HTMLButtonElement>('.big-choice-first');
const title = ({ root }: Stage) => root.querySelector('h1')?.textContent;

/** The page of a person whose newest session is this one. */
async function back({ session, records }: ReturnType<typeof kept>, more: readonly StoredSession[] = []) {
  const library = libraryWith([session, ...more]);
  const shown = await raiseForTest({ history: library.history ?? [] }, { library, records });
  await expect.poll(() => shown.root.querySelector('.welcome')).not.toBeNull();
  return shown;
}

test('START-1: the page says first how the last session went, and what comes next', async () => {
  const shown = await back(kept('start-1'));
  expect(title(shown)).toMatch(/^\d+ of 8 squats in line$/u);
  const words = shown.root.querySelector('.welcome')?.textContent;
  expect(words).toContain('Last time: yesterday');
  expect(words).toContain('Left knee');
  expect(words).toContain('Next: ');
  await expectNoAxeFinding();
});

test('START-1: without a session the page says what Kneeline is', async () => {
  const shown = await raiseForTest({}, { library: libraryWith([]) });
  expect(title(shown)).toBe(product.claim);
  expect(shown.root.querySelector('.welcome')).toBeNull();
  expect(shown.root.querySelector('.stand')).not.toBeNull();
});

test('START-2: the half of a run check that waits is the main button', async () => {
  const { session, records } = kept('start-2', {
    purpose: 'fresh',
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
  });
  const shown = await back({ session, records });
  expect(mainButton(shown)?.textContent).toContain(check.tiredLong);
  expect(shown.text()).toContain('The check before your run is done');
  act(() => mainButton(shown)?.click());
  expect(shown.app.asked).toEqual([['openCheck', 'tired']]);
});

test('START-2: the step that the summary recommends is the main button, and the programme as it is set stays beside it', async () => {
  const straight = coachedSessionOf({ ...COACHED, driftDeg: { left: 1, right: 1 } });
  const shown = await back(kept('start-3', {}, straight));
  expect(mainButton(shown)?.textContent).toContain(summary.fadeMirror);
  await shown.press('Enter');
  expect(shown.app.asked).toEqual([
    ['changeSettings', { fading: '25' }],
    ['openCamera', undefined],
  ]);
});

const runOf = (id: string, kneeInM: { left: number; right: number }) =>
  keptRun(measureRun({ kneeInM }), { id, startedAt: new Date(Date.now() - 86_400_000).toISOString() });

describe('START-1, START-3: a run that was the last session', () => {
  test('is told with its steps in line, each knee, and the cue that its mirror would give', async () => {
    const shown = await back({ session: runOf('start-run', { left: 0.05, right: 0 }), records: {} }, manySessions(1));
    expect(title(shown)).toMatch(/^\d+ of the last \d+ steps in line$/u);
    const words = shown.root.querySelector('.welcome')?.textContent;
    expect(words).toContain('Last time: yesterday');
    expect(words).toContain(run.ofView.front);
    expect(words).toContain('Left knee inward');
    expect(words).toContain('Right leg in line');
    expect(words).toContain(belt.spoken.drift.inward.left.first);
    const [row, ofSquats] = [...shown.root.querySelectorAll('.recent-row')];
    expect(row?.textContent).toMatch(/\d+ stepsRun, from the front/u);
    expect(row?.querySelectorAll('.mark')).toHaveLength(2);
    expect(ofSquats?.textContent).toContain('8 reps');
    await expectNoAxeFinding();
  });

  test('greets a person who never squatted, and asks for no cue where both legs stayed in line', async () => {
    const library = libraryWith([runOf('start-first-run', { left: 0, right: 0 })]);
    const shown = await raiseForTest({ settings: { ...FAKE_SETTINGS, mirrorLookSeen: false } }, { library });
    await expect.poll(() => shown.root.querySelector('.welcome')?.textContent).toContain(run.advice.hold);
    expect(mainButton(shown)?.textContent).toContain(start.camera);
  });
});

describe('START-3: the history', () => {
  test.each([1, 5, 200])('of %i sessions is on the page, at most five of them, newest first', async (count) => {
    const rows = manySessions(count).map((row, index) => ({ ...row, id: `of-${count}-${index}` }));
    const [first] = rows;
    if (first === undefined) throw new Error('no session');
    const shown = await back(kept(first.id, first), rows.slice(1));
    const listed = [...shown.root.querySelectorAll('.recent-row')];
    expect(listed).toHaveLength(Math.min(5, count));
    expect(listed[0]?.querySelectorAll('.mark').length).toBeGreaterThan(0);
    act(() => (listed[0] as HTMLElement).click());
    expect(shown.rooms.library.asked).toContainEqual(['openSession', first.id]);
    await expectNoAxeFinding();
  });
});

describe('START-4: nothing moves when the words come', () => {
  // Two cues make the longest words.
  const hard = coachedSessionOf({ ...COACHED, driftDeg: { left: 13.4, right: -13.4 } });
  test.each(
    (['en', 'de', 'fr', 'it'] as const).flatMap((language) =>
      [390, 768, 1366, 1920].map((width) => [language, width] as const),
    ),
  )('in %s at %i px', async (language, width) => {
    await page.viewport(width, 800);
    const { session, records } = kept(`start-4-${language}-${width}`, {}, hard);
    const library = libraryWith([session]);
    const shown = await raiseForTest(
      { settings: { ...FAKE_SETTINGS, language } },
      { library: { ...library, kind: 'opening', sessions: [], history: [] }, records },
    );
    const before = mainButton(shown)?.getBoundingClientRect().top;
    await act(async () => {
      shown.rooms.library.change(library);
      shown.app.change({ history: library.history ?? [] });
    });
    await expect.poll(() => shown.root.querySelector('.welcome')).not.toBeNull();
    expect(mainButton(shown)?.getBoundingClientRect().top).toBe(before);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

const press = (name: string) =>
  act(async () => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click();
  });

test('START-5: a camera is chosen by its name, and no camera opens before its picture is asked for', async () => {
  const shown = await back(kept('start-5'));
  let opened = 0;
  Object.assign(shown.app, {
    previewCamera: () => {
      opened += 1;
      return Promise.resolve({ stream: new MediaStream(), close: () => undefined });
    },
  });
  await press(start.whichCamera);
  await expect.poll(() => document.querySelector('.camera-picker')).not.toBeNull();
  expect(document.body.innerText).toContain('FaceTime HD Camera');
  expect(opened).toBe(0);
  await expectNoAxeFinding();
  await press(welcome.preview);
  await expect.poll(() => document.querySelector('.camera-picture')).not.toBeNull();
  expect(opened).toBe(1);
  await press(welcome.done);
  expect(document.querySelector('.camera-picture')).toBeNull();
});
