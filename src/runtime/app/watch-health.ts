import { EngineError } from '../../pose/engine.ts';
import type { AppState } from './app-state.ts';
import type { DiagnosticsMeter } from '../engine/diagnostics.ts';
import type { EngineKeeper } from '../engine/engine-keeper.ts';
import { createSilenceCounter, STALL_MS, TICK_MS } from '../engine/engine-silence.ts';
import type { Pipeline } from '../engine/pipeline.ts';
import type { AppStore } from './store.ts';

export interface Watched {
  readonly keeper: EngineKeeper;
  readonly pipeline: Pipeline;
  readonly meter: DiagnosticsMeter;
  /** Page clock, milliseconds. */
  readonly lastFrameMs: () => number;
  readonly now: () => number;
  readonly every: (intervalMs: number, tick: () => void) => void;
}

/** Twice a second: replaces an engine that fell silent, takes old numbers off the screen, reads the diagnostics. */
export function watchHealth(store: AppStore, { keeper, pipeline, meter, lastFrameMs, now, every }: Watched): void {
  const engineIsSilent = createSilenceCounter();
  let ticks = 0;
  every(TICK_MS, () => {
    ticks += 1;
    if (engineIsSilent(pipeline.frameInFlight) && keeper.current !== null) {
      const detail = `The engine gave no answer for ${(TICK_MS * 30) / 1000} s`;
      keeper.reportFailure(keeper.current, new EngineError({ reason: 'worker-crashed', detail }));
    }
    if (!isOpen(store.getState())) return;
    if (now() - lastFrameMs() > STALL_MS && !store.getState().stalled) {
      store.setState({ live: null, coach: null, stalled: true, diagnostics: null });
    }
    if (ticks % 2 === 0) store.setState({ diagnostics: meter.read(now(), pipeline.droppedFrames) });
  });
}

function isOpen({ source }: AppState): boolean {
  return source.kind === 'camera' || source.kind === 'file' || source.kind === 'try-it';
}
