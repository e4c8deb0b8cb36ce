import type { Way, WayTable } from './compare-corrections.ts';
import type { Overall } from './overall.ts';
import type { OverallRunning, RunningTables } from './overall-running.ts';
import type { RealSquats } from './real-squats.ts';
import type { ScoredClip } from './score-clip.ts';
import type { ScoredRun } from './score-run.ts';

/** The report that is written: the fields named in the README of the data folder, and some beside them. */
export interface AccuracyReport {
  readonly model: string;
  /** The network's backend; `recorded` when only recorded points were measured. */
  readonly backend: string;
  readonly threads: number;
  readonly commit: string;
  readonly measuredAt: string;
  readonly cases: readonly Omit<ScoredClip, 'imageErrorsDeg' | 'numberErrors'>[];
  readonly overall: Overall & {
    /** Films of real people as recorded points; `null`: none were there. */
    readonly realSquats: RealSquats | null;
    /** Clips of runners, which the figures above leave out; `null`: none were there. */
    readonly running: OverallRunning | null;
  };
  readonly runs: { readonly cases: readonly ScoredRun[]; readonly tables: RunningTables };
  /** The same keypoints with the view taken out in other ways, before the model's gain. */
  readonly corrections: Readonly<Record<Way, WayTable>>;
}
