import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../src/runtime/app-state.ts';
import { LANGUAGES } from '../../src/ui/words/languages.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

/** A change of theme fades: colours count once it is over. */
const faded = () => Promise.all(document.getAnimations().map(({ finished }) => finished));

const HISTORY = [14, 10, 6, 3].map((left, index) =>
  summaryOf({
    startedAt: `2026-11-${String(10 + index)}T08:00:00.000Z`,
    driftDeg: { left, right: 1.6 },
    hiddenShare: index * 0.25,
  }),
);
const FRESH = summaryOf({
  purpose: 'fresh',
  startedAt: '2026-11-23T06:00:00.000Z',
  driftDeg: { left: 4, right: 1.6 },
});
const tiredOf = (left: number) => coachedSessionOf({ ...COACHED, purpose: 'tired', driftDeg: { left, right: 2.2 } });

let stage: Stage | null = null;

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function raised(start: Partial<AppState>): Promise<Stage> {
  stage = await raise(start);
  return stage;
}

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

/** From the summary to the progress page. */
async function progress(start: Partial<AppState> = {}): Promise<Stage> {
  const shown = await raised({ finished: coachedSessionOf(COACHED), history: HISTORY, ...start });
  await press(shown.app.getState().settings.language === 'de' ? LANGUAGES.de.summary.progress : 'Progress');
  return shown;
}

describe('a check from before the run', () => {
  test('sends one running, and its button opens the other half', async () => {
    const { app, text } = await raised({ finished: coachedSessionOf({ ...COACHED, purpose: 'fresh' }) });
    expect(text()).toContain('Now go for your run');
    await press('After the run');
    expect(app.asked).toEqual([['openCheck', 'tired']]);
  });
});

describe('a check from after the run', () => {
  test('stands beside the one from before it, and a change inside its band is none', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: [...HISTORY, FRESH] });
    expect(root.querySelectorAll('.pair-leg')).toHaveLength(2);
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^no clear change \(\d+°\s±\s\d+°\)$/);
    expect(text()).toContain('does not predict that (Rees 2018)');
    const rows = [...root.querySelectorAll('.pair-table tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^(before|after)\d+°\s±\s\d+°( inward)?\d of 8 in line$/);
  });

  test('says a clear change with its band', async () => {
    const { root } = await raised({ finished: tiredOf(17), history: [FRESH] });
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^\d+°\s±\s\d+° further inward$/);
  });

  test('without one from before it says so, and shows no pair', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: HISTORY });
    expect(text()).toContain('No check from before the run');
    expect(root.querySelector('.pair-leg')).toBeNull();
  });

  test('measured with another model is not compared', async () => {
    const other = { ...FRESH, model: 'blazepose-lite' };
    const { root, text } = await raised({ finished: tiredOf(17), history: [other] });
    expect(text()).toContain('measured with different models');
    expect(root.querySelector('.pair-leg .pair-change')).toBeNull();
  });
});

describe('progress', () => {
  test('shows each leg over the sessions, what changed, and what was done without the mirror', async () => {
    const { root, text } = await progress();
    expect(text()).toContain('These numbers stay in this browser.');
    expect(root.querySelectorAll('.trend')[0]?.textContent).toMatch(/\d+°\s±\s\d+° less far inward/);
    expect(root.querySelectorAll('.trend')[1]?.textContent).toContain('no clear change');
    expect(root.querySelectorAll('.share-column')).toHaveLength(4);
    expect(text()).toContain('Last session: 6 of 8 reps without the mirror.');
    expect(root.querySelectorAll('.sessions tbody tr')).toHaveLength(4);
  });

  test('in German it is told in German', async () => {
    const { text } = await progress({ settings: { ...FAKE_SETTINGS, language: 'de' } });
    expect(text()).toContain('Diese Zahlen bleiben in diesem Browser.');
    expect(text()).toContain('weniger weit innen');
  });

  test('without a session says what to do, and offers nothing to forget', async () => {
    const { text } = await progress({ history: [] });
    expect(text()).toContain('No session yet');
    expect(text()).not.toContain('Forget');
  });

  test('Escape goes back to the set, not past it', async () => {
    const shown = await progress();
    await shown.press('Escape');
    expect(shown.root.querySelector('.progress')).toBeNull();
    expect(shown.text()).toContain('Rep by rep');
    expect(shown.app.asked).toEqual([]);
  });

  test('forgets only when one says so twice; the heading then has the focus', async () => {
    const { app, change } = await progress();
    await press('Forget all sessions');
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep them');
    await press('Keep them');
    expect(app.asked).toEqual([]);
    await press('Forget all sessions');
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Forget all 4 sessions?');
    await press('Forget them');
    expect(app.asked).toEqual([['forgetHistory']]);
    await change({ history: [] });
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const settings = { ...FAKE_SETTINGS, theme };

  test.each([
    ['a fresh check', { finished: coachedSessionOf({ ...COACHED, purpose: 'fresh' }) }],
    ['fresh against tired', { finished: tiredOf(17), history: [FRESH] }],
    ['a tired check alone', { finished: tiredOf(6) }],
  ] as const)('on %s', async (_, state) => {
    await raised({ ...state, settings });
    await faded();
    await expectNoAxeFinding();
  });

  test.each([
    ['progress', HISTORY],
    ['progress over two exercises', [...HISTORY, summaryOf({ exercise: 'single-leg-squat' })]],
    ['progress without a session', []],
  ] as const)('on %s', async (_, history) => {
    await progress({ history, settings });
    await faded();
    await expectNoAxeFinding();
  });

  test('on the question whether to forget', async () => {
    await progress({ settings });
    await press('Forget all sessions');
    await faded();
    await expectNoAxeFinding();
  });
});
