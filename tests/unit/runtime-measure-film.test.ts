import { describe, expect, test } from 'vitest';
import type { PoseObservation } from '../../src/core/reading/observation.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';
import { EngineError, type Backend } from '../../src/pose/engine.ts';
import { filmEngineCount } from '../../src/runtime/engine/film-engines.ts';
import { defaultSettings, type Settings } from '../../src/runtime/settings/settings.ts';
import type { FilmWish } from '../../src/runtime/source/film-wish.ts';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { countHeld } from '../fakes/collect-garbage.ts';
import { FAKE_ENGINE } from '../fakes/fake-pose-estimator.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { ADULT, FACING, projectBody, STANDING } from '../fixtures/pinhole-squat.ts';
import { mapKeypoints, observe } from '../fixtures/squat-clip.ts';

const FILM = new File(['film'], 'squats.mp4', { type: 'video/mp4' });

interface Run {
  readonly abort: AbortController;
  readonly shares: number[];
  readonly ended: Promise<void>;
  record: SessionRecord | null;
  error: unknown;
}

/** Begins to measure a film beside the screen. */
function begin(bench: AppBench, file = FILM, wish?: FilmWish): Run {
  const abort = new AbortController();
  const shares: number[] = [];
  const note = (share: number): number => shares.push(share);
  const run: Run = {
    abort,
    shares,
    record: null,
    error: null,
    ended: bench.app.measureFilm({ file, ...(wish && { wish }) }, abort.signal, note).then(
      (record) => {
        run.record = record;
      },
      (error: unknown) => {
        run.error = error;
      },
    ),
  };
  return run;
}

/** The engine answers `frames` frames, one after the other. */
async function answer(bench: AppBench, frames: number): Promise<void> {
  for (let count = 0; count < frames; count += 1) {
    await settled();
    bench.engine.answer();
  }
  await settled();
}

/** A person who lies, as an engine sees one. */
function lying(timestampMs: number): PoseObservation {
  const standing = observe(projectBody(ADULT, STANDING, FACING), timestampMs, FACING);
  return {
    ...standing,
    person: standing.person && {
      ...standing.person,
      keypoints: mapKeypoints(standing.person.keypoints, (old) => ({
        ...old,
        x: 320 + old.y - 240,
        y: 240 - old.x + 320,
      })),
    },
  };
}

/** The engine sees a person who lies with the head to the picture's left, in twelve frames. */
async function answerLying(bench: AppBench): Promise<void> {
  bench.film = Array.from({ length: 12 }, (_, index) => index * 33);
  for (const timestampMs of bench.film) {
    await settled();
    bench.engine.answer(lying(timestampMs));
  }
  await settled();
}

/** Films that are measured by the camera's engine: `runtime-precise-films.test.ts` looks at the others. */
const FAST: Settings = { ...defaultSettings(['en']), films: 'fast' };

async function readyBench(): Promise<AppBench> {
  const bench = new AppBench({ initialSettings: FAST });
  await settled();
  return bench;
}

