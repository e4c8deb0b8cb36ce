import * as v from 'valibot';
import { BACKENDS, type Backend, type BackendTiming, type PoseModel } from '../../pose/engine.ts';
import type { LocalStore } from '../browser/local-store.ts';

interface CachedBackend {
  readonly backend: Backend;
  readonly timedBackends: readonly BackendTiming[];
}

/** Remembers the fastest backend, as timed at an earlier start of this version on this machine. */
export interface BackendCache {
  read(model: PoseModel): CachedBackend | null;
  write(model: PoseModel, cached: CachedBackend): void;
  /** Forgets a backend that has failed since, so that the next start times all of them again. */
  forget(model: PoseModel): void;
}

const Cached = v.object({
  backend: v.picklist(BACKENDS),
  timedBackends: v.array(
    v.object({
      backend: v.picklist(BACKENDS),
      medianMs: v.nullable(v.number()),
      failure: v.nullable(v.string()),
    }),
  ),
});

/** @param appVersion a part of the key, because a new version may run faster on another backend. */
export function createBackendCache(store: LocalStore, appVersion: string): BackendCache {
  const keyOf = (model: PoseModel): string => `kneeline.backend.${appVersion}.${model}`;
  return {
    read(model) {
      const parsed = v.safeParse(Cached, store.read(keyOf(model)));
      return parsed.success ? parsed.output : null;
    },
    write(model, { backend, timedBackends }) {
      store.write(keyOf(model), { backend, timedBackends });
    },
    forget(model) {
      store.remove(keyOf(model));
    },
  };
}
