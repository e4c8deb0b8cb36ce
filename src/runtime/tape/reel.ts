import { stampOf, type TapeFrame, type TapeRun } from './tape-frame.ts';

/** Holds the newest encoded pictures and forgets older ones. */
export interface Reel {
  add(frame: TapeFrame): void;
  /** The pictures, oldest first. The first one can be decoded by itself. */
  readonly run: TapeRun;
  /**
   * Finds the last picture at or before this time of the source's clock. `null`: the tape does not reach back so far.
   */
  at(timestampMs: number): TapeFrame | null;
  /**
   * Gives the pictures between these times, preceded by those needed to decode the first one. Empty: none is left of
   * that time.
   */
  between(fromMs: number, toMs: number): TapeRun;
}

export function createReel(keepMs: number): Reel {
  let frames: TapeFrame[] = [];

  /** Forgets whole stretches from one key picture to the next, not single pictures. */
  const forget = (beforeMs: number): void => {
    const next = frames.findIndex(({ chunk }, index) => index > 0 && chunk.type === 'key');
    const nextFrame = frames[next];
    if (nextFrame !== undefined && nextFrame.reading.timestampMs <= beforeMs) frames = frames.slice(next);
  };

  /** Compares whole microseconds, so that no sum of times misses its picture by a rounding. */
  const at = (timestampMs: number): TapeFrame | null => {
    const stamp = Math.round(timestampMs * 1000);
    return frames.findLast((frame) => stampOf(frame) <= stamp) ?? null;
  };

  return {
    add(frame) {
      frames.push(frame);
      forget(frame.reading.timestampMs - keepMs);
    },
    get run() {
      return frames;
    },
    at,
    between(fromMs, toMs) {
      const first = frames.findIndex(({ reading }) => reading.timestampMs >= fromMs);
      const last = frames.findLastIndex(({ reading }) => reading.timestampMs <= toMs);
      if (first < 0 || last < first) return [];
      return frames.slice(keyIndexBefore(frames, first), last + 1);
    },
  };
}

/** Finds the nearest picture at or before `index` that can be decoded by itself. */
export function keyIndexBefore(run: TapeRun, index: number): number {
  return Math.max(
    0,
    run.findLastIndex(({ chunk }, at) => at <= index && chunk.type === 'key'),
  );
}
