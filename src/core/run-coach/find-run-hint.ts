import type { RefusalReason } from '../reading/reading.ts';
import type { RunHint } from './run-cue.ts';

const HINT_OF: Readonly<Record<RefusalReason, RunHint>> = {
  'no-person': 'step-in',
  'two-people': 'one-person',
  'feet-outside': 'show-legs',
  'hips-outside': 'show-legs',
  'too-near': 'show-legs',
  'too-far': 'too-small',
  'not-facing': 'straight',
  'off-centre': 'to-middle',
  'too-dark': 'light',
  'camera-tilted': 'camera',
  'picture-turned': 'camera',
  'camera-moves': 'camera',
  'picture-squeezed': 'camera',
  'legs-hidden': 'clear-legs',
  'knees-hidden': 'clear-legs',
  'sides-swapped': 'clear-legs',
  'points-jumped': 'clear-legs',
  'too-deep': 'clear-legs',
  lunge: 'clear-legs',
  'frames-too-slow': 'slow',
};

/** The one thing that would let the runner be measured. */
export function findRunHint(reason: RefusalReason): RunHint {
  return HINT_OF[reason];
}
