import { advanceFacing, UNKNOWN_FACING, type Facing } from '../alignment/facing.ts';
import { advancePace, UNKNOWN_PACE, type FramePace } from '../alignment/frame-pace.ts';
import { ON_BOTH_FEET } from '../alignment/footing.ts';
import { gate, placeLegs, type SeenBody } from '../alignment/gates.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { yawClues, type YawClues } from '../alignment/view.ts';
import { degrees } from '../geometry/units.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { RefusalReason, Stance } from '../reading/reading.ts';
import { RUN_LIMITS } from './run-limits.ts';
import { turnShown } from './run-turn.ts';
import { advanceTrunkPlace, type TrunkPlace } from './trunk-place.ts';
import { addVote, faceAbout, NO_VOTES, viewIn, viewOf, type RunView, type ViewVotes } from './run-view.ts';

/** The memory of the gates from frame to frame. */
export interface RunnerSight {
  readonly votes: ViewVotes;
  readonly pace: FramePace;
  readonly facing: Facing;
  readonly place: TrunkPlace | null;
}

export const NOTHING_SEEN: RunnerSight = { votes: NO_VOTES, pace: UNKNOWN_PACE, facing: UNKNOWN_FACING, place: null };

/** A frame that can be measured. The body is that of the twin who faces the camera; the ankles are the person's own. */
export interface SeenRunner {
  readonly kind: 'seen';
  readonly body: SeenBody;
  readonly clues: YawClues;
  readonly stance: Stance;
  /** Height of the ankles, leg lengths; + the person's left one is lower in the picture. */
  readonly apart: number;
}

/** The scale and the state of the run so far. */
export interface SightContext {
  /** Length of the standing leg, pixels; `null`: not known yet. */
  readonly legLengthPx: number | null;
  readonly isRunning: boolean;
  readonly profile: ModelProfile;
}

export interface SightStep {
  readonly sight: RunnerSight;
  readonly seenFrom: RunView;
  readonly seen: SeenRunner | { readonly kind: 'refused'; readonly reason: RefusalReason };
}

/** A runner's leg is no lunge, whatever it was while standing. */
const NOBODY_STOOD = { left: null, right: null } as const;

/** Between two steps no foot is down, and thighs of unlike length are no hidden leg: the lower leg stands for both. */
function stanceOf(apart: number, isRunning: boolean): Stance {
  if (!isRunning && Math.abs(apart) < RUN_LIMITS.liftedShare) return 'both';
  return apart > 0 ? 'left' : 'right';
}

/**
 * Sees a runner in one frame, or refuses the frame with a reason. A back and a lifted foot are no reasons here: both belong to
 * running.
 */
export function seeRunner(before: RunnerSight, observation: PoseObservation, context: SightContext): SightStep {
  const { profile, isRunning } = context;
  const { timestampMs } = observation;
  const votes = addVote(before.votes, viewIn(observation));
  const seenFrom = viewOf(votes);
  const { pace, tooSlow } = advancePace(before.pace, timestampMs, RUN_LIMITS.maxFrameGapMs, RUN_LIMITS.pace);
  const sight = { ...before, votes, pace };
  const refuse = (reason: RefusalReason): SightStep => ({ sight, seenFrom, seen: { kind: 'refused', reason } });
  if (tooSlow) return refuse('frames-too-slow');
  const twin = seenFrom === 'back' ? faceAbout(observation) : observation;
  const legs = twin.person && placeLegs(twin.person.keypoints);
  const scalePx = context.legLengthPx;
  const twinApart = legs && scalePx ? (legs.left.ankle.y - legs.right.ankle.y) / scalePx : 0;
  const stance = stanceOf(twinApart, isRunning);
  const expected = {
    freeFoot: 'lifted',
    askedLeg: null,
    leftHigherShare: null,
    standing: NOBODY_STOOD,
    stance,
  } as const;
  const gated = gate(twin, profile, scalePx, ON_BOTH_FEET, expected);
  if (gated.kind === 'refused') {
    // The twin always faces the camera, so a body that does not has its sides exchanged in this frame.
    return refuse(gated.reason === 'not-facing' ? 'sides-swapped' : gated.reason);
  }
  const { body } = gated;
  if (twin.person === null) return refuse('no-person');
  const scale = { legLengthPx: scalePx ?? body.legLengthPx, leanDeg: degrees(0) };
  const { place, jumped } = advanceTrunkPlace(before.place, timestampMs, body, scale.legLengthPx);
  if (jumped) return { sight: { ...sight, place }, seenFrom, seen: { kind: 'refused', reason: 'points-jumped' } };
  const clues = yawClues(twin.person, twin.picture, scale, stance, profile);
  const facing = advanceFacing(before.facing, timestampMs, turnShown(clues));
  if (facing.turnedAway) {
    return { sight: { ...sight, facing, place }, seenFrom, seen: { kind: 'refused', reason: 'not-facing' } };
  }
  const apart = seenFrom === 'back' ? -twinApart : twinApart;
  return { sight: { ...sight, facing, place }, seenFrom, seen: { kind: 'seen', body, clues, stance, apart } };
}
