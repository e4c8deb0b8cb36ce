import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import { en } from '../../src/ui/words/en/en.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { expectNoAxeFinding, raise, type Stage, settled } from './ui-stage.tsx';

/** A change of theme fades: colours count once it is over. */
const faded = () => Promise.all(document.getAnimations().map(({ finished }) => finished));

const COVERED = coachedSessionOf({ ...COACHED, driftDeg: { left: 13.4, right: 0 }, hiddenShare: 0.5 });
const TWO_LEGS_IN_TURN = coachedSessionOf({ ...COACHED, exercise: 'single-leg-squat', hiddenShare: 0.25 });

let stage: Stage | null = null;

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function summed(finished: SessionRecord, settings: Partial<AppState['settings']> = {}): Promise<Stage> {
  stage = await raise({ finished, settings: { ...FAKE_SETTINGS, ...settings } });
  return stage;
}

test('one set in front of an open mirror has no strip', async () => {
  const { root } = await summed(coachedSessionOf(COACHED));
  expect(root.querySelector('.sets')).toBeNull();
  expect(root.querySelector('.plot-key')).toBeNull();
});

test('what happened without the mirror is revealed: as marks, in a table, in words with their limits', async () => {
  const { root, text } = await summed(COVERED);
  expect(root.querySelectorAll('.strip-rep')).toHaveLength(8);
  expect(root.querySelectorAll('.strip-rep.strip-covered')).toHaveLength(4);
  expect(root.querySelectorAll('.sets table tbody tr')).toHaveLength(8);
  expect(text()).toContain('Without the mirror: 4 of 4 in line');
  expect(text()).toMatch(/Compared with the reps in front of the mirror: no clear change \(\d+°\s±\s\d+°\)/);
  expect(text()).toContain('can be chance');
  expect(root.querySelectorAll('.rep-covered')).toHaveLength(4);
});

test('several sets stand one under the other, with their legs', async () => {
  const { root } = await summed(TWO_LEGS_IN_TURN);
  const titles = [...root.querySelectorAll('.strip-title')].map(({ textContent }) => textContent);
  expect(titles).toEqual(['Set 1 of 2left leg', 'Set 2 of 2right leg']);
  expect(root.querySelectorAll('.strip')[0]?.querySelectorAll('.strip-mark')).toHaveLength(4);
});

test('every number of a rep has its band, and pelvis and trunk stand beside the knee', async () => {
  const { root } = await summed(COVERED);
  const [first, second] = [...root.querySelectorAll('.rep-card')].map(({ textContent }) => textContent);
  expect(first).toMatch(/Depth16%\s±\s2%/);
  expect(first).toMatch(/knee bent about 66°\s±\s6°/);
  expect(first).toMatch(/\d%\s±\s3% further in/);
  expect(first).toMatch(/no change \(±\s3%\)/);
  expect(first).toMatch(/drops 5°\s±\s3° to the left/);
  expect(second).toMatch(/level \(±\s3°\)/);
  expect(second).toMatch(/upright \(±\s3°\)/);
});

/** The programme asked for two sets on the left; the last two reps were done on the other leg. */
const WITH_STRAYS: SessionRecord = (() => {
  const record = coachedSessionOf({
    ...COACHED,
    exercise: 'single-leg-squat',
    reps: 6,
    driftDeg: { left: 1, right: 14 },
  });
  const [first] = record.sets;
  if (first === undefined) throw new Error('a set on each leg');
  const reps = record.reps.filter(({ number }) => number < 6);
  return { ...record, reps, sets: [{ ...first, turn: { ...first.turn, of: 1 } }] };
})();

test('PROG-1: reps that belong to no set are in no sentence and no plot, and stand apart where reps are listed', async () => {
  const { root, text } = await summed(WITH_STRAYS);
  expect(text()).toContain('Left knee stays in line');
  expect(text()).not.toContain('Right knee');
  expect(text()).toContain('Squat on the left leg: the other foot was in the air.');
  expect(root.querySelectorAll('.plot-rep')).toHaveLength(3);
  const lists = [...root.querySelectorAll('.reps-list')];
  expect(lists.map((list) => list.querySelector('h2')?.textContent)).toEqual(['Rep by rep', 'Not part of a set']);
  expect(lists.map((list) => [...list.querySelectorAll('h3')].map(({ textContent }) => textContent.trim()))).toEqual([
    ['Rep 1', 'Rep 2', 'Rep 3'],
    ['Rep 4', 'Rep 5'],
  ]);
  const jumps = [...root.querySelectorAll('.scrub-jump')].map(({ textContent }) => textContent);
  expect(jumps).toEqual(['Rep 1', 'Rep 2', 'Rep 3', '(Rep 4)', '(Rep 5)']);
});

test('PROG-1: where no rep belongs to the set, that is said, and there is nothing to compare or take home', async () => {
  const sets = WITH_STRAYS.sets.map((set) => ({ ...set, reps: [], coveredReps: [] }));
  const { root, text } = await summed({ ...WITH_STRAYS, sets });
  expect(text()).toContain('No squat belonged to the set');
  expect(root.querySelector('.plot')).toBeNull();
  const buttons = [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons).not.toContain(en.compare.open);
  expect(buttons).not.toContain(en.report.open);
  expect(root.querySelectorAll('.rep-card')).toHaveLength(5);
});

test('the other foot is told of in the words of the exercise', async () => {
  const stepDown = { ...WITH_STRAYS.programme, exercise: 'step-down' } as const;
  const { text } = await summed({ ...WITH_STRAYS, programme: stepDown });
  expect(text()).toContain('Step-down on the left leg: the other foot was lowered from the step.');
  expect(text()).not.toContain('lifted');
});

test('what the coach said is listed, leads to its moment, and is said there', async () => {
  const { root } = await summed(COVERED);
  expect(root.querySelectorAll('.coach-said li').length).toBeGreaterThan(4);
  const drift = [...root.querySelectorAll<HTMLButtonElement>('.coach-said-cue')].find(({ textContent }) =>
    textContent?.includes('Move left knee out'),
  );
  await act(async () => {
    drift?.click();
    await Promise.resolve();
  });
  expect(root.querySelector('.moment-cue')?.textContent).toBe('The coach: Move left knee out');
  expect(root.querySelector('.scrub input')?.getAttribute('aria-label')).toContain('The coach: Move left knee out');
});

test('the next set opens the camera; the start and the exports stay', async () => {
  const { app, root } = await summed(COVERED);
  const press = (name: string) =>
    act(async () => {
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
      await settled();
    });
  expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Save');
  await press('Once more');
  await press('Back to start');
  expect(app.asked.map(([name]) => name)).toEqual(['openCamera', 'goToStart']);
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  test.each([
    ['covered reps', COVERED],
    ['sets in turn', TWO_LEGS_IN_TURN],
    ['reps of no set', WITH_STRAYS],
  ])('on %s', async (_, record) => {
    const { root } = await summed(record, { theme, language: 'de' });
    await act(async () => {
      for (const details of root.querySelectorAll('details')) details.open = true;
      await Promise.resolve();
    });
    await faded();
    await expectNoAxeFinding();
  });
});
