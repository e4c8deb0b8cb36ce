import type { Cue, Instruction } from '../../core/coach/cue.ts';
import { pointingOf, screenSideOf } from '../painter/knee-marker.ts';

/** A sign beside the words of an instruction or a cue. Left and right are those of the screen. */
export type InstructionSign =
  | 'person'
  | 'back'
  | 'closer'
  | 'screen-left'
  | 'screen-right'
  | 'turn-screen-left'
  | 'turn-screen-right'
  | 'turn'
  | 'tilt-down'
  | 'tilt-up'
  | 'level'
  | 'light'
  | 'feet-apart'
  | 'legs-together'
  | 'higher'
  | 'foot-up'
  | 'foot-down'
  | 'leg-screen-left'
  | 'leg-screen-right';

/**
 * Gives the sign for an instruction. The person's left is on the screen's left in a mirror, and on its right without
 * mirroring. `null` means that words alone say it best.
 */
export function signOf(instruction: Instruction, mirrored: boolean): InstructionSign | null {
  switch (instruction) {
    case 'step-in':
    case 'one-person':
      return 'person';
    case 'step-back':
      return 'back';
    case 'come-closer':
      return 'closer';
    case 'move-left':
      return screenSideOf('left', mirrored);
    case 'move-right':
      return screenSideOf('right', mirrored);
    case 'turn-left':
      return `turn-${screenSideOf('left', mirrored)}`;
    case 'turn-right':
      return `turn-${screenSideOf('right', mirrored)}`;
    case 'face-camera':
      return 'turn';
    case 'tilt-down':
      return 'tilt-down';
    case 'tilt-up':
      return 'tilt-up';
    case 'level-camera':
    case 'turn-camera':
      return 'level';
    case 'more-light':
      return 'light';
    case 'feet-apart':
    case 'stand-on-both':
      return 'feet-apart';
    case 'lift-foot':
      return 'foot-up';
    case 'lower-foot':
      return 'foot-down';
    case 'use-left-leg':
      return `leg-${screenSideOf('left', mirrored)}`;
    case 'use-right-leg':
      return `leg-${screenSideOf('right', mirrored)}`;
    case 'less-deep':
      return 'higher';
    case 'clear-legs':
    case 'show-knees':
    case 'mend-picture':
    case 'no-lunge':
    case 'steady-camera':
    case 'stand-still':
    case 'lower-hand':
    case 'faster-machine':
      return null;
  }
}

/** Gives the direction on the screen in which the knee has to go: against the drift. */
export function signOfCue({ side, direction }: Extract<Cue, { kind: 'drift' }>, mirrored: boolean): InstructionSign {
  const back = direction === 'inward' ? 'outward' : 'inward';
  if (side === 'both') return back === 'outward' ? 'feet-apart' : 'legs-together';
  return pointingOf(side, back, mirrored) === 'screen-left' ? 'screen-left' : 'screen-right';
}
