import {
  advanceBaseline,
  EMPTY_COLLECTION,
  recordBaseline,
  type Baseline,
  type BaselineCollection,
} from '../alignment/baseline.ts';
import type { SeenBody } from '../alignment/gates.ts';
import { profileOf } from '../alignment/model-profile.ts';
import { otherSide, perSide, SIDES, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { legLength, midpoint } from '../geometry/leg-axis.ts';
import type { BaselineRecord } from '../reading/baseline-record.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { RefusalReason } from '../reading/reading.ts';
import { cadenceOf } from './cadence.ts';
import { advanceSteps, footDownAt, isRunning, lastSteps, NO_STEPS } from './find-steps.ts';
import type { FoundStep } from './seen-step.ts';
import { driftWithin, measureStep, type StepContext } from './measure-step.ts';
import { bodyAtMidstance, type TimedBody } from './midstance-body.ts';
import { summariseLeg } from './run-legs.ts';
import { RUN_LIMITS } from './run-limits.ts';
import { runProfileOf } from './run-profile.ts';
import type { RunRecord, StancePoint, StepMeasures, StepRecord } from './run-record.ts';
import { stanceCurve } from './stance-curve.ts';
import type { CreateRunTracker, RunNow, RunReading } from './run-tracker.ts';
import { advanceTurn, TURN_UNKNOWN, turnOf, turnShown } from './run-turn.ts';
import type { RunView } from './run-view.ts';
import { LegScale } from './leg-scale.ts';
import { NOTHING_SEEN, seeRunner, type SeenRunner } from './see-runner.ts';

/** A step with the body at its midstance, so that it can be measured again when more is known of the view. */
interface KeptStep {
  readonly found: FoundStep;
  /** Its number within a run that was not broken off, from 1. */
  readonly inRun: number;
  readonly body: SeenBody | null;
  readonly ankleBefore: { readonly x: number } | null;
  /** The frames of its stance; empty for older steps, which are in no mean any more. */
  readonly stance: readonly { readonly share: number; readonly body: SeenBody }[];
}

/** All steps of a run, each with its record, as they are measured now. */
interface MeasuredSteps {
  readonly all: readonly KeptStep[];
  readonly records: readonly StepRecord[];
  readonly told: RunNow;
  readonly within: StepContext;
}

/** Frames are kept for this time, because a step is told four steps after its midstance at the latest. */
const KEPT_MS = 3500;

/** Steps that are told while a run goes on: twice those of a mean for each leg, because some can't be measured. */
const NEWEST_STEPS = 4 * RUN_LIMITS.meanOf.atMost;

export const createRunTracker: CreateRunTracker = ({ model, thresholds, runProfile = runProfileOf(model) }) => {
  const profile = profileOf(model);
  let sight = NOTHING_SEEN;
  let seenFrom: RunView = 'front';
  let collection: BaselineCollection = EMPTY_COLLECTION;
  let baseline: Baseline | null = null;
  let steps = NO_STEPS;
  let turn = TURN_UNKNOWN;
  let bodies: TimedBody[] = [];
  let picture: PictureSize = { widthPx: 0, heightPx: 0 };
  let frames = 0;
  const scale = new LegScale();
  const kept: KeptStep[] = [];
  const refused = new Map<RefusalReason, number>();

  const legLengthPx = (): number | null => baseline?.legLengthPx ?? scale.legLengthPx;

  /** The person's own side as the twin who faces the camera has it. */
  const twinSide = (leg: Side): Side => (seenFrom === 'back' ? otherSide(leg) : leg);

  const context = (): StepContext => ({
    baseline,
    turn: turnOf(turn, baseline?.yaw ?? null, runProfile, seenFrom),
    picture,
    legLengthPx: legLengthPx() ?? Number.NaN,
    seenFrom,
    profile,
    runProfile,
  });

  const stanceOf = ({ isBridged, contactMs, toeOffMs }: FoundStep): KeptStep['stance'] =>
    isBridged
      ? []
      : bodies
          .map(({ timestampMs, body }) => ({ share: (timestampMs - contactMs) / (toeOffMs - contactMs), body }))
          .filter(({ share }) => share >= 0 && share <= 1);

  /** @param before the step before; `undefined`: there is none. Changes nothing. */
  const stepAfter = (before: KeptStep | undefined, found: FoundStep): KeptStep => {
    const body = found.isBridged ? null : bodyAtMidstance(bodies, found.midStanceMs, found.stepMs);
    const follows = before !== undefined && found.midStanceMs - before.found.midStanceMs < RUN_LIMITS.runEndsMs;
    const ankleBefore =
      follows && before.body !== null && before.found.leg !== found.leg
        ? before.body.legs[twinSide(before.found.leg)].ankle
        : null;
    return { found, inRun: follows ? before.inRun + 1 : 1, body, ankleBefore, stance: stanceOf(found) };
  };

  /** The steps so far with these behind them. Changes nothing. */
  const withSteps = (found: readonly FoundStep[]): readonly KeptStep[] =>
    found.reduce<readonly KeptStep[]>((before, one) => [...before, stepAfter(before.at(-1), one)], kept);

  const measure = ({ found, body, ankleBefore }: KeptStep, within: StepContext): StepMeasures | null =>
    body && measureStep(body, twinSide(found.leg), ankleBefore, within);

  const recordOf = (step: KeptStep, number: number, within: StepContext): StepRecord => {
    const { leg, contactMs, midStanceMs, toeOffMs, isBridged } = step.found;
    const isStarting = step.inRun <= RUN_LIMITS.startingSteps;
    return { number, leg, contactMs, midStanceMs, toeOffMs, isBridged, isStarting, measures: measure(step, within) };
  };

  /** Takes the standing axis from a person who stands still, and drops one that a runner's size contradicts. */
  const follow = (observation: PoseObservation, { body, clues, stance }: SeenRunner): void => {
    const { timestampMs, person } = observation;
    scale.add(timestampMs, Math.max(legLength(body.legs.left), legLength(body.legs.right)));
    if (isRunning(steps)) {
      turn = advanceTurn(turn, turnShown(clues));
      const ownPx = scale.legLengthPx;
      const isOther =
        baseline !== null && ownPx !== null && Math.abs(ownPx / baseline.legLengthPx - 1) > RUN_LIMITS.otherScaleShare;
      if (isOther) baseline = null;
      collection = EMPTY_COLLECTION;
      return;
    }
    const coveredKnees = person?.coveredKnees;
    const sample = { timestampMs, body, stance, clues, coveredKnees };
    const taken = advanceBaseline(collection, sample, observation.picture, profile);
    collection = taken.collection;
    if (taken.baseline !== null && taken.baseline.fault === null) baseline = taken.baseline;
  };

  const reading = (timestampMs: number, refusal: RefusalReason | null, found: readonly FoundStep[]): RunReading => {
    const told = found.map((one) => {
      const step = stepAfter(kept.at(-1), one);
      kept.push(step);
      const old = kept.at(-1 - NEWEST_STEPS);
      if (old !== undefined) kept[kept.length - 1 - NEWEST_STEPS] = { ...old, stance: [] };
      return recordOf(step, kept.length, context());
    });
    return {
      timestampMs,
      phase: isRunning(steps) ? 'running' : baseline === null ? 'looking' : 'standing',
      seenFrom,
      refusal,
      footDown: footDownAt(steps, timestampMs),
      steps: told,
    };
  };

  const advance = (observation: PoseObservation): RunReading => {
    const { timestampMs } = observation;
    frames += 1;
    ({ picture } = observation);
    const seeing = seeRunner(sight, observation, {
      legLengthPx: legLengthPx(),
      isRunning: isRunning(steps),
      profile,
    });
    ({ sight, seenFrom } = seeing);
    const { seen } = seeing;
    if (seen.kind === 'refused') {
      refused.set(seen.reason, (refused.get(seen.reason) ?? 0) + 1);
      return reading(timestampMs, seen.reason, []);
    }
    follow(observation, seen);
    const { body, apart } = seen;
    bodies = [...bodies.filter((one) => one.timestampMs > timestampMs - KEPT_MS), { timestampMs, body }];
    const length = legLengthPx();
    const trunk = trunkHeight(body);
    if (length === null || trunk === null) return reading(timestampMs, null, []);
    const advanced = advanceSteps(steps, { timestampMs, y: trunk, apart, legLengthPx: length });
    steps = advanced.state;
    return reading(timestampMs, null, advanced.found);
  };

  /** @param records steps in turn, oldest first. */
  const tell = (records: readonly StepRecord[]): RunNow => {
    const steady = records.filter(({ isStarting }) => !isStarting);
    const legOf = (leg: Side) => {
      const measured = steady.flatMap((step) => (step.leg === leg && step.measures ? [step.measures] : []));
      const isFootSeen = baseline?.legs[twinSide(leg)]?.footDeg != null;
      return summariseLeg(measured, { thresholds, runProfile, isFootSeen, isAbsolute: baseline === null });
    };
    const [left, right] = SIDES.map(legOf);
    return { legs: { left: left ?? null, right: right ?? null }, cadencePerMin: cadenceOf(steady) };
  };

  /** The mean step of a leg, over the steps of its means. */
  const curveOf = (leg: Side, { all, records, told, within }: MeasuredSteps): readonly StancePoint[] => {
    const mine = all.filter(
      (_, index) => records[index]?.leg === leg && !records[index].isStarting && records[index].measures !== null,
    );
    const drifts = mine.slice(-RUN_LIMITS.meanOf.atMost).map(({ stance }) =>
      stance.flatMap(({ share, body }) => {
        const driftDeg = driftWithin(body, twinSide(leg), share, within);
        return driftDeg === null ? [] : [{ share, driftDeg }];
      }),
    );
    return stanceCurve(drifts, told.legs[leg]);
  };

  const newest = (): RunNow => {
    const within = context();
    const first = Math.max(0, kept.length - NEWEST_STEPS);
    return tell(kept.slice(first).map((step, index) => recordOf(step, first + index + 1, within)));
  };

  const toRecord = (): RunRecord => {
    const within = context();
    const all = withSteps(lastSteps(steps));
    const records = all.map((step, index) => recordOf(step, index + 1, within));
    const told = tell(records);
    return {
      seenFrom,
      steps: records,
      ...told,
      curves: perSide((leg) => curveOf(leg, { all, records, told, within })),
      turnDeg: within.turn.yawDeg,
      standing: baseline && ownSides(recordBaseline(baseline), seenFrom),
      frames,
      refused: Object.fromEntries(refused),
    };
  };

  return { advance, newest, toRecord };
};

/** The standing axis of the twin who faces the camera, with the person's own sides. */
function ownSides(standing: BaselineRecord, seenFrom: RunView): BaselineRecord {
  const { left, right } = standing.legs;
  return seenFrom === 'front' ? standing : { ...standing, legs: { left: right, right: left } };
}

/** Height of the trunk in the picture: the middle of hips and shoulders. */
function trunkHeight({ legs, shoulders }: SeenBody): number | null {
  const hips = midpoint(legs.left.hip, legs.right.hip);
  return shoulders === null ? hips.y : (hips.y + midpoint(shoulders.left, shoulders.right).y) / 2;
}
