import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lineLimits } from '../../src/core/drift/drift-state.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/core/reading/thresholds.ts';
import type { CoachView } from '../../src/core/coach/coach.ts';
import type { Person } from '../../src/runtime/archive/archive.ts';
import type { TapeView } from '../../src/runtime/tape/tape.ts';
import { WORDS } from '../fakes/all-words.ts';
import { FAKE_VIEW } from '../fakes/fake-coach.ts';
import { liveOf, SESSION } from '../fakes/fake-app.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';
import { OWNER } from '../fakes/kept-sessions.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { expectNoAxeFinding, type Stage } from './ui-stage.tsx';
import { layerOf, liveWith, reading, REPLAY } from './ui-studio-stage.ts';

const MOMENTS: readonly { readonly view: TapeView; readonly says: string }[] = [
  { view: { kind: 'frozen' }, says: 'Frozen' },
  { view: { kind: 'delayed', byMs: 5000, waiting: false }, says: '5 s ago' },
  { view: { kind: 'delayed', byMs: 5000, waiting: true }, says: 'begins in a moment' },
  { view: REPLAY, says: 'Replay, ¼ speed' },
];
const RECORDED = { demonstration: sketchDemonstration({ kneeInwardShare: 0.1 }), film: null };

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(MOMENTS)('STUDIO-1: $says', ({ view, says }) => {
  test('is said, and nothing about now stands beside it', async () => {
    const { root } = await liveWith({ tape: { view } });
    expect(root.querySelector('.moment-sign')?.textContent).toContain(says);
    expect(root.querySelector('.plate')).toBeNull();
    expect(root.querySelector('.depth')).toBeNull();
    expect(root.querySelector('.state-line')).toBeNull();
    expect(root.querySelector('.reps')).toBeNull();
    expect(root.querySelector<HTMLVideoElement>('.mirror-video')?.hidden).toBe(true);
  });
});

test('STUDIO-1: live again, its numbers are back and no sign is left', async () => {
  const { root, rooms } = await liveWith({ tape: { view: { kind: 'frozen' } } });
  await act(async () => rooms.tape.change({ view: { kind: 'live' } }));
  expect(root.querySelector('.moment-sign')).toBeNull();
  expect(root.querySelectorAll('.plate')).toHaveLength(2);
});

test('STUDIO-2: the replay’s numbers are those of the moment under the cursor', async () => {
  const { root, rooms } = await liveWith({ tape: { view: REPLAY } });
  const numbers = () => root.querySelector('.replay-legs')?.textContent ?? '';
  const cursor = () => root.querySelector('.replay-cursor')?.getAttribute('d');
  const before = { numbers: numbers(), cursor: cursor() };
  expect(before.numbers).toMatch(/^Left\d+°\s±\s3°/u);
  await act(async () => rooms.tape.change({ view: { ...REPLAY, index: 3 } }));
  expect(numbers()).not.toBe(before.numbers);
  expect(cursor()).not.toBe(before.cursor);
});

/** Width of the drifts that are in line, degrees. */
function widthOf(thresholds: Thresholds): number {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  return inwardDeg - outwardDeg;
}

describe('STUDIO-2: the replay’s target band', () => {
  const STRICT = thresholdsFor({ kind: 'word', word: 'strict' });
  const GENTLE = thresholdsFor({ kind: 'word', word: 'gentle' });
  /** Height of the band when the rep was measured by `own` and, since then, another by `next`; gentle is chosen now. */
  async function bandHeight(own: Thresholds, next = own): Promise<number> {
    const raised = await liveWith({ library: { person: { ...OWNER, thresholds: GENTLE } } });
    const measure = async (frames: readonly FrameReading[], thresholds: Thresholds) => {
      await raised.change({ live: liveOf(reading), session: { ...SESSION, thresholds } });
      act(() => {
        for (const frame of frames) {
          raised.app.emitFrame({ reading: frame, coach: null, picture: null, size: PLAIN_SQUAT.picture });
        }
      });
    };
    await measure(REPLAY.frames, own);
    await measure([readingAt(PLAIN_SQUAT, 9000)], next);
    await act(async () => raised.rooms.tape.change({ view: REPLAY }));
    const band = raised.root.querySelector('.replay-target');
    raised.leave();
    return Number(band?.getAttribute('height') ?? NaN);
  }

  test('is that of the session, not of who is chosen', async () => {
    const ratio = (await bandHeight(STRICT)) / (await bandHeight(DEFAULT_THRESHOLDS));
    expect(ratio).toBeCloseTo(widthOf(STRICT) / widthOf(DEFAULT_THRESHOLDS), 5);
  });

  test('stays that of the rep’s own session when another has begun since', async () => {
    expect(await bandHeight(STRICT, DEFAULT_THRESHOLDS)).toBe(await bandHeight(STRICT));
  });
});

