import type { RunCue } from '../../core/run-coach/run-cue.ts';
import type { Cue } from '../../core/coach/cue.ts';
import type { PictureTrouble } from '../source/watch-picture.ts';

/** Tells by ear that there is no picture to measure, or that there is one again. It is no cue of the coach and not recorded. */
export interface PictureNotice {
  readonly kind: 'picture';
  /** `gone`: the camera dropped out. `back`: the picture can be measured again. */
  readonly state: PictureTrouble | 'gone' | 'back';
}

/** Everything that can be said aloud. */
export type Spoken = Cue | RunCue | PictureNotice;
