import type { ImagePoint } from '../core/geometry/keypoints.ts';
import type { Backend, EngineFailure, EngineInfo, EngineKind, PoseModel } from './engine.ts';
import type { Estimate } from './pose-estimator.ts';

/**
 * The protocol between the page and the inference worker: every message, both ways, in one place.
 * A reply carries the `id` of its request. `Frame` is transferred, never copied.
 */
export type WorkerRequest<Frame> =
  | {
      /** Begins to fetch a model before an engine is asked for. The answer comes at once, not when the model is here. */
      readonly kind: 'prefetch';
      readonly id: number;
      readonly model: PoseModel;
      /** Own-origin folder, absolute, with a closing slash. */
      readonly modelsUrl: string;
    }
  | {
      readonly kind: 'load';
      readonly id: number;
      readonly engine: EngineKind;
      readonly model: PoseModel;
      /** `auto`: time what works here and take the fastest. */
      readonly backend: Backend | 'auto';
      /** Own-origin folders, absolute, with a closing slash. */
      readonly modelsUrl: string;
      readonly wasmUrl: string;
      /** How many threads wasm may take where TensorFlow.js would take fewer; absent: as TensorFlow.js does. */
      readonly wishedThreads?: number | undefined;
    }
  | {
      readonly kind: 'estimate';
      readonly id: number;
      readonly frame: Frame;
      readonly timestampMs: number;
    }
  | {
      readonly kind: 'forget-person';
      readonly id: number;
      /** The person who stands here is followed next, pixels of the un-mirrored picture; `null`: the nearest, most central one. */
      readonly lookAt: ImagePoint | null;
    };

export type WorkerReply =
  | {
      readonly kind: 'loading';
      readonly id: number;
      readonly loadedBytes: number;
      readonly totalBytes: number;
    }
  | { readonly kind: 'prefetching'; readonly id: number }
  | { readonly kind: 'loaded'; readonly id: number; readonly engine: EngineInfo }
  | { readonly kind: 'estimated'; readonly id: number; readonly estimate: Estimate }
  | { readonly kind: 'person-forgotten'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: EngineFailure };
