import type { TapeFrame, TapeRun } from './tape-frame.ts';

/** A recording, whole from its first key picture on. */
export interface FilmTake {
  /** The begin of the recording, page clock, milliseconds. */
  readonly sinceMs: number;
  readonly bytes: number;
  readonly run: TapeRun;
  add(frame: TapeFrame): void;
  /**
   * Ends the recording. Pictures taken later than this do not belong to it, even if they are still being encoded.
   * Source clock, milliseconds.
   */
  endAt(timestampMs: number): void;
}

/** @param afterMs pictures until this moment were taken before the recording. Source clock, milliseconds. */
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
