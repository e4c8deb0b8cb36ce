/** Longer than any frame takes, a graphics card that compiles its first shaders included. */
const MAX_SILENT_TICKS = 30;

/** Twice a second. */
export const TICK_MS = 500;

/** No picture for so long, and what stands on the screen is old. */
export const STALL_MS = 1000;

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
