import type { Side } from '../geometry/keypoints.ts';

/** Things that a person has to do to be measured or counted, one at a time. Left and right are the person's own. */
export const INSTRUCTIONS = [
  'step-in',
  'one-person',
  'step-back',
  'come-closer',
  'move-left',
  'move-right',
  'turn-left',
  'turn-right',
  'face-camera',
  'tilt-down',
  'tilt-up',
  'level-camera',
  'turn-camera',
  'more-light',
  'clear-legs',
  'show-knees',
  'mend-picture',
  'no-lunge',
  'steady-camera',
  'feet-apart',
  'stand-on-both',
  'lift-foot',
  'lower-foot',
  'use-left-leg',
  'use-right-leg',
  'stand-still',
  'lower-hand',
  'less-deep',
  'faster-machine',
] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

/** A fact that the coach tells. The screen has the words for it, and the runtime the tones. */
export type Cue =
  | { readonly kind: 'instruction'; readonly instruction: Instruction }
  | { readonly kind: 'count-in'; readonly secondsLeft: number }
  /** Begin, on both legs or on this one. */
  | { readonly kind: 'go'; readonly leg: 'both' | Side }
  /** A knee drifts. Each rep has at most one such cue. */
  | {
      readonly kind: 'drift';
      readonly side: Side | 'both';
      readonly direction: 'inward' | 'outward';
      readonly driftDeg: number;
    }
  | { readonly kind: 'rep'; readonly number: number }
  | { readonly kind: 'praise' }
  /** The next rep is done without picture and cues. `mirror-back` says that both are back. */
  | { readonly kind: 'mirror-covered' }
  | { readonly kind: 'mirror-back' }
  | { readonly kind: 'set-done'; readonly number: number; readonly of: number }
  | { readonly kind: 'rest'; readonly seconds: number; readonly nextLeg: 'both' | Side }
  | { readonly kind: 'rest-ends'; readonly seconds: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'finished' };

/** A cue and when it was given, on the source's clock, milliseconds. */
export interface GivenCue {
  readonly cue: Cue;
  readonly timestampMs: number;
}
