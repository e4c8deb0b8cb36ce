import type { Degrees, PercentOfLeg } from '../geometry/units.ts';

/** Half-widths of 95 % bands. */
export interface LegBands {
  readonly fppaDeg: Degrees;
  readonly kneeFromAxisPct: PercentOfLeg;
  readonly kneeOverToePct: PercentOfLeg | null;
}

/** Half-widths of the 95 % bands of a frame's (or rep's) numbers; `null` where the number is. */
export interface BodyBands {
  readonly depthPct: number | null;
  readonly kneeFlexionDeg: Degrees | null;
  readonly pelvicDropDeg: Degrees | null;
  readonly trunkLeanDeg: Degrees | null;
}
