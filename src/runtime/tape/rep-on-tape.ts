import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { Reel } from './reel.ts';
import { isCovered, type ShownFrame, type TapeFrame, type TapeRun } from './tape-frame.ts';

/** A replay begins this long before the repetition, to show the stance, milliseconds. */
const LEAD_MS = 300;

/** A completed repetition whose pictures are all there. */
export interface RepOnTape {
  readonly number: number;
  /** The pictures that have to be decoded. */
  readonly run: TapeRun;
  /** The part of `run` that is to be seen. */
  readonly shown: TapeRun;
}

/** Finds the repetitions on a tape. The tracker tells of them before their last pictures are encoded. */
export interface RepFinder {
  /** Hears of a measured frame. */
  note(frame: ShownFrame): void;
  /**
   * Hears of a picture that came onto the reel.
   *
   * @returns the repetition that is complete with this picture and may be seen.
   */
  complete(newest: TapeFrame): RepOnTape | null;
}

export function createRepFinder(reel: Reel): RepFinder {
  let awaited: { readonly rep: RepRecord; readonly number: number } | null = null;
  let repsDone = 0;
  return {
    note({ reading, coach }) {
      const event = reading.events.findLast(({ kind }) => kind === 'rep-completed');
      const counted = coach !== null && coach.repsDone > repsDone;
      repsDone = coach?.repsDone ?? 0;
      if (event?.kind !== 'rep-completed') return;
      // The number is the one that the person counts. A repetition that belongs to no set has only the tracker's
      // number.
      awaited = { rep: event.rep, number: counted ? repsDone : event.rep.number };
    },
    complete(newest) {
      if (awaited === null || newest.reading.timestampMs < awaited.rep.endMs) return null;
      const { rep, number } = awaited;
      awaited = null;
      const fromMs = rep.startMs - LEAD_MS;
      const run = reel.between(fromMs, rep.endMs);
      const shown = run.filter(({ reading }) => reading.timestampMs >= fromMs);
      const isWhole = (shown[0]?.reading.timestampMs ?? Number.POSITIVE_INFINITY) <= rep.startMs;
      return isWhole && !shown.some(isCovered) ? { number, run, shown } : null;
    },
  };
}
