import type { ImagePoint } from '../core/geometry/keypoints.ts';
import { EngineError, type EngineInfo } from '../pose/engine.ts';
import type { Estimate } from '../pose/pose-estimator.ts';
import type { ChosenBackend } from './backend-choice.ts';
import { tearDownBackend } from './backends.ts';
import type { EngineFrame } from './engine-frame.ts';

export interface RunningEngine {
  readonly info: EngineInfo;
  /** One frame at a time. @throws EngineError `graphics-lost`, and what the engine throws. */
  estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate>;
  forgetPerson(lookAt: ImagePoint | null): void;
  dispose(): void;
}

/** An engine that names the loss of what it computes on, for as long as it runs. */
export function runEngine(
  { ready, engine, timedBackends }: ChosenBackend,
  started: Pick<EngineInfo, 'engine' | 'model' | 'weightsSha256' | 'checkFailure'>,
): RunningEngine {
  /** Ends the wait for the frame that is being estimated. */
  let stopWaiting: (() => void) | null = null;
  // Heard once: each listener more, as in a race for every frame, would keep that frame's answer for as long as nothing is lost.
  void ready.lost.then(() => stopWaiting?.());

  const throwIfLost = (): void => {
    const detail = ready.lossNow();
    if (detail !== null) {
      throw new EngineError({ reason: 'graphics-lost', detail });
    }
  };

  const settledOrLost = (estimating: Promise<unknown>): Promise<void> =>
    new Promise((resolve) => {
      stopWaiting = resolve;
      estimating.then(
        () => resolve(),
        () => resolve(),
      );
    });

  return {
    info: { ...started, backend: ready.backend, threads: ready.threads, timedBackends },
    async estimate(frame, timestampMs) {
      throwIfLost();
      const estimating = engine.estimate(frame, timestampMs);
      // Lost graphics answer with zeros, with errors of their own, or never.
      await settledOrLost(estimating);
      throwIfLost();
      return estimating;
    },
    forgetPerson: (lookAt) => engine.forgetPerson(lookAt),
    dispose() {
      engine.dispose();
      tearDownBackend(ready.backend);
    },
  };
}
