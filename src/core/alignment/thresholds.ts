import { degrees, percentOfLeg, type Degrees, type PercentOfLeg } from '../geometry/units.ts';

/** Enter above `on`, leave below `off`; for outward values both are negative. */
export interface Hysteresis<Unit> {
  readonly on: Unit;
  readonly off: Unit;
}

/** Every threshold of the measurement, in one table. METHOD = published method notes of the project (SPEC.md cites the sources). */
export interface Thresholds {
  readonly inwardWatchDeg: Hysteresis<Degrees>;
  readonly inwardDriftDeg: Hysteresis<Degrees>;
  readonly outwardDriftDeg: Hysteresis<Degrees>;
  readonly kneeOverToeInwardPct: Hysteresis<PercentOfLeg>;
  readonly kneeOverToeOutwardPct: Hysteresis<PercentOfLeg>;
  readonly dwellOnMs: number;
  readonly dwellOffMs: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  inwardWatchDeg: { on: degrees(8), off: degrees(5) },
  inwardDriftDeg: { on: degrees(12), off: degrees(9) },
  outwardDriftDeg: { on: degrees(-10), off: degrees(-7) },
  kneeOverToeInwardPct: { on: percentOfLeg(3), off: percentOfLeg(1.5) },
  kneeOverToeOutwardPct: { on: percentOfLeg(-6), off: percentOfLeg(-4) },
  dwellOnMs: 200,
  dwellOffMs: 300,
};
