import type { RepRecord } from '../reading/rep-record.ts';
import type { SessionRecord } from './session-record.ts';

type RepsOfSets = Pick<SessionRecord, 'reps' | 'sets'>;

function isCountedIn({ sets }: Pick<SessionRecord, 'sets'>): (rep: RepRecord) => boolean {
  const counted = new Set(sets.flatMap(({ reps }) => reps));
  return ({ number }) => sets.length === 0 || counted.has(number);
}

/**
 * The reps that count in a session, in order: those of its sets, on the legs that the programme asked for. On a film
 * any leg is asked for, so all reps count. A record without sets does not tell, so there all reps count too.
 */
export function countedReps(record: RepsOfSets): readonly RepRecord[] {
  return record.reps.filter(isCountedIn(record));
}

/**
 * The reps that are kept but belong to no set, because they were done on other legs than asked for. No mean of the
 * session holds them.
 */
export function uncountedReps(record: RepsOfSets): readonly RepRecord[] {
  const isCounted = isCountedIn(record);
  return record.reps.filter((rep) => !isCounted(rep));
}

/** Numbers of the reps that were done with the mirror covered. */
export function coveredNumbers({ sets }: Pick<SessionRecord, 'sets'>): ReadonlySet<number> {
  return new Set(sets.flatMap(({ coveredReps }) => coveredReps));
}
