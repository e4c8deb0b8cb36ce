import { stampOf, type TapeFrame, type TapeRun } from './tape-frame.ts';

/** The newest pictures, encoded; the older ones are forgotten. */
export interface Reel {
  add(frame: TapeFrame): void;
  /** Oldest first, from one on that can be decoded by itself. */
  readonly run: TapeRun;
  /** The newest picture that is not younger than that, source clock; `null`: the tape does not reach back so far. */
  at(timestampMs: number): TapeFrame | null;
  /** From the picture on that is needed to decode the first of them. Empty: none is left of that time. */
  between(fromMs: number, toMs: number): TapeRun;
}

export function createReel(keepMs: number): Reel {
  let frames: TapeFrame[] = [];

  /** In whole stretches from one key picture to the next, and not at every picture. */
  const forget = (beforeMs: number): void => {
    const next = frames.findIndex(({ chunk }, index) => index > 0 && chunk.type === 'key');
    const nextFrame = frames[next];
    if (nextFrame !== undefined && nextFrame.reading.timestampMs <= beforeMs) frames = frames.slice(next);
  };

  /** In whole microseconds: a sum of times must not miss its picture by a rounding. */
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

/** The nearest picture at or before `index` that can be decoded by itself. */
export function keyIndexBefore(run: TapeRun, index: number): number {
  return Math.max(
    0,
    run.findLastIndex(({ chunk }, at) => at <= index && chunk.type === 'key'),
  );
}
