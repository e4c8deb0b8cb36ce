import type { TapeFrame, TapeRun } from './tape-frame.ts';

/** What is being recorded: whole from its first key picture on. */
export interface FilmTake {
  /** Page clock, milliseconds. */
  readonly sinceMs: number;
  readonly bytes: number;
  readonly run: TapeRun;
  add(frame: TapeFrame): void;
  /** Of what is still being encoded, what was taken later does not belong to it. Source clock, milliseconds. */
  endAt(timestampMs: number): void;
}

/** @param afterMs source clock, milliseconds: what was taken until then was taken before. */
export function createFilmTake(sinceMs: number, afterMs: number): FilmTake {
  const run: TapeFrame[] = [];
  let bytes = 0;
  let untilMs = Number.POSITIVE_INFINITY;
  return {
    sinceMs,
    run,
    get bytes() {
      return bytes;
    },
    add(frame) {
      const { timestampMs } = frame.reading;
      if (timestampMs <= afterMs || timestampMs > untilMs) return;
      if (run.length === 0 && frame.chunk.type !== 'key') return;
      run.push(frame);
      bytes += frame.chunk.byteLength;
    },
    endAt(timestampMs) {
      untilMs = timestampMs;
    },
  };
}
