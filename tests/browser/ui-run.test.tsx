import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runToCsv } from '../../src/core/session/run-csv.ts';
import { sessionOfRun } from '../../src/core/session/run-session.ts';
import { sessionToTrc } from '../../src/core/session/session-trc.ts';
import { readSessionFile } from '../../src/runtime/session-file/read-session-file.ts';
import type { MeasuredRun } from '../../src/core/session/measured-run.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { withoutFilmName } from '../../src/core/session/without-film-name.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { SESSION } from '../fakes/fake-app.ts';
import { WORDS } from '../fakes/all-words.ts';
import { keptRun, libraryWith } from '../fakes/kept-sessions.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { expectNoAxeFinding, raiseForTest } from './ui-stage.tsx';
import { press, shelve } from './ui-progress-stage.ts';

const LEFT_IN = measureRun({ kneeInM: { left: 0.05, right: 0 } });

/** The same run, before a camera. */
const beforeCamera = (run: MeasuredRun): MeasuredRun => ({
  ...run,
  origin: { ...run.origin, source: { kind: 'camera', label: 'Built-in' } },
});

const shown = (run: MeasuredRun, film: File | null = null) => raiseForTest({ finishedRun: { run, film } });

describe('the summary of a run', () => {
  test('RUN-17: says each leg in words with its steps, then steps in line, cadence, and left against right', async () => {
    const { text, root } = await shown(LEFT_IN);
    const [left, right] = [...root.querySelectorAll('.headline-leg')].map((leg) => leg.textContent);
    expect(left).toMatch(/^Left knee inwardin 10 of the last 10 steps; on average \d+°\s±\s\d+° inward$/);
    expect(right).toMatch(/^Right leg in linein each of the last \d+ steps; on average \d+°\s±\s\d+°/);
    expect(text()).toMatch(/\d+ of the last \d+ steps in line/);
    expect(text()).toContain('169 steps a minute');
    expect(text()).toMatch(/The left knee is \d+°\s±\s\d+° further inward than the right\./);
    await expectNoAxeFinding();
  });

  test('RUN-17: says two legs in line at once, and no difference within the band', async () => {
    const { text } = await shown(measureRun());
    expect(text()).toContain('Both legs in line');
    expect(text()).toContain('No clear difference between left and right.');
  });

  test('SUM-10: recommends one step after a run before the camera, and none after a film', async () => {
    const drifting = await shown(beforeCamera(LEFT_IN));
    expect(drifting.text()).toContain(
      'Next: run again and think of one thing. “Left knee out, kneecap straight ahead.”',
    );
    expect(drifting.root.querySelectorAll('.plain-button')).toHaveLength(1);
    await press('Run again');
    expect(drifting.app.asked).toEqual([['openRunCamera']]);
    drifting.leave();
    const straight = await shown(beforeCamera(measureRun()));
    expect(straight.text()).toContain('Next: run again on another day');
    straight.leave();
    const short = await shown(beforeCamera(measureRun({}, { durationMs: 4000 })));
    expect(short.text()).toContain('Next: run a little longer');
    short.leave();
    const filmed = await shown(LEFT_IN);
    expect(filmed.text()).not.toContain('Next:');
  });

  test('RUN-8: says that angles are absolute where nobody stood, and which leg has too few steps', async () => {
    const { text } = await shown(measureRun({ standMs: 0 }, { durationMs: 4000 }));
    expect(text()).toContain('The angles are therefore absolute');
    expect(text()).toMatch(/Left leg: too few steps/);
  });

  test('RUN-16: says what a run needs where no step was found, and takes the speed of a slowed film', async () => {
    const film = new File([], 'slow.mp4');
    const { text, app } = await shown(measureRun({ stepMs: 1200 }), film);
    expect(text()).toContain('No running steps found');
    expect(text()).toContain('Slow motion or mirrored?');
    await press('These are squats: measure them');
    expect(app.asked).toEqual([['openFile', film]]);
  });

  test('BATCH-17: says that the second model could not be loaded, where one model measured the film', async () => {
    const failure = { reason: 'model-missing', detail: 'offline' } as const;
    const told = await raiseForTest({ finishedRun: { run: LEFT_IN, film: null }, preciseFailure: failure });
    expect(told.text()).toContain(WORDS.en.films.preciseFailed);
    told.leave();
    const precise = { ...LEFT_IN, origin: { ...LEFT_IN.origin, model: 'blazepose-run-precise' } };
    const both = await raiseForTest({ finishedRun: { run: precise, film: null }, preciseFailure: failure });
    expect(both.text()).not.toContain(WORDS.en.films.preciseFailed);
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

  test('RUN-20: saves the CSV in the reader’s own signs, a session file that opens again, and TRC', async () => {
    const stage = await shown(LEFT_IN);
    for (const index of [0, 1, 2]) {
      await press('Save');
      await expect.poll(() => document.querySelectorAll('[role="menuitem"]').length).toBe(3);
      await userEvent.click(document.querySelectorAll('[role="menuitem"]')[index] ?? document.body);
    }
    const { csvConvention } = stage.app.getState().settings;
    const [csv, json, trc] = stage.app.saved;
    const name = 'kneeline-2026-11-23T08-00-00';
    const text = runToCsv(LEFT_IN.record, csvConvention);
    expect(csv).toEqual({ name: `${name}.csv`, mime: 'text/csv;charset=utf-8', text });
    expect(json?.name).toBe(`${name}.json`);
    // The saved file names no film (PRIV-5).
    expect(readSessionFile(await new Blob([json?.text ?? '']).text())).toEqual({
      kind: 'session',
      record: withoutFilmName(sessionOfRun(LEFT_IN)),
    });
    expect(trc).toMatchObject({ name: `${name}.trc`, text: sessionToTrc(sessionOfRun(LEFT_IN)) });
  });

  test('RUN-21: of a film can be kept, and says for whom a kept run is', async () => {
    const stage = await shown(LEFT_IN);
    await shelve(stage, libraryWith([]));
    await press(WORDS.en.people.keep);
    expect(stage.rooms.library.asked).toEqual([['keep', sessionOfRun(LEFT_IN)]]);
    await shelve(stage, libraryWith([keptRun(LEFT_IN)]));
    expect(stage.text()).toContain(WORDS.en.people.kept);
  });

  test('RUN-21: stands in the history with its own numbers, and in no trend', async () => {
    const stage = await shown(LEFT_IN);
    await shelve(stage, libraryWith([keptRun(LEFT_IN)]));
    await press(WORDS.en.summary.progress);
    const row = stage.root.querySelector('.session-row');
    expect(row?.textContent).toMatch(/Run, from the front/u);
    expect(row?.textContent).toMatch(/\d+ steps169 steps a minute/u);
    expect(row?.textContent).toMatch(/° inward0 of the last 10 steps in line/u);
    expect(stage.root.querySelector('.trend')).toBeNull();
    await expectNoAxeFinding();
  });

  test('RUN-17: measured with a lighter model says what that model overlooks', async () => {
    const lite = { ...LEFT_IN, origin: { ...LEFT_IN.origin, model: 'blazepose-lite' } };
    const { text } = await shown(lite);
    expect(text()).toContain(WORDS.en.diagnostics.modelCosts['blazepose-lite']);
  });

  test('RUN-25: has a report on one page, with every mean, what changed, and what to practise', async () => {
    const stage = await shown(measureRun({ kneeInM: { left: 0.05, right: 0 } }, { durationMs: 15_000 }));
    await press(WORDS.en.report.open);
    const sheet = stage.root.querySelector<HTMLElement>('.sheet');
    expect(sheet?.innerText).toContain(WORDS.en.run.sheet.heading);
    expect(sheet?.innerText).toMatch(/From the beginning of the run to its end: no clear change/u);
    expect(sheet?.innerText).toContain(WORDS.en.belt.spoken.drift.inward.left.first);
    expect(sheet?.querySelectorAll('.run-sheet-numbers tbody tr')).toHaveLength(7);
    expect(sheet?.scrollHeight ?? 0).toBeLessThanOrEqual((sheet?.clientHeight ?? 0) + 1);
    await expectNoAxeFinding();
  });

  test('RUN-27: draws the mean step of both legs, each over the other', async () => {
    const { root } = await shown(LEFT_IN);
    const section = root.querySelector('.run-curves');
    expect(section?.querySelectorAll('.run-curve')).toHaveLength(2);
    for (const path of section?.querySelectorAll('.run-curve, .run-curve-other, .run-curve-band') ?? []) {
      expect(path.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+L/u);
    }
  });

  test('RUN-23, RUN-24: stands against an earlier run, and its start against its end', async () => {
    const long = measureRun({ kneeInM: { left: 0.05, right: 0 } }, { durationMs: 15_000 });
    const stage = await shown(long);
    expect(stage.text()).toContain(WORDS.en.run.changes.noOther);
    const earlier = { ...long, origin: { ...long.origin, startedAt: '2026-11-20T08:00:00.000Z' } };
    const before = measureRun({ kneeInM: { left: 0, right: 0 } });
    await shelve(stage, libraryWith([keptRun({ ...before, origin: earlier.origin })]));
    const [within, between] = stage.root.querySelectorAll<HTMLElement>('.run-changes-body > section');
    expect(within?.innerText).toMatch(/Left[^\n]*inward[^\n]*no clear change/u);
    expect(between?.innerText).toMatch(/Left[^\n]*further inward/u);
    expect(between?.innerText).toMatch(/Right[^\n]*no clear change/u);
    await expectNoAxeFinding();
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
    await press('While runningLive, or a video');
    expect(stage.text()).toContain('Video of a run');
    await expectNoAxeFinding();
    const source = { kind: 'file', name: 'run.mp4', picture: LEFT_IN.picture, progressShare: 0.4 } as const;
    await stage.change({ source, session: { ...SESSION, activity: 'run' } });
    expect(stage.text()).toContain('0 steps so far');
    await press('Stop here');
    expect(stage.app.asked).toEqual([['finish']]);
  });
});