test('STUDIO-2: where pictures come unevenly, the replay’s slider stands under the cursor of its curve', async () => {
  const timesMs = [2500, 2540, 2580, 3900, 4700, 6500];
  const frames = timesMs.map((ms) => readingAt(PLAIN_SQUAT, ms));
  const { root, rooms } = await liveWith({ tape: { view: { ...REPLAY, frames, index: 4, playing: false } } });
  const slider = root.querySelector<HTMLInputElement>('.replay-plate input[type=range]');
  expect([slider?.min, slider?.max, slider?.value]).toEqual(['0', '4000', '2200']);
  await act(async () => rooms.tape.change({ view: { ...REPLAY, frames, index: 3, playing: false } }));
  expect(slider?.value).toBe('1400');
});

test('every tool has its key', async () => {
  const { rooms, press, root, app } = await liveWith({
    demonstrations: {
      kept: { 'in-line': RECORDED, 'knee-in': null, 'knee-out': null },
    },
  });
  for (const key of ['h', 'a', 'i', 'o', '1', '2', '0']) await press(key);
  expect(rooms.tape.asked).toEqual([['freeze'], ['delay', 5000], ['roll', true], ['startRecording']]);
  // Knee in was never recorded: there is nothing to show.
  expect(rooms.demonstrations.asked).toEqual([
    ['show', 'in-line'],
    ['show', null],
  ]);
  await press('t');
  expect(root.querySelector('.studio-panel')).not.toBeNull();
  await press('x');
  await press('Escape');
  expect(layerOf(root).dataset['hand']).toBe('none');
  await press('Escape');
  expect(root.querySelector('.studio-panel')).toBeNull();
  expect(app.asked.map(([name]) => name)).not.toContain('finish');
  await press('Escape');
  expect(app.asked.map(([name]) => name)).toContain('finish');
});

test('while replaying, keys step, stop and go on; Escape goes back to live, not out of the set', async () => {
  const { rooms, press, app } = await liveWith({ tape: { view: REPLAY, canReplay: true } });
  for (const key of ['j', 'l', 'k', 'Escape']) await press(key);
  expect(rooms.tape.asked).toEqual([
    ['setPlaying', false],
    ['goTo', 49],
    ['setPlaying', false],
    ['goTo', 51],
    ['setPlaying', false],
    ['showLive'],
  ]);
  expect(app.asked).toEqual([]);
});

test('STUDIO-4: the demonstration that is due is announced, and so is that it is there', async () => {
  const { root, rooms, press } = await liveWith();
  await press('t');
  const button = document.querySelector<HTMLElement>('[aria-label="Record “Knee in”"]');
  act(() => button?.click());
  expect(rooms.demonstrations.asked).toEqual([['arm', 'knee-in']]);
  await act(async () => rooms.demonstrations.change({ armed: 'knee-in' }));
  expect(root.querySelector('.studio-signs')?.textContent).toContain('The next squat is recorded: Knee in');
  const { kept } = rooms.demonstrations.getState();
  await act(async () =>
    rooms.demonstrations.change({
      armed: null,
      kept: { ...kept, 'knee-in': RECORDED },
    }),
  );
  expect(root.querySelector('.studio-signs')?.textContent).toBe('Recorded: Knee in');
});

const TEACHING: CoachView = { ...FAKE_VIEW, stage: { kind: 'teaching', isBetweenSets: false }, repsDone: 3 };

test.each<{ readonly what: string; readonly begin: (stage: Stage) => Promise<void> | void; readonly says: RegExp }>([
  { what: 'a drawing', begin: ({ press }) => press('x'), says: /drawing/u },
  {
    what: 'a demonstration that is recorded',
    begin: ({ rooms }) => act(() => rooms.demonstrations.change({ armed: 'knee-in' })),
    says: /being recorded/u,
  },
  {
    what: 'a demonstration that is laid over',
    begin: ({ rooms }) => act(() => rooms.demonstrations.change({ shown: 'knee-in' })),
    says: /being shown/u,
  },
])('STUDIO-8: $what is told to the app in the same moment, and said with its reason', async ({ begin, says }) => {
  const stage = await liveWith({}, {}, TEACHING);
  const { app, root, press } = stage;
  expect(app.getState().teaching).toBeNull();
  await begin(stage);
  expect(app.getState().teaching).not.toBeNull();
  const said = root.querySelector('.state-line')?.textContent;
  expect(said).toContain('Nothing is being counted');
  expect(said).toMatch(says);
  // Space takes away what is shown, and does not pause the set.
  await press(' ');
  expect(app.asked).toEqual([]);
});

