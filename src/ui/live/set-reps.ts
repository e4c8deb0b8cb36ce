import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { Scene } from '../mirror/scene.ts';

/** The reps of the set that is under way, or that has just ended. */
export interface SetReps {
  readonly reps: readonly RepRecord[];
  /** The last known rep, which may belong to an earlier set. */
  readonly lastNumber: number;
  /** True once the set is over: the next rep begins a new set. */
  readonly over: boolean;
}

export const NO_SET_REPS: SetReps = { reps: [], lastNumber: 0, over: false };

/**
 * Adds the newest rep of a snapshot.
 *
 * @returns `held` itself when nothing is new.
 */
export function advanceSetReps(held: SetReps, lastRep: RepRecord | null, scene: Scene): SetReps {
  // While the app waits for a picture, the set goes on.
  if (scene === 'waiting') return held;
  if (lastRep === null) return held.lastNumber === 0 ? held : NO_SET_REPS;
  const over = scene === 'resting' || (held.over && scene !== 'working' && scene !== 'covered');
  const kept = held.over && !over ? [] : held.reps;
  if (lastRep.number !== held.lastNumber) return { reps: [...kept, lastRep], lastNumber: lastRep.number, over };
  return over === held.over ? held : { ...held, reps: kept, over };
}
