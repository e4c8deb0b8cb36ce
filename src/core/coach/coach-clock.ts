/**
 * The coach's own clock. It runs with the source's clock, and stands still while that one stands still or is set back
 * (as by a film that begins anew), so that a rest or a count-in always ends.
 */
export interface CoachClock {
  readonly nowMs: number;
  /** The source's time of the last frame; `null` before the first. */
  readonly sourceMs: number | null;
}

export const CLOCK_START: CoachClock = { nowMs: 0, sourceMs: null };

export function advanceClock({ nowMs, sourceMs }: CoachClock, timestampMs: number): CoachClock {
  return { nowMs: nowMs + Math.max(0, timestampMs - (sourceMs ?? timestampMs)), sourceMs: timestampMs };
}
