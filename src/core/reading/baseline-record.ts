import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';

interface StandingLegRecord {
  readonly fppaDeg: Degrees;
  readonly kneeOverToePct: number | null;
  /** Direction of the foot against the body's, + outward; `null`: the toe was not seen, or the session is of format 2. */
  readonly toeOutDeg: Degrees | null;
}

/** The standing axis that every change is measured from. */
export interface BaselineRecord {
  readonly takenAtMs: number;
  readonly legLengthPx: number;
  readonly yawDeg: Degrees;
  readonly legs: Readonly<Record<Side, StandingLegRecord | null>>;
  /** Nobody was seen standing upright: straight legs were assumed over the feet. Absent: a person stood. */
  readonly isAssumed?: true;
}
