import { COMPARISON, REPS } from '../reading/thresholds.ts';
import type { TempoGuide } from './coach.ts';
import type { Tempo } from './programme.ts';

const { min, max } = COMPARISON.exerciseDepthPct;
/** Target depth before the person's own is known, percent of standing. */
const USUAL_DEPTH_PCT = (min + max) / 2;

/** Goes from 0 to 1 with the speed of a body: slow, fast, slow. */
function ease(share: number): number {
  return (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;
}

/** Time from the start of a squat at this tempo to the depth at which it is noticed, milliseconds. */
function missedMs({ downMs }: Tempo, targetDepthPct: number): number {
  const share = Math.min(1, (100 * REPS.depth.on) / targetDepthPct);
  return (downMs * Math.acos(1 - 2 * share)) / Math.PI;
}

/**
 * Where a rep at this tempo would be.
 *
 * @param sinceNoticedMs time since the person left the standing height.
 */
export function guideTempo(sinceNoticedMs: number, tempo: Tempo, targetDepthPct: number | null): TempoGuide {
  const { downMs, holdMs, upMs } = tempo;
  const sinceMs = sinceNoticedMs + missedMs(tempo, targetDepthPct ?? USUAL_DEPTH_PCT);
  if (sinceMs < downMs) return { part: 'down', depthShare: ease(sinceMs / downMs) };
  if (sinceMs < downMs + holdMs) return { part: 'hold', depthShare: 1 };
  const risingMs = sinceMs - downMs - holdMs;
  return { part: 'up', depthShare: risingMs < upMs ? 1 - ease(risingMs / upMs) : 0 };
}
