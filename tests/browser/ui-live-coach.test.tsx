import type { Verdict } from '../../src/core/reading/rep-record.ts';
import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CoachStage, CoachView } from '../../src/core/coach/coach.ts';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import { WORDS } from '../fakes/all-words.ts';
import { CAMERA, FAKE_SETTINGS, liveOf, SESSION } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt, repOf } from '../fakes/fake-squat.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const BOTTOM_MS = 4700;
const DRIFTING_LEFT = { ...PLAIN_SQUAT, driftDeg: { left: 14, right: 0 } };
const TRY_IT: AppState['source'] = { kind: 'try-it', picture: PLAIN_SQUAT.picture };
const WORKING: CoachView = {
  stage: { kind: 'working' },
  turn: { number: 1, of: 3, leg: 'both' },
  repsDone: 3,
  correction: null,
  covered: false,
  targetDepthPct: 15,
  tempo: { part: 'down', depthShare: 0.6 },
  handShare: 0,
  handToLower: false,
};
const STAGES: Readonly<Record<string, CoachView>> = {
  placing: staged({ kind: 'placing', instruction: 'move-left' }),
  settling: staged({ kind: 'settling', share: 0.4 }),
  'counting in': staged({ kind: 'counting-in', secondsLeft: 2 }),
  working: WORKING,
  'working on one leg': { ...WORKING, turn: { number: 2, of: 6, leg: 'right' } },
  covered: { ...WORKING, covered: true },
  resting: staged({ kind: 'resting', secondsLeft: 31 }),
  paused: staged({ kind: 'paused' }),
  finished: staged({ kind: 'finished' }),
};

function staged(stage: CoachStage): CoachView {
  return { ...WORKING, stage, tempo: null };
}

let stage: Stage | null = null;

afterEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  stage?.leave();
  stage = null;
});

interface Scene {
  readonly coach?: CoachView;
  readonly settings?: Partial<Settings>;
  readonly source?: AppState['source'];
  readonly more?: Partial<AppState>;
}

const reading = readingAt(PLAIN_SQUAT, BOTTOM_MS);
const frameOf = (coach: CoachView, shown: FrameReading = reading): PaintFrame => ({
  reading: shown,
  coach,
  picture: null,
  size: PLAIN_SQUAT.picture,
});

async function coached({ coach = WORKING, settings, source = CAMERA, more }: Scene = {}): Promise<Stage> {
  const raised = await raise({
    settings: { ...FAKE_SETTINGS, sets: 3, ...settings },
    source,
    live: liveOf(reading, { repCount: 3, lastRep: repOf(DRIFTING_LEFT, 2) }),
    coach,
    session: { ...SESSION, programme: { ...DEFAULT_PROGRAMME, sets: 3 } },
    ...more,
  });
  stage = raised;
  act(() => raised.app.emitFrame(frameOf(coach)));
  return raised;
}

function paintedPixels(root: HTMLElement): number {
  const canvas = root.querySelector<HTMLCanvasElement>('.mirror-overlay');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let painted = 0;
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) painted += 1;
  return painted;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(Object.entries(STAGES))('axe finds nothing while %s', async (_, coach) => {
    await coached({ coach, settings: { theme } });
    await expectNoAxeFinding();
  });

  test('axe finds nothing on the recorded example, and in the dark', async () => {
    const { change, app } = await coached({ source: TRY_IT, settings: { theme } });
    await expectNoAxeFinding();
    await change({ settings: { ...app.getState().settings, earsOnly: true } });
    await expectNoAxeFinding();
  });
});

test('placing: one instruction, an outline to step into, and an arrow to the side where the person’s left is', async () => {
  const coach = staged({ kind: 'placing', instruction: 'move-left' });
  const { root, text, app, change } = await coached({ coach });
  expect(text()).toContain(WORDS.en.coach.shown.instruction['move-left']);
  expect(root.querySelector('[data-sign]')?.getAttribute('data-sign')).toBe('screen-left');
  expect(root.querySelector('.plate')).toBeNull();
  const nobody = readingAt({ ...PLAIN_SQUAT, refused: { fromMs: 0, toMs: 1e6, reason: 'no-person' } }, BOTTOM_MS);
  const empty: FrameReading = nobody.kind === 'refused' ? { ...nobody, keypoints: null } : nobody;
  act(() => app.emitFrame(frameOf(coach, empty)));
  expect(paintedPixels(root)).toBeGreaterThan(0);
  act(() => app.emitFrame(frameOf(WORKING, empty)));
  expect(paintedPixels(root)).toBe(0);
  await change({ settings: { ...app.getState().settings, mirrored: false } });
  expect(root.querySelector('[data-sign]')?.getAttribute('data-sign')).toBe('screen-right');
});