test('STUDIO-8: who has no standing axis yet reads what to do before the demonstration is recorded', async () => {
  const { root, rooms, app, change } = await liveWith({}, {}, TEACHING);
  act(() => rooms.demonstrations.change({ armed: 'knee-in' }));
  const { live } = app.getState();
  if (live === null) throw new Error('it must be measuring');
  const note = () => root.querySelector('.state-line small')?.textContent;
  await change({ live: { ...live, phase: 'settling' } });
  expect(note()).toBe(WORDS.en.live.settle);
  await change({ live: { ...live, refusal: 'feet-outside' } });
  expect(note()).toBe(WORDS.en.refusal['feet-outside']);
});

test('STUDIO-8: so is a frozen picture, which Space makes live again', async () => {
  const { app, root, press, rooms } = await liveWith({}, {}, TEACHING);
  act(() => rooms.tape.change({ view: { kind: 'frozen' } }));
  expect(app.getState().teaching).toBe('frozen');
  expect(root.querySelector('.now-line')?.textContent).toBe('Nothing is being counted');
  await press(' ');
  expect(rooms.tape.asked).toContainEqual(['showLive']);
});

async function choose(name: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: /In front of the camera/u }));
  await userEvent.click(page.getByRole('option', { name }));
}

test('STUDIO-10: who stands in front is chosen among the tools: the demonstrator, of whom nothing counts, or another client', async () => {
  const heron: Person = { ...OWNER, id: 'heron', pseudonym: 'Heron' };
  const wren: Person = { ...OWNER, id: 'wren', pseudonym: 'Wren' };
  const people = [heron, wren].map((row) => ({ kind: 'intact' as const, row }));
  const { app, rooms, press, change } = await liveWith({ library: { kind: 'open', people, person: heron } });
  await change({ session: { ...SESSION, personId: 'heron' } });
  await press('t');
  // A real mouse, outside of `act`.
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await choose('Demonstrator (nothing is counted)');
  await expect.poll(() => app.getState().teaching).toBe('demonstrator');
  await choose('Heron');
  await expect.poll(() => app.getState().teaching).toBeNull();
  expect(rooms.library.asked).toEqual([]);
  await choose('Wren');
  // Nothing counts for either of the two until the library has brought Wren's programme.
  await expect.poll(() => rooms.library.asked).toEqual([['choosePerson', 'wren']]);
  expect(app.getState().teaching).toBe('demonstrator');
  expect(app.asked).toEqual([]);
  rooms.library.change({ person: wren });
  await expect.poll(() => app.asked).toEqual([['changePerson']]);
  expect(app.getState().teaching).toBeNull();
});

test('STUDIO-8: plumb lines, the grid and the delayed mirror keep nothing from being counted', async () => {
  const { app, press, rooms } = await liveWith();
  for (const key of ['v', 'g']) await press(key);
  act(() => rooms.tape.change({ view: { kind: 'delayed', byMs: 2000, waiting: false } }));
  expect(app.getState().teaching).toBeNull();
});

test('UI-7: a demonstration is removed only when that was said twice', async () => {
  const { rooms, press } = await liveWith();
  const { kept } = rooms.demonstrations.getState();
  await act(async () => rooms.demonstrations.change({ kept: { ...kept, 'knee-in': RECORDED } }));
  await press('t');
  const remove = document.querySelector<HTMLElement>('[aria-label="Remove “Knee in”"]');
  act(() => remove?.click());
  expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Remove the demonstration “Knee in”?');
  expect(rooms.demonstrations.asked).toEqual([]);
  const yes = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].find(
    ({ textContent }) => textContent === WORDS.en.people.removeYes,
  );
  act(() => yes?.click());
  expect(rooms.demonstrations.asked).toEqual([['remove', 'knee-in']]);
});

test('STUDIO-5: the presenter sees picture and axis and nothing else, and Escape leaves', async () => {
  vi.spyOn(document.documentElement, 'requestFullscreen').mockRejectedValue(new TypeError('not allowed'));
  const { root, press } = await liveWith();
  await press('p');
  const main = root.querySelector('main');
  expect(main?.querySelectorAll('.plate, .state-line, .reps, .controls, .depth')).toHaveLength(0);
  expect(main?.querySelector('.mirror-overlay')).not.toBeNull();
  await press('Escape');
  expect(root.querySelector('.controls')).not.toBeNull();
});

describe.each(['en', 'de'] as const)('accessible in %s', (language) => {
  test.each(['light', 'dark'] as const)('%s: the tools, and a replay', async (theme) => {
    const { press, rooms } = await liveWith({ tape: { canReplay: true } }, { language, theme });
    await press('t');
    for (const key of ['v', 'v', 'v', 'g', 'x']) await press(key);
    await expectNoAxeFinding();
    await act(async () => rooms.tape.change({ view: REPLAY, recording: { sinceMs: 0, bytes: 1 } }));
    await expectNoAxeFinding();
  });
});
