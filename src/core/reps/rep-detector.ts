import { REPS } from '../alignment/thresholds.ts';

/** Where in a squat the person is, from depth over time. Counted apart from grading. */
export type RepState =
  | { readonly kind: 'up' }
  /** Down since before it was followed: no rep begins until the person stands again. */
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'down';
      readonly startMs: number;
      readonly deepest: number;
      readonly deepestMs: number;
      /** Came up from the deepest point by the reversal share. */
      readonly rising: boolean;
      /** A depth that was not exceeded by more than the resting share since then. */
      readonly resting: { readonly depth: number; readonly sinceMs: number };
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
export const LOST_COUNT: RepState = { kind: 'lost' };

/**
 * One step. `depth`: share of the standing hip height, smoothed. A dip that comes back up only
 * halfway and goes down again (double bounce, pause) stays one rep: a rep ends at standing height.
 */
export function advanceReps(state: RepState, timestampMs: number, depth: number): RepStep {
  if (state.kind === 'lost') return { state: depth < REPS.depth.off ? STANDING_UP : state, found: null };
  const resting = { depth, sinceMs: timestampMs };
  if (state.kind === 'up') {
    return depth > REPS.depth.on
      ? {
          state: { kind: 'down', startMs: timestampMs, deepest: depth, deepestMs: timestampMs, rising: false, resting },
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
    const deeper = depth > state.resting.depth * (1 + REPS.resting.share);
    return {
      state: {
        ...state,
        deepest: depth,
        deepestMs: timestampMs,
        rising: false,
        resting: deeper ? resting : state.resting,
      },
      found: null,
    };
  }
  const rising = depth < state.deepest * (1 - REPS.reversalShare);
  return { state: { ...state, rising: state.rising || rising }, found: null };
}