test('COACH-17: working: what a squat lacks to count, in words and as a picture', async () => {
  const { root, text, change } = await coached({ coach: { ...WORKING, correction: 'lift-foot' } });
  expect(text()).toContain(WORDS.en.coach.shown.instruction['lift-foot']);
  expect(root.querySelector('.state-line [data-sign]')?.getAttribute('data-sign')).toBe('foot-up');
  await change({ coach: WORKING });
  expect(root.querySelector('.state-line [data-sign]')).toBeNull();
});

test('working: the count and what it counts up to, the set, and the leg whose turn it is', async () => {
  const { root, change } = await coached();
  expect(root.querySelector('.reps-figures')?.textContent).toBe('3/ 8');
  expect(root.querySelector('.reps')?.textContent).toContain('Set 1 of 3');
  expect(root.querySelectorAll('.plate')).toHaveLength(2);
  await change({ coach: STAGES['working on one leg'] ?? WORKING });
  expect(root.querySelector('.reps')?.textContent).toContain('Right leg');
  expect([...root.querySelectorAll<HTMLElement>('.plate')].map(({ dataset }) => dataset['side'])).toEqual(['right']);
});

test('the gauge shows the tempo down to the person’s own depth', async () => {
  const { root, app } = await coached();
  const gauge = root.querySelector<HTMLElement>('.depth');
  const guideAt = (depthShare: number) => {
    act(() => app.emitFrame(frameOf({ ...WORKING, tempo: { part: 'down', depthShare } })));
    return Number.parseFloat(gauge?.style.getPropertyValue('--guide') ?? '');
  };
  expect(guideAt(0)).toBe(0);
  expect(guideAt(1)).toBe(Number.parseFloat(gauge?.style.getPropertyValue('--target') ?? ''));
  expect(guideAt(0.5)).toBeCloseTo(guideAt(1) / 2, 6);
  act(() => app.emitFrame(frameOf({ ...WORKING, tempo: null })));
  expect(gauge?.dataset['guided']).toBe('false');
});

test('covered: no picture, no leg, no number and no word about the knees; the reps still count', async () => {
  const coach: CoachView = { ...WORKING, covered: true };
  const drift = { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 14 } as const;
  const { root, app, text, change } = await coached();
  expect(paintedPixels(root)).toBeGreaterThan(0);
  // The frame covers at once, before the next snapshot.
  act(() => app.emitFrame(frameOf(coach)));
  expect(paintedPixels(root)).toBe(0);
  for (const part of root.querySelectorAll('.mirror > *')) expect(getComputedStyle(part).visibility).toBe('hidden');
  await change({ coach, lastCue: { cue: drift, timestampMs: 0 } });
  expect(text()).toContain('Feel your knees');
  expect(root.querySelector('.plate')).toBeNull();
  expect(root.querySelector('.depth')?.getAttribute('data-measured')).toBe('false');
  expect(root.textContent).not.toMatch(/inward|outward|in line|°|Depth \d/);
  await change({ coach: { ...coach, repsDone: 4 } });
  expect(root.querySelector('.reps-count')?.textContent).toBe('4');
});

