import { SIDES } from '../geometry/keypoints.ts';
import type { RepRecord } from '../reading/rep-record.ts';
import { COACH } from './coach-limits.ts';

/** The part of the past that praise depends on. */
export interface PraiseState {
  readonly inLineInARow: number;
  /** Whether a rep drifted and the person is not back in line yet. */
  readonly afterDrift: boolean;
  /** Time of the last praise on the coach's clock, milliseconds; `null`: never. */
  readonly praisedMs: number | null;
}

export const NO_PRAISE: PraiseState = { inLineInARow: 0, afterDrift: false, praisedMs: null };

/** A rep that was flagged on its way counts as drifted, and one without a leg that could be judged as unknown. */
function ratingOf({ legs }: RepRecord): 'in-line' | 'drifted' | 'unknown' {
  const measured = SIDES.flatMap((side) => legs[side] ?? []);
  const hasDrifted = measured.some(
    ({ verdict, flaggedAtMs }) => verdict === 'inward' || verdict === 'outward' || flaggedAtMs !== null,
  );
  if (hasDrifted) return 'drifted';
  const isCertain = measured.length > 0 && measured.every(({ verdict }) => verdict === 'in-line');
  return isCertain ? 'in-line' : 'unknown';
}

/**
 * Decides on praise after a rep. Praise is sparse: for the way back into line, and now and then for staying in line.
 *
 * @param silent whether the rep was covered. Nothing is said after a covered rep, but it counts all the same.
 */
export function advancePraise(
  before: PraiseState,
  rep: RepRecord,
  nowMs: number,
  silent: boolean,
): { readonly state: PraiseState; readonly praised: boolean } {
  const rating = ratingOf(rep);
  if (rating !== 'in-line') {
    return {
      state: { ...before, inLineInARow: 0, afterDrift: before.afterDrift || rating === 'drifted' },
      praised: false,
    };
  }
  const { repsAfterDrift, everyReps, coolDownMs } = COACH.praise;
  const inLineInARow = before.inLineInARow + 1;
  const isBack = before.afterDrift && inLineInARow >= repsAfterDrift;
  const isDue = isBack || inLineInARow % everyReps === 0;
  const praised = isDue && !silent && (before.praisedMs === null || nowMs - before.praisedMs >= coolDownMs);
  return {
    state: { inLineInARow, afterDrift: before.afterDrift && !isBack, praisedMs: praised ? nowMs : before.praisedMs },
    praised,
  };
}
