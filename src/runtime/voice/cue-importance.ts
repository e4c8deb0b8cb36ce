import type { Spoken } from './spoken.ts';

export interface Importance {
  /** A cue cuts off cues of its rank or lower. */
  readonly rank: number;
  /** A cue may begin this long after it was given, milliseconds. Later it is no longer true. [E] */
  readonly freshMs: number;
  /** Whether the cue waits, while it is fresh, for a cue that it may not cut off. Otherwise it is dropped. */
  readonly waits: boolean;
}

/** Drift comes first, then the cues that lead through the set, then where to stand, the count, and praise. */
export const IMPORTANCE: Readonly<Record<Spoken['kind'], Importance>> = {
  // A drift cue may be 600 ms late at most.
  drift: { rank: 5, freshMs: 600, waits: false },
  // Nothing else is true while there is no picture.
  picture: { rank: 4, freshMs: 4000, waits: true },
  'count-in': { rank: 4, freshMs: 300, waits: false },
  go: { rank: 4, freshMs: 1000, waits: false },
  paused: { rank: 4, freshMs: 2500, waits: true },
  resumed: { rank: 4, freshMs: 2500, waits: true },
  'set-done': { rank: 4, freshMs: 4000, waits: true },
  rest: { rank: 4, freshMs: 6000, waits: true },
  'rest-ends': { rank: 4, freshMs: 2000, waits: true },
  finished: { rank: 4, freshMs: 8000, waits: true },
  'mirror-covered': { rank: 3, freshMs: 2500, waits: true },
  'mirror-back': { rank: 3, freshMs: 2500, waits: true },
  instruction: { rank: 2, freshMs: 1000, waits: false },
  rep: { rank: 1, freshMs: 1000, waits: false },
  'run-over': { rank: 4, freshMs: 8000, waits: true },
  'run-ready': { rank: 3, freshMs: 4000, waits: true },
  // A cue to a runner is about ten steps, so that it is still true two steps later.
  'run-drift': { rank: 3, freshMs: 2000, waits: true },
  'run-hint': { rank: 2, freshMs: 2000, waits: false },
  'run-praise': { rank: 0, freshMs: 2000, waits: false },
  praise: { rank: 0, freshMs: 2000, waits: false },
};

/**
 * Cues that come within this time belong together ("eight", "set done", "rest") and follow one another. Milliseconds.
 * [E]
 */
export const SAME_MOMENT_MS = 50;

/**
 * No sentence of the coach takes longer, milliseconds. A browser that does not tell when a sentence has ended is waited
 * for no longer. [E]
 */
export const LONGEST_SENTENCE_MS = 8000;
