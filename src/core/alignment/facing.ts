import { LIMITS } from './thresholds.ts';

/** Share of a new clue in the running yaw: about half a second at 30 frames a second. */
const YAW_MEMORY = 0.07;

/** How the body has stood to the camera lately. */
export interface Facing {
  /** Running mean of the clues, degrees, + towards the picture's right; `null`: there was none yet. */
  readonly yawDeg: number | null;
  /** Turned too far to be measured; left with hysteresis. */
  readonly turnedAway: boolean;
}

export const UNKNOWN_FACING: Facing = { yawDeg: null, turnedAway: false };

/** @param clueDeg what this frame says of the turn, degrees; `null`: nothing. */
export function advanceFacing({ yawDeg, turnedAway }: Facing, clueDeg: number | null): Facing {
  const mean = clueDeg === null || yawDeg === null ? (clueDeg ?? yawDeg) : yawDeg + YAW_MEMORY * (clueDeg - yawDeg);
  const limitDeg = turnedAway ? LIMITS.facingDeg.off : LIMITS.facingDeg.on;
  return { yawDeg: mean, turnedAway: Math.abs(mean ?? 0) > limitDeg };
}
