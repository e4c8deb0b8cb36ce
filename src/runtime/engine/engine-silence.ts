/** The pace at which silence is looked for, milliseconds. */
export const TICK_MS = 500;

/** No frame takes as many ticks, not even on a graphics card that compiles its first shaders. */
const MAX_SILENT_TICKS = 30;

/** An engine that gives no answer for this long has hung, milliseconds. */
export const SILENCE_MS = TICK_MS * MAX_SILENT_TICKS;

/**
 * Finds an engine that took a frame and never answered: a worker that runs out of memory may end without an event.
 * Counts ticks and not time, since a sleeping laptop is not a hung engine.
 *
 * @returns a function to call every tick with the frame in flight; `true` once when it has hung.
 */
export function createSilenceCounter(): (frameInFlight: number | null) => boolean {
  let watched: number | null = null;
  let ticks = 0;
  return (frameInFlight) => {
    ticks = frameInFlight === watched && watched !== null ? ticks + 1 : 0;
    watched = frameInFlight;
    return ticks === MAX_SILENT_TICKS;
  };
}
