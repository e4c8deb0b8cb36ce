import { describe, expect, test } from 'vitest';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { expectNoAxeFinding } from './ui-stage.tsx';
import { faded, press, raised } from './ui-progress-stage.ts';

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

describe('a check from before the run', () => {
  test('sends one running, and its button opens the other half', async () => {
    const { app, text } = await raised({ finished: coachedSessionOf({ ...COACHED, purpose: 'fresh' }) });
    expect(text()).toContain('Now go for your run');
    await press('After the run');
    expect(app.asked).toEqual([['openCheck', 'tired']]);
  });
});

describe('a check from after the run', () => {
  test('SUM-9: stands beside the check from before the run, and a change inside its band counts as none', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: [...HISTORY, FRESH] });
    expect(root.querySelectorAll('.pair-leg')).toHaveLength(2);
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^no clear change \(\d+°\s±\s\d+°\)$/);
    expect(root.querySelector('#pair')?.textContent).toBe('No clear change after the run');
    expect(text()).toContain('Next: nothing more today.');
    expect(text()).toContain('doesn’t predict that (Rees 2018)');
    const rows = [...root.querySelectorAll('.pair-table tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^(before|after)\d+°\s±\s\d+°( inward)?\d of 8 in line$/);
  });

  test('SUM-9: says a clear change with its band, first in words, and recommends to look once more', async () => {
    const { root, app } = await raised({ finished: tiredOf(17), history: [FRESH] });
    expect(root.querySelector('#pair')?.textContent).toBe('Left knee after the run: further inward');
    expect(root.querySelectorAll('.plain-button')).toHaveLength(1);
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^\d+°\s±\s\d+° further inward$/);
    await press('Check again');
    expect(app.asked).toEqual([['openCheck', 'tired']]);
  });

  test('without one from before it says so, and shows no pair', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: HISTORY });
    expect(text()).toContain('There is no check from before the run');
    expect(root.querySelector('.pair-leg')).toBeNull();
  });

  test('measured with another model is not compared', async () => {
    const other = { ...FRESH, model: 'blazepose-lite' };
    const { root, text } = await raised({ finished: tiredOf(17), history: [other] });
    expect(text()).toContain('measured with different models');
    expect(root.querySelector('.pair-leg .pair-change')).toBeNull();
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
});
