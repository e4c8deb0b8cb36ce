import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { REFUSAL_REASONS } from '../../src/core/reading/reading.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS, liveOf, READY } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt, repOf, sessionOf } from '../fakes/fake-squat.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const BOTTOM_MS = 4700;
const live = liveOf(readingAt(PLAIN_SQUAT, BOTTOM_MS), { repCount: 1, lastRep: repOf(PLAIN_SQUAT, 0) });
const hole = { fromMs: 7200, toMs: 8100, reason: 'feet-outside' } as const;

const SCREENS: Readonly<Record<string, Partial<AppState>>> = {
  start: {},
  'start, model loading': { engine: { kind: 'loading', loadedBytes: 3, totalBytes: 9 } },
  'start, engine recovering': { engine: { kind: 'recovering', reason: 'graphics-lost', attempt: 1, maxAttempts: 3 } },
  'start, opening the camera': { source: { kind: 'opening', source: 'camera' } },
  'start, camera denied': { source: { kind: 'failed', reason: 'camera-denied', detail: 'NotAllowedError' } },
  'start, no backend': { engine: { kind: 'failed', reason: 'backend-unavailable', detail: 'no adapter' } },
  'start, storage full': { storageFailure: 'full' },
  live: { source: CAMERA, live },
  'live, settling': { source: CAMERA, live: liveOf(readingAt(PLAIN_SQUAT, 1300)) },
  'live, refused': { source: CAMERA, live: { ...live, refusal: 'feet-outside' } },
  'live, stalled': { source: CAMERA, live: null, stalled: true },
  'live, engine failed': {
    source: CAMERA,
    live: null,
    engine: { kind: 'failed', reason: 'graphics-lost', detail: 'CONTEXT_LOST_WEBGL' },
  },
  summary: { finished: sessionOf({ ...PLAIN_SQUAT, refused: hole }) },
  'summary, no rep': { finished: sessionOf({ ...PLAIN_SQUAT, reps: 0 }) },
  'summary, one leg, no toes': {
    finished: sessionOf({ ...PLAIN_SQUAT, reps: 4, toes: false, driftDeg: { left: 9, right: null } }),
  },
};

let stage: Stage | null = null;
const raised = async (start: Partial<AppState>) => {
  stage = await raise(start);
  return stage;
};

afterEach(() => {
  stage?.leave();
  stage = null;
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(Object.entries(SCREENS))('axe finds nothing on: %s', async (_, state) => {
    await raised({ ...state, settings: { ...FAKE_SETTINGS, theme } });
    expect(document.documentElement.dataset['theme']).toBe(theme);
    await expectNoAxeFinding();
  });
});

describe.each(WALKED_LANGUAGES)('in %s', (language) => {
  const words = WORDS[language];
  const settings = { ...FAKE_SETTINGS, language };

  test.each(['camera', 'file'] as const)('opening a %s can be cancelled', async (source) => {
    const { app, root } = await raised({ settings, source: { kind: 'opening', source } });
    const name = language === 'de' ? 'Abbrechen' : 'Cancel';
    const cancel = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    act(() => cancel?.click());
    expect(app.asked).toEqual([['goToStart']]);
  });

  test.each(REFUSAL_REASONS)('UI-1, UI-2: the refusal %s says what to do, and no number stays', async (reason) => {
    const shown = await raised({ settings, source: CAMERA, live: { ...live, refusal: reason } });
    expect(shown.text()).toContain(words.refusal[reason]);
    for (const plate of shown.root.querySelectorAll('.plate')) expect(plate.textContent).not.toMatch(/\d/);
    expect(shown.root.querySelector('.depth')?.textContent).not.toMatch(/\d/);
  });

  test.each(Object.entries(words.source.failures))(
    'UI-2: the source failure %s says what to do',
    async (reason, notice) => {
      const failed = { kind: 'failed', reason: reason as keyof typeof words.source.failures, detail: '' } as const;
      const shown = await raised({ settings, source: failed });
      expect(shown.text()).toContain(notice.title);
      expect(shown.text()).toContain(notice.todo);
    },
  );

  test.each(Object.entries(words.engine.failures))(
    'UI-2: the engine failure %s says what to do',
    async (reason, notice) => {
      const failed = { kind: 'failed', reason: reason as keyof typeof words.engine.failures, detail: '' } as const;
      const shown = await raised({ settings, engine: failed });
      expect(shown.text()).toContain(notice.title);
      expect(shown.text()).toContain(notice.todo);
    },
  );

  test('the page says its language and that it is no medical device', async () => {
    const shown = await raised({ settings });
    expect(document.documentElement.lang).toBe(words.locale);
    expect(shown.text()).toContain(words.product.notMedical);
    expect(shown.text()).toContain(words.product.privacy);
  });
});

test('changing the language changes every word at once', async () => {
  const shown = await raised({});
  expect(shown.text()).toContain(WORDS.en.product.claim);
  await shown.change({ settings: { ...FAKE_SETTINGS, language: 'de' } });
  expect(shown.text()).toContain(WORDS.de.product.claim);
  expect(shown.text()).not.toContain(WORDS.en.start.camera);
});

test('changing the camera keeps the live screen up', async () => {
  const shown = await raised({ source: CAMERA, live });
  await shown.change({ source: { kind: 'opening', source: 'camera' }, live: null });
  expect(shown.root.querySelector('.live')).not.toBeNull();
  await shown.change({ source: { kind: 'none' } });
  expect(shown.root.querySelector('.start')).not.toBeNull();
});

test('a camera that was pulled out in mid-set is said above what was measured until then', async () => {
  const source = { kind: 'failed', reason: 'camera-unplugged', detail: '' } as const;
  const shown = await raised({ source, finished: sessionOf(PLAIN_SQUAT) });
  expect(shown.text()).toContain(WORDS.en.source.failures['camera-unplugged'].title);
  expect(shown.text()).toContain('Left knee drifts inward');
});

test('one key is enough: Enter opens the camera and ends the set, Escape leaves the summary', async () => {
  const shown = await raised({ engine: READY });
  await shown.press('Enter');
  await shown.change({ source: CAMERA, live });
  await shown.press('Enter');
  await shown.change({ source: { kind: 'none' }, live: null, finished: sessionOf(PLAIN_SQUAT) });
  await shown.press('Escape');
  expect(shown.app.asked.map(([name]) => name)).toEqual(['openCamera', 'finish', 'goToStart']);
});
