import type { JumpState, PointFilters } from '../alignment/continuity.ts';
import { EMPTY_COLLECTION, type Baseline, type BaselineCollection } from '../alignment/baseline.ts';
import type { RecentFrames } from '../alignment/provisional-axis.ts';
import { NOTHING_WATCHED, type StandingWatch } from '../alignment/standing-faults.ts';
import { NO_SQUAT_YET, type SquatTurn } from '../alignment/turn.ts';
import type { CameraTrack } from '../alignment/camera-motion.ts';
import type { FeetAtEdge } from '../alignment/feet-edge.ts';
import { UNKNOWN_FACING, type Facing } from '../alignment/facing.ts';
import { ON_BOTH_FEET, type Footing } from '../alignment/footing.ts';
import { bridgedGapMs, UNKNOWN_PACE, type FramePace } from '../alignment/frame-pace.ts';
import { holdDrift, INITIAL_DRIFT, type DriftState } from '../drift/drift-state.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { Phase, TrackerEvent } from '../reading/reading.ts';
import { LIMITS, REPS } from '../reading/thresholds.ts';
import { loseCount, phaseOf, STANDING_UP, type RepState } from '../reps/rep-detector.ts';
import type { RepSample } from '../reps/leg-grade.ts';
import type { HeldFrame } from './axis-after-squat.ts';
import { NOTHING_MISSED, type LateCount } from './late-memory.ts';
import { AT_BASELINE, type Place } from './place.ts';

/** Everything the tracker remembers between two frames. The steps of one frame write into it. */
export interface TrackerMemory {
  pace: FramePace;
  /** The frames of the last seconds, measured or not; none of a film, which is known whole. */
  lately: readonly PoseObservation[];
  /** Follows squats that a person does without a standing axis. */
  late: LateCount;
  lastMeasuredMs: number | null;
  /** The camera's motion since the first frame; `null`: no feet were seen yet. */
  camera: CameraTrack | null;
  /** When the standing axis was lost because the camera zoomed; `null`: it was not. */
  zoomedMs: number | null;
  /** The last frame in which the person was seen in order, measured or not: frames that come slowly show the person too. */
  lastSeenMs: number | null;
  footing: Footing;
  feetAtEdge: FeetAtEdge;
  jumps: JumpState | null;
  filters: PointFilters;
  facing: Facing;
  collection: BaselineCollection;
  /** Share of the time to stand still, 0..1. */
  collectionShare: number;
  baseline: Baseline | null;
  /** The axis comes from a moment before a squat: the next standing replaces it. */
  isProvisional: boolean;
  /** When the axis was last lost because both feet had turned, milliseconds; `null`: never. */
  turnedMs: number | null;
  /** The last frames of a person who is not down in a squat. */
  recent: RecentFrames;
  /** The frames of a person who has no standing axis, or a provisional one: the next squat may need them for its axis. */
  held: readonly HeldFrame[];
  /** The clues that the squats on this axis gave about the turn of the body. */
  squatTurn: SquatTurn;
  place: Place;
  /** The looks of the last seconds of standing: covered knees and the shape of the picture. */
  standing: StandingWatch;
  reps: RepState;
  /** The frames of the squat under way; before it, the last frame alone. */
  repSamples: RepSample[];
  repRefused: number;
  repCount: number;
  /** A lunge goes on until the person stands again. */
  isLunging: boolean;
  /** First time each leg was flagged in the squat under way. */
  flagged: Record<Side, number | null>;
  drift: Record<Side, DriftState>;
}

export function freshMemory(): TrackerMemory {
  return {
    pace: UNKNOWN_PACE,
    lately: [],
    late: NOTHING_MISSED,
    lastMeasuredMs: null,
    camera: null,
    zoomedMs: null,
    lastSeenMs: null,
    footing: ON_BOTH_FEET,
    feetAtEdge: [],
    jumps: null,
    filters: new Map(),
    facing: UNKNOWN_FACING,
    collection: EMPTY_COLLECTION,
    collectionShare: 0,
    baseline: null,
    isProvisional: false,
    turnedMs: null,
    recent: [],
    held: [],
    squatTurn: NO_SQUAT_YET,
    place: AT_BASELINE,
    standing: NOTHING_WATCHED,
    reps: STANDING_UP,
    repSamples: [],
    repRefused: 0,
    repCount: 0,
    isLunging: false,
    flagged: { left: null, right: null },
    drift: { left: INITIAL_DRIFT, right: INITIAL_DRIFT },
  };
}

/** @param now `null`: this frame was refused, or has no depth. */
export function phaseIn(
  memory: TrackerMemory,
  now: { readonly timestampMs: number; readonly depth: number } | null,
): Phase {
  if (memory.baseline === null) return memory.collectionShare > 0 ? 'settling' : 'looking';
  return phaseOf(memory.reps, now);
}

/** @param from standing, or down in a squat that was not followed and will not be counted. */
export function startRepAnew(memory: TrackerMemory, from: RepState): void {
  memory.reps = from;
  memory.repSamples = [];
  memory.repRefused = 0;
  memory.flagged = { left: null, right: null };
  memory.drift = { left: INITIAL_DRIFT, right: INITIAL_DRIFT };
}

/** The person lunges, which is no squat: nothing counts until they stand again. */
export function beginLunge(memory: TrackerMemory, timestampMs: number): void {
  memory.isLunging = true;
  startRepAnew(memory, memory.reps.kind === 'up' ? { kind: 'lost', startMs: timestampMs } : loseCount(memory.reps));
}

export function forgetCollection(memory: TrackerMemory): void {
  memory.collection = EMPTY_COLLECTION;
  memory.collectionShare = 0;
  memory.recent = [];
  memory.held = [];
}

export function loseBaseline(memory: TrackerMemory, timestampMs: number): TrackerEvent[] {
  if (memory.baseline === null) return [];
  memory.baseline = null;
  memory.isProvisional = false;
  memory.squatTurn = NO_SQUAT_YET;
  forgetCollection(memory);
  memory.place = AT_BASELINE;
  memory.isLunging = false;
  startRepAnew(memory, STANDING_UP);
  return [{ kind: 'baseline-lost', timestampMs }];
}

/** Drops what a time without a measurement makes worthless, whether frames were refused or none came. */
export function forgetAfterGap(memory: TrackerMemory, timestampMs: number): TrackerEvent[] {
  const sinceMs = timestampMs - (memory.lastMeasuredMs ?? timestampMs);
  // A clock that was set back does not tell how long the gap was: treat it as the longest.
  const gapMs = sinceMs < 0 ? LIMITS.forgetBaselineMs : sinceMs;
  if (gapMs > bridgedGapMs(memory.pace)) {
    memory.filters.clear();
    memory.drift = {
      left: holdDrift(memory.drift.left, timestampMs),
      right: holdDrift(memory.drift.right, timestampMs),
    };
  }
  if (gapMs > REPS.maxHoleMs) {
    forgetCollection(memory);
    if (memory.reps.kind === 'down') startRepAnew(memory, loseCount(memory.reps));
  }
  const unseenMs = timestampMs - (memory.lastSeenMs ?? timestampMs);
  return unseenMs > LIMITS.forgetBaselineMs ? loseBaseline(memory, timestampMs) : [];
}