describe('a film beside the screen', () => {
  test('BATCH-1: gives the record that the same film gives when it is opened, and shows nothing', async () => {
    const bench = await readyBench();
    bench.app.intents.openFile(FILM);
    await answer(bench, 3);
    const opened = bench.app.getState().finished;
    bench.app.intents.goToStart();
    const before = bench.app.getState();

    const run = begin(bench);
    await answer(bench, 3);

    expect(run.record).toEqual(opened);
    expect(run.record?.frames.map(({ timestampMs }) => timestampMs)).toEqual([0, 33, 66]);
    expect(run.shares).toEqual([0, 0.33, 0.66]);
    expect(bench.app.getState()).toEqual(before);
    expect(bench.played).toEqual([]);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BATCH-1: follows nobody from before, one frame at a time, with the screen awake', async () => {
    const bench = await readyBench();
    const run = begin(bench);
    await settled();
    expect(bench.engine.forgottenPersons).toBe(1);
    expect(bench.isScreenKeptOn).toBe(true);
    await answer(bench, 3);
    await run.ended;
    expect(bench.engine.mostInFlight).toBe(1);
    expect(bench.isScreenKeptOn).toBe(false);
  });

  test('BATCH-1: goes on while summaries are looked at', async () => {
    const bench = await readyBench();
    const first = begin(bench);
    await answer(bench, 3);
    const second = begin(bench);
    await answer(bench, 1);
    if (first.record === null) throw new Error('The first film was not measured');
    bench.app.intents.showSession(first.record);
    bench.engine.answer();
    await settled();
    bench.app.intents.goToStart();
    await answer(bench, 1);
    expect(second.record?.frames.map(({ timestampMs }) => timestampMs)).toEqual([0, 33, 66]);
  });

  test('two of them have their turns one after the other', async () => {
    const bench = await readyBench();
    const first = begin(bench);
    const second = begin(bench, new File(['film'], 'lunges.mp4'));
    await answer(bench, 3);
    expect([first.record === null, second.record === null]).toEqual([false, true]);
    await answer(bench, 3);
    expect(second.record?.origin.source).toEqual({ kind: 'file', label: 'lunges.mp4' });
    expect(bench.engine.mostInFlight).toBe(1);
  });

  test('BATCH-4: none that was handed over is held any longer', async () => {
    const bench = await readyBench();
    const records: WeakRef<object>[] = [];
    for (let film = 0; film < 5; film += 1) {
      const measuring = bench.app.measureFilm({ file: FILM }, new AbortController().signal, () => undefined);
      await answer(bench, 3);
      records.push(new WeakRef(await measuring));
    }
    expect(await countHeld(records)).toBeLessThanOrEqual(1);
  });
});

describe('what opens in front comes first', () => {
  test('BATCH-2: a film waits until the camera is closed', async () => {
    const bench = await readyBench();
    bench.app.intents.openCamera();
    await settled();
    const run = begin(bench);
    await bench.process(33);
    expect(run.shares).toEqual([]);
    expect(bench.app.getState().finished).toBeNull();
    bench.app.intents.finish();
    await answer(bench, 3);
    expect(run.record?.frames).toHaveLength(3);
  });

  test('BATCH-2: a film that has begun is measured anew, from its beginning, when that is over', async () => {
    const bench = await readyBench();
    const run = begin(bench);
    await answer(bench, 2);
    bench.app.intents.openCamera();
    await settled();
    bench.engine.answer();
    await settled();
    await bench.process(500);
    await bench.process(533);
    bench.app.intents.finish();
    expect(bench.engine.estimatedTimestampsMs).toEqual([0, 33, 66, 500, 533]);
    await answer(bench, 3);
    expect(run.record?.frames.map(({ timestampMs }) => timestampMs)).toEqual([0, 33, 66]);
    expect(run.shares).toEqual([0, 0.33, 0, 0, 0.33, 0.66]);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BATCH-2: no film is measured by two models', async () => {
    const bench = await readyBench();
    const run = begin(bench);
    await answer(bench, 2);
    bench.app.intents.changeSettings({ model: 'blazepose-lite' });
    await answer(bench, 3);
    expect(run.record?.origin.model).toBe('blazepose-lite');
    expect(run.record?.frames).toHaveLength(3);
    expect(bench.ledger.stillOpen).toBe(0);
  });
});

