import { describe, expect, it } from 'vitest';
import { createRunCoach } from '../../../src/core/run-coach/create-run-coach.ts';
import type { RunCoachView } from '../../../src/core/run-coach/run-coach.ts';
import type { GivenRunCue } from '../../../src/core/run-coach/run-cue.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { createRunTracker } from '../../../src/core/running/create-run-tracker.ts';
import { runProfileOf } from '../../../src/core/running/run-profile.ts';
import { BEFORE_THE_BELT, filmRunner, JOGGER, type Runner } from '../../fixtures/pinhole-runner.ts';
import { withArms, withHandUp } from '../../fixtures/coached-film.ts';
import { darkened, emptied } from '../../fixtures/refused-frames.ts';

/** Figures of a model that sees every joint where it is. */
const PERFECT = {
  ...runProfileOf('blazepose-full'),
  gain: 1,
  offsetDeg: 0,
  standing: { share: 1, usualDeg: 0, spreadDeg: 2 },
};
const RIGHT_IN: Runner = { ...JOGGER, kneeInM: { left: 0, right: 0.09 } };

interface Frame extends RunCoachView {
  readonly atMs: number;
  readonly cues: readonly GivenRunCue['cue'][];
}

interface Given {
  readonly hiddenShare?: number;
  readonly obeysHand?: boolean;
  /** Commands of a key, with their times. */
  readonly keys?: readonly (readonly ['go' | 'stop', number])[];
}

/** Runs a film through the tracker and the coach as a run session does. */
function coach(film: readonly PoseObservation[], { hiddenShare = 0, obeysHand = true, keys = [] }: Given = {}) {
  const tracker = createRunTracker({
    model: 'blazepose-full',
    thresholds: DEFAULT_THRESHOLDS,
    runProfile: PERFECT,
  });
  const runCoach = createRunCoach({ hiddenShare });
  const frames: Frame[] = [];
  const waiting = [...keys];
  for (const observation of film) {
    const atMs = observation.timestampMs;
    while (waiting[0] && waiting[0][1] <= atMs) runCoach.command(waiting.shift()?.[0] ?? 'go');
    const reading = runCoach.isPaused ? null : tracker.advance(observation);
    const { view, cues } = runCoach.advance({ observation, reading, legs: tracker.newest().legs }, obeysHand);
    frames.push({ ...view, atMs, cues: cues.map(({ cue }) => cue) });
  }
  return {
    frames,
    record: tracker.toRecord(),
    cues: frames.flatMap(({ atMs, cues }) => cues.map((cue) => ({ ...cue, atMs }))),
    at: (ms: number) => frames.find(({ atMs }) => atMs >= ms),
  };
}

function filmOf(runner: Runner, durationMs: number, seenFrom: 'front' | 'back' = 'front'): readonly PoseObservation[] {
  return filmRunner(runner, { fps: 30, durationMs }, { ...BEFORE_THE_BELT, seenFrom }).map(withArms);
}

/** Changes the frames of a time. */
function between(
  film: readonly PoseObservation[],
  [fromMs, toMs]: readonly [number, number],
  change: (one: PoseObservation) => PoseObservation,
) {
  return film.map((one) => (one.timestampMs >= fromMs && one.timestampMs < toMs ? change(one) : one));
}

