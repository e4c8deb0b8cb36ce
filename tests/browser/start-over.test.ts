import { describe, expect, test, vi } from 'vitest';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { createTracker } from '../../src/core/tracker/create-tracker.ts';
import { createDemonstrations } from '../../src/runtime/demonstrations/create-demonstrations.ts';
import { copyFrame } from '../../src/runtime/source/captured-frame.ts';
import { createTape } from '../../src/runtime/tape/create-tape.ts';
import { onSessionEnd } from '../../src/runtime/session/session-events.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { demonstrationCode } from '../fakes/demonstration-code.ts';
import { film, squat } from '../fixtures/squat-clip.ts';
import { chooseEncoding } from '../../src/runtime/tape/choose-encoding.ts';
import { drawNumbered, nextRepaint, SIZE } from './tape-stage.ts';

const FPS = 15;
/** After the coach has counted in. */
const FIRST_SQUAT_MS = 9000;

/** The live measurement with its real tracker, coach, tape and demonstrations. The test is camera, engine and clock. */
class Page {
  readonly bench = new AppBench({ createTracker, createCoach, copyFrame });
  readonly app = this.bench.app;
  readonly tape = createTape({
    subscribeFrames: this.app.subscribeFrames,
    onSessionEnd: (act) => onSessionEnd(this.app, act),
    saveFile: () => undefined,
    now: () => this.bench.nowMs,
    today: () => new Date('2026-11-23T08:00:00.000Z'),
    onEachFrame: () => () => undefined,
    loadOverlay: () => Promise.resolve(() => undefined),
    onFault: (error) => this.bench.faults.push(error),
  });
  readonly demonstrations = createDemonstrations({
    code: demonstrationCode,
    storage: {
      load: async () => ({ kind: 'done', value: [] }),
      save: async () => ({ kind: 'done', value: null }),
      remove: async () => ({ kind: 'done', value: null }),
    },
    subscribeFrames: this.app.subscribeFrames,
    cut: (fromMs, toMs) => this.tape.cut(fromMs, toMs),
    onSessionEnd: (act) => onSessionEnd(this.app, act),
    today: () => new Date('2026-11-23T08:00:00.000Z'),
    model: () => 'blazepose-full',
    waitForUndo: () => () => undefined,
    onFault: (error) => this.bench.faults.push(error),
  });

  async openCamera(): Promise<void> {
    await chooseEncoding(SIZE);
    this.app.intents.openCamera();
    await settled();
  }

  /** The camera sees these, one after the other, at the screen's pace. Their times go on from the frame before. */
  async see(observations: readonly PoseObservation[], seen: Partial<PoseObservation> = {}): Promise<void> {
    const startMs = this.bench.nowMs + 1000 / FPS - (observations[0]?.timestampMs ?? 0);
    for (const observation of observations) {
      const timestampMs = startMs + observation.timestampMs;
      this.bench.nowMs = timestampMs;
      this.bench.cameras.events?.onFrame({
        image: drawNumbered(0, SIZE),
        size: SIZE,
        timestampMs,
        capturedAtMs: timestampMs,
      });
      this.bench.engine.answer({ ...observation, ...seen, timestampMs });
      await settled();
      await nextRepaint();
    }
  }
}

const SQUAT = film(squat({ startMs: FIRST_SQUAT_MS }), { fps: FPS });
const STANDING = SQUAT.filter(({ timestampMs }) => timestampMs < FIRST_SQUAT_MS);
const BESIDE = { hips: { x: 0.85 * SIZE.widthPx, y: 0.5 * SIZE.heightPx }, heightPx: 0.6 * SIZE.heightPx };

const WAYS: readonly (readonly [string, (page: Page) => void])[] = [
  [
    'starting over',
    ({ app }) => {
      app.intents.startOver();
      if (app.getState().startOverQuestion !== null) app.intents.answerStartOver(true);
    },
  ],
  ['a tap on another person', ({ app }) => app.intents.followPersonAt(BESIDE.hips)],
];

describe.each(WAYS)('after %s', (_way, begin) => {
  test('DEMO-10: no repetition of whoever comes next becomes the demonstration that was armed before', async () => {
    const page = new Page();
    await page.openCamera();
    await page.see(STANDING, { bystanders: [BESIDE] });
    expect(page.app.getState().coach?.stage.kind).toBe('working');
    page.demonstrations.arm('knee-in');
    begin(page);
    expect(page.demonstrations.getState().armed).toBeNull();
    await page.see(SQUAT);
    expect(page.demonstrations.getState()).toMatchObject({ armed: null, kept: { 'knee-in': null } });
    expect(page.bench.faults).toEqual([]);
  });

  test('TAPE-2: the repetition of whoever was there before can not be replayed', async () => {
    const page = new Page();
    await page.openCamera();
    page.tape.roll(true);
    await page.see(SQUAT, { bystanders: [BESIDE] });
    await vi.waitFor(() => expect(page.tape.getState().canReplay).toBe(true));
    begin(page);
    expect(page.tape.getState().canReplay).toBe(false);
    await page.see(STANDING.slice(0, 20));
    expect(page.tape.getState().canReplay).toBe(false);
    expect(page.bench.faults).toEqual([]);
  });
});

test('DEMO-10: an armed repetition becomes the demonstration with its film, whatever screen is shown', async () => {
  const page = new Page();
  await page.openCamera();
  page.tape.roll(true);
  await page.see(STANDING);
  page.demonstrations.arm('knee-in');
  await page.see(SQUAT.filter(({ timestampMs }) => timestampMs >= FIRST_SQUAT_MS));
  expect(page.demonstrations.getState().armed).toBeNull();
  const filmBytes = () => page.demonstrations.getState().kept['knee-in']?.film?.size ?? 0;
  await vi.waitFor(() => expect(filmBytes()).toBeGreaterThan(0), { timeout: 10_000 });
  expect(page.bench.faults).toEqual([]);
});
