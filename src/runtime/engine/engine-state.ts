import type { EngineFailure, EngineFailureReason, EngineInfo } from '../../pose/engine.ts';
import type { Diagnostics } from './diagnostics.ts';

export type EngineState =
  | { readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'ready'; readonly engine: EngineInfo }
  /**
   * The engine was lost (graphics reset, worker gone). It is being built anew, on another backend where there is one.
   */
  | {
      readonly kind: 'recovering';
      readonly reason: EngineFailureReason;
      /** Counted from 1, at most `maxAttempts`. After the last attempt the state is `failed`. */
      readonly attempt: number;
      readonly maxAttempts: number;
    }
  | { readonly kind: 'failed'; readonly reason: EngineFailureReason; readonly detail: string };

/** The part of the page's state that belongs to the engine. */
export interface EngineSlice {
  readonly engine: EngineState;
  readonly diagnostics: Diagnostics | null;
  /** Why films are measured fast though they should be precise; `null`: they are precise, or shall not be. */
  readonly preciseFailure: EngineFailure | null;
}
