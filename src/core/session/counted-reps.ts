import type { RepRecord } from '../reading/rep-record.ts';
import type { SessionRecord } from './session-record.ts';

type RepsOfSets = Pick<SessionRecord, 'reps' | 'sets'>;

function isCountedIn({ sets }: Pick<SessionRecord, 'sets'>): (rep: RepRecord) => boolean {
  const counted = new Set(sets.flatMap(({ reps }) => reps));
  return ({ number }) => sets.length === 0 || counted.has(number);
}

/**
 * What the session is told by, in order: the reps of its sets, on the legs that the programme asked for. On a film any leg
 * is asked for, so all of them. A record without sets does not tell, so all are.
 */
export function countedReps(record: RepsOfSets): readonly RepRecord[] {
  return record.reps.filter(isCountedIn(record));
}

/** Measured and kept, but in no set: on other legs than asked for. No mean and no verdict of the session holds them. */
export function strayReps(record: RepsOfSets): readonly RepRecord[] {
  const isCounted = isCountedIn(record);
  return record.reps.filter((rep) => !isCounted(rep));
}

/** Numbers of the reps that were done with the mirror covered. */
export function coveredNumbers({ sets }: Pick<SessionRecord, 'sets'>): ReadonlySet<number> {
  return new Set(sets.flatMap(({ coveredReps }) => coveredReps));
}
