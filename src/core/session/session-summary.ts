import type { Exercise } from '../coach/programme.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import type { Purpose } from './session-record.ts';

/** The mean drift of some reps. + inward, − outward. */
export interface DriftMean {
  readonly reps: number;
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band around that mean. */
  readonly bandDeg: Degrees;
}

/** Some reps of one leg, taken together; their drift is that at the bottom. */
export interface RepGroup extends DriftMean {
  readonly inwardReps: number;
  readonly outwardReps: number;
  /** Mean depth of these reps, percent of standing. */
  readonly depthPct: number;
  /** The drift at the depth that all reps are compared at; `null` when none went that deep. */
  readonly atMatchedDepth: DriftMean | null;
}

/** One leg over a whole session. */
export interface LegSummary extends RepGroup {
  /** Of these, the reps with the mirror covered, and those with it; `null` without such reps. */
  readonly covered: RepGroup | null;
  readonly seen: RepGroup | null;
}

/** What is kept of a session to see progress: numbers only. */
export interface SessionSummary {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly purpose: Purpose;
  readonly exercise: Exercise;
  readonly model: string;
  /** Reps with a leg that could be measured at the bottom, and how many of them were covered. */
  readonly reps: number;
  readonly coveredReps: number;
  /** Their mean depth, percent of standing. */
  readonly depthPct: number;
  readonly legs: Readonly<Record<Side, LegSummary | null>>;
}
