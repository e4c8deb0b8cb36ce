import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runToCsv } from '../../src/core/session/run-csv.ts';
import type { MeasuredRun } from '../../src/core/session/measured-run.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { SESSION } from '../fakes/fake-app.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { expectNoAxeFinding, raiseForTest } from './ui-stage.tsx';
import { press } from './ui-progress-stage.ts';

const LEFT_IN = measureRun({ kneeInM: { left: 0.05, right: 0 } });

const shown = (run: MeasuredRun, film: File | null = null) => raiseForTest({ finishedRun: { run, film } });

describe('the summary of a run', () => {
  test('RUN-17: says each leg in words with its steps, then steps in line, cadence, and left against right', async () => {
    const { text, root } = await shown(LEFT_IN);
    const [left, right] = [...root.querySelectorAll('.headline-leg')].map((leg) => leg.textContent);
    expect(left).toMatch(/^Left knee inwardin 10 of 10 steps; on average \d+°\s±\s\d+° inward$/);
    expect(right).toMatch(/^Right leg in linein all \d+ steps; on average \d+°\s±\s\d+°/);
    expect(text()).toMatch(/\d+ of \d+ steps in line/);
    expect(text()).toContain('169 steps a minute');
    expect(text()).toMatch(/The left knee is \d+°\s±\s\d+° farther inward than the right\./);
    await expectNoAxeFinding();
  });

  test('RUN-17: says two legs in line at once, and no difference within the band', async () => {
    const { text } = await shown(measureRun());
    expect(text()).toContain('Both legs in line');
    expect(text()).toContain('No clear difference between left and right.');
  });

  test('RUN-8: says that angles are absolute where nobody stood, and which leg has too few steps', async () => {
    const { text } = await shown(measureRun({ standMs: 0 }, { durationMs: 4000 }));
    expect(text()).toContain('So the angles are absolute');
    expect(text()).toMatch(/Left leg: too few steps/);
  });

  test('RUN-16: says what a run needs where no step was found, and takes the speed of a slowed film', async () => {
    const film = new File([], 'slow.mp4');
    const { text, app } = await shown(measureRun({ stepMs: 1200 }), film);
    expect(text()).toContain('No step of a run was found');
    expect(text()).toContain('Slow motion or mirrored?');
    await press('These are squats: measure them');
    expect(app.asked).toEqual([['openFile', film]]);
  });

  test('RUN-18: shows one step, and goes on by button and arrow key', async () => {
    const stage = await shown(LEFT_IN);
    const { steps } = LEFT_IN.record;
    const numberOf = () => Number(/Step (\d+), /u.exec(stage.text())?.[1]);
    const first = numberOf();
    expect(steps[first - 1]?.leg).toBe('left');
    expect(stage.root.querySelectorAll('.run-dot')).toHaveLength(steps.filter(({ measures }) => measures).length);
    await stage.press('ArrowLeft');
    expect(numberOf()).toBe(first - 1);
    await press('Next step');
    expect(numberOf()).toBe(first);
    for (let count = 0; count < 60; count += 1) await stage.press('ArrowRight');
    expect(numberOf()).toBe(steps.length);
  });

  test('RUN-19: has the left leg on the left, seen from behind too', async () => {
    const behind = measureRun({ kneeInM: { left: 0.05, right: 0 } }, { camera: { seenFrom: 'back' } });
    const { root, text } = await shown(behind);
    expect(root.querySelector('.headline-leg')?.textContent).toContain('Left knee inward');
    // Inward on the left leg points to the right, as in the picture.
    expect(root.querySelector('.headline-leg .mark')?.getAttribute('data-pointing')).toBe('screen-right');
    expect(text()).toContain('seen from behind');
  });

  test('RUN-20: saves the CSV in the reader’s own signs, and says that runs are not kept', async () => {
    const stage = await shown(LEFT_IN);
    expect(stage.text()).toContain('Runs are not kept');
    await press('Save');
    await userEvent.click(document.querySelector('[role="menuitem"]') ?? document.body);
    const { csvConvention } = stage.app.getState().settings;
    expect(stage.app.saved).toEqual([
      {
        name: 'kneeline-2026-11-23T08-00-00.kneeline-run.csv',
        mime: 'text/csv;charset=utf-8',
        text: runToCsv(LEFT_IN.record, csvConvention),
      },
    ]);
  });
});

describe('a film of a run', () => {
  test('RUN-16: that was opened as one of squats is measured as a run at a press', async () => {
    const record: SessionRecord = { ...coachedSessionOf(COACHED), reps: [], sets: [], frames: [] };
    const file = new File([], 'run.mp4');
    const { app } = await raiseForTest({ finished: record, lastFilm: { file, record } });
    await press('This is a run: measure the steps');
    expect(app.asked).toEqual([['openRunFilm', file]]);
  });

  test('RUN-13: is opened from its own page, and shows its steps while it is measured', async () => {
    const stage = await raiseForTest();
    await press('While runningLive, or a film');
    expect(stage.text()).toContain('Film of a run');
    await expectNoAxeFinding();
    const source = { kind: 'file', name: 'run.mp4', picture: LEFT_IN.picture, progressShare: 0.4 } as const;
    await stage.change({ source, session: { ...SESSION, activity: 'run' } });
    expect(stage.text()).toContain('0 steps so far');
    await press('Stop here');
    expect(stage.app.asked).toEqual([['finish']]);
  });
});
