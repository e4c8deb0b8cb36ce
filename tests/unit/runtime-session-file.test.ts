import { beforeAll, expect, test, vi } from 'vitest';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { repCompleted } from '../fakes/fake-tracker.ts';
import { measureSession } from '../fixtures/measured-session.ts';

/** Leaves a busy machine time for steps that otherwise take none. */
const PATIENCE = { timeout: 60_000 };

// The page fetches the reader of sessions when the first file comes: it is there before these tests begin.
beforeAll(() => import('../../src/runtime/session-file/read-session-file.ts'));

/** The page's answer to the last file. */
function answerOf({ app }: AppBench): unknown {
  const { refusedFile, finished } = app.getState();
  return refusedFile ?? finished;
}

/** Drops a file on the page and waits for the answer. */
async function drop(bench: AppBench, name: string, text: string): Promise<void> {
  const before = answerOf(bench);
  bench.app.intents.openFile(new File([text], name));
  await vi.waitUntil(() => answerOf(bench) !== before, PATIENCE);
}

test('a saved session is shown without a source, and a notice about another file goes away', async () => {
  const record = measureSession();
  const bench = new AppBench();
  await drop(bench, 'cut off.JSON', sessionToJson(record).slice(0, 500));
  expect(bench.app.getState().refusedFile).toMatchObject({ name: 'cut off.JSON', reason: 'not-json' });
  await drop(bench, 'session.json', sessionToJson(record));
  const { source, finished, refusedFile, history } = bench.app.getState();
  expect(source).toEqual({ kind: 'none' });
  expect(finished?.reps).toEqual(record.reps);
  expect(refusedFile).toBeNull();
  // Somebody else's session is no progress of one's own.
  expect(history).toEqual([]);
});

test('a session that was begun while the file was read goes on', async () => {
  const bench = new AppBench();
  bench.app.intents.openFile(new File([sessionToJson(measureSession())], 'session.json'));
  bench.app.intents.openCamera();
  await settled();
  await settled();
  const { source, finished } = bench.app.getState();
  expect(source.kind).toBe('camera');
  expect(finished).toBeNull();
});

test('a file that is refused costs the running set nothing', async () => {
  const bench = new AppBench();
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  bench.tracker.nextEvents = [repCompleted(1, 66)];
  await bench.process(66);
  await drop(bench, 'holiday.json', '{"format":"holiday"}');
  expect(bench.app.getState().refusedFile).toMatchObject({ reason: 'not-a-session', path: 'format' });
  await bench.process(99);
  const { source, live } = bench.app.getState();
  expect(source.kind).toBe('camera');
  expect(live?.repCount).toBe(1);
  bench.app.intents.closeFileNotice();
  expect(bench.app.getState().refusedFile).toBeNull();
});
