import type { Cue } from '../../core/coach/cue.ts';

export interface Importance {
  /** A cue cuts off what is of its rank or lower. */
  readonly rank: number;
  /** How long after it was given it may still begin, milliseconds: then it is no longer true. [E] */
  readonly freshMs: number;
  /** What may not be cut off by it is waited for, while it is fresh; else it is dropped. */
  readonly waits: boolean;
}

/** Drift first; then what leads through the set; then where to stand, the count, and praise. */
export const IMPORTANCE: Readonly<Record<Cue['kind'], Importance>> = {
  // 600 ms: the limit for a drift cue.
  drift: { rank: 5, freshMs: 600, waits: false },
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
  praise: { rank: 0, freshMs: 2000, waits: false },
};

/** Cues of one moment belong together ("eight", "set done", "rest"): they follow one another. Milliseconds. [E] */
export const SAME_MOMENT_MS = 50;

/** No sentence of the coach takes longer, milliseconds: a browser that does not tell when one has ended is not waited for. [E] */
export const LONGEST_SENTENCE_MS = 8000;
