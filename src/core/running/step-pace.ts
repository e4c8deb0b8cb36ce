import { median } from '../signal/statistics.ts';

/** Times between the last steps, milliseconds, oldest first. */
export interface StepPace {
  readonly gapsMs: readonly number[];
}

export const UNKNOWN_STEP_PACE: StepPace = { gapsMs: [] };

/** A runner's pace changes over many steps, and a single gap is off by a frame. [E] */
const GAPS = { kept: 10, needed: 3 } as const;

export function advancePace({ gapsMs }: StepPace, gapMs: number): StepPace {
  return { gapsMs: [...gapsMs.slice(1 - GAPS.kept), gapMs] };
}

/** The usual time of one step; `null`: too few steps. */
export function paceOf({ gapsMs }: StepPace): number | null {
  return gapsMs.length < GAPS.needed ? null : median(gapsMs);
}