test('resting: the countdown, what comes next, and the set’s reps by shape', async () => {
  const { root, change, app } = await coached({ coach: { ...WORKING, repsDone: 1 } });
  const { live } = app.getState();
  if (live === null) throw new Error('it must be measuring');
  await change({ live: { ...live, lastRep: repOf(DRIFTING_LEFT, 3) } });
  await change({ coach: staged({ kind: 'resting', secondsLeft: 31 }) });
  expect(root.querySelector('.rest-seconds')?.textContent).toBe('31');
  expect(root.querySelector('.cover')?.textContent).toContain('Next: set 2 of 3');
  const reps = [...root.querySelectorAll('.rep-strip li')];
  expect(reps).toHaveLength(2);
  for (const rep of reps) {
    const marks = [...rep.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-pointing'));
    expect(marks).toEqual(['screen-right', 'none']);
    expect(rep.textContent).toContain('left knee inward');
  }
});

test('a raised hand fills a ring, which is gone when no frame comes', async () => {
  const { root, app, change } = await coached();
  const hand = root.querySelector<HTMLElement>('.hand');
  expect(hand?.dataset['raised']).toBe('false');
  act(() => app.emitFrame(frameOf({ ...WORKING, handShare: 0.6 })));
  expect(hand?.dataset['raised']).toBe('true');
  expect(hand?.style.getPropertyValue('--share')).toBe('0.6');
  await change({ live: null, coach: null, stalled: true });
  expect(hand?.dataset['raised']).toBe('false');
});

test('a cue is shown for the rep that it was given in, and a screen reader hears no phases', async () => {
  const { root, change, app } = await coached();
  const { live } = app.getState();
  if (live === null) throw new Error('it must be measuring');
  const said = () => root.querySelector('output')?.textContent;
  expect(said()).toBe('');
  const cue = { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 14 } as const;
  await change({ lastCue: { cue, timestampMs: 0 } });
  expect(said()).toBe(WORDS.en.coach.shown.drift.inward.left);
  expect(root.querySelector('.state-line [data-sign]')?.getAttribute('data-sign')).toBe('screen-left');
  await change({ settings: { ...app.getState().settings, mirrored: false } });
  expect(root.querySelector('.state-line [data-sign]')?.getAttribute('data-sign')).toBe('screen-right');
  await change({ live: { ...live, phase: 'standing' } });
  expect(said()).toContain('left knee inward');
  await change({ live: { ...live, phase: 'descent' } });
  expect(said()).toBe('');
  expect(root.querySelectorAll('output')).toHaveLength(1);
});

test('knee over toe has a band, and is over the toe where the band does not clear it', async () => {
  const { root, change, app } = await coached();
  const { live } = app.getState();
  const left = live?.legs.left ?? null;
  if (live === null || left === null) throw new Error('it must be measuring');
  const toeWith = async (kneeOverToePct: number, kneeOverToeBandPct: number | null, verdict: Verdict = 'in-line') => {
    const told = { kind: 'judged', verdict, driftDeg: 5, bandDeg: 3, limitDeg: 7 } as const;
    const shown = { told, kneeOverToePct, kneeOverToeBandPct };
    await change({ live: { ...live, legs: { ...live.legs, left: shown } } });
    return root.querySelector('[data-side="left"] .plate-toe')?.textContent;
  };
  expect(await toeWith(6.2, 2.1, 'inward')).toBe('knee inside the toe by 6% of leg length ± 3%');
  expect(await toeWith(-6.2, 2.1, 'outward')).toBe('knee outside the toe by 6% of leg length ± 3%');
  expect(await toeWith(6.2, 2.1), 'with feet turned out a knee in line is beside the tip of the toe').toBe('');
  expect(await toeWith(6.2, 2.1, 'outward')).toBe('');
  expect(await toeWith(2, 2.1)).toBe('knee over toe');
  expect(await toeWith(2, 2.1, 'inward'), 'it would contradict the word above it').toBe('');
  expect(await toeWith(2, null, 'inward')).toBe('knee inside the toe by 2% of leg length');
});

/** @returns whether the browser would do with this key what it does by itself. */
function send(init: KeyboardEventInit): boolean {
  return document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

describe('keys', () => {
  test.each([' ', 'PageDown', 'PageUp', 'ArrowRight'])(
    '"%s" starts, pauses and goes on, also in the dark',
    async (key) => {
      const { app, press } = await coached();
      await press(key);
      await press('e');
      await press(key);
      expect(app.asked).toEqual([
        ['coach', 'go'],
        ['changeSettings', { earsOnly: true }],
        ['coach', 'go'],
      ]);
    },
  );

  test('FAULT-6: a clicker’s start button, which sends F5 and Escape in turns, starts and pauses; it reloads nothing', async () => {
    const { app } = await coached();
    expect(send({ key: 'F5', shiftKey: true })).toBe(false);
    expect(send({ key: 'F5', repeat: true })).toBe(false);
    expect(send({ key: 'Escape' })).toBe(false);
    expect(app.asked).toEqual([
      ['coach', 'go'],
      ['coach', 'go'],
    ]);
    act(() => void send({ key: 'Escape' }));
    expect(app.asked).toHaveLength(2);
    expect(document.querySelector('[role="alertdialog"]')).not.toBeNull();
  });

  test('FAULT-6: F5 reloads where nobody is coached, and together with Ctrl', async () => {
    const { app, change } = await coached();
    expect(send({ key: 'F5', ctrlKey: true })).toBe(true);
    await change({
      source: { kind: 'file', name: 'squat.mp4', picture: { widthPx: 640, heightPx: 480 }, progressShare: 0 },
    });
    expect(send({ key: 'F5' })).toBe(true);
    expect(app.asked).toEqual([]);
  });

  test('Enter ends the set', async () => {
    const { app, press } = await coached();
    await press('Enter');
    expect(app.asked).toEqual([['finish']]);
  });

  test('UI-19: Escape lights the dark screen, so that its question is seen', async () => {
    const { app, press, root } = await coached({ settings: { earsOnly: true } });
    await press('Escape');
    expect(root.querySelector('.ears-only')).toBeNull();
    expect(document.querySelector('[role="alertdialog"]')).not.toBeNull();
    expect(app.asked.map(([name]) => name)).not.toContain('finish');
  });

  test('S mutes, E, B and the clicker’s full stop darken, any other key lights', async () => {
    const { app, press, root } = await coached();
    await press('s');
    expect(app.getState().settings.muted).toBe(true);
    for (const key of ['e', 'b', '.', 'E']) {
      await press(key);
      expect(root.querySelector('.ears-only')).not.toBeNull();
      expect(root.querySelector('.controls')).toBeNull();
      await press('x');
      expect(root.querySelector('.ears-only')).toBeNull();
    }
    await press('e');
    await press('Tab');
    await press('s');
    expect(app.getState().settings).toMatchObject({ muted: false, earsOnly: true });
  });
});

test('UI-10: letters that are switched off do nothing, also in the dark; Space and the page keys still do', async () => {
  const { app, press, root } = await coached({ settings: { letterKeys: false, earsOnly: true } });
  for (const key of ['s', 'x', '.', 'r', '?', '1']) await press(key);
  expect(root.querySelector('.ears-only')).not.toBeNull();
  expect(app.asked).toEqual([]);
  await press(' ');
  await press('PageDown');
  expect(app.asked).toEqual([
    ['coach', 'go'],
    ['coach', 'go'],
  ]);
});

test('UI-10: letters are switched off beside the list of keys', async () => {
  const { app, press } = await coached();
  await press('?');
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByText(WORDS.en.keys.letters));
  expect(app.getState().settings.letterKeys).toBe(false);
});

test('COACH-20: the raised hand is switched off in the settings, and a pause then asks for the key only', async () => {
  const { app, root } = await coached({ coach: staged({ kind: 'paused' }) });
  const { live } = WORDS.en;
  expect(root.querySelector('.cover-hint')?.textContent).toContain(live.pausedHint);
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByRole('button', { name: live.more, exact: true }));
  await userEvent.click(page.getByRole('button', { name: live.settings, exact: true }));
  await userEvent.click(page.getByText(live.raisedHand, { exact: true }));
  expect(app.getState().settings.raisedHand).toBe(false);
  await expect.poll(() => root.querySelector('.cover-hint')?.textContent).toContain(live.pausedHintOnlyKey);
  expect(root.querySelector('.cover-hint')?.textContent).not.toContain(live.pausedHint);
});

