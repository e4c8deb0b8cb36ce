import { runProfileOf, type RunProfile } from '../../../src/core/running/run-profile.ts';
import type { RunView } from '../../../src/core/running/run-view.ts';
import { overallRunning, type OverallRunning } from '../overall-running.ts';
import type { RecordedClip } from '../recorded-clip.ts';
import { replayRun } from '../replay-run.ts';
import { scoreRun, type ScoredRun } from '../score-run.ts';

/** The figures that are fitted; the others of the profile are assumed or published. */
type FittedRun = Pick<RunProfile, 'gain' | 'offsetDeg' | 'residualDeg' | 'turn'>;

/** No more than what a model shows: no gain, no offset, and the turn as hips and shoulders tell it. */
function plainProfile(model: string, biasDeg: RunProfile['turn']['biasDeg']): RunProfile {
  const profile = runProfileOf(model);
  return { ...profile, gain: 1, offsetDeg: 0, residualDeg: 0, turn: { ...profile.turn, biasDeg } };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Mean of what hips and shoulders show beyond the true turn, seen from each side. */
function turnBiases(clips: readonly RecordedClip[]): RunProfile['turn']['biasDeg'] {
  const biasOf = (view: RunView): number => {
    const shown = clips
      .filter(({ truth }) => (truth.camera.view ?? 'front') === view)
      .map(({ truth, observations, model }) => {
        // Without a doubt, the turn is what the clues show.
        const profile = plainProfile(model, { front: 0, back: 0 });
        const sure = { ...profile, turn: { ...profile.turn, deviationDeg: 1e-6 } };
        return replayRun(observations, model, sure).turnDeg - truth.camera.yawDeg;
      });
    return average(shown);
  };
  return { front: biasOf('front'), back: biasOf('back') };
}

/** Standard deviation. */
function spreadOf(values: readonly number[]): number {
  const middle = average(values);
  return Math.sqrt(average(values.map((value) => (value - middle) ** 2)));
}

/**
 * Fits the means that the model shows to the true ones. The gain spreads them as the true ones are spread: least squares would
 * draw every leg towards the mean of these runners, and a leg in line would come out inward.
 */
export function fitRun(clips: readonly RecordedClip[]): FittedRun {
  const model = clips[0]?.model ?? 'none';
  const biasDeg = turnBiases(clips);
  const legs = clips.flatMap(({ truth, observations }) =>
    scoreRun(truth, replayRun(observations, model, plainProfile(model, biasDeg))).legs.flatMap((leg) => leg ?? []),
  );
  const shown = legs.map(({ meanDeg }) => meanDeg);
  const truth = legs.map(({ truthDeg }) => truthDeg);
  const gain = spreadOf(truth) / spreadOf(shown);
  const offsetDeg = average(truth) - gain * average(shown);
  // The doubt about the view is in this and comes on top again, which makes room for people who are not among these.
  const residualDeg = Math.sqrt(
    average(legs.map(({ truthDeg, meanDeg }) => (truthDeg - gain * meanDeg - offsetDeg) ** 2)),
  );
  return { gain, offsetDeg, residualDeg, turn: { ...runProfileOf(model).turn, biasDeg } };
}

function personOf({ truth }: RecordedClip): string {
  return truth.avatar.source ?? truth.id;
}

/** Every runner with figures from the other people's clips, the figures of the model left as they are otherwise. */
export function leaveEachRunnerOut(clips: readonly RecordedClip[]): {
  readonly runs: readonly ScoredRun[];
  readonly overall: OverallRunning;
} {
  const runs = [...new Set(clips.map(personOf))].flatMap((person) => {
    const figures = fitRun(clips.filter((clip) => personOf(clip) !== person));
    return clips
      .filter((clip) => personOf(clip) === person)
      .map(({ truth, observations, model }) =>
        scoreRun(truth, replayRun(observations, model, { ...runProfileOf(model), ...figures })),
      );
  });
  return { runs, overall: overallRunning(runs) };
}
