import { advanceBaseline, EMPTY_COLLECTION, withSquatTurn, type Baseline } from '../alignment/baseline.ts';
import type { ExpectedFeet } from '../alignment/footing.ts';
import { depthsOf } from '../alignment/measure-legs.ts';
import { findProvisionalAxis, noteFrame, sinceTurn, type RecentFrames } from '../alignment/provisional-axis.ts';
import type { SeenBody } from '../alignment/gates.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { advanceSquatTurn, squatTurnDeg, SQUAT_TURN_DEPTH } from '../alignment/turn.ts';
import type { YawClues } from '../alignment/view.ts';
import type { PictureSize } from '../geometry/keypoints.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { Stance, TrackerEvent } from '../reading/reading.ts';
import { BASELINE } from '../reading/thresholds.ts';
import { isDownForTooLong, loseCount, STANDING_UP } from '../reps/rep-detector.ts';
import { mean } from '../signal/statistics.ts';
import type { FilmSurvey } from '../film/film-survey.ts';
import { findAxisAfterSquat, holdFrame } from './axis-after-squat.ts';
import { loseBaseline, startRepAnew, type TrackerMemory } from './memory.ts';
import { advancePlace, AT_BASELINE } from './place.ts';

/** One frame of a body that passed the gates. */
export interface StandingFrame {
  readonly timestampMs: number;
  readonly picture: PictureSize;
  readonly body: SeenBody;
  readonly stance: Stance;
  readonly clues: YawClues | null;
  readonly coveredKnees?: number | undefined;
}

/** Asks whether the standing axis still holds for the person who is seen here, and drops it where not. */
export function followPlace(
  memory: TrackerMemory,
  { timestampMs, picture, body, stance, clues }: StandingFrame,
): TrackerEvent[] {
  const { baseline, reps } = memory;
  if (!baseline) return [];
  const sample = { timestampMs, picture, body, stance, feetYawDeg: clues?.feetDeg ?? null, reps: reps.kind };
  const step = advancePlace(memory.place, sample, baseline);
  memory.place = step.place;
  // Feet that wandered during a squat mean that it was a walk.
  if (step.feetMoved && reps.kind === 'down') startRepAnew(memory, loseCount(reps));
  const isTurned = step.left && Math.abs(step.place.turnedDeg) > BASELINE.turnedDeg;
  if (isTurned) memory.turnedMs = timestampMs;
  // Only a squat that was lost needs a reason.
  if (step.left && step.isZoomed && reps.kind !== 'up') memory.zoomedMs = timestampMs;
  if (!step.left && !isDownForTooLong(memory.reps, timestampMs)) return [];
  const upright = isTurned ? sinceTurn(memory.recent) : [];
  const events = loseBaseline(memory, timestampMs);
  memory.recent = upright;
  return events;
}

/**
 * Collects standing frames while there is no axis, and takes it as soon as there are enough. A person who squats before
 * that gets a provisional axis, which the next standing replaces: from a moment before the squat, or, where they were not
 * upright, from the squats that were seen so far.
 */
export function takeAxis(
  memory: TrackerMemory,
  frame: StandingFrame,
  observation: PoseObservation,
  profile: ModelProfile,
): TrackerEvent[] {
  if (memory.baseline !== null && !memory.isProvisional) {
    memory.held = [];
    memory.recent = memory.reps.kind === 'up' ? noteFrame(memory.recent, frame) : [];
    return [];
  }
  const { picture } = observation;
  memory.held = holdFrame(memory.held, observation, frame.body, frame.stance);
  // In a squat on a provisional axis nobody stands.
  if (memory.reps.kind !== 'up') {
    memory.collection = EMPTY_COLLECTION;
    memory.recent = [];
    return [];
  }
  memory.recent = noteFrame(memory.recent, frame);
  const step = advanceBaseline(memory.collection, frame, picture, profile);
  memory.collection = step.collection;
  memory.collectionShare = step.share;
  const provisional = step.baseline === null ? findProvisionalAxis(memory.recent, picture, profile) : null;
  const afterSquat = (step.baseline ?? provisional) === null ? findAxisAfterSquat(memory.held, profile) : null;
  const taken = step.baseline ?? provisional ?? afterSquat;
  if (taken === null) return [];
  memory.baseline = taken;
  memory.isProvisional = step.baseline === null;
  // A person who is never upright comes back to the top of their own way, which is no rep's end to the axis.
  if (taken.isAssumed) startRepAnew(memory, { ...STANDING_UP, standingDepth: depthOfTop(memory.recent, taken) });
  // The next one needs upright frames of its own.
  memory.recent = [];
  memory.place = AT_BASELINE;
  memory.filters.clear();
  return [{ kind: 'baseline-taken', timestampMs: frame.timestampMs }];
}

/** How deep the person is at the top of their way, against this axis; share of the standing hip height. */
function depthOfTop(recent: RecentFrames, axis: Baseline): number {
  const depths = recent.flatMap(({ body, stance }) => mean(depthsOf(body, axis, stance)) ?? []);
  return Math.max(0, Math.min(...depths));
}

/** Lets a squat on both legs tell the turn of the body, and the standing axis know it. */
export function learnTurn(memory: TrackerMemory, { body, stance, clues }: StandingFrame, profile: ModelProfile): void {
  const { baseline } = memory;
  if (baseline === null || stance !== 'both') return;
  const depth = mean(depthsOf(body, baseline, stance));
  if (depth === null || depth < SQUAT_TURN_DEPTH) return;
  memory.squatTurn = advanceSquatTurn(memory.squatTurn, clues?.squatHipsDeg ?? null);
  memory.baseline = withSquatTurn(baseline, squatTurnDeg(memory.squatTurn), profile);
}

/** Takes the axis over that the whole film gives for this time. */
export function adoptAxis(memory: TrackerMemory, timestampMs: number, survey: FilmSurvey): TrackerEvent[] {
  const before = memory.baseline;
  memory.baseline = survey.axisAt(timestampMs);
  if (before === memory.baseline || memory.baseline === null) return [];
  return [{ kind: 'baseline-taken', timestampMs }];
}

/** How the legs stood for the axis; nothing is known of the feet's heights where one of them was lifted. */
export function feetOf(baseline: Baseline | null): Pick<ExpectedFeet, 'leftHigherShare' | 'standing'> {
  const { left = null, right = null } = baseline?.legs ?? {};
  const standing = { left: left && left.joints, right: right && right.joints };
  const isKnown = baseline !== null && left !== null && right !== null;
  return { leftHigherShare: isKnown ? baseline.leftHigherShare : null, standing };
}
