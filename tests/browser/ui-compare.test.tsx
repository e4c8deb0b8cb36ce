import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import type { FakeRoomsStart } from '../fakes/fake-rooms.ts';
import { sketchDemonstration } from '../fixtures/sketched-demonstration.ts';
import { expectNoAxeFinding, raiseForTest, type Stage } from './ui-stage.tsx';
import {
  click,
  compared,
  drifts,
  framePassed,
  framesUntil,
  names,
  NOW,
  ONE_EARLIER,
  sessionOf,
  where,
} from './ui-compare-stage.ts';

const SHOWN: FakeRoomsStart['demonstrations'] = {
  kept: {
    'in-line': { demonstration: sketchDemonstration({ kind: 'in-line', kneeInwardShare: 0 }), film: null },
    'knee-in': { demonstration: sketchDemonstration({ kneeInwardShare: 0.1 }), film: null },
    'knee-out': null,
  },
};
const kneeX = (shown: Stage) => Number(shown.root.querySelector('.laid-leg.line-one circle')?.getAttribute('cx'));

describe('left and right', () => {
  test('both legs of the session with their difference', async () => {
    const shown = await compared();
    await click('Left and right');
    expect(names(shown)).toEqual(['Left leg', 'Right leg']);
    expect(drifts(shown)[0]).toMatch(/inward$/);
    expect(where(shown)).toMatch(/^at the bottomThe left knee is 1\d° ± 4° further inward than the right\.$/);
  });

  test('sides stay right with the mirror off: each leg stands where the picture has it', async () => {
    const shown = await compared({ settings: { mirrored: false } });
    await click('Left and right');
    expect(names(shown)).toEqual(['Right leg', 'Left leg']);
    expect(drifts(shown)[1]).toMatch(/inward$/);
    expect(where(shown)).toContain('The left knee is');
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
    expect(shown.text()).toContain('The demonstration was done on the right leg; it is shown mirrored.');
    expect(shown.root.querySelectorAll('.laid-leg')).toHaveLength(2);
  });

  test('without one it says how to record one', async () => {
    const shown = await compared();
    await click('With a demonstration');
    expect(shown.text()).toContain('No demonstration has been recorded yet.');
    expect(shown.text()).toContain('Start the camera, open “Show and compare” there');
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
  const shown = await raiseForTest({ finished: session }, { ...ONE_EARLIER, tape: { film } });
  const asked: number[] = [];
  Object.assign(shown.rooms.tape, {
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

describe.each(WALKED_LANGUAGES)('in %s', (language) => {
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