test('a tap lights the dark screen, and the next Space is for the set', async () => {
  const { app, root } = await coached({ settings: { earsOnly: true } });
  expect(document.activeElement).toBe(root.querySelector('h1'));
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByRole('button', { name: /training by ear/i }));
  await expect.poll(() => root.querySelector('.ears-only')).toBeNull();
  await userEvent.keyboard(' ');
  expect(app.asked.at(-1)).toEqual(['coach', 'go']);
});

test('what is heard can be chosen', async () => {
  const { app } = await coached();
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await userEvent.click(page.getByRole('button', { name: 'More', exact: true }));
  await userEvent.click(page.getByRole('button', { name: 'Sound, camera, measuring' }));
  await userEvent.click(page.getByText('Tones'));
  await expect.poll(() => app.getState().settings.tones).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('.panel')).toBeNull();
});

test('the recorded example is coached while the engine still loads', async () => {
  const { root } = await coached({
    source: TRY_IT,
    more: { engine: { kind: 'loading', loadedBytes: 1, totalBytes: 9 } },
  });
  expect(root.querySelector('.live')?.getAttribute('data-scene')).toBe('working');
});

test('the recorded example says what it is and leads to the camera', async () => {
  const { app, root, text } = await coached({ source: TRY_IT });
  expect(text()).toContain('Recorded example');
  expect(root.querySelector<HTMLVideoElement>('video')?.hidden).toBe(true);
  expect(paintedPixels(root)).toBeGreaterThan(0);
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === WORDS.en.start.camera);
  act(() => button?.click());
  expect(app.asked).toEqual([['openCamera', undefined]]);
});
