import type { Turn } from '../../core/coach/programme.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';

export interface StripRep {
  readonly rep: RepRecord;
  /** True if the mirror was covered. */
  readonly covered: boolean;
}

/** One set with its reps. */
export interface SetStrip {
  readonly turn: Turn;
  readonly reps: readonly StripRep[];
}

/** Lists the sets with their measured reps. A set without a measured rep is left out. */
export function stripsOf({ sets, reps }: Pick<SessionRecord, 'sets' | 'reps'>): readonly SetStrip[] {
  return sets.flatMap(({ turn, reps: numbers, coveredReps }) => {
    const inSet = reps.filter(({ number }) => numbers.includes(number));
    if (inSet.length === 0) return [];
    return [{ turn, reps: inSet.map((rep) => ({ rep, covered: coveredReps.includes(rep.number) })) }];
  });
}
