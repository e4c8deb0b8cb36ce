/**
 * The longest time between two measured frames, milliseconds of life, if the film has frames enough. A film of a run is measured
 * at 30 frames a second at least, because more frames tell the steps and the drift no better
 * (docs/decisions/0030-films-of-runs.md). Two frames of 60 a second may lie this far apart, because times of films are rounded
 * and cameras tremble.
 */
const MOST_APART_MS = 36;

/** Chooses the frames of a film of a run that are measured: evenly, and as few as the steps need. */
export interface FilmPace {
  /** @param timestampMs of the next frame, milliseconds at life's speed. @returns whether this frame is measured. */
  wants(timestampMs: number): boolean;
}

export function createFilmPace(): FilmPace {
  let measuredMs = Number.NEGATIVE_INFINITY;
  let seenMs = Number.NEGATIVE_INFINITY;
  return {
    wants(timestampMs) {
      const nextMs = timestampMs + (timestampMs - seenMs);
      seenMs = timestampMs;
      // Leaves this frame out, because at the pace of the film the next one still comes in time.
      if (nextMs - measuredMs <= MOST_APART_MS) return false;
      measuredMs = timestampMs;
      return true;
    },
  };
}
