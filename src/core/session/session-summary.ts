import type { Exercise } from '../coach/programme.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import type { RunLeg, RunRecord } from '../running/run-record.ts';
import type { DriftMeasure, Purpose } from './session-record.ts';

/** The mean drift of some reps. + inward, − outward. */
export interface DriftMean {
  readonly reps: number;
  readonly driftDeg: Degrees;
  /** Half-width of the 95 % band around the mean. */
  readonly bandDeg: Degrees;
}

/** Several reps of one leg taken together. Their drift is the drift at the bottom. */
export interface RepGroup extends DriftMean {
  readonly inwardReps: number;
  readonly outwardReps: number;
  /** Reps whose verdict can't be told. Absent in summaries from before that verdict: none. */
  readonly unclearReps?: number;
  /** Mean depth of these reps, percent of standing. */
  readonly depthPct: number;
  /** The drift at matched depth; `null` when no rep went that deep. */
  readonly atMatchedDepth: DriftMean | null;
}

/** One leg over a whole session. */
export interface LegSummary extends RepGroup {
  /** The reps with the mirror covered and those with the mirror seen; `null` without such reps. */
  readonly covered: RepGroup | null;
  readonly seen: RepGroup | null;
}

/** The numbers of one leg of a run that are kept. */
export type RunLegSummary = Pick<RunLeg, 'steps' | 'drift' | 'pelvicDrop' | 'verdict' | 'inwardShare' | 'outwardShare'>;

/** The numbers of a run that are kept. */
export interface RunSummary extends Pick<RunRecord, 'seenFrom' | 'cadencePerMin'> {
  /** Number of all steps. */
  readonly steps: number;
  /** Whether nobody was seen standing, so that the angles are absolute. */
  readonly isAbsolute: boolean;
  readonly legs: Readonly<Record<Side, RunLegSummary | null>>;
}

/** The numbers of a session that are kept to see progress. */
export interface SessionSummary {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly purpose: Purpose;
  readonly exercise: Exercise;
  readonly model: string;
  /** Which number the drifts are. Absent in summaries from before format 3: `body-plane`. */
  readonly driftMeasure?: DriftMeasure;
  /**
   * The sensitivity of the session: the limits of the band's near end, both positive. Absent in summaries from before it
   * was kept.
   */
  readonly limits?: { readonly inwardDeg: number; readonly outwardDeg: number };
  /**
   * Number of reps with a leg that was measured at the bottom. `coveredReps` is the number of covered ones among them.
   */
  readonly reps: number;
  readonly coveredReps: number;
  /** Mean depth of these reps, percent of standing. */
  readonly depthPct: number;
  readonly legs: Readonly<Record<Side, LegSummary | null>>;
  /** The numbers of a run, which has neither reps nor depth. Absent: squats. */
  readonly run?: RunSummary;
}

export type RunSessionSummary = SessionSummary & { readonly run: RunSummary };

export function isOfRun(session: SessionSummary): session is RunSessionSummary {
  return session.run !== undefined;
}
