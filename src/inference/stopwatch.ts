import type { FrameTiming } from '../pose/engine.ts';

/** Adds up where the time of one frame goes. */
export class Stopwatch {
  readonly #spent: Record<keyof FrameTiming, number> = { prepareMs: 0, networkMs: 0, decodeMs: 0 };
  #lapStart = performance.now();

  /** Books the time since the last lap (or since the start) under `stage`. */
  lap(stage: keyof FrameTiming): void {
    const now = performance.now();
    this.#spent[stage] += now - this.#lapStart;
    this.#lapStart = now;
  }

  timing(): FrameTiming {
    return { ...this.#spent };
  }
}
