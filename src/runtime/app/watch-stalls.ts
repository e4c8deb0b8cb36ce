import { EngineError } from '../../pose/engine.ts';
import type { DiagnosticsMeter } from '../engine/diagnostics.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import { createSilenceCounter, SILENCE_MS, TICK_MS } from '../engine/engine-silence.ts';
import type { Pipeline } from '../engine/pipeline.ts';
import type { SourceSlice } from '../source/source-state.ts';
import type { AppStore } from './store.ts';

/** A number on the screen is old when no picture was measured for this long, milliseconds. */
const STALL_MS = 1000;

export interface Watched {
  readonly keeper: EngineKeeper;
  readonly pipeline: Pipeline;
  readonly meter: DiagnosticsMeter;
  /** Page clock, milliseconds. */
  readonly lastFrameMs: () => number;
  readonly now: () => number;
  readonly every: (intervalMs: number, tick: () => void) => void;
}

/** Looks twice a second: replaces an engine that fell silent, takes old numbers off the screen, reads the diagnostics. */
export function watchStalls(store: AppStore, { keeper, pipeline, meter, lastFrameMs, now, every }: Watched): void {
  const engineIsSilent = createSilenceCounter();
  let ticks = 0;
  every(TICK_MS, () => {
    ticks += 1;
    if (engineIsSilent(pipeline.frameInFlight) && keeper.current !== null) {
      const detail = `The engine gave no answer for ${SILENCE_MS / 1000} s`;
      keeper.reportFailure(keeper.current, new EngineError({ reason: 'worker-crashed', detail }));
    }
    if (!isOpen(store.getState())) return;
    if (now() - lastFrameMs() > STALL_MS && !store.getState().stalled) {
      store.setState({ live: null, run: null, coach: null, stalled: true, diagnostics: null });
    }
    if (ticks % 2 === 0) store.setState({ diagnostics: meter.read(now(), pipeline.droppedFrames) });
  });
}

function isOpen({ source }: SourceSlice): boolean {
  return source.kind === 'camera' || source.kind === 'file' || source.kind === 'try-it';
}
