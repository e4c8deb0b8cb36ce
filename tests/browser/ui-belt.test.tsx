import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LiveRun } from '../../src/runtime/running/run-state.ts';
import { LANGUAGE_CODES } from '../../src/runtime/settings/settings.ts';
import { SIDES } from '../../src/core/geometry/keypoints.ts';
import { RUN_HINTS } from '../../src/core/run-coach/run-cue.ts';
import { CAMERA, FAKE_SETTINGS, SESSION } from '../fakes/fake-app.ts';
import { liveRun, runLeg } from '../fakes/live-run.ts';
import { WORDS } from '../fakes/all-words.ts';
import { press } from './ui-progress-stage.ts';
import { expectNoAxeFinding, raiseForTest, type Stage } from './ui-stage.tsx';

async function beforeTheBelt(run: LiveRun, settings = FAKE_SETTINGS): Promise<Stage> {
  const session = { ...SESSION, activity: 'run' as const };
  return raiseForTest({ source: CAMERA, session, run, settings });
}

const RUNNING = liveRun({ left: runLeg('in-line', 3), right: runLeg('inward', 11) });
const legOf = (stage: Stage, side: string) => stage.root.querySelector<HTMLElement>(`.belt-leg[data-side="${side}"]`);

test('BELT-1: each leg has a word, a shape, a colour and a number, on the side where the runner sees it', async () => {
  const stage = await beforeTheBelt(RUNNING);
  expect(legOf(stage, 'right')?.innerText).toMatch(/Right\s+inward\s+11° ± 5°/u);
  expect(legOf(stage, 'left')?.innerText).toMatch(/Left\s+in line\s+3° ± 5° inward/u);
  expect(legOf(stage, 'right')?.className).toContain('belt-leg-right tone-inward');
  expect(legOf(stage, 'right')?.querySelector('.mark')?.getAttribute('data-pointing')).toBe('screen-left');
  expect(stage.text()).toMatch(/42 steps\s+168 a minute/u);
  // From behind nothing is mirrored, and the left leg stays on the left.
  await stage.change({ run: { ...RUNNING, seenFrom: 'back' } });
  expect(legOf(stage, 'left')?.className).toContain('belt-leg-left');
  expect(legOf(stage, 'right')?.querySelector('.mark')?.getAttribute('data-pointing')).toBe('screen-left');
  await expectNoAxeFinding();
});

test('BELT-4: a covered mirror shows neither picture nor legs', async () => {
  const stage = await beforeTheBelt({ ...RUNNING, coach: { ...RUNNING.coach, isCovered: true } });
  expect(legOf(stage, 'left')).toBeNull();
  expect(stage.text()).toContain(WORDS.en.live.coveredHint);
  expect(stage.text()).toContain(WORDS.en.belt.covered);
  expect(stage.text()).not.toContain('11°');
});

test('BELT-5: Space and clickers pause, Enter ends, and so do two large buttons', async () => {
  const stage = await beforeTheBelt(RUNNING);
  for (const key of [' ', 'PageDown', 'Enter']) await stage.press(key);
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  const asked = stage.app.asked.filter(([what]) => what === 'coach').map((one) => one.join(' '));
  expect(asked).toEqual(['coach go', 'coach go', 'coach stop', 'coach go', 'coach stop']);
});

test('BELT-8: Escape asks before it ends a run, and ends one without steps at once', async () => {
  const stage = await beforeTheBelt(RUNNING);
  await stage.press('Escape');
  await expect.poll(() => document.body.textContent).toContain(WORDS.en.belt.endAsk);
  expect(stage.app.asked).toEqual([]);
  await press(WORDS.en.belt.endYes);
  expect(stage.app.asked).toEqual([['finish']]);
  await stage.change({ run: { ...RUNNING, coach: { ...RUNNING.coach, ranMs: 0 } } });
  await stage.press('Escape');
  expect(stage.app.asked.at(-1)).toEqual(['coach', 'stop']);
});

test('BELT-6: every hint has words of its own for a person who runs, and none sends the person to the screen', async () => {
  const stage = await beforeTheBelt(RUNNING);
  for (const hint of RUN_HINTS) {
    await stage.change({ run: { ...RUNNING, coach: { ...RUNNING.coach, hint } } });
    const line = stage.root.querySelector<HTMLElement>('.belt-line')?.innerText;
    expect(line).toBe(WORDS.en.belt.hint.running[hint]);
    expect(line).not.toMatch(/come|closer|nearer|step|press|tilt/iu);
  }
});

const SIZES = [
  [1366, 768],
  [844, 390],
  [390, 844],
] as const;

test.each(SIZES)(
  'BELT-1: at %i × %i every word fits, in every language, and the buttons are large',
  async (width, height) => {
    await page.viewport(width, height);
    for (const language of LANGUAGE_CODES) {
      for (const verdict of ['inward', 'outward', 'unclear', 'in-line'] as const) {
        const both = { left: runLeg(verdict, 18), right: runLeg(verdict, 18) };
        const stage = await beforeTheBelt(liveRun(both), { ...FAKE_SETTINGS, language });
        for (const side of SIDES) {
          const leg = legOf(stage, side);
          const told = `${language} ${verdict} ${side}`;
          expect([told, (leg?.scrollWidth ?? 1) <= (leg?.clientWidth ?? 0)]).toEqual([told, true]);
        }
        const bottoms = [...stage.root.querySelectorAll('.belt-leg')].map((leg) => leg.getBoundingClientRect().bottom);
        const buttons = [...stage.root.querySelectorAll('.belt-button')].map((one) => one.getBoundingClientRect());
        expect(buttons).toHaveLength(2);
        for (const { top, bottom, height: buttonHeight } of buttons) {
          expect(buttonHeight).toBeGreaterThanOrEqual(64);
          expect(Math.max(...bottoms)).toBeLessThanOrEqual(top + 1);
          expect(bottom).toBeLessThanOrEqual(height);
        }
        stage.leave();
      }
    }
  },
);