describe('when something goes wrong', () => {
  test('BATCH-3: a cancelled film leaves nothing open', async () => {
    const bench = await readyBench();
    const run = begin(bench);
    await answer(bench, 1);
    run.abort.abort();
    bench.engine.answer();
    await settled();
    expect(run.error).toMatchObject({ name: 'AbortError' });
    expect(bench.ledger.stillOpen).toBe(0);
    expect(bench.isScreenKeptOn).toBe(false);
  });

  test('BATCH-3: one that waits is cancelled at once', async () => {
    const bench = await readyBench();
    bench.app.intents.openCamera();
    await settled();
    const [first, second] = [begin(bench), begin(bench)];
    second.abort.abort();
    first.abort.abort();
    await settled();
    expect([first.error, second.error]).toMatchObject([{ name: 'AbortError' }, { name: 'AbortError' }]);
    expect(bench.app.getState().source.kind).toBe('camera');
  });

  test('BATCH-3: a film that breaks off is named, and the next one is measured', async () => {
    const bench = await readyBench();
    bench.filmFailure = new SourceError('file-broken', 'cut off');
    const broken = begin(bench);
    await answer(bench, 3);
    expect(broken.error).toMatchObject({ name: 'SourceError', reason: 'file-broken', message: 'cut off' });
    bench.filmFailure = null;
    const whole = begin(bench);
    await answer(bench, 3);
    expect(whole.record?.frames).toHaveLength(3);
    expect(bench.app.getState()).toMatchObject({ source: { kind: 'none' }, finished: null });
  });

  test('BATCH-3: an engine that is lost in the middle costs no frame', async () => {
    const bench = await readyBench();
    const run = begin(bench);
    await answer(bench, 1);
    bench.engine.fail('graphics-lost');
    await answer(bench, 2);
    expect(bench.engines).toHaveLength(2);
    expect(run.record?.frames.map(({ timestampMs }) => timestampMs)).toEqual([0, 33, 66]);
    expect(bench.ledger.stillOpen).toBe(0);
  });
});

async function twoCores(): Promise<AppBench> {
  const bench = new AppBench({ machine: { cores: 2, memoryGb: 8 }, initialSettings: FAST });
  await settled();
  bench.app.intents.changeSettings({ backend: 'wasm' });
  await settled();
  return bench;
}

/** Every engine answers, as often as a film has frames. */
async function answerAll(bench: AppBench): Promise<void> {
  for (let frame = 0; frame < bench.film.length; frame += 1) {
    await settled();
    for (const engine of bench.engines) if (engine.inFlight > 0) engine.answer();
  }
  await settled();
}

describe('two films on two cores', () => {
  test('BATCH-1: are measured at once by an engine each, and the second engine is closed when both are done', async () => {
    const bench = await twoCores();
    const screenEngine = bench.engine;
    const [first, second] = [begin(bench), begin(bench, new File(['film'], 'lunges.mp4'))];
    await settled();
    expect(screenEngine.inFlight).toBe(1);
    expect(bench.engine).not.toBe(screenEngine);
    expect(bench.engine.inFlight).toBe(1);
    await answerAll(bench);
    expect(second.record?.frames).toEqual(first.record?.frames);
    expect(second.record?.origin.source.label).toBe('lunges.mp4');
    expect(bench.engines.filter(({ isClosed }) => !isClosed)).toEqual([screenEngine]);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BATCH-2: are both let go for a camera, and both measured anew', async () => {
    const bench = await twoCores();
    const runs = [begin(bench), begin(bench)];
    await answer(bench, 1);
    bench.app.intents.openCamera();
    await settled();
    for (const engine of bench.engines) if (engine.inFlight > 0) engine.answer();
    await settled();
    bench.app.intents.finish();
    await answerAll(bench);
    expect(runs.map(({ record }) => record?.frames.length)).toEqual([3, 3]);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BATCH-3: share one engine when a second one can not be loaded', async () => {
    const bench = await twoCores();
    bench.loadFailure = new EngineError({ reason: 'backend-unavailable', detail: 'no memory' });
    const runs = [begin(bench), begin(bench)];
    await answerAll(bench);
    await answerAll(bench);
    expect(runs.map(({ record }) => record?.frames.length)).toEqual([3, 3]);
  });
});

