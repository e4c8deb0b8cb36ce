import { LIMITS } from '../reading/thresholds.ts';

/** How long a clue counts in the running yaw. */
const YAW_MEMORY_MS = 460;

/** How the body has stood to the camera lately. */
export interface Facing {
  /** Running mean of the clues, degrees, + towards the picture's right; `null`: there was none yet. */
  readonly yawDeg: number | null;
  /** When the last clue came. */
  readonly clueMs: number;
  /** Turned too far to be measured; left with hysteresis. */
  readonly turnedAway: boolean;
}

export const UNKNOWN_FACING: Facing = { yawDeg: null, clueMs: 0, turnedAway: false };

/** @param clueDeg what this frame says of the turn, degrees; `null`: nothing. */
export function advanceFacing(before: Facing, timestampMs: number, clueDeg: number | null): Facing {
  if (clueDeg === null) return before;
  const share = 1 - Math.exp(-Math.max(0, timestampMs - before.clueMs) / YAW_MEMORY_MS);
  const yawDeg = before.yawDeg === null ? clueDeg : before.yawDeg + share * (clueDeg - before.yawDeg);
  const limitDeg = before.turnedAway ? LIMITS.facingDeg.off : LIMITS.facingDeg.on;
  return { yawDeg, clueMs: timestampMs, turnedAway: Math.abs(yawDeg) > limitDeg };
}
