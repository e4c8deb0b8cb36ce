import type { FrameTiming } from '../../pose/engine.ts';

/** Figures for the diagnostics panel, about once a second. */
export interface Diagnostics {
  readonly capturedFps: number;
  readonly processedFps: number;
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
  readonly prepareMs: number;
  readonly networkMs: number;
  readonly decodeMs: number;
  readonly droppedFrames: number;
}

/** The figures look this far back. */
const WINDOW_MS = 2000;

interface ProcessedSample {
  readonly paintedAtMs: number;
  readonly latencyMs: number;
  readonly timing: FrameTiming;
}

export interface DiagnosticsMeter {
  captured(atMs: number): void;
  /** @param capturedAtMs,paintedAtMs page clock. */
  processed(capturedAtMs: number, paintedAtMs: number, timing: FrameTiming): void;
  /** @returns figures of the last two seconds; `null` when nothing was processed in them. */
  read(nowMs: number, droppedFrames: number): Diagnostics | null;
  restart(): void;
}

/** Keeps rolling figures for the diagnostics panel. Time is a parameter. */
export function createDiagnosticsMeter(): DiagnosticsMeter {
  let capturedAt: number[] = [];
  let samples: ProcessedSample[] = [];

  const forgetBefore = (limitMs: number): void => {
    capturedAt = capturedAt.filter((atMs) => atMs > limitMs);
    samples = samples.filter(({ paintedAtMs }) => paintedAtMs > limitMs);
  };

  return {
    captured(atMs) {
      capturedAt.push(atMs);
    },
    processed(capturedAtMs, paintedAtMs, timing) {
      samples.push({ paintedAtMs, latencyMs: paintedAtMs - capturedAtMs, timing });
    },
    read(nowMs, droppedFrames) {
      forgetBefore(nowMs - WINDOW_MS);
      if (samples.length === 0) return null;
      const latencies = samples.map(({ latencyMs }) => latencyMs).toSorted((a, b) => a - b);
      const meanOf = (pick: (timing: FrameTiming) => number): number =>
        samples.reduce((sum, { timing }) => sum + pick(timing), 0) / samples.length;
      return {
        capturedFps: (capturedAt.length * 1000) / WINDOW_MS,
        processedFps: (samples.length * 1000) / WINDOW_MS,
        latencyP50Ms: percentile(latencies, 0.5),
        latencyP95Ms: percentile(latencies, 0.95),
        prepareMs: meanOf(({ prepareMs }) => prepareMs),
        networkMs: meanOf(({ networkMs }) => networkMs),
        decodeMs: meanOf(({ decodeMs }) => decodeMs),
        droppedFrames,
      };
    },
    restart() {
      capturedAt = [];
      samples = [];
    },
  };
}

/** Nearest-rank percentile of ascending values; `null` when there are none. */
function percentile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}
