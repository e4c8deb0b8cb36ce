import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { ArchiveFailure, StoredSession } from '../../src/runtime/archive/archive.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf, type CoachedScript } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const NOW: Partial<CoachedScript> = { reps: 5, driftDeg: { left: 13.4, right: 1.6 } };
const THEN: Partial<CoachedScript> = {
  reps: 6,
  startedAt: '2026-11-09T17:30:00.000Z',
  driftDeg: { left: 1, right: 1.6 },
};

const sessionOf = (change: Partial<CoachedScript>) => coachedSessionOf({ ...COACHED, ...change });

function keptRow(id: string, change: Partial<CoachedScript>, more: Partial<StoredSession> = {}): StoredSession {
  const summary = summaryOf(change);
  const startedAtMs = Date.parse(summary.startedAt);
  return { ...summary, id, personId: 'heron', startedAtMs, notes: '', recordBytes: 100, ...more };
}

const intact = (...rows: readonly StoredSession[]) => rows.map((row) => ({ kind: 'intact' as const, row }));
const HERON = {
  id: 'heron',
  pseudonym: 'Heron',
  thresholds: null,
  programme: null,
  notes: '',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const ONE_EARLIER: FakeRoomsStart = { library: { person: HERON, sessions: intact(keptRow('before', THEN)) } };
const SHOWN: FakeRoomsStart['demonstrations'] = {
  kept: {
    'in-line': { demonstration: sketchDemonstration({ kind: 'in-line', kneeInwardShare: 0 }), film: null },
    'knee-in': { demonstration: sketchDemonstration({ kneeInwardShare: 0.1 }), film: null },
    'knee-out': null,
  },
};

type Kept = SessionRecord | ArchiveFailure;

interface Scene {
  readonly finished?: SessionRecord;
  readonly rooms?: FakeRoomsStart;
  /** Each kept session, or the reason why it can't be read. */
  readonly kept?: Readonly<Record<string, Kept>>;
  readonly settings?: Partial<typeof FAKE_SETTINGS>;
}

let stage: Stage | null = null;

beforeEach(() => page.viewport(1280, 900));

afterEach(() => {
  stage?.leave();
  stage = null;
});

function buttonNamed(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button is called ${name}`);
  return found;
}

async function click(name: string): Promise<void> {
  await act(async () => {
    buttonNamed(name).click();
    await Promise.resolve();
  });
}

/** The comparison, as one comes to it from the summary. */
async function compared(scene: Scene = {}): Promise<Stage> {
  const settings = { ...FAKE_SETTINGS, ...scene.settings };
  stage = await raise({ finished: scene.finished ?? sessionOf(NOW), settings }, scene.rooms ?? ONE_EARLIER);
  const { library } = stage.rooms;
  const kept = scene.kept ?? { before: sessionOf(THEN) };
  Object.assign(library, {
    readSession: async (id: string) => {
      const found = kept[id];
      if (found !== undefined && typeof found !== 'string') return found;
      library.change({ refused: found ?? 'not-found' });
      return null;
    },
  });
  await click(WORDS[settings.language].compare.open);
  await framePassed();
  return stage;
}

/** As it reads; a number and its band are held together by a space that doesn't break. */
const plain = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll('\u00a0', ' ');
const textsOf = (shown: Stage, selector: string) => [...shown.root.querySelectorAll(selector)].map(plain);
const names = (shown: Stage) => textsOf(shown, '.pane-name');
const drifts = (shown: Stage) => textsOf(shown, '.pane-drift');
const where = (shown: Stage) => plain(shown.root.querySelector('.phase-where'));
const kneeX = (shown: Stage) => Number(shown.root.querySelector('.laid-leg.line-one circle')?.getAttribute('cx'));
const share = (shown: Stage) => Number(shown.root.querySelector<HTMLInputElement>('.phase-slider input')?.value);

/** Until the browser has drawn, and told of sizes, once. */
function framePassed(): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Sets the wish for less motion that the machine reports; empty: none. */
async function askForMotion(value: 'reduce' | ''): Promise<void> {
  // Its type comes with the whole of Playwright, which is not installed here.
  const devtools = cdp() as unknown as { send: (method: string, told: object) => Promise<unknown> };
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

async function framesUntil(isSo: () => boolean): Promise<void> {
  for (let frames = 0; frames < 120 && !isSo(); frames++) await framePassed();
}

async function slideTo(shown: Stage, value: number): Promise<void> {
  const slider = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
  if (slider === null) throw new Error('the slider must be there');
  await act(async () => {
    // React listens to the element's own setter; the prototype's one tells it that a person moved the slider.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}

/** Is anything drawn on that canvas? */
function isBlank(canvas: HTMLCanvasElement | null): boolean {
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return !data.some((value) => value !== 0);
}

describe('then and now', () => {
  test('the earlier session stands to the left, at the bottom of a typical rep, with the difference in words', async () => {
    const shown = await compared();
    expect(names(shown)).toEqual([
      expect.stringMatching(/^Then November 9/),
      expect.stringMatching(/^Now November 23/),
    ]);
    expect(shown.text()).toContain('the typical one');
    const [before, after] = drifts(shown);
    expect(before).toMatch(/^\d° ± 3° inward, in line$/);
    expect(after).toMatch(/^1\d° ± 3°, inward$/);
    expect(where(shown)).toMatch(/^at the bottomLeft leg, from then to now: 1\d° ± 4° further inward$/);
    expect(plain(shown.root)).toMatch(/All reps at the bottom, from then to now: 1\d° ± \d+° further inward\./);
    for (const figure of shown.root.querySelectorAll<HTMLCanvasElement>('canvas')) expect(isBlank(figure)).toBe(false);
  });

  test('inside the band and below the smallest clear difference it is no clear change', async () => {
    const shown = await compared({ finished: sessionOf({ ...NOW, driftDeg: { left: 8, right: 1.6 } }) });
    expect(where(shown)).toMatch(/from then to now: no clear change \(\d° ± 4°\)$/);
  });

  test('the other leg, and another rep, can be chosen', async () => {
    const shown = await compared();
    await click('Right leg');
    expect(where(shown)).toMatch(/Right leg, from then to now: no clear change/);
    expect(drifts(shown).every((words) => words.endsWith(', in line'))).toBe(true);
    await click('Left leg');
    await act(async () => {
      shown.root.querySelector<HTMLButtonElement>('.pane-control button')?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
    expect(options).toHaveLength(6);
    expect(options.filter((label) => label.includes('typical'))).toHaveLength(1);
    expect(options.filter((label) => label.includes('farthest off its axis'))).toHaveLength(1);
  });

  test('PROG-1: a rep that belongs to no set is no choice', async () => {
    const now = sessionOf(NOW);
    const shown = await compared({ finished: { ...now, sets: now.sets.map((set) => ({ ...set, reps: [2, 3, 4] })) } });
    await act(async () => {
      [...shown.root.querySelectorAll<HTMLButtonElement>('.pane-control button')].at(-1)?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(plain);
    expect(options).toHaveLength(3);
    expect(options.filter((label) => /^Rep [15]\b/.test(label))).toEqual([]);
  });

  test.each([
    ['CMP-7: another model', { origin: { ...sessionOf(THEN).origin, model: 'movenet-thunder' } }, 'different models'],
    [
      'CMP-7: another exercise',
      { programme: { ...sessionOf(THEN).programme, exercise: 'step-down' as const } },
      'different exercises',
    ],
  ])('%s: the reason and the pictures, no difference and no curve', async (_, change, reason) => {
    const shown = await compared({ kept: { before: { ...sessionOf(THEN), ...change } } });
    expect(shown.text()).toContain(reason);
    expect(shown.root.querySelectorAll('canvas')).toHaveLength(2);
    expect(drifts(shown)[1]).toMatch(/inward$/);
    expect(where(shown)).toBe('at the bottom');
    expect(shown.root.querySelector('.phase-curve')).toBeNull();
    expect(shown.root.querySelector('.laid-legs')).toBeNull();
  });

  test('the newest earlier session that can be compared is taken first; damaged rows are passed over', async () => {
    const otherWay = keptRow('other', { ...THEN, startedAt: '2026-11-20T17:30:00.000Z', exercise: 'step-down' });
    const older = keptRow('older', { ...THEN, startedAt: '2026-10-01T17:30:00.000Z' });
    const later = keptRow('later', { ...THEN, startedAt: '2026-12-01T17:30:00.000Z' });
    const itself = keptRow('itself', NOW);
    const numbersOnly = keptRow('bare', { ...THEN, startedAt: '2026-11-22T17:30:00.000Z' }, { recordBytes: 0 });
    const rows = intact(later, itself, numbersOnly, otherWay, keptRow('before', THEN), older);
    const sessions = [{ kind: 'damaged' as const, id: 'broken' }, ...rows];
    const shown = await compared({ rooms: { library: { person: HERON, sessions } } });
    expect(names(shown)[0]).toMatch(/^Then November 9/);
    await act(async () => {
      shown.root.querySelector<HTMLButtonElement>('.compare-choices .pick-button')?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
    expect(options).toEqual([
      expect.stringContaining('December 1'),
      expect.stringMatching(/November 20.*Step-down/),
      expect.stringContaining('November 9'),
      expect.stringContaining('October 1'),
    ]);
  });

  test('while the session is read it says so', async () => {
    stage = await raise({ finished: sessionOf(NOW) }, ONE_EARLIER);
    Object.assign(stage.rooms.library, { readSession: () => new Promise(() => undefined) });
    await click('Side by side');
    expect(stage.text()).toContain('Opening the session…');
  });

  test.each(['damaged', 'not-found', 'blocked-by-other-tab'] as const)(
    'a session that can’t be read (%s) says why, and can be asked for again',
    async (failure) => {
      const kept: Record<string, Kept> = { before: failure };
      const shown = await compared({ kept });
      const notice = WORDS.en.compare.failures[failure === 'blocked-by-other-tab' ? 'unread' : failure];
      expect(shown.text()).toContain(notice.title);
      expect(shown.text()).toContain(notice.todo);
      kept['before'] = sessionOf(THEN);
      await click('Try again');
      expect(names(shown)).toHaveLength(2);
    },
  );

  test('without another session it says what to do; left and right are shown first', async () => {
    const shown = await compared({ rooms: { library: { person: HERON, hasMore: true } } });
    expect(names(shown)).toEqual(['Left leg', 'Right leg']);
    await click('Then and now');
    expect(shown.text()).toContain('There is no other session yet.');
    await click('Show older sessions');
    expect(shown.rooms.library.asked).toContainEqual(['showMore']);
  });

  test.each([
    ['opening', 'Loading what is kept…'],
    ['closed', 'Nothing is kept in this browser.'],
  ] as const)('a library that is %s is told', async (kind, words) => {
    const shown = await compared({ rooms: { library: { kind } } });
    await click('Then and now');
    expect(shown.text()).toContain(words);
  });

  test('a leg that was not measured in both is told instead of shown', async () => {
    const onLeft = { ...THEN, driftDeg: { left: 2, right: null } };
    const onRight = { ...NOW, driftDeg: { left: null, right: 2 } };
    const rooms = { library: { person: HERON, sessions: intact(keptRow('before', onLeft)) } };
    const shown = await compared({ finished: sessionOf(onRight), rooms, kept: { before: sessionOf(onLeft) } });
    expect(shown.text()).toContain('Right leg: not measured in both sessions.');
  });
});

describe('left and right', () => {
  test('both legs of the session with their difference', async () => {
    const shown = await compared();
    await click('Left and right');
    expect(names(shown)).toEqual(['Left leg', 'Right leg']);
    expect(drifts(shown)[0]).toMatch(/inward$/);
    expect(where(shown)).toMatch(/^at the bottomThe left knee sits 1\d° ± 4° further inward than the right\.$/);
  });

  test('sides stay right with the mirror off: each leg stands where the picture has it', async () => {
    const shown = await compared({ settings: { mirrored: false } });
    await click('Left and right');
    expect(names(shown)).toEqual(['Right leg', 'Left leg']);
    expect(drifts(shown)[1]).toMatch(/inward$/);
    expect(where(shown)).toContain('The left knee sits');
    const sides = [...(shown.root.querySelector('.pane-sides')?.children ?? [])].map(({ textContent }) => textContent);
    expect(sides).toEqual(['right', 'left']);
    expect(shown.root.querySelector('.pane-side-told')?.textContent).toBe('right');
  });

  test('inward points to the middle of the body, mirrored or not', async () => {
    const mirrored = await compared();
    await click('Left and right');
    expect(kneeX(mirrored)).toBeGreaterThan(105);
    mirrored.leave();
    const plain = await compared({ settings: { mirrored: false } });
    await click('Left and right');
    expect(kneeX(plain)).toBeLessThan(105);
  });

  test('with one leg only it says why there is nothing to compare', async () => {
    const shown = await compared({ finished: sessionOf({ ...NOW, driftDeg: { left: 9, right: null } }) });
    await click('Left and right');
    expect(shown.text()).toContain('Only one leg was measured in this session.');
  });
});

describe('client and demonstration', () => {
  test('the demonstration is a picture without a number, on one plumb line with the client', async () => {
    const shown = await compared({ rooms: { ...ONE_EARLIER, demonstrations: SHOWN } });
    await click('With a demonstration');
    expect(names(shown)).toEqual(['Client', 'Demonstration In line']);
    expect(drifts(shown)[1]).toBe('a picture, without a number');
    expect(where(shown)).toBe('at the bottom');
    expect(shown.root.querySelectorAll('.laid-leg')).toHaveLength(2);
    await framePassed();
    expect(shown.root.querySelectorAll('.phase-line')).toHaveLength(1);
    await click('Knee in');
    expect(names(shown)[1]).toBe('Demonstration Knee in');
  });

  test('the one that the mirror shows is taken first', async () => {
    const demonstrations = { ...SHOWN, shown: 'knee-in' as const };
    const shown = await compared({ rooms: { ...ONE_EARLIER, demonstrations } });
    await click('With a demonstration');
    expect(names(shown)[1]).toBe('Demonstration Knee in');
  });

  test('shown on the other leg, it is laid reflected, and says so', async () => {
    const onRight = { ...sketchDemonstration({ kneeInwardShare: 0.1 }), stance: 'right' as const };
    const kept = { 'in-line': null, 'knee-in': { demonstration: onRight, film: null }, 'knee-out': null };
    const shown = await compared({ rooms: { ...ONE_EARLIER, demonstrations: { kept } } });
    await click('With a demonstration');
    expect(shown.text()).toContain('The demonstration was shown on the right leg; it is laid reflected.');
    expect(shown.root.querySelectorAll('.laid-leg')).toHaveLength(2);
  });

  test('without one it says how to record one', async () => {
    const shown = await compared();
    await click('With a demonstration');
    expect(shown.text()).toContain('No demonstration has been recorded yet.');
    expect(shown.text()).toContain('Start the camera, open “Show and compare” there');
  });
});

describe('one slider for both', () => {
  test('arrow keys move both sides, from anywhere, and no further than the ends', async () => {
    const shown = await compared();
    expect(share(shown)).toBe(0.5);
    for (const key of ['ArrowLeft', 'ArrowDown']) await shown.press(key);
    expect(share(shown)).toBeCloseTo(0.48, 6);
    await slideTo(shown, 0.2);
    await shown.press('ArrowLeft');
    expect(share(shown)).toBeCloseTo(0.19, 6);
    expect(where(shown)).toContain('going down');
    expect(drifts(shown)[1]).not.toMatch(/^14°/);
    await slideTo(shown, 0.99);
    for (const key of ['ArrowRight', 'ArrowUp']) await shown.press(key);
    expect(share(shown)).toBe(1);
    expect(where(shown)).toContain('standing');
  });

  test('the slider itself speaks the moment and both sides', async () => {
    const shown = await compared();
    const thumb = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
    const label = (thumb?.getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' ');
    expect(label).toMatch(/at the bottom\. Then: \d° ± 3° inward, in line/);
    expect(label).toContain('Now: 14° ± 3°, inward');
  });

  test('Space plays and pauses, on the slider too; arrows stop it', async () => {
    const shown = await compared();
    await shown.press(' ');
    expect(buttonNamed('Pause')).not.toBeNull();
    await framesUntil(() => share(shown) > 0.5);
    expect(share(shown)).toBeGreaterThan(0.5);
    await shown.press(' ');
    expect(buttonNamed('Play slowly')).not.toBeNull();
    const thumb = shown.root.querySelector<HTMLInputElement>('.phase-slider input');
    await act(async () => {
      thumb?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
      await Promise.resolve();
    });
    expect(buttonNamed('Pause')).not.toBeNull();
    await shown.press('ArrowRight');
    expect(buttonNamed('Play slowly')).not.toBeNull();
  });

  test('for whom motion is too much, playing goes from stop to stop', async () => {
    await askForMotion('reduce');
    try {
      const shown = await compared();
      await click('Next moment');
      expect(share(shown)).toBe(0.6);
      for (const stop of [0.8, 1, 0]) {
        await shown.press(' ');
        expect(share(shown)).toBe(stop);
      }
      await framePassed();
      expect(share(shown)).toBe(0);
    } finally {
      await askForMotion('');
    }
  });

  test('a moment that was not measured has no number and no figure', async () => {
    const session = sessionOf(NOW);
    const frames = session.frames.filter(({ timestampMs }) =>
      session.reps.every(({ bottomMs }) => Math.abs(timestampMs - bottomMs) > 200),
    );
    const shown = await compared({ finished: { ...session, frames } });
    expect(drifts(shown)[1]).toBe('not measured at this moment');
    expect(where(shown)).toContain('No difference');
    expect(isBlank(shown.root.querySelectorAll('canvas')[1] ?? null)).toBe(true);
    expect(isBlank(shown.root.querySelectorAll('canvas')[0] ?? null)).toBe(false);
  });

  test('Escape, and the button, go back to the set', async () => {
    const shown = await compared();
    await shown.press('Escape');
    expect(shown.root.querySelector('.compare')).toBeNull();
    await click('Side by side');
    await click('Back to the summary');
    expect(shown.root.querySelector('.compare')).toBeNull();
  });
});

test('the film of this very session stands behind its lines', async () => {
  const session = sessionOf(NOW);
  const film = {
    blob: new Blob(),
    mime: 'video/webm',
    picture: session.picture,
    timestampsMs: session.frames.map(({ timestampMs }) => timestampMs),
  };
  stage = await raise({ finished: session }, { ...ONE_EARLIER, tape: { film } });
  const asked: number[] = [];
  Object.assign(stage.rooms.tape, {
    pictureAt: async (timestampMs: number) => {
      asked.push(timestampMs);
      return createImageBitmap(new ImageData(64, 36));
    },
  });
  await click('Side by side');
  await click('Left and right');
  await framesUntil(() => asked.length === 2);
  expect(asked).toHaveLength(2);
  const times = new Set(film.timestampsMs);
  expect(asked.every((timestampMs) => times.has(timestampMs))).toBe(true);
});

describe.each(Object.keys(WORDS) as Language[])('in %s', (language) => {
  const words = WORDS[language].compare;
  const rooms = { ...ONE_EARLIER, demonstrations: SHOWN };

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
    await compared({ rooms, settings: { language, theme } });
    for (const kind of ['sessions', 'legs', 'demonstration'] as const) {
      await click(words.kinds[kind]);
      await expectNoAxeFinding();
    }
  });

  test('axe finds nothing where there is nothing to compare', async () => {
    await compared({ rooms: {}, settings: { language } });
    for (const kind of ['sessions', 'demonstration'] as const) {
      await click(words.kinds[kind]);
      await expectNoAxeFinding();
    }
  });

  test('on a phone no word runs out, and the slider is in reach from the start', async () => {
    await page.viewport(360, 740);
    await compared({ rooms, settings: { language } });
    for (const kind of ['sessions', 'legs', 'demonstration'] as const) {
      await click(words.kinds[kind]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      const bar = document.querySelector('.phase-bar')?.getBoundingClientRect();
      expect(bar?.bottom).toBeLessThanOrEqual(window.innerHeight);
      expect(bar?.height).toBeLessThan(160);
      const [one, other] = [...document.querySelectorAll('.pane')].map((pane) => pane.getBoundingClientRect());
      expect(other?.top).toBeGreaterThanOrEqual(one?.bottom ?? Infinity);
    }
  });
});
