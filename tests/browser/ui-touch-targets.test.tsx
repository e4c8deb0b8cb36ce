import { act } from 'react';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { CAMERA, FAKE_SETTINGS, liveOf } from '../fakes/fake-app.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { ANNA, libraryWith, manySessions, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { raiseForTest, settled } from './ui-stage.tsx';

const RECORD = coachedSessionOf(COACHED);
const SESSION = `#/session/${RECORD.origin.startedAt}`;
const LIVE: Partial<AppState> = {
  source: CAMERA,
  live: liveOf(readingAt(PLAIN_SQUAT, 4700)),
  coach: { ...FAKE_VIEW, repsDone: 3 },
};

/** Everything that a finger can press. A native control that a library hides is pressed by its label or its thumb. */
const PRESSED =
  'button, a[href], select, summary, textarea, label:has(input), input, [role=menuitem], [role=menuitemradio], [role=option]';

function isHiddenControl(one: Element): boolean {
  const { width, height } = one.getBoundingClientRect();
  const isInside = one instanceof HTMLInputElement && one.closest('label, .scrub-thumb, [role=group]') !== null;
  // The button with which a screen reader closes what lies above the page stands in a box of one pixel.
  const around = one.parentElement?.getBoundingClientRect();
  if (one.closest('[aria-hidden=true]') !== null || (around?.width === 1 && around.height === 1)) return true;
  return (width <= 1 && height <= 1) || (isInside && one.type !== 'text' && one.type !== 'number');
}

function tooSmall(): readonly string[] {
  return [...document.querySelectorAll(PRESSED)].flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isHiddenControl(one)) return [];
    const { width, height } = one.getBoundingClientRect();
    if (width === 0 || (width > 43.5 && height > 43.5)) return [];
    const name = one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30);
    return [`${one.tagName} .${one.className} “${name}” ${Math.round(width)} × ${Math.round(height)}`];
  });
}

/** Each test sets its own size; the last one leaves the page as other files expect it. */
const BEFORE = [window.innerWidth, window.innerHeight] as const;
afterAll(() => page.viewport(...BEFORE), 120_000);

const PAGES: readonly (readonly [string, Partial<AppState>])[] = [
  ['#/', {}],
  ['#/tour', {}],
  ['#/programme', {}],
  ['#/run-check', {}],
  ['#/mirror-look', {}],
  ['#/run', {}],
  ['#/learn', {}],
  ['#/storage', {}],
  ['#/people', {}],
  ['#/films', {}],
  ['#/history', {}],
  [SESSION, { finished: RECORD }],
  [`${SESSION}/compare`, { finished: RECORD }],
  [`${SESSION}/report`, { finished: RECORD }],
  [`${SESSION}/hand-check`, { finished: RECORD }],
  ['#/live', LIVE],
];

const SIZES = [
  [390, 844],
  [844, 390],
] as const;

test.each(PAGES.flatMap(([address, state]) => SIZES.map(([width, height]) => ({ address, state, width, height }))))(
  'TOUCH-1: on $address, at $width × $height, everything that a finger presses is 44 px wide and high',
  async ({ address, state, width, height }) => {
    await page.viewport(width, height);
    const library = libraryWith(manySessions(5), { people: peopleOf(OWNER, ANNA) });
    await raiseForTest(
      { settings: FAKE_SETTINGS, history: library.history ?? [], ...state },
      { library, records: { 'session-0': RECORD } },
      address,
    );
    await act(settled);
    await expect.poll(tooSmall).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

/** Each sheet, menu or question with the part of the page that opens it. */
const SHEETS: readonly (readonly [name: string, address: string, state: Partial<AppState>, opener: string])[] = [
  ['more', '#/live', LIVE, '.controls button:last-of-type'],
  ['save', SESSION, { finished: RECORD }, '.summary-ways [aria-haspopup]'],
  ['person', '#/', {}, '.start-head [aria-haspopup]'],
  ['technical details', '#/', { source: { kind: 'failed', reason: 'camera-busy', detail: 'x' } }, 'summary'],
  ['removal', '#/history', {}, '.session-way:last-of-type'],
];

test.each(SHEETS)('TOUCH-1: in what opens, %s, a finger finds 44 px too', async (_, address, state, opener) => {
  await page.viewport(390, 844);
  const library = libraryWith(manySessions(2), { people: peopleOf(OWNER, ANNA) });
  const start = { settings: FAKE_SETTINGS, history: library.history ?? [], ...state };
  await raiseForTest(start, { library, records: { 'session-0': RECORD } }, address);
  const pressed = document.querySelector<HTMLElement>(opener);
  if (pressed === null) throw new Error(`The page has no part to press: ${opener}`);
  await act(async () => {
    pressed.click();
    await settled();
  });
  expect(document.querySelector('[role=dialog], [role=alertdialog], [role=menu], details[open]')).not.toBeNull();
  await expect.poll(tooSmall).toEqual([]);
});

test('TOUCH-2: with a finger the picture shows a phone, and no words ask for a mouse', async () => {
  const ask = window.matchMedia.bind(window);
  const finger = vi.spyOn(window, 'matchMedia');
  onTestFinished(() => finger.mockRestore());
  finger.mockImplementation((query) => ask(query === '(pointer: coarse)' ? 'all' : query));
  const { root } = await raiseForTest({});
  expect(root.querySelector('.stand-side')?.getAttribute('aria-label')).toBe(WORDS.en.start.distancePhoneSpoken);
  finger.mockRestore();
  const withMouse = await raiseForTest({});
  expect(withMouse.root.querySelector('.stand-side')?.getAttribute('aria-label')).toBe(WORDS.en.start.distanceSpoken);
});
