import { EngineError } from '../../pose/engine.ts';
import type { Estimate, PoseEstimator } from '../../pose/pose-estimator.ts';
import type { CapturedFrame, EngineFrame } from '../source/captured-frame.ts';

export interface ProcessedFrame {
  readonly frame: CapturedFrame;
  readonly estimate: Estimate;
  /** Valid during the call only; `null` where the platform has no second handle on a picture. */
  readonly picture: EngineFrame | null;
}

export interface PipelineParts {
  /** `null` while there is no engine. Frames are let go then. */
  readonly estimator: () => PoseEstimator<EngineFrame> | null;
  /** Resolves when there is an engine (again); rejects when `signal` is aborted. */
  readonly engineReady: (signal: AbortSignal) => Promise<void>;
  readonly onEngineFailure: (estimator: PoseEstimator<EngineFrame>, error: EngineError) => void;
  readonly onEngineSuccess: () => void;
  readonly copyFrame: (image: EngineFrame) => EngineFrame | null;
  readonly onProcessed: (processed: ProcessedFrame) => void;
  /** Hears of a fault of our own while a frame was used. The fault never ends the loop. */
  readonly onFault: (error: unknown) => void;
}

export interface Pipeline {
  /** For a camera: takes the frame now, or keeps it as the newest waiting one. */
  offer(frame: CapturedFrame): void;
  /**
   * For a film: resolves when the frame is done with, whatever came of it. A frame that was lost with its engine is
   * measured again on the next one. Frames are measured one at a time, in the order of the calls.
   *
   * @param receive takes the place of `onProcessed` for frames beside the screen; `clear` does not touch those.
   * @throws DOMException `AbortError`; the frame is closed.
   */
  measure(frame: CapturedFrame, signal: AbortSignal, receive?: PipelineParts['onProcessed']): Promise<void>;
  /** Forgets the frames on their way: closes the waiting frame, and ignores the answer to the one in flight. */
  clear(): void;
  /** The number of frames that never reached the engine, because a newer one came or there was no engine. */
  readonly droppedFrames: number;
  /** The number of the frame that the engine has now, counted from 1. `null` while it has none. */
  readonly frameInFlight: number | null;
}

/** Brings frames to the engine: one in flight, the newest wins, and every frame is closed exactly once. */
export function createPipeline(parts: PipelineParts): Pipeline {
  let inFlight: Promise<void> | null = null;
  let waiting: CapturedFrame | null = null;
  let epoch = 0;
  let sentFrames = 0;
  let droppedFrames = 0;

  const drop = (frame: CapturedFrame | null): void => {
    if (frame === null) return;
    frame.image.close();
    droppedFrames += 1;
  };

  const deliver = (processed: ProcessedFrame, receive: PipelineParts['onProcessed']): void => {
    try {
      receive(processed);
    } catch (error) {
      parts.onFault(error);
    }
  };

  /** Closes `frame`. Never rejects. */
  const estimateOnce = async (
    frame: CapturedFrame,
    picture: EngineFrame | null,
    receive: PipelineParts['onProcessed'] | null,
  ): Promise<'done' | 'failed'> => {
    const startEpoch = epoch;
    const estimator = parts.estimator();
    if (estimator === null) {
      drop(frame);
      return 'failed';
    }
    sentFrames += 1;
    try {
      const estimate = await estimator.estimate(frame.image, frame.timestampMs);
      parts.onEngineSuccess();
      const processed = { frame, estimate, picture };
      if (receive !== null) deliver(processed, receive);
      else if (startEpoch === epoch) deliver(processed, parts.onProcessed);
      return 'done';
    } catch (error) {
      parts.onEngineFailure(estimator, toEngineError(error));
      return 'failed';
    }
  };

  const start = (work: () => Promise<void>): Promise<void> => {
    const run = work().finally(() => {
      if (inFlight === run) inFlight = null;
      startWaiting();
    });
    inFlight = run;
    return run;
  };

  const startLive = (frame: CapturedFrame): void => {
    void start(async () => {
      const picture = tryCopy(frame.image);
      await estimateOnce(frame, picture, null);
      picture?.close();
    });
  };

  const startWaiting = (): void => {
    if (inFlight !== null || waiting === null) return;
    const frame = waiting;
    waiting = null;
    startLive(frame);
  };

  /** Waits for the frame before. A failure of that frame reaches the caller that sent it, and nobody here. */
  const whenIdle = async (): Promise<void> => {
    if (inFlight === null) return;
    await inFlight.catch(() => undefined);
    await whenIdle();
  };

  const tryCopy = (image: EngineFrame): EngineFrame | null => {
    try {
      return parts.copyFrame(image);
    } catch (error) {
      parts.onFault(error);
      return null;
    }
  };

  /** Estimates on the current engine, and once more on the next engine when the current one was lost. */
  const estimatePatiently = async (
    frame: CapturedFrame,
    signal: AbortSignal,
    receive: PipelineParts['onProcessed'] | null,
  ): Promise<void> => {
    let current: CapturedFrame | null = frame;
    try {
      for (let attempt = 0; attempt < 2 && current !== null; attempt += 1) {
        await parts.engineReady(signal);
        signal.throwIfAborted();
        const picture = tryCopy(current.image);
        const sent: CapturedFrame = current;
        current = null;
        const outcome = await estimateOnce(sent, picture, receive);
        if (outcome === 'failed' && picture !== null && parts.estimator() === null) {
          current = { ...sent, image: picture };
        } else {
          picture?.close();
        }
      }
    } finally {
      current?.image.close();
    }
  };

  return {
    offer(frame) {
      if (inFlight !== null) {
        drop(waiting);
        waiting = frame;
      } else if (parts.estimator() === null) {
        drop(frame);
      } else {
        startLive(frame);
      }
    },
    async measure(frame, signal, receive) {
      await whenIdle();
      await start(() => estimatePatiently(frame, signal, receive ?? null));
    },
    clear() {
      epoch += 1;
      drop(waiting);
      waiting = null;
    },
    get droppedFrames() {
      return droppedFrames;
    },
    get frameInFlight() {
      return inFlight === null ? null : sentFrames;
    },
  };
}

function toEngineError(error: unknown): EngineError {
  return error instanceof EngineError
    ? error
    : new EngineError({ reason: 'worker-crashed', detail: `Not a named engine failure: ${String(error)}` });
}
