import { advanceDrift, holdDrift, INITIAL_DRIFT, type DriftState } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import { distance, kneeAnkleSeparationRatio, kneeFlexionFromDepth, midpoint } from '../geometry/leg-axis.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { PoseObservation } from '../reading/observation.ts';
import { advanceReps, isDownForTooLong, loseCount, phaseOf, STANDING_UP, type RepState } from '../reps/rep-detector.ts';
import { gradeRep, type RepSample } from '../reps/rep-grader.ts';
import { mean } from '../signal/statistics.ts';
import {
  advanceBaseline,
  EMPTY_COLLECTION,
  recordBaseline,
  type Baseline,
  type BaselineCollection,
} from '../alignment/baseline.ts';
import { advanceFacing, UNKNOWN_FACING, type Facing } from '../alignment/facing.ts';
import { advancePace, UNKNOWN_PACE, type FramePace } from '../alignment/frame-pace.ts';
import { advanceJumps, smoothLegs, type JumpState, type PointFilters } from '../alignment/continuity.ts';
import { ON_BOTH_FEET, type Footing } from '../alignment/footing.ts';
import { gate, type SeenBody } from '../alignment/gates.ts';
import { measurePosture } from '../alignment/posture.ts';
import { depthsOf, driftBand, measureLeg, type LegMeasure, type LegPoints } from '../alignment/measure-legs.ts';
import { bodyBands, kneeAnkleRatioBand } from '../alignment/number-bands.ts';
import { advancePlace, AT_BASELINE, type Place } from './place.ts';
import { profileOf } from '../alignment/model-profile.ts';
import type {
  FrameReading,
  LegReading,
  Phase,
  RefusalReason,
  RoughView,
  TrackerEvent,
  ViewReading,
} from '../reading/reading.ts';
import { LIMITS, REPS } from '../reading/thresholds.ts';
import type { Tracker, TrackerOptions } from './tracker.ts';
import { combineYaw, roughView, yawClues } from '../alignment/view.ts';

function perSide<Value>(make: (side: Side) => Value): Record<Side, Value> {
  return { left: make('left'), right: make('right') };
}

/** Everything the tracker remembers between two frames. */
interface Memory {
  pace: FramePace;
  lastMeasuredMs: number | null;
  footing: Footing;
  jumps: JumpState | null;
  filters: PointFilters;
  facing: Facing;
  collection: BaselineCollection;
  collectionMs: number | null;
  collectionShare: number;
  baseline: Baseline | null;
  place: Place;
  reps: RepState;
  repSamples: RepSample[];
  repRefused: number;
  repCount: number;
  flagged: Record<Side, number | null>;
  drift: Record<Side, DriftState>;
}

function freshMemory(): Memory {
  return {
    pace: UNKNOWN_PACE,
    lastMeasuredMs: null,
    footing: ON_BOTH_FEET,
    jumps: null,
    filters: new Map(),
    facing: UNKNOWN_FACING,
    collection: EMPTY_COLLECTION,
    collectionMs: null,
    collectionShare: 0,
    baseline: null,
    place: AT_BASELINE,
    reps: STANDING_UP,
    repSamples: [],
    repRefused: 0,
    repCount: 0,
    flagged: { left: null, right: null },
    drift: { left: INITIAL_DRIFT, right: INITIAL_DRIFT },
  };
}

