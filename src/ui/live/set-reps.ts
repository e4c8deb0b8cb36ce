import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { Scene } from '../mirror/scene.ts';

/** The reps of the set that is under way, or that ended just now. */
export interface SetReps {
  readonly reps: readonly RepRecord[];
  /** The last rep known, also of an earlier set. */
  readonly lastNumber: number;
  /** The set is over: the next rep begins a new one. */
  readonly over: boolean;
}

export const NO_SET_REPS: SetReps = { reps: [], lastNumber: 0, over: false };

/** @returns `held` itself when nothing is new. */
export function advanceSetReps(held: SetReps, lastRep: RepRecord | null, scene: Scene): SetReps {
  // Waiting tells nothing: the picture stands still, the set goes on.
  if (scene === 'waiting') return held;
  if (lastRep === null) return held.lastNumber === 0 ? held : NO_SET_REPS;
  const over = scene === 'resting' || (held.over && scene !== 'working' && scene !== 'covered');
  const kept = held.over && !over ? [] : held.reps;
  if (lastRep.number !== held.lastNumber) return { reps: [...kept, lastRep], lastNumber: lastRep.number, over };
  return over === held.over ? held : { ...held, reps: kept, over };
}
