import type { Way, WayTable } from './compare-corrections.ts';
import type { Overall } from './overall.ts';
import type { RealSquats } from './real-squats.ts';
import type { ScoredClip } from './score-clip.ts';

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
  };
  /** The same keypoints with the view taken out in other ways, before the model's gain. */
  readonly corrections: Readonly<Record<Way, WayTable>>;
}
