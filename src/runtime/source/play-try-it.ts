import type { PoseObservation } from '../../core/reading/observation.ts';
import type { OnEachFrame } from '../browser/screen-pace.ts';

/** A pause longer than this was a hidden tab. The recording then goes on where it was, instead of catching up. */
const LONGEST_STEP_MS = 250;

export interface Playing {
  readonly onEachFrame: OnEachFrame;
  /** Gets every observation once, in order, each when its time has come. */
  readonly onObservation: (observation: PoseObservation) => void;
  readonly onEnd: () => void;
}

/**
 * Plays recorded observations at the pace at which they were taken.
 *
 * @returns stops the recording.
 */
export function playObservations(observations: readonly PoseObservation[], playing: Playing): () => void {
  let nextIndex = 0;
  let positionMs = observations[0]?.timestampMs ?? 0;
  let lastMs: number | null = null;
  const stop = new AbortController();

  const stopFrames = playing.onEachFrame((nowMs) => {
    positionMs += Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - (lastMs ?? nowMs)));
    lastMs = nowMs;
    while (!stop.signal.aborted) {
      const observation = observations[nextIndex];
      if (observation === undefined) {
        stop.abort();
        playing.onEnd();
        return;
      }
      if (observation.timestampMs > positionMs) return;
      nextIndex += 1;
      playing.onObservation(observation);
    }
  });

  stop.signal.addEventListener('abort', stopFrames, { once: true });
  return () => stop.abort();
}
