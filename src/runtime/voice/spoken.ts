import type { Cue } from '../../core/coach/cue.ts';

/** Tells by ear that there is no picture to measure, and that there is one again. No cue of the coach, and not recorded. */
export interface PictureNotice {
  readonly kind: 'picture';
  /** `gone`: the camera dropped out. The others are those of `PictureTrouble`; `back` ends each of them. */
  readonly state: 'silent' | 'frozen' | 'covered' | 'gone' | 'back';
}

/** Everything that can be said aloud. */
export type Spoken = Cue | PictureNotice;
