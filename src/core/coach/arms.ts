import type { FrameReading } from '../reading/reading.ts';
import { SIDES, type Keypoints, type Side } from '../geometry/keypoints.ts';
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

function armPosition(keypoints: Keypoints, side: Side, legPx: number): ArmPosition {
  const { minConfidence, aboveShoulderInLegs } = COACH.hand;
  const nose = seenPoint(keypoints, 'nose', minConfidence);
  const shoulder = seenPoint(keypoints, `${side}Shoulder`, minConfidence);
  if (shoulder === null || nose === null) return 'unseen';
  const wrist = seenPoint(keypoints, `${side}Wrist`, minConfidence);
  if (wrist === null) {
    // A wrist hidden behind the body belongs to an arm that hangs, and then its elbow is below the shoulder.
    const elbow = seenPoint(keypoints, `${side}Elbow`, minConfidence);
    return elbow !== null && elbow.y > shoulder.y ? 'down' : 'unseen';
  }
  if (shoulder.y - wrist.y > aboveShoulderInLegs * legPx && wrist.y < nose.y) return 'up';
  return wrist.y > shoulder.y ? 'down' : 'between';
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
    return { arms: { left: 'unseen', right: 'unseen' }, squatting: isSquatting(phase) };
  }
  return {
    arms: { left: armPosition(keypoints, 'left', legPx), right: armPosition(keypoints, 'right', legPx) },
    squatting: isSquatting(phase) || isFoldedDown(keypoints),
  };
}
