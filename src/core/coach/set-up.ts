import type { FrameReading, MeasuredFrame, RefusedFrame, RoughView } from '../reading/reading.ts';
import type { Keypoint, KeypointName, Keypoints } from '../geometry/keypoints.ts';
import { legLength } from '../geometry/leg-axis.ts';
import { COACH } from './coach-limits.ts';
import type { Instruction } from './cue.ts';

/** Is there a standing axis, so that reps and drift can be measured? */
export function hasStandingAxis({ phase }: FrameReading): boolean {
  return phase !== 'looking' && phase !== 'settling';
}

/** Is nobody in the picture? */
export function isNobody(reading: FrameReading): boolean {
  return reading.kind === 'refused' && (reading.reason === 'no-person' || reading.keypoints === null);
}

/** The named point, if the model saw it and is sure enough; else `null`. Pixels of the un-mirrored picture. */
export function seenPoint(keypoints: Keypoints, name: KeypointName, minConfidence: number): Keypoint | null {
  const point = keypoints[name];
  return point !== null && Number.isFinite(point.x) && Number.isFinite(point.y) && point.confidence >= minConfidence
    ? point
    : null;
}

/** Length of a leg in pixels, from the tracker or else from the points themselves; `null` without either. */
export function legLengthPx(keypoints: Keypoints, view: RoughView | null): number | null {
  if (view !== null && view.legLengthPx !== null) return view.legLengthPx;
  const lengths = (['left', 'right'] as const).flatMap((side) => {
    const hip = keypoints[`${side}Hip`];
    const knee = keypoints[`${side}Knee`];
    const ankle = keypoints[`${side}Ankle`];
    return hip && knee && ankle ? [legLength({ hip, knee, ankle })] : [];
  });
  const longest = Math.max(...lengths);
  return longest > 0 && Number.isFinite(longest) ? longest : null;
}

/** A person who faces the camera gets from the picture's left to its middle by moving to their own left. */
function moveFrom(pictureSide: number): Instruction {
  return pictureSide > 0 ? 'move-right' : 'move-left';
}

/** The way back for joints that are beyond the picture's left or right edge; `null` if they are above or below it. */
function moveBack({ keypoints, view }: RefusedFrame, names: readonly KeypointName[]): Instruction | null {
  if (view !== null && Math.abs(view.offCentreShare) > COACH.setUp.sidewaysShare) return moveFrom(view.offCentreShare);
  const isBeyondLeft = names.some((name) => (keypoints?.[name]?.x ?? 0) < 0);
  return isBeyondLeft ? moveFrom(-1) : null;
}

/** Brings the feet into the picture. The camera can look down as long as the head stays in the picture. */
function showFeet(reading: RefusedFrame): Instruction {
  const sideways = moveBack(reading, ['leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle', 'leftToe', 'rightToe']);
  if (sideways !== null) return sideways;
  const { keypoints, view } = reading;
  const nose = keypoints && seenPoint(keypoints, 'nose', COACH.setUp.minConfidence);
  const legPx = keypoints && legLengthPx(keypoints, view);
  const hasHeadRoom = nose !== null && legPx !== null && nose.y > COACH.setUp.headRoomInLegs * legPx;
  return hasHeadRoom ? 'tilt-down' : 'step-back';
}

/**
 * Brings the hips into the picture. If only the hips are above it, the camera looks too low; else the person is too
 * near.
 */
function showHips(reading: RefusedFrame): Instruction {
  const sideways = moveBack(reading, ['leftHip', 'rightHip']);
  if (sideways !== null) return sideways;
  const { keypoints } = reading;
  if (keypoints === null) return 'step-back';
  const hipsAbove = (keypoints.leftHip?.y ?? 0) < 0 || (keypoints.rightHip?.y ?? 0) < 0;
  const feetSeen =
    seenPoint(keypoints, 'leftAnkle', COACH.setUp.minConfidence) !== null &&
    seenPoint(keypoints, 'rightAnkle', COACH.setUp.minConfidence) !== null;
  return hipsAbove && feetSeen ? 'tilt-up' : 'step-back';
}

/** Turns a person back to the camera. A turn to one's own left shows as a turn to the picture's right. */
function turnBack(yawDeg: number): Instruction {
  return yawDeg > 0 ? 'turn-right' : 'turn-left';
}

function whenRefused(reading: RefusedFrame): Instruction {
  const { reason, view } = reading;
  switch (reason) {
    case 'no-person':
      return 'step-in';
    case 'two-people':
      return 'one-person';
    case 'feet-outside':
      return showFeet(reading);
    case 'hips-outside':
      return showHips(reading);
    case 'too-far':
      return 'come-closer';
    case 'too-near':
      return 'step-back';
    case 'not-facing':
      return view === null ? 'face-camera' : turnBack(view.yawDeg);
    case 'off-centre':
      return view === null ? 'step-in' : moveFrom(view.offCentreShare);
    case 'too-dark':
      return 'more-light';
    case 'camera-tilted':
      return 'level-camera';
    case 'picture-turned':
      return 'turn-camera';
    case 'legs-hidden':
      return 'clear-legs';
    case 'knees-hidden':
      return 'show-knees';
    case 'picture-squeezed':
      return 'mend-picture';
    case 'camera-moves':
      return 'steady-camera';
    case 'sides-swapped':
      return 'feet-apart';
    case 'points-jumped':
      return 'stand-still';
    case 'frames-too-slow':
      return 'faster-machine';
    case 'too-deep':
      return 'less-deep';
    case 'lunge':
      return 'no-lunge';
  }
}

/** Asks a measured person to stand better while there is time for that, and then only to stand still. */
function beforeStandingAxis({ view, stance, baselineShare }: MeasuredFrame): Instruction {
  const { yawDeg, offCentreShare, untilBaselineShare } = COACH.softLimits;
  if (baselineShare >= untilBaselineShare) return 'stand-still';
  if (stance !== 'both') return 'stand-on-both';
  if (Math.abs(view.offCentreShare) > offCentreShare) return moveFrom(view.offCentreShare);
  if (Math.abs(view.yawDeg) > yawDeg) return turnBack(view.yawDeg);
  return 'stand-still';
}

/** The one thing that the person has to do now, in their own left and right; `null` while they are measured. */
export function findInstruction(reading: FrameReading): Instruction | null {
  if (reading.kind === 'refused') return whenRefused(reading);
  return hasStandingAxis(reading) ? null : beforeStandingAxis(reading);
}
