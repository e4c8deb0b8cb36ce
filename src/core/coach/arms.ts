import type { FrameReading } from '../reading/reading.ts';
import { perSide, SIDES, type Keypoints, type Side } from '../geometry/keypoints.ts';
import { COACH } from './coach-limits.ts';
import { isSquatting } from './rep-watch.ts';
import { legLengthPx, seenPoint } from './set-up.ts';

/**
 * How a person holds one arm. `up`: the wrist is clearly above shoulder and nose. `down`: it is below the shoulder.
 * `between`: neither. `unseen`: the model is not sure enough of the arm.
 */
export type ArmPosition = 'up' | 'down' | 'between' | 'unseen';

/** How a person holds both arms in one frame. */
export interface ArmsSeen {
  readonly arms: Readonly<Record<Side, ArmPosition>>;
  /** Whether the person squats. Arms belong to the exercise then, and a low camera sees stretched arms as raised. */
  readonly squatting: boolean;
}

export const ARMS_UNSEEN: ArmsSeen['arms'] = { left: 'unseen', right: 'unseen' };

function armPosition(keypoints: Keypoints, side: Side, legPx: number, seenFrom: 'front' | 'back'): ArmPosition {
  const { minConfidence, aboveShoulderInLegs, aboveShoulderFromBehindInLegs } = COACH.hand;
  const nose = seenFrom === 'front' ? seenPoint(keypoints, 'nose', minConfidence) : null;
  const shoulder = seenPoint(keypoints, `${side}Shoulder`, minConfidence);
  if (shoulder === null || (seenFrom === 'front' && nose === null)) return 'unseen';
  const wrist = seenPoint(keypoints, `${side}Wrist`, minConfidence);
  if (wrist === null) {
    // A wrist hidden behind the body belongs to an arm that hangs, and then its elbow is below the shoulder.
    const elbow = seenPoint(keypoints, `${side}Elbow`, minConfidence);
    return elbow !== null && elbow.y > shoulder.y ? 'down' : 'unseen';
  }
  const aboveShoulder = (shoulder.y - wrist.y) / legPx;
  const isUp =
    nose === null
      ? aboveShoulder > aboveShoulderFromBehindInLegs
      : aboveShoulder > aboveShoulderInLegs && wrist.y < nose.y;
  if (isUp) return 'up';
  return wrist.y > shoulder.y ? 'down' : 'between';
}

/** How a person holds each arm. @param legPx length of a leg in the picture. @param seenFrom from behind, no nose is seen. */
export function armPositions(
  keypoints: Keypoints,
  legPx: number,
  seenFrom: 'front' | 'back' = 'front',
): ArmsSeen['arms'] {
  return perSide((side) => armPosition(keypoints, side, legPx, seenFrom));
}

/**
 * Are the hips nearer to the ankles than to the shoulders? That tells a deep squat even before the standing axis: while
 * people stand, the legs look 1.1 times as long as the trunk or longer. [real motions, rendered clips]
 */
function isFoldedDown(keypoints: Keypoints): boolean {
  const heights = SIDES.map((side) => {
    const shoulder = keypoints[`${side}Shoulder`];
    const hip = keypoints[`${side}Hip`];
    const ankle = keypoints[`${side}Ankle`];
    return shoulder && hip && ankle ? { legPx: ankle.y - hip.y, trunkPx: hip.y - shoulder.y } : null;
  });
  return heights.every((height) => height !== null && height.legPx < height.trunkPx);
}

/** How the person holds the arms, on measured and on refused frames. */
export function seeArms({ keypoints, view, phase }: FrameReading): ArmsSeen {
  const legPx = keypoints && legLengthPx(keypoints, view);
  if (keypoints === null || legPx === null) {
    return { arms: ARMS_UNSEEN, squatting: isSquatting(phase) };
  }
  return {
    arms: armPositions(keypoints, legPx),
    squatting: isSquatting(phase) || isFoldedDown(keypoints),
  };
}
