import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { overallRunning } from '../../accuracy/overall-running.ts';
import { readRecordedClips, type RecordedClip } from '../../accuracy/recorded-clip.ts';
import { replayRun } from '../../accuracy/replay-run.ts';
import { scoreRun } from '../../accuracy/score-run.ts';
import { SIDES, type Side } from '../../../src/core/geometry/keypoints.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { moveKeypoints } from '../../fixtures/moved-points.ts';

let runs: readonly RecordedClip[] = [];

beforeAll(async () => {
  runs = await readRecordedClips(join(import.meta.dirname, '../../accuracy/recorded-runs'));
});

/** Scores the recorded runners, with frames changed or left out (`null`). */
function scoreWith(change: (seen: PoseObservation, frame: number) => PoseObservation | null) {
  return overallRunning(
    runs.map(({ truth, observations, model }) => {
      const changed = observations.flatMap((seen, frame) => change(seen, frame) ?? []);
      return scoreRun(truth, replayRun(changed, model));
    }),
  );
}

/** The score of runs in which every step is found, none is invented, and each leg is told as it is. */
const WHOLE = { stepRecall: 1, stepPrecision: 1, footRightShare: 1, inwardLegRecall: 1, falseLegShare: 0 };

/** Moves the points to a smaller body beside the runner, as the model sometimes sees them. */
function seenElsewhere(seen: PoseObservation): PoseObservation {
  const middle = { x: seen.picture.widthPx / 2, y: seen.picture.heightPx / 2 };
  return moveKeypoints(seen, ({ x, y }) => ({
    x: middle.x + 0.6 * (x - middle.x) + 150,
    y: middle.y + 0.6 * (y - middle.y),
  }));
}

/** One foot is nearer to the camera, and its ankle is lower in the picture by 7 px, some 4 % of the leg, as r11 stands. */
function withNearFoot(seen: PoseObservation, side: Side): PoseObservation {
  if (seen.person === null) return seen;
  const { keypoints } = seen.person;
  const name = `${side}Ankle` as const;
  const ankle = keypoints[name];
  if (!ankle) return seen;
  const lower = { ...ankle, y: ankle.y + 7 };
  return { ...seen, person: { ...seen.person, keypoints: { ...keypoints, [name]: lower } } };
}

/** Does a slow camera lose this frame? It loses every fourth one, and two of three for half a second. */
function isLost(frame: number): boolean {
  return frame % 4 === 3 || (frame >= 200 && frame < 218 && frame % 3 > 0);
}

describe('a broken recording of runners', () => {
  it('RUN-30: single frames in which the model saw the body elsewhere cost no step, and are refused by name', () => {
    expect(scoreWith((seen, frame) => (frame % 13 === 5 ? seenElsewhere(seen) : seen))).toMatchObject(WHOLE);
    const [clip] = runs;
    if (clip === undefined) throw new Error('No run was recorded');
    const changed = clip.observations.map((seen, frame) => (frame % 13 === 5 ? seenElsewhere(seen) : seen));
    expect(replayRun(changed, clip.model).refused).toEqual({
      'points-jumped': changed.filter((_, frame) => frame % 13 === 5).length,
    });
  });

  it('RUN-30: a body that stays where it jumped to is measured there', () => {
    const [clip] = runs;
    if (clip === undefined) throw new Error('No run was recorded');
    const whole = replayRun(clip.observations, clip.model);
    const moved = clip.observations.map((seen) =>
      seen.timestampMs < 2000 ? seen : moveKeypoints(seen, ({ x, y }) => ({ x: x + 80, y })),
    );
    const { steps, refused } = replayRun(moved, clip.model);
    expect(steps).toHaveLength(whole.steps.length);
    expect(refused).toEqual({ 'points-jumped': 3 });
  });

  it('RUN-1: no step is invented for a person who was lost while standing and runs when seen again', () => {
    const fromBehind = runs.find(({ truth }) => truth.camera.view === 'back');
    if (fromBehind === undefined) throw new Error('No run was recorded from behind');
    const { truth, observations, model } = fromBehind;
    const lost = observations.map((seen) => (seen.timestampMs % 2000 > 1700 ? { ...seen, person: null } : seen));
    expect(scoreRun(truth, replayRun(lost, model)).inventedMs).toEqual([]);
  });

  it('RUN-33: a runner who is lost for 0.3 s every two seconds loses no step but those at the end, and none is invented', () => {
    for (const [offsetMs, ending] of [
      [0, 1],
      [500, 0],
    ] as const) {
      for (const { truth, observations, model } of runs) {
        const isLost = (timestampMs: number) => (timestampMs + offsetMs) % 2000 > 1700;
        const lost = observations.map((seen) => (isLost(seen.timestampMs) ? { ...seen, person: null } : seen));
        const { steps, inventedMs } = scoreRun(truth, replayRun(lost, model));
        expect(inventedMs).toEqual([]);
        // The last step of the film lies in a hole that nothing ends.
        const unseen = steps.filter(({ told }) => told === null);
        expect(unseen.length).toBeLessThanOrEqual(ending);
        expect(unseen.every((step) => step === steps.at(-1))).toBe(true);
      }
    }
  });

  it('RUN-33: of a runner who is lost for 0.6 s every two seconds, no step is invented, and most are told', () => {
    const scored = scoreWith((seen) => (seen.timestampMs % 2000 > 1400 ? { ...seen, person: null } : seen));
    expect(scored).toMatchObject({ stepPrecision: 1, footRightShare: 1 });
    expect(scored.stepRecall).toBeGreaterThan(0.7);
  });

  it('RUN-33: a person who stands with one ankle lower in the picture takes no step before the first one', () => {
    for (const { truth, observations, model } of runs) {
      for (const side of SIDES) {
        const aside = observations.map((seen) => withNearFoot(seen, side));
        expect([side, scoreRun(truth, replayRun(aside, model)).inventedMs]).toEqual([side, []]);
      }
    }
  });

  it('RUN-4: a camera that loses every fourth frame, and two of three for half a second, costs no step', () => {
    const scored = scoreWith((seen, frame) => (isLost(frame) ? null : seen));
    expect(scored).toMatchObject({ stepRecall: 1, stepPrecision: 1, footRightShare: 1 });
    for (const { observations, model } of runs) {
      expect(
        replayRun(
          observations.filter((_, frame) => !isLost(frame)),
          model,
        ).refused,
      ).toEqual({});
    }
  });
});
