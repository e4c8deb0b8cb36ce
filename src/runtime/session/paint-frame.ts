import type { CoachView } from '../../core/coach/coach.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { FrameReading } from '../../core/reading/reading.ts';

/** One processed frame for the painter. `picture` is valid only during the call: draw it or forget it. */
export interface PaintFrame {
  readonly reading: FrameReading;
  /** `null` while a film is measured, because a film is not coached. */
  readonly coach: CoachView | null;
  /** The measured frame itself, un-mirrored. The overlay is drawn over this picture, so that both always fit. */
  readonly picture: CanvasImageSource | null;
  readonly size: PictureSize;
}

/** Calls `paint` for every processed frame until the returned function is called. */
export type SubscribeFrames = (paint: (frame: PaintFrame) => void) => () => void;
