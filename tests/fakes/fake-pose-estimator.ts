import type { PoseObservation } from '../../src/core/reading/observation.ts';
import { EngineError, type EngineFailureReason, type EngineInfo } from '../../src/pose/engine.ts';
import type { Estimate, PoseEstimator } from '../../src/pose/pose-estimator.ts';
import type { EngineFrame } from '../../src/runtime/source/captured-frame.ts';

export const FAKE_ENGINE: EngineInfo = {
  engine: 'own',
  checkFailure: null,
  model: 'blazepose-full',
  backend: 'webgl',
  threads: 1,
  weightsSha256: 'f'.repeat(64),
  timedBackends: [
    { backend: 'wasm', medianMs: 40, failure: null },
    { backend: 'webgl', medianMs: 20, failure: null },
    { backend: 'webgpu', medianMs: null, failure: 'no adapter' },
  ],
};

interface PendingEstimate {
  readonly timestampMs: number;
  readonly resolve: (estimate: Estimate) => void;
  readonly reject: (error: EngineError) => void;
}

/** The whole port; every answer is given by the test. */
export class FakePoseEstimator implements PoseEstimator<EngineFrame> {
  readonly engine: EngineInfo;
  readonly estimatedTimestampsMs: number[] = [];
  forgottenPersons = 0;
  isClosed = false;
  mostInFlight = 0;
  readonly #pending: PendingEstimate[] = [];

  constructor(engine: EngineInfo = FAKE_ENGINE) {
    this.engine = engine;
  }

  get inFlight(): number {
    return this.#pending.length;
  }

  async estimate(frame: EngineFrame, timestampMs: number): Promise<Estimate> {
    frame.close();
    if (this.isClosed) throw new EngineError({ reason: 'closed', detail: 'closed' });
    this.estimatedTimestampsMs.push(timestampMs);
    return new Promise((resolve, reject) => {
      this.#pending.push({ timestampMs, resolve, reject });
      this.mostInFlight = Math.max(this.mostInFlight, this.#pending.length);
    });
  }

  /** Answers the oldest open request: nobody is there but who is `seen`. */
  answer(seen: Partial<PoseObservation> = {}): void {
    const pending = this.#take();
    pending.resolve({ observation: { ...emptyObservation(pending.timestampMs), ...seen }, timing: FAKE_TIMING });
  }

  fail(reason: EngineFailureReason): void {
    this.#take().reject(new EngineError({ reason, detail: `fake ${reason}` }));
  }

  forgetPerson(): void {
    this.forgottenPersons += 1;
  }

  close(): void {
    this.isClosed = true;
    while (this.#pending.length > 0) this.fail('closed');
  }

  #take(): PendingEstimate {
    const pending = this.#pending.shift();
    if (pending === undefined) throw new Error('The engine was asked for nothing');
    return pending;
  }
}

export const FAKE_TIMING = { prepareMs: 2, networkMs: 20, decodeMs: 1 };

export function emptyObservation(timestampMs: number): PoseObservation {
  return {
    timestampMs,
    picture: { widthPx: 640, heightPx: 480 },
    person: null,
    bystanders: [],
    brightness: 128,
  };
}
