import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';

/** The standing axis that every change is measured from. */
export interface BaselineRecord {
  readonly takenAtMs: number;
  readonly legLengthPx: number;
  readonly yawDeg: Degrees;
  readonly legs: Readonly<Record<Side, { readonly fppaDeg: Degrees; readonly kneeOverToePct: number | null } | null>>;
}