/** Turns observations into readings. See ARCHITECTURE.md for the order of the steps. */
export function createTracker({ model, thresholds, freeFoot = 'lifted' }: TrackerOptions): Tracker {
  const profile = profileOf(model);
  let memory = freshMemory();

  const phaseNow = (now: { readonly timestampMs: number; readonly depth: number } | null): Phase => {
    if (memory.baseline === null) return memory.collectionShare > 0 ? 'settling' : 'looking';
    return phaseOf(memory.reps, now);
  };

  /** `from`: standing, or down in a rep that was not followed and will not be counted. */
  const startRepAnew = (from: RepState) => {
    memory.reps = from;
    memory.repSamples = [];
    memory.repRefused = 0;
    memory.flagged = { left: null, right: null };
    memory.drift = { left: INITIAL_DRIFT, right: INITIAL_DRIFT };
  };

  const forgetCollection = () => {
    memory.collection = EMPTY_COLLECTION;
    memory.collectionShare = 0;
  };

  const loseBaseline = (timestampMs: number): TrackerEvent[] => {
    if (memory.baseline === null) return [];
    memory.baseline = null;
    forgetCollection();
    memory.place = AT_BASELINE;
    startRepAnew(STANDING_UP);
    return [{ kind: 'baseline-lost', timestampMs }];
  };

  /** What can't be carried over time without a measure, be it that frames were refused or that none came. */
  const forgetAfterGap = (timestampMs: number): TrackerEvent[] => {
    const sinceMs = timestampMs - (memory.lastMeasuredMs ?? timestampMs);
    // A clock that was set back tells nothing about the time between.
    const gapMs = sinceMs < 0 ? LIMITS.forgetBaselineMs : sinceMs;
    if (gapMs > LIMITS.bridgedGapMs) {
      memory.filters.clear();
      memory.drift = perSide((side) => holdDrift(memory.drift[side], timestampMs));
    }
    if (gapMs > REPS.maxHoleMs) {
      forgetCollection();
      if (memory.reps.kind === 'down') startRepAnew(loseCount(memory.reps));
    }
    return gapMs > LIMITS.forgetBaselineMs ? loseBaseline(timestampMs) : [];
  };

  const refuse = (
    observation: PoseObservation,
    reason: RefusalReason,
    events: readonly TrackerEvent[],
    view: RoughView | null,
  ): FrameReading => {
    const { timestampMs } = observation;
    if (timestampMs - (memory.lastMeasuredMs ?? timestampMs) > LIMITS.bridgedGapMs) forgetCollection();
    if (memory.reps.kind === 'down') memory.repRefused += 1;
    return {
      kind: 'refused',
      timestampMs,
      reason,
      keypoints: observation.person?.keypoints ?? null,
      view,
      phase: phaseNow(null),
      baselineShare: memory.baseline ? 1 : memory.collectionShare,
      events,
    };
  };

  /** Degrees, as far as anything told it. */
  const yawNow = (): Degrees => degrees(memory.facing.yawDeg ?? 0);

  /** Does the standing axis still hold for who is seen here? */
  const followPlace = (body: SeenBody, feetYawDeg: number | null, timestampMs: number): TrackerEvent[] => {
    const { baseline, footing, reps } = memory;
    if (!baseline) return [];
    const sample = { timestampMs, body, stance: footing.stance, feetYawDeg, reps: reps.kind };
    const step = advancePlace(memory.place, sample, baseline);
    memory.place = step.place;
    // A squat whose feet wander was a walk.
    if (step.feetMoved && reps.kind === 'down') startRepAnew(loseCount(reps));
    return step.left || isDownForTooLong(memory.reps, timestampMs) ? loseBaseline(timestampMs) : [];
  };

  const bandContext = (baseline: Baseline) => ({ baseline, turnedDeg: memory.place.turnedDeg, profile });

  const withState = (
    side: Side,
    measure: LegMeasure | null,
    flexion: Degrees | null,
    timestampMs: number,
    events: TrackerEvent[],
  ): LegReading | null => {
    if (measure === null) return null;
    const { kneeOverToeChangePct: _graded, ...shown } = measure;
    const { baseline } = memory;
    if (!baseline || measure.driftDeg === null || flexion === null) {
      return { ...shown, driftBandDeg: null, alignment: null };
    }
    const driftBandDeg = driftBand(bandContext(baseline), side, flexion, 0, 1);
    if (memory.reps.kind === 'up') return { ...shown, driftBandDeg, alignment: null };
    const before = memory.drift[side];
    const after = advanceDrift(
      before,
      { timestampMs, driftDeg: measure.driftDeg, bandDeg: driftBandDeg, kneeOverToePct: measure.kneeOverToePct },
      thresholds,
    );
    memory.drift[side] = after;
    if (after.alignment !== before.alignment) {
      events.push({ kind: 'alignment-changed', timestampMs, side, alignment: after.alignment });
      if (after.alignment === 'inward' || after.alignment === 'outward') {
        memory.flagged[side] ??= timestampMs;
      }
    }
    return { ...shown, driftBandDeg, alignment: after.alignment };
  };

  /** Feeds the repetition detector and grades a rep that ends here. */
  const advanceRepetition = (sample: RepSample, depth: number, leastDepth: number): TrackerEvent[] => {
    const before = memory.reps.kind;
    if (before === 'down') memory.repSamples.push(sample);
    else memory.repSamples = [sample];
    const step = advanceReps(memory.reps, sample.timestampMs, depth, leastDepth);
    memory.reps = step.state;
    if (before === 'up' || step.state.kind !== 'up') return [];
    const { baseline } = memory;
    const rep =
      step.found && baseline
        ? gradeRep(memory.repSamples, step.found, {
            thresholds,
            legLengthPx: baseline.legLengthPx,
            profile,
            bandOf: (...leg) => driftBand(bandContext(baseline), ...leg),
            flaggedAtMs: memory.flagged,
            refusedFrames: memory.repRefused,
            number: memory.repCount + 1,
          })
        : null;
    startRepAnew(step.state);
    if (rep === null) return [];
    memory.repCount += 1;
    return [{ kind: 'rep-completed', timestampMs: sample.timestampMs, rep }];
  };

  const advance = (observation: PoseObservation, askedLeg: Side | null = null): FrameReading => {
    const { timestampMs, picture } = observation;
    const events = forgetAfterGap(timestampMs);
    const { pace, tooSlow } = advancePace(memory.pace, timestampMs);
    memory.pace = pace;
    const expected = { freeFoot, askedLeg, leftHigherShare: memory.baseline && levelOf(memory.baseline) };
    const gated = gate(observation, profile, memory.baseline?.legLengthPx ?? null, memory.footing, expected);
    const { footing } = gated;
    const { stance } = footing;
    memory.footing = footing;
    if (gated.kind === 'refused') {
      const seen = roughView(observation, yawNow(), memory.baseline?.legLengthPx ?? null);
      return refuse(observation, gated.reason, events, seen);
    }
    const { body } = gated;
    const legLengthPx = memory.baseline?.legLengthPx ?? body.legLengthPx;

    const { person } = observation;
    const clues = person && yawClues(person, picture, legLengthPx, stance, profile);
    memory.facing = advanceFacing(memory.facing, timestampMs, clues && combineYaw(clues));
    const view = (): ViewReading => ({
      yawDeg: memory.baseline?.yaw.yawDeg ?? yawNow(),
      offCentreShare: midpoint(body.legs.left.hip, body.legs.right.hip).x / picture.widthPx - 0.5,
      legLengthPx,
    });
    if (memory.facing.turnedAway) return refuse(observation, 'not-facing', events, { ...view(), yawDeg: yawNow() });
    if (tooSlow) return refuse(observation, 'frames-too-slow', events, view());
    const jump = advanceJumps(memory.jumps, timestampMs, body, legLengthPx);
    memory.jumps = jump.state;
    if (jump.jumped) return refuse(observation, 'points-jumped', events, view());
    events.push(...followPlace(body, clues?.feetDeg ?? null, timestampMs));

    if (memory.baseline === null) {
      const step = advanceBaseline(memory.collection, { timestampMs, body, stance, clues }, picture);
      memory.collection = step.collection;
      memory.collectionShare = step.share;
      if (step.baseline) {
        memory.baseline = step.baseline;
        memory.filters.clear();
        events.push({ kind: 'baseline-taken', timestampMs });
      }
    }

    const { baseline } = memory;
    const smoothed = smoothLegs(memory.filters, timestampMs, body, legLengthPx);
    const rawPoints: LegPoints = body;
    const depths = baseline ? depthsOf(smoothed, baseline, stance) : [];
    const depth = mean(depths);
    const leastDepth = Math.min(...depths);
    const rawDepth = baseline && mean(depthsOf(rawPoints, baseline, stance));
    // Too deep is still seen: it is neither a hole in the rep nor a reason to forget the person.
    memory.lastMeasuredMs = timestampMs;
    if (depth !== null && rawDepth !== null && depth > LIMITS.maxDepth) {
      const unmeasured = { legs: { left: null, right: null }, pelvicDropDeg: null, trunkLeanDeg: null };
      events.push(...advanceRepetition({ timestampMs, depth: rawDepth, stance, ...unmeasured }, depth, leastDepth));
      return refuse(observation, 'too-deep', events, view());
    }

    const flexion = depth === null ? null : kneeFlexionFromDepth(depth);
    const shown = perSide((side) => measureLeg(smoothed, side, stance, baseline, depth, legLengthPx, profile));
    const posture = measurePosture(body, stance, baseline);
    if (baseline && depth !== null && rawDepth !== null) {
      const raw = perSide((side) => measureLeg(rawPoints, side, stance, baseline, rawDepth, legLengthPx, profile));
      const sample: RepSample = {
        timestampMs,
        depth: rawDepth,
        stance,
        legs: perSide((side) => {
          const leg = raw[side];
          return leg?.driftDeg == null
            ? null
            : {
                driftDeg: leg.driftDeg,
                kneeOverToePct: leg.kneeOverToePct,
                kneeOverToeChangePct: leg.kneeOverToeChangePct,
              };
        }),
        ...posture,
      };
      events.push(...advanceRepetition(sample, depth, leastDepth));
    }
    const ratio = stance === 'both' ? kneeAnkleSeparationRatio(smoothed.legs.left, smoothed.legs.right) : null;
    const anklesApartPx = distance(smoothed.legs.left.ankle, smoothed.legs.right.ankle);
    return {
      kind: 'measured',
      timestampMs,
      phase: phaseNow(depth === null ? null : { timestampMs, depth }),
      baselineShare: baseline ? 1 : memory.collectionShare,
      keypoints: observation.person?.keypoints ?? failWithoutPerson(),
      legs: perSide((side) => withState(side, shown[side], flexion, timestampMs, events)),
      kneeAnkleRatio: ratio,
      kneeAnkleRatioBand: ratio === null ? null : kneeAnkleRatioBand(ratio, anklesApartPx, profile),
      depthPct: depth === null ? null : 100 * depth,
      kneeFlexionDeg: flexion,
      ...posture,
      stance,
      bands: bodyBands(depth, posture, legLengthPx, profile),
      view: view(),
      events,
    };
  };

  return {
    advance,
    get baseline() {
      return memory.baseline && recordBaseline(memory.baseline);
    },
    restart() {
      memory = freshMemory();
    },
  };
}

/** How the feet stood; one that was lifted did not. */
function levelOf({ legs, leftHigherShare }: Baseline): number | null {
  return legs.left === null || legs.right === null ? null : leftHigherShare;
}

function failWithoutPerson(): never {
  throw new Error('a measured frame without a person: the gate let it through');
}
