import { describe, expect, test } from 'vitest';
import type { Bystander, ObservedPerson } from '../../src/core/reading/observation.ts';
import { isBystanderAt } from '../../src/runtime/session/bystander-at.ts';
import { AppBench, settled } from '../fakes/fake-app-parts.ts';
import { PLAIN_SQUAT, readingAt, repOf } from '../fakes/fake-squat.ts';

/** The person who is followed, with the hips in the middle of the picture. */
const { keypoints } = readingAt(PLAIN_SQUAT, 1000);
if (keypoints === null) throw new Error('The squat begins with a person');
const PERSON: ObservedPerson = { keypoints, world: null, presence: 1 };
const { picture } = PLAIN_SQUAT;
const MIDDLE = { x: picture.widthPx / 2, y: picture.heightPx / 2 };
/** At the right edge of the picture. */
const BESIDE: Bystander = { hips: { x: 0.85 * picture.widthPx, y: MIDDLE.y }, heightPx: 0.6 * picture.heightPx };

const seeing = (bystanders: readonly Bystander[], person: ObservedPerson | null = PERSON) => ({
  picture,
  person,
  bystanders,
});

/** A session with three reps, at whose end these are seen. */
async function withThreeReps(bystanders: readonly Bystander[]): Promise<AppBench> {
  const bench = new AppBench();
  bench.app.intents.openCamera();
  await settled();
  await bench.process(33);
  for (let rep = 0; rep < 3; rep += 1) {
    const timestampMs = 66 + 33 * rep;
    bench.tracker.nextEvents = [{ kind: 'rep-completed', timestampMs, rep: repOf(PLAIN_SQUAT, rep) }];
    await bench.process(timestampMs, seeing(bystanders));
  }
  return bench;
}

const keptReps = (bench: AppBench) => bench.app.getState().history.map(({ reps }) => reps);

describe('a click on the live picture', () => {
  test.each([
    ['beside the only person', [], BESIDE.hips],
    ['on the followed person', [BESIDE], MIDDLE],
    ['where nobody is', [BESIDE], { x: 0.05 * picture.widthPx, y: MIDDLE.y }],
  ])('ENG-3: %s changes nothing', async (_where, bystanders, point) => {
    const bench = await withThreeReps(bystanders);
    const forgotten = bench.engine.forgottenPersons;
    bench.app.intents.followPersonAt(point);
    await bench.process(500);
    expect(bench.trackers).toHaveLength(1);
    expect(bench.engine.forgottenPersons).toBe(forgotten);
    expect(keptReps(bench)).toEqual([]);
    bench.app.intents.finish();
    expect(keptReps(bench)).toEqual([3]);
  });

  test('ENG-3: on somebody else follows them in a session of their own; the earlier reps are in the history', async () => {
    const bench = await withThreeReps([BESIDE]);
    const forgotten = bench.engine.forgottenPersons;
    bench.app.intents.followPersonAt(BESIDE.hips);
    expect(keptReps(bench)).toEqual([3]);
    // A double click: nobody was looked for yet.
    bench.app.intents.followPersonAt(BESIDE.hips);
    await bench.process(500);
    expect(bench.engine.forgottenPersons).toBe(forgotten + 1);
    expect(bench.trackers).toHaveLength(2);
    expect(keptReps(bench)).toEqual([3]);
  });
});

describe('who is meant by a point', () => {
  test('ENG-3: a bystander from head to feet, an arm’s length to each side', () => {
    const { hips, heightPx } = BESIDE;
    const means = (x: number, y: number) =>
      isBystanderAt({ x: hips.x + x * heightPx, y: hips.y + y * heightPx }, seeing([BESIDE]));
    expect([means(0, -0.5), means(0, 0.5), means(0.24, 0), means(-0.24, 0)]).toEqual([true, true, true, true]);
    expect([means(0, -0.8), means(0, 0.8), means(0.26, 0), means(-0.26, 0)]).toEqual([false, false, false, false]);
  });

  test('ENG-3: the nearer of two who stand close together', () => {
    const close: Bystander = { ...BESIDE, hips: { x: MIDDLE.x + 0.2 * BESIDE.heightPx, y: MIDDLE.y } };
    const at = (share: number) => ({ x: MIDDLE.x + share * BESIDE.heightPx, y: MIDDLE.y });
    expect([isBystanderAt(at(0.08), seeing([close])), isBystanderAt(at(0.12), seeing([close]))]).toEqual([false, true]);
    expect(isBystanderAt(at(0.08), seeing([close], null))).toBe(true);
  });
});
