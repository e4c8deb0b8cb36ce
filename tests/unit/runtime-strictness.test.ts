import { expect, test } from 'vitest';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/core/reading/thresholds.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { PLAIN_SQUAT, repOf } from '../fakes/fake-squat.ts';
import { FakeTracker } from '../fakes/fake-tracker.ts';

const STRICT = thresholdsFor({ kind: 'word', word: 'strict' });

/** Notes with which thresholds each set's tracker was made. */
function watching() {
  const given: Thresholds[] = [];
  const trackers: FakeTracker[] = [];
  const bench = new AppBench({
    createTracker: ({ thresholds }) => {
      given.push(thresholds);
      const tracker = new FakeTracker();
      trackers.push(tracker);
      return tracker;
    },
  });
  return { bench, given, trackers };
}

test('KEEP-3: the thresholds of whoever trains reach the tracker and the record, from the next session on', async () => {
  const { bench, given, trackers } = watching();
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  bench.shelf.strictness = STRICT;
  await bench.process(66);
  bench.app.intents.startOver();
  await bench.process(99);
  const [, second] = trackers;
  if (second === undefined) throw new Error('A set was begun anew.');
  second.nextEvents = [{ kind: 'rep-completed', timestampMs: 132, rep: repOf(PLAIN_SQUAT, 0) }];
  await bench.process(132);
  bench.app.intents.finish();

  expect(given).toEqual([DEFAULT_THRESHOLDS, STRICT]);
  expect(bench.app.getState().finished?.thresholds).toEqual(STRICT);
  expect(bench.shelf.kept.map(({ thresholds }) => thresholds)).toEqual([STRICT]);
});

test('STUDIO-2: the screen is told the thresholds of the session it shows, not those chosen meanwhile', async () => {
  const { bench } = watching();
  const shown = () => bench.app.getState().session?.thresholds;
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  bench.shelf.strictness = STRICT;
  await bench.process(66);
  expect(shown()).toEqual(DEFAULT_THRESHOLDS);
  bench.app.intents.startOver();
  await bench.process(99);
  expect(shown()).toEqual(STRICT);
});

test('KEEP-3: a film is measured with them too', async () => {
  const { bench, given } = watching();
  bench.shelf.strictness = STRICT;
  bench.app.intents.openFile(new File([], 'squat.mp4', { type: 'video/mp4' }));
  await settled();
  bench.engine.answer();
  await settled();

  expect(given).toEqual([STRICT]);
});
