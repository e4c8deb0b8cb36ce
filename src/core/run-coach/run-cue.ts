import type { Cue } from '../coach/cue.ts';
import type { Side } from '../geometry/keypoints.ts';

/** Things that keep a runner from being measured. The screen has words for each, on the belt and before it moves. */
export const RUN_HINTS = [
  'step-in',
  'one-person',
  'show-legs',
  'too-small',
  'straight',
  'to-middle',
  'light',
  'camera',
  'clear-legs',
  'slow',
] as const;
export type RunHint = (typeof RUN_HINTS)[number];

/** A fact that the running coach tells. Times and words are not part of it. */
export type RunCue =
  /** The standing axis is there. */
  | { readonly kind: 'run-ready' }
  | { readonly kind: 'run-hint'; readonly hint: RunHint; readonly isRunning: boolean }
  /** A knee drifts over many steps. */
  | {
      readonly kind: 'run-drift';
      readonly side: Side | 'both';
      readonly direction: 'inward' | 'outward';
      readonly driftDeg: number;
    }
  /** A leg is back in line after a cue. */
  | { readonly kind: 'run-praise'; readonly side: Side | 'both' }
  /** The measuring is over. The belt still moves. */
  | { readonly kind: 'run-over' }
  | Extract<Cue, { readonly kind: 'mirror-covered' | 'mirror-back' | 'paused' | 'resumed' }>;

/** A cue and when it was given, on the source's clock, milliseconds. */
export interface GivenRunCue {
  readonly cue: RunCue;
  readonly timestampMs: number;
}
