/** Models that one network makes and that a person can choose; the files behind a name are pinned in models/manifest.json. */
export const SINGLE_MODELS = [
  'blazepose-lite',
  'blazepose-full',
  'blazepose-heavy',
  'movenet-lightning',
  'movenet-thunder',
] as const;
export type SingleModel = (typeof SINGLE_MODELS)[number];

/** The default was chosen by measurement; docs/decisions says how. */
export const DEFAULT_MODEL = 'blazepose-full' satisfies SingleModel;

/** BlazePose full and heavy, joined, for films of squats, which wait for nobody (docs/decisions/0032-two-chains.md). */
export const PRECISE_MODEL = 'blazepose-precise';

/** The default model with BlazePose heavy beside it for films of runners (docs/decisions/0029-precise-films-of-runs.md). */
export const PRECISE_RUN_MODEL = 'blazepose-run-precise';

/** Everything that the engine can run. */
export const POSE_MODELS = [...SINGLE_MODELS, PRECISE_MODEL, PRECISE_RUN_MODEL] as const;
export type PoseModel = (typeof POSE_MODELS)[number];

/** `own` is src/inference's engine; `reference` runs the same models through @tensorflow-models/pose-detection. */
export const ENGINE_KINDS = ['own', 'reference'] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];

export const BACKENDS = ['wasm', 'webgl', 'webgpu'] as const;
export type Backend = (typeof BACKENDS)[number];

/** The engine that runs now, as the diagnostics panel and the exports name it. */
export interface EngineInfo {
  readonly engine: EngineKind;
  /** Why our own engine failed its start-up check, so that the reference runs in its place; null when it did not. */
  readonly checkFailure: string | null;
  readonly model: PoseModel;
  readonly backend: Backend;
  /** Threads that the wasm backend really got; 1 for the others. */
  readonly threads: number;
  /** sha256 of the landmark model's weights, from models/manifest.json; of two models: both, joined by "+". */
  readonly weightsSha256: string;
  /** The time that each backend took at the start; `null` for a backend that does not work here. */
  readonly timedBackends: readonly BackendTiming[];
}

export interface BackendTiming {
  readonly backend: Backend;
  /** Median of a few real frames, milliseconds; `null` with `failure` set. */
  readonly medianMs: number | null;
  readonly failure: string | null;
}

/** Why the engine can't run. Each reason has its own sentence on the screen. */
export type EngineFailureReason =
  | 'model-missing'
  | 'model-corrupt'
  | 'backend-unavailable'
  | 'graphics-lost'
  | 'worker-crashed'
  | 'frame-unreadable'
  | 'closed';

/** An engine failure with its named reason; crosses the worker boundary as plain data. */
export interface EngineFailure {
  readonly reason: EngineFailureReason;
  /** English, for the diagnostics panel and bug reports; never the only thing a person sees. */
  readonly detail: string;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly reason: EngineFailureReason;

  constructor(failure: EngineFailure) {
    super(failure.detail);
    this.reason = failure.reason;
  }
}

/** Where the time of one frame went, milliseconds. */
export interface FrameTiming {
  /** Drawing, cropping and reading the pixels back. */
  readonly prepareMs: number;
  /** The network itself, the detector included when it ran. */
  readonly networkMs: number;
  /** Decoding to keypoints. */
  readonly decodeMs: number;
}
