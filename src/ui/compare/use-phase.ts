import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { RepShare } from '../../core/session/rep-share.ts';

/** Duration of one slow repetition, milliseconds. */
const PLAY_MS = 12_000;
/** A longer gap between two ticks means that the page was hidden; playing then goes on where it stood. */
const LONGEST_STEP_MS = 100;
/**
 * Where playing stops for people who asked for reduced motion: the ends, half way, and the bottom from its beginning to
 * its end.
 */
const STOPS: readonly RepShare[] = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1];
/** One press of an arrow key moves by about a frame. */
export const PHASE_STEP = 0.01;

const STILL = '(prefers-reduced-motion: reduce)';

function subscribeToMotion(listener: () => void): () => void {
  const query = window.matchMedia(STILL);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribeToMotion, () => window.matchMedia(STILL).matches);
}

const rounded = (share: RepShare) => Math.round(Math.min(1, Math.max(0, share)) * 1e6) / 1e6;

export interface PhaseControl {
  readonly share: RepShare;
  readonly playing: boolean;
  /** True if playing jumps from stop to stop instead of moving. */
  readonly stepwise: boolean;
  /** Stops playing. */
  readonly goTo: (share: RepShare) => void;
  /** Plays, pauses, or jumps to the next stop. */
  readonly play: () => void;
}

/** Holds the one moment that both sides show. It starts at the bottom. */
export function usePhase(): PhaseControl {
  const stepwise = useReducedMotion();
  const [share, setShare] = useState<RepShare>(0.5);
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const playing = wantsToPlay && !stepwise && share < 1;

  useEffect(() => {
    if (!playing) return;
    let beforeMs: number | null = null;
    const advance = (nowMs: number) => {
      const passedMs = Math.min(LONGEST_STEP_MS, nowMs - (beforeMs ?? nowMs));
      beforeMs = nowMs;
      setShare((at) => Math.min(1, at + passedMs / PLAY_MS));
      request = requestAnimationFrame(advance);
    };
    let request = requestAnimationFrame(advance);
    return () => cancelAnimationFrame(request);
  }, [playing]);

  const goTo = useCallback((wanted: RepShare) => {
    setWantsToPlay(false);
    setShare(rounded(wanted));
  }, []);

  const play = useCallback(() => {
    if (stepwise) {
      setWantsToPlay(false);
      setShare((at) => STOPS.find((stop) => stop > at) ?? 0);
      return;
    }
    if (!playing) setShare((at) => (at >= 1 ? 0 : at));
    setWantsToPlay(!playing);
  }, [stepwise, playing]);

  return { share, playing, stepwise, goTo, play };
}