describe('the running coach', () => {
  it('BELT-1: a leg has a word once seven of its steps are measured, and only while the person runs', () => {
    const { frames, at } = coach(filmOf(RIGHT_IN, 14_000));
    expect(at(2100)?.stage).toBe('ready');
    expect(at(1000)?.stage).toBe('placing');
    const first = frames.find(({ legs }) => legs.right !== null);
    expect(first?.legs.right?.steps).toBe(7);
    expect(at(13_900)?.legs.right?.verdict).toBe('inward');
    expect(at(13_900)?.legs.left?.verdict).toBe('in-line');
    const words = frames.map(({ legs }) => legs.right?.drift.mean).filter((mean) => mean !== undefined);
    // 28 steps of each leg follow the seventh at most, and every third renews the word.
    expect(new Set(words).size).toBeLessThan(6);
  });

  it('BELT-1: the word goes three seconds after the last measured frame', () => {
    const { at } = coach(between(filmOf(RIGHT_IN, 20_000), [12_000, 17_000], darkened));
    expect(at(13_000)?.legs.right?.verdict).toBe('inward');
    expect(at(15_200)?.legs.right).toBeNull();
    expect(at(15_200)?.stage).toBe('placing');
  });

  it('BELT-2: the knee that drifts is told with its side once, from the front and from behind', () => {
    for (const seenFrom of ['front', 'back'] as const) {
      const { cues } = coach(filmOf(RIGHT_IN, 16_000, seenFrom));
      const drifts = cues.filter(({ kind }) => kind === 'run-drift');
      expect(drifts).toMatchObject([{ side: 'right', direction: 'inward' }]);
      expect(cues.map(({ kind }) => kind)).toEqual(['run-ready', 'run-drift']);
    }
  });

  it('BELT-4: a run that is wholly covered says so with the first step and tells no leg by ear', () => {
    const { cues, at } = coach(filmOf(RIGHT_IN, 16_000), { hiddenShare: 1 });
    expect(cues.map(({ kind }) => kind)).toEqual(['run-ready', 'mirror-covered']);
    expect(at(1000)?.isCovered).toBe(false);
    expect(at(15_000)?.isCovered).toBe(true);
  });

  it.each(['front', 'back'] as const)(
    'BELT-5: seen from the %s, a raised hand pauses, pauses no more, and ends the run when it stays up',
    (seenFrom) => {
      const raisings = [
        [8000, 9200],
        [11_000, 12_000],
        [15_000, 19_000],
      ] as const;
      const running = filmOf(JOGGER, 20_000, seenFrom);
      const { cues, frames, record } = coach(
        raisings.reduce((film, [from, to]) => withHandUp(film, from, to), running),
      );
      expect(cues.filter(({ kind }) => kind !== 'run-ready').map(({ kind }) => kind)).toEqual([
        'paused',
        'resumed',
        'paused',
        'run-over',
      ]);
      expect(frames.at(-1)?.stage).toBe('finished');
      expect(record.steps.filter(({ midStanceMs }) => midStanceMs > 9200 && midStanceMs < 11_500)).toEqual([]);
      const paused = frames.filter(({ stage }) => stage === 'paused');
      expect(new Set(paused.slice(0, 20).map(({ ranMs }) => ranMs)).size).toBe(1);
    },
  );

  it('BELT-5: a key does the same, and a hand that is switched off or holds on before the first step does nothing', () => {
    const keys = [
      ['go', 8000],
      ['go', 10_000],
      ['stop', 12_000],
    ] as const;
    const kindsOf = (given: ReturnType<typeof coach>) => given.cues.map(({ kind }) => kind);
    expect(kindsOf(coach(filmOf(JOGGER, 14_000), { keys }))).toEqual(['run-ready', 'paused', 'resumed', 'run-over']);
    const withHands = withHandUp(filmOf(JOGGER, 14_000), 9000, 13_000);
    expect(kindsOf(coach(withHands, { obeysHand: false }))).toEqual(['run-ready']);
    const before = withHandUp(filmOf({ ...JOGGER, standMs: 6000 }, 8000), 1000, 5500);
    expect(kindsOf(coach(before))).not.toContain('paused');
  });

  it('BELT-6: a reason is said when it has held for 1.5 s, in words for a runner, and again after 15 s', () => {
    const { cues } = coach(between(filmOf(JOGGER, 40_000), [8000, 8000 + 20_000], darkened));
    const hints = cues.filter(({ kind }) => kind === 'run-hint');
    expect(hints).toMatchObject([
      { hint: 'light', isRunning: true },
      { hint: 'light', isRunning: true },
    ]);
    const [first, second] = hints;
    expect((first?.atMs ?? 0) - 8000).toBeGreaterThanOrEqual(1500);
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(15_000);
    expect(coach(between(filmOf(JOGGER, 12_000), [8000, 9000], darkened)).cues.map(({ kind }) => kind)).toEqual([
      'run-ready',
    ]);
  });

  it('BELT-7: three minutes without anybody end the run', () => {
    const here = filmOf(JOGGER, 8000);
    const gone = Array.from({ length: 185 * 4 }, (_, index) => emptied(here[0], 8000 + index * 250));
    const { cues, frames } = coach([...here, ...gone]);
    expect(cues.at(-1)?.kind).toBe('run-over');
    expect(frames.at(-1)?.stage).toBe('finished');
  });
});

it('BELT-6: every reason of a refusal has something to say', async () => {
  const { findRunHint } = await import('../../../src/core/run-coach/find-run-hint.ts');
  const { RUN_HINTS } = await import('../../../src/core/run-coach/run-cue.ts');
  const found = new Set(REFUSAL_REASONS.map((reason: RefusalReason) => findRunHint(reason)));
  expect([...found].toSorted()).toEqual(RUN_HINTS.toSorted());
});
