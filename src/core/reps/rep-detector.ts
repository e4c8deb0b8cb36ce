import type { Phase } from '../reading/reading.ts';
import { REPS } from '../reading/thresholds.ts';

/** Where in a squat the person is, from depth over time. Counted apart from grading. */
export type RepState =
  | {
      readonly kind: 'up';
      /** Depth of standing, slowly followed: somebody who shuffled back a little stands at more than 0. */
      readonly standingDepth: number;
      readonly timestampMs: number | null;
    }
  /** Down in a squat that could not be followed and does not count: the next begins from standing. */
  | { readonly kind: 'lost'; readonly startMs: number }
  | {
      readonly kind: 'down';
      readonly standingDepth: number;
      readonly startMs: number;
      readonly deepest: number;
      readonly deepestMs: number;
      /** Came up from the deepest point by the reversal share. */
      readonly rising: boolean;
      /** Highest point since the deepest one; `null`: not rising. */
      readonly top: { readonly depth: number; readonly timestampMs: number } | null;
      /** A depth, and since when it was not exceeded by more than the resting share. */
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

export const STANDING_UP: RepState & { readonly kind: 'up' } = { kind: 'up', standingDepth: 0, timestampMs: null };

/** Gives up a squat under way that can't be followed any more, or was none. */
export function loseCount(state: RepState): RepState {
  return state.kind === 'down' ? { kind: 'lost', startMs: state.startMs } : state;
}

/** Nobody stays in a squat for so long: such a person stands farther away and looks lower than the axis says. */
export function isDownForTooLong(state: RepState, timestampMs: number): boolean {
  return state.kind !== 'up' && timestampMs - state.startMs > REPS.durationMs.max;
}

/** @param now `null`: this frame was refused. */
export function phaseOf(
  state: RepState,
  now: { readonly timestampMs: number; readonly depth: number } | null,
): Extract<Phase, 'standing' | 'descent' | 'bottom' | 'ascent'> {
  if (state.kind === 'up') return 'standing';
  // A lost squat ends with standing, and at the latest when it has lasted for too long.
  if (state.kind === 'lost' || state.rising) return 'ascent';
  if (now === null) return 'descent';
  if (now.depth < REPS.bounceShare * state.deepest) return 'ascent';
  return now.timestampMs - state.resting.sinceMs > REPS.resting.forMs ? 'bottom' : 'descent';
}

/** Depth at which the person stands again, and at which a squat begins. */
function limits(standingDepth: number): { readonly on: number; readonly off: number } {
  const off = Math.max(REPS.depth.off, standingDepth + REPS.standing.margin);
  return { on: Math.max(REPS.depth.on, off + REPS.standing.margin), off };
}

function followStanding(state: RepState & { readonly kind: 'up' }, timestampMs: number, depth: number): RepState {
  const elapsedMs = state.timestampMs === null ? 0 : Math.max(0, timestampMs - state.timestampMs);
  const share = 1 - Math.exp(-elapsedMs / REPS.standing.followMs);
  const standingDepth = Math.max(0, state.standingDepth + share * (depth - state.standingDepth));
  return { kind: 'up', standingDepth, timestampMs };
}

/**
 * Adds one frame. A dip that comes back up only halfway and goes down again (double bounce, pause) stays one rep: a rep
 * ends at standing height, or where the next one begins from most of the way up.
 *
 * @param depth share of the standing hip height, smoothed, mean of the legs that carry.
 * @param leastDepth depth of the leg that is bent less. This leg alone tells a squat from standing, because a foot that
 *   is lifted a little shortens one leg only.
 */
export function advanceReps(state: RepState, timestampMs: number, depth: number, leastDepth: number): RepStep {
  if (state.kind === 'lost') return { state: leastDepth < REPS.depth.off ? STANDING_UP : state, found: null };
  const { on, off } = limits(state.standingDepth);
  if (state.kind === 'up') {
    return leastDepth > on
      ? { state: goDown(state.standingDepth, timestampMs, depth), found: null }
      : { state: followStanding(state, timestampMs, leastDepth), found: null };
  }
  if (leastDepth < off) {
    return { state: { kind: 'up', standingDepth: state.standingDepth, timestampMs }, found: toRep(state, timestampMs) };
  }
  const { top } = state;
  if (top !== null && top.depth < REPS.nearlyUpShare * state.deepest && depth > top.depth + REPS.depth.on) {
    const next = goDown(state.standingDepth, top.timestampMs, top.depth);
    return { state: advanceDown(next, timestampMs, depth), found: toRep(state, top.timestampMs) };
  }
  return { state: advanceDown(state, timestampMs, depth), found: null };
}

/** Times of a squat that was found in a whole film. */
interface KnownSquat {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Adds one frame of a film whose squats are known: each begins and ends when the film says so, however far the person
 * comes up between two of them.
 */
export function advanceSurveyedReps(
  state: RepState,
  timestampMs: number,
  depth: number,
  squats: readonly KnownSquat[],
): RepStep {
  const isIn = ({ startMs, endMs }: KnownSquat) => timestampMs >= startMs && timestampMs < endMs;
  const isDown = squats.some(isIn);
  if (state.kind === 'lost') return { state: isDown ? state : STANDING_UP, found: null };
  if (state.kind === 'down') {
    const isSame = squats.some((squat) => isIn(squat) && squat.startMs <= state.startMs);
    if (isSame) return { state: advanceDown(state, timestampMs, depth), found: null };
    const { startMs, deepest, deepestMs } = state;
    const found =
      deepest >= REPS.minDepth ? { startMs, bottomMs: deepestMs, endMs: timestampMs, depth: deepest } : null;
    return { state: STANDING_UP, found };
  }
  return { state: isDown ? goDown(0, timestampMs, depth) : STANDING_UP, found: null };
}

function toRep({ startMs, deepest, deepestMs }: Down, endMs: number): FoundRep | null {
  const duration = endMs - startMs;
  const isRep = deepest >= REPS.minDepth && duration >= REPS.durationMs.min && duration <= REPS.durationMs.max;
  return isRep ? { startMs, bottomMs: deepestMs, endMs, depth: deepest } : null;
}

type Down = RepState & { readonly kind: 'down' };

function goDown(standingDepth: number, timestampMs: number, depth: number): Down {
  return {
    kind: 'down',
    standingDepth,
    startMs: timestampMs,
    deepest: depth,
    deepestMs: timestampMs,
    rising: false,
    top: null,
    resting: { depth, sinceMs: timestampMs },
  };
}

/** One frame more of a squat under way. */
function advanceDown(state: Down, timestampMs: number, depth: number): Down {
  if (depth > state.deepest) {
    const deeper = depth > state.resting.depth * (1 + REPS.resting.share);
    return {
      ...state,
      deepest: depth,
      deepestMs: timestampMs,
      rising: false,
      top: null,
      resting: deeper ? { depth, sinceMs: timestampMs } : state.resting,
    };
  }
  const rising = state.rising || depth < state.deepest * (1 - REPS.reversalShare);
  const isTop = rising && (state.top === null || depth < state.top.depth);
  return { ...state, rising, top: isTop ? { depth, timestampMs } : state.top };
}
