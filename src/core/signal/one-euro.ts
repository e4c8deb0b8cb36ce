/**
 * One-Euro filter on real timestamps (Casiez, Roussel, Vogel: "1€ Filter", CHI 2012).
 * Smooths a resting signal strongly and a fast one little.
 */
export interface OneEuroOptions {
  /** Cut-off at rest, Hz. */
  readonly minCutoffHz: number;
  /** How fast the cut-off rises with speed, Hz per (unit per second). */
  readonly beta: number;
  /** Cut-off of the speed's own low-pass, Hz. */
  readonly speedCutoffHz: number;
}

export interface OneEuroState {
  readonly timestampMs: number;
  readonly value: number;
  readonly speed: number;
}

function smoothing(cutoffHz: number, seconds: number): number {
  const r = 2 * Math.PI * cutoffHz * seconds;
  return r / (r + 1);
}

/** The filter's next state. `previous` null, or time that does not move on, starts it anew. */
export function advanceOneEuro(
  previous: OneEuroState | null,
  timestampMs: number,
  value: number,
  options: OneEuroOptions,
): OneEuroState {
  if (previous === null || timestampMs <= previous.timestampMs) {
    return { timestampMs, value, speed: 0 };
  }
  const seconds = (timestampMs - previous.timestampMs) / 1000;
  const rawSpeed = (value - previous.value) / seconds;
  const speed = previous.speed + smoothing(options.speedCutoffHz, seconds) * (rawSpeed - previous.speed);
  const cutoffHz = options.minCutoffHz + options.beta * Math.abs(speed);
  const next = previous.value + smoothing(cutoffHz, seconds) * (value - previous.value);
  return { timestampMs, value: next, speed };
}
