import { REPS } from '../alignment/thresholds.ts';

/** Where in a squat the person is, from depth over time. Counted apart from grading. */
export type RepState =
  | { readonly kind: 'up' }
  | {
      readonly kind: 'down';
      readonly startMs: number;
      readonly deepest: number;
      readonly deepestMs: number;
      /** Came up from the deepest point by the reversal share. */
      readonly rising: boolean;
    };

export interface FoundRep {
  readonly startMs: number;
  readonly bottomMs: number;
  readonly endMs: number;
  readonly depth: number;
}

export interface RepStep {
  readonly state: RepState;
  /** Set in the frame in which a rep ended. */
  readonly found: FoundRep | null;
}

export const STANDING_UP: RepState = { kind: 'up' };

/**
 * One step. `depth`: share of the standing hip height, smoothed. A dip that comes back up only
 * halfway and goes down again (double bounce, pause) stays one rep: a rep ends at standing height.
 */
export function advanceReps(state: RepState, timestampMs: number, depth: number): RepStep {
  if (state.kind === 'up') {
    return depth > REPS.depth.on
      ? {
          state: { kind: 'down', startMs: timestampMs, deepest: depth, deepestMs: timestampMs, rising: false },
          found: null,
        }
      : { state, found: null };
  }
  if (depth < REPS.depth.off) {
    const { startMs, deepest, deepestMs } = state;
    const duration = timestampMs - startMs;
    const isRep = deepest >= REPS.minDepth && duration >= REPS.durationMs.min && duration <= REPS.durationMs.max;
    return {
      state: STANDING_UP,
      found: isRep ? { startMs, bottomMs: deepestMs, endMs: timestampMs, depth: deepest } : null,
    };
  }
  if (depth > state.deepest) {
    return { state: { ...state, deepest: depth, deepestMs: timestampMs, rising: false }, found: null };
  }
  const rising = depth < state.deepest * (1 - REPS.reversalShare);
  return { state: { ...state, rising: state.rising || rising }, found: null };
}
