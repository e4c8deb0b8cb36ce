import type { Side } from '../../src/core/geometry/keypoints.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';

/** A drift of one live reading, positive towards the side that is asked about, with its half-band. */
export interface LivePeak {
  readonly driftDeg: number;
  readonly bandDeg: number;
}

/**
 * The largest drift towards a side that a leg's live readings held for as long as a flag asks for: all readings of that
 * time reach it.
 *
 * @param readings of one rep, in order.
 * @param towards +1 inward, −1 outward.
 * @returns `null` where the leg was never measured for so long.
 */
export function livePeak(readings: readonly FrameReading[], side: Side, towards: 1 | -1): LivePeak | null {
  const seen = readings.flatMap((reading) => {
    const leg = reading.kind === 'measured' ? reading.legs[side] : null;
    if (leg?.driftDeg == null || leg.driftBandDeg === null || leg.alignment === null) return [];
    return [{ timestampMs: reading.timestampMs, driftDeg: towards * leg.driftDeg, bandDeg: leg.driftBandDeg }];
  });
  let peak: LivePeak | null = null;
  for (const [from, { timestampMs }] of seen.entries()) {
    const length = seen
      .slice(from)
      .findIndex((one) => one.timestampMs - timestampMs >= DEFAULT_THRESHOLDS.dwellOnMs - 1);
    const held = length < 0 ? [] : seen.slice(from, from + length + 1);
    const least = held.toSorted((a, b) => a.driftDeg - b.driftDeg)[0];
    if (least !== undefined && (peak === null || least.driftDeg > peak.driftDeg)) peak = least;
  }
  return peak && { driftDeg: peak.driftDeg, bandDeg: peak.bandDeg };
}
