import { PRECISE_MODEL } from '../../pose/engine.ts';

/**
 * The longest time between two measured frames of a run, milliseconds of life, if the film has frames enough. A film of a run
 * is measured at 28 frames a second at least, because more frames tell the steps and the drift no better
 * (docs/decisions/0030-films-of-runs.md). Two frames of 60 a second may lie this far apart, because times of films are rounded
 * and cameras tremble.
 */
export const RUN_APART_MS = 36;

/**
 * The longest time between two measured frames of squats that two models look at, milliseconds of life, if the film has frames enough.
 * Both models at 12 to 17 frames a second tell more than the first one at every frame (docs/decisions/0032-two-chains.md).
 */
const PAIRED_APART_MS = 84;

/** Chooses the frames of a film that are measured: evenly, and as few as the numbers need. */
export interface FilmPace {
  /**
   * @param timestampMs of the next frame, milliseconds at life's speed.
   * @param mostApartMs the longest time between two measured frames, if the film has frames enough; 0: every frame is measured.
   * @returns whether this frame is measured.
   */
  wants(timestampMs: number, mostApartMs: number): boolean;
}

export function createFilmPace(): FilmPace {
  let measuredMs = Number.NEGATIVE_INFINITY;
  let seenMs = Number.NEGATIVE_INFINITY;
  return {
    wants(timestampMs, mostApartMs) {
      const nextMs = timestampMs + (timestampMs - seenMs);
      seenMs = timestampMs;
      // Leaves this frame out, because at the pace of the film the next one still comes in time.
      if (nextMs - measuredMs <= mostApartMs) return false;
      measuredMs = timestampMs;
      return true;
    },
  };
}

/** The longest time between two measured frames of a film of squats that this model measures, milliseconds; 0: every frame is measured. */
export function squatApartMs(model: string): number {
  return model === PRECISE_MODEL ? PAIRED_APART_MS : 0;
}
