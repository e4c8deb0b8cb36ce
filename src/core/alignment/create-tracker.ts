import { advanceDrift, holdDrift, INITIAL_DRIFT, type DriftState } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import { distance, kneeAnkleSeparationRatio, kneeFlexionFromDepth, midpoint } from '../geometry/leg-axis.ts';
import { degrees, type Degrees } from '../geometry/units.ts';
import type { PoseObservation } from '../observation.ts';
import { advanceReps, LOST_COUNT, STANDING_UP, type RepState } from '../reps/rep-detector.ts';
import { gradeRep, type RepSample } from '../reps/rep-grader.ts';
import type { BaselineRecord } from '../session/session-record.ts';
import type { OneEuroState } from '../signal/one-euro.ts';
import { advanceBaseline, EMPTY_COLLECTION, type Baseline, type BaselineCollection } from './baseline.ts';
import { advanceFacing, UNKNOWN_FACING, type Facing } from './facing.ts';
import { advancePace, UNKNOWN_PACE, type FramePace } from './frame-pace.ts';
import { advanceJumps, smoothPoint, type JumpState } from './continuity.ts';
import { gate, stanceOf, type SeenBody } from './gates.ts';
import { measurePosture } from './posture.ts';
import { depthOf, driftBand, measureLeg, type LegMeasure, type LegPoints } from './measure-legs.ts';
import { bodyBands, kneeAnkleRatioBand } from './number-bands.ts';
import { profileOf } from './model-profile.ts';
import type {
  FrameReading,
  LegReading,
  Phase,
  RefusalReason,
  RoughView,
  Stance,
  TrackerEvent,
  ViewReading,
} from './reading.ts';
import { BASELINE, LIMITS, REPS } from './thresholds.ts';
import type { Tracker, TrackerOptions } from './tracker.ts';
import { combineYaw, yawClues } from './view.ts';

function perSide<Value>(make: (side: Side) => Value): Record<Side, Value> {
  return { left: make('left'), right: make('right') };
}

/** Everything the tracker remembers between two frames. */
interface Memory {
  pace: FramePace;
  lastMeasuredMs: number | null;
  stance: Stance;
  jumps: JumpState | null;
  filters: Map<string, { x: OneEuroState; y: OneEuroState }>;
  facing: Facing;
  collection: BaselineCollection;
  collectionMs: number | null;
  collectionShare: number;
  baseline: Baseline | null;
  movedSinceMs: number | null;
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
    stance: 'both',
    jumps: null,
    filters: new Map(),
    facing: UNKNOWN_FACING,
    collection: EMPTY_COLLECTION,
    collectionMs: null,
    collectionShare: 0,
    baseline: null,
    movedSinceMs: null,
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
    if (memory.reps.kind === 'up') return 'standing';
    if (memory.reps.kind === 'lost' || memory.reps.rising) return 'ascent';
    if (now === null) return 'descent';
    const { deepest, resting } = memory.reps;
    if (now.depth < REPS.bounceShare * deepest) return 'ascent';
    return now.timestampMs - resting.sinceMs > REPS.resting.forMs ? 'bottom' : 'descent';
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
    memory.movedSinceMs = null;
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
      if (memory.reps.kind === 'down') startRepAnew(LOST_COUNT);
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

  /** How a body stands that was refused before it was measured; `null` without hips, or with its back to the camera. */
  const roughView = ({ person, picture }: PoseObservation): RoughView | null => {
    const { leftHip, rightHip } = person?.keypoints ?? { leftHip: null, rightHip: null };
    if (!leftHip || !rightHip || !(leftHip.x > rightHip.x)) return null;
    const hipsX = midpoint(leftHip, rightHip).x;
    if (!Number.isFinite(hipsX)) return null;
    return {
      yawDeg: yawNow(),
      offCentreShare: hipsX / picture.widthPx - 0.5,
      legLengthPx: memory.baseline?.legLengthPx ?? null,
    };
  };

  /**
   * A person who walked to another place needs a new standing axis there, and a squat whose feet
   * wander was a walk.
   */
  const hasMovedAway = (body: SeenBody, timestampMs: number): boolean => {
    const { baseline } = memory;
    if (!baseline || memory.stance !== 'both') {
      memory.movedSinceMs = null;
      return false;
    }
    const feet = midpoint(body.legs.left.ankle, body.legs.right.ankle);
    const moved = distance(feet, baseline.feet) > BASELINE.movedShare * baseline.legLengthPx;
    if (moved && memory.reps.kind === 'down') startRepAnew(LOST_COUNT);
    // Only longer legs: shorter ones are what a squat looks like.
    const scaled = memory.reps.kind === 'up' && body.legLengthPx / baseline.legLengthPx - 1 > BASELINE.scaledShare;
    // Taken on one leg, and now both are on the floor.
    const incomplete = baseline.legs.left === null || baseline.legs.right === null;
    // Nobody stands taller than upright: the axis was taken with bent knees, or farther away.
    const taller = (depthOf(body, baseline, memory.stance) ?? 0) < -BASELINE.tallerShare;
    if (!moved && !scaled && !incomplete && !taller) {
      memory.movedSinceMs = null;
      return false;
    }
    memory.movedSinceMs ??= timestampMs;
    return timestampMs - memory.movedSinceMs >= BASELINE.movedForMs;
  };