describe('how a film was filmed', () => {
  test('BATCH-8, BATCH-10, BATCH-12: stands in its record: its own date, its speed, and whether it was turned back', async () => {
    const bench = await readyBench();
    bench.filmFacts = { recordedAt: '2026-05-01T18:30:05+02:00', slowedTimes: 8 };
    const told = begin(bench);
    await answer(bench, 3);
    expect(told.record?.origin).toMatchObject({
      startedAt: '2026-05-01T18:30:05+02:00',
      film: { slowedTimes: 8, slowedSaidBy: 'file', mirrored: false },
    });
    const wished = begin(bench, FILM, { slowedBy: 4, mirrored: true });
    bench.filmFacts = { recordedAt: null, slowedTimes: 4 };
    await answer(bench, 3);
    expect(wished.record?.origin).toMatchObject({
      startedAt: '2026-11-23T08:00:00.000Z',
      film: { slowedTimes: 4, slowedSaidBy: 'person', mirrored: true },
    });
  });

  test('BATCH-18: a film on its side is measured once more, turned upright, beside the screen', async () => {
    const bench = await readyBench();
    bench.film = Array.from({ length: 12 }, (_, index) => index * 33);
    const run = begin(bench);
    await answerLying(bench);
    await answer(bench, 12);
    expect(bench.filmWishes.map((wish) => wish?.turnedDeg)).toEqual([undefined, 90]);
    expect(run.record?.origin.film).toMatchObject({ turnedDeg: 90, mirrored: false });
    expect(run.record?.frames).toHaveLength(12);
    expect(bench.ledger.stillOpen).toBe(0);
  });

  test('BATCH-18: a film on its side is measured once more, turned upright, on the screen', async () => {
    const bench = await readyBench();
    bench.film = Array.from({ length: 12 }, (_, index) => index * 33);
    bench.app.intents.openFile(FILM);
    await answerLying(bench);
    expect(bench.app.getState().finished).toBeNull();
    // A person who lies in the turned film too is not turned again.
    await answerLying(bench);
    expect(bench.filmWishes.map((wish) => wish?.turnedDeg)).toEqual([undefined, 90]);
    expect(bench.app.getState().finished?.origin.film).toMatchObject({ turnedDeg: 90 });
    expect(bench.app.getState().lastFilm?.file).toBe(FILM);
  });

  test('BATCH-11: a film is measured again from its summary, as a person says', async () => {
    const bench = await readyBench();
    bench.app.intents.openFile(FILM);
    await answer(bench, 3);
    bench.filmFacts = { recordedAt: null, slowedTimes: 8 };
    bench.app.intents.measureFilmAgain({ slowedBy: 8, mirrored: false });
    await answer(bench, 3);
    expect(bench.filmWishes.at(-1)).toEqual({ slowedBy: 8, mirrored: false });
    expect(bench.app.getState().finished?.origin.film).toMatchObject({ slowedTimes: 8, slowedSaidBy: 'person' });
  });

  test('BATCH-11: a summary without its film is not measured again', async () => {
    const bench = await readyBench();
    bench.app.intents.openFile(FILM);
    await answer(bench, 3);
    const { finished } = bench.app.getState();
    if (finished === null) throw new Error('The film was not measured');
    bench.app.intents.showSession({ ...finished });
    bench.app.intents.measureFilmAgain({ slowedBy: 8, mirrored: false });
    await settled();
    expect(bench.app.getState().session).toBeNull();
  });
});

function count(cores: number, memoryGb: number | null, threads = 1, backend: Backend = 'wasm'): number {
  return filmEngineCount({ cores, memoryGb }, { ...FAKE_ENGINE, backend, threads });
}

test('BATCH-1: there are as many engines as cores and memory allow, and one on a graphics card', () => {
  expect(count(1, 8)).toBe(1);
  expect(count(2, 8)).toBe(2);
  expect(count(2, 1)).toBe(1);
  expect(count(8, 8, 4)).toBe(2);
  expect(count(16, 8)).toBe(4);
  expect(count(16, null)).toBe(2);
  expect(count(16, 8, 1, 'webgl')).toBe(1);
  expect(count(1, 0.25, 2)).toBe(1);
});
