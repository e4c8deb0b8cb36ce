import { useState } from 'react';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { useAppState } from '../context/app-context.ts';
import { advanceSetReps, NO_SET_REPS } from './set-reps.ts';
import { useScene } from '../mirror/use-scene.ts';

/**
 * Keeps the reps of the set, so that the rest can show them. Use it in a component that stays mounted over the whole
 * set.
 */
export function useSetReps(): readonly RepRecord[] {
  const lastRep = useAppState((state) => state.live?.lastRep ?? null);
  const scene = useScene();
  const [held, setHeld] = useState(NO_SET_REPS);
  const next = advanceSetReps(held, lastRep, scene);
  if (next !== held) setHeld(next);
  return next.reps;
}