  /** A small step back lowers the body in the picture as a squat does, but nobody stays in a squat for so long. */
  const isDownForTooLong = (timestampMs: number): boolean =>
    memory.reps.kind === 'down' && timestampMs - memory.reps.startMs > REPS.durationMs.max;

  const smooth = (body: SeenBody, timestampMs: number, legLengthPx: number): LegPoints => {
    const at = (name: string, point: { readonly x: number; readonly y: number }) =>
      smoothPoint(memory.filters, name, timestampMs, point, legLengthPx);
    return {
      legs: perSide((side) => {
        const { hip, knee, ankle } = body.legs[side];
        return {
          hip: at(`${side}Hip`, hip),
          knee: at(`${side}Knee`, knee),
          ankle: at(`${side}Ankle`, ankle),
        };
      }),
      toes: perSide((side) => {
        const toe = body.toes[side];
        return toe && at(`${side}Toe`, toe);
      }),
    };
  };

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
    const driftBandDeg = driftBand(baseline, side, flexion, 0, 1, profile);
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
  const advanceRepetition = (sample: RepSample, smoothDepth: number): TrackerEvent[] => {
    const before = memory.reps.kind;
    if (before === 'down') memory.repSamples.push(sample);
    else memory.repSamples = [sample];
    const step = advanceReps(memory.reps, sample.timestampMs, smoothDepth);
    memory.reps = step.state;
    if (before === 'up' || step.state.kind !== 'up') return [];
    const { baseline } = memory;
    const rep =
      step.found && baseline
        ? gradeRep(memory.repSamples, step.found, {
            thresholds,
            legLengthPx: baseline.legLengthPx,
            profile,
            bandOf: (side, flexion, scatter, frames) => driftBand(baseline, side, flexion, scatter, frames, profile),
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

  const advance = (observation: PoseObservation): FrameReading => {
    const { timestampMs, picture } = observation;
    const events = forgetAfterGap(timestampMs);
    const { pace, tooSlow } = advancePace(memory.pace, timestampMs);
    memory.pace = pace;
    const gated = gate(observation, profile, memory.baseline?.legLengthPx ?? null, memory.stance, freeFoot);
    if (gated.kind === 'refused') return refuse(observation, gated.reason, events, roughView(observation));
    const { body } = gated;
    const legLengthPx = memory.baseline?.legLengthPx ?? body.legLengthPx;
    memory.stance = stanceOf(body.legs, legLengthPx, memory.stance, freeFoot);

    const { person } = observation;
    const clues = person && yawClues(person, picture, legLengthPx, memory.stance, profile);
    const clue = clues && combineYaw(clues);
    memory.facing = advanceFacing(memory.facing, clue);
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
    if (hasMovedAway(body, timestampMs) || isDownForTooLong(timestampMs)) events.push(...loseBaseline(timestampMs));

    if (memory.baseline === null) {
      const step = advanceBaseline(
        memory.collection,
        { timestampMs, body, stance: memory.stance, yawClueDeg: clue },
        picture,
      );
      memory.collection = step.collection;
      memory.collectionShare = step.share;
      if (step.baseline) {
        memory.baseline = step.baseline;
        memory.filters.clear();
        events.push({ kind: 'baseline-taken', timestampMs });
      }
    }

    const { baseline, stance } = memory;
    const smoothed = smooth(body, timestampMs, legLengthPx);
    const rawPoints: LegPoints = body;
    const depth = baseline && depthOf(smoothed, baseline, stance);
    const rawDepth = baseline && depthOf(rawPoints, baseline, stance);
    // Too deep is still seen: it is neither a hole in the rep nor a reason to forget the person.
    memory.lastMeasuredMs = timestampMs;
    if (depth !== null && rawDepth !== null && depth > LIMITS.maxDepth) {
      const unmeasured = { legs: { left: null, right: null }, pelvicDropDeg: null, trunkLeanDeg: null };
      events.push(...advanceRepetition({ timestampMs, depth: rawDepth, stance, ...unmeasured }, depth));
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
      events.push(...advanceRepetition(sample, depth));
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

function failWithoutPerson(): never {
  throw new Error('a measured frame without a person: the gate let it through');
}

function recordBaseline(baseline: Baseline): BaselineRecord {
  return {
    takenAtMs: baseline.takenAtMs,
    legLengthPx: baseline.legLengthPx,
    yawDeg: baseline.yaw.yawDeg,
    legs: perSide((side) => {
      const leg = baseline.legs[side];
      return leg && { fppaDeg: leg.imageFppaDeg, kneeOverToePct: leg.kneeOverToePct };
    }),
  };
}
