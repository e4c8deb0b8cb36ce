import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';
import type { RunRecord, StepRecord } from '../../src/core/running/run-record.ts';
import type { Verdict } from '../../src/core/reading/rep-record.ts';
import { mean } from '../../src/core/signal/statistics.ts';
import { pairNearest } from './pair-nearest.ts';
import type { Truth, TruthRun, TruthStep } from './truth.ts';

/** A step counts as found when its midstance lies this near to a true one: a third of the time between two steps. */
const SAME_STEP_MS = 120;

/** A true step and the one that was told, if any. */
export interface ScoredStep {
  readonly truth: TruthStep;
  readonly told: StepRecord | null;
}

/** The mean of one leg over the steps that were told, and the true mean over the steady ones. */
export interface ScoredRunLeg {
  readonly leg: Side;
  readonly truthDeg: number;
  readonly meanDeg: number;
  readonly bandDeg: number;
  /** The number that the verdict looks at: the departure from the plane of hip and foot. */
  readonly trackDeg: number;
  readonly trackBandDeg: number;
  readonly verdict: Verdict;
  readonly truthDropDeg: number;
  readonly dropDeg: number;
  readonly dropBandDeg: number;
  readonly spreadDeg: number;
  readonly truthSpreadDeg: number;
}

export interface ScoredRun {
  readonly id: string;
  readonly person: string;
  readonly fps: number;
  readonly view: 'front' | 'back';
  readonly steps: readonly ScoredStep[];
  /** Midstances of steps that nobody took. */
  readonly inventedMs: readonly number[];
  /** `null` where fewer steps were measured than make a mean. */
  readonly legs: readonly (ScoredRunLeg | null)[];
  readonly cadencePerMin: number | null;
  readonly truthCadencePerMin: number;
  readonly refused: RunRecord['refused'];
  readonly squatsCounted: number;
}

/** Compares what was told of a runner with the rig. */
export function scoreRun(truth: Truth, record: RunRecord, squatsCounted = 0): ScoredRun {
  const { running } = truth;
  if (running === undefined) throw new Error(`${truth.id} has no truth of a run`);
  const pairs = pairNearest(running.steps, record.steps, {
    truthMs: (step) => step.midStanceMs,
    toldMs: (step) => step.midStanceMs,
    withinMs: SAME_STEP_MS,
  });
  const used = new Set(pairs.values());
  return {
    id: truth.id,
    person: truth.avatar.source ?? truth.id,
    fps: truth.video.fps,
    view: truth.camera.view ?? 'front',
    steps: running.steps.map((step) => ({ truth: step, told: pairs.get(step) ?? null })),
    inventedMs: record.steps.filter((step) => !used.has(step)).map(({ midStanceMs }) => midStanceMs),
    legs: SIDES.map((leg) => scoreLeg(leg, running, record)),
    cadencePerMin: record.cadencePerMin,
    truthCadencePerMin: running.cadencePerMin,
    refused: record.refused,
    squatsCounted,
  };
}

function scoreLeg(leg: Side, running: TruthRun, record: RunRecord): ScoredRunLeg | null {
  const told = record.legs[leg];
  const steady = running.steps.filter((step) => step.leg === leg && step.steady);
  const truthDrop = mean(steady.map(({ pelvicDropDeg }) => pelvicDropDeg));
  if (told === null || truthDrop === null) return null;
  return {
    leg,
    truthDeg: running[leg].meanFppaChangeDeg,
    meanDeg: told.bodyFppa.mean,
    bandDeg: told.bodyFppa.band,
    trackDeg: told.drift.mean,
    trackBandDeg: told.drift.band,
    verdict: told.verdict,
    truthDropDeg: truthDrop,
    dropDeg: told.pelvicDrop.mean,
    dropBandDeg: told.pelvicDrop.band,
    spreadDeg: told.bodyFppa.spread,
    truthSpreadDeg: running[leg].sdFppaChangeDeg,
  };
}
