import type { PaintFrame } from '../session/paint-frame.ts';
import type { ShownFrame } from './tape-frame.ts';

/** Holds the one picture of another moment that is on the screen. */
export interface Still {
  /** Keeps the picture and paints it. Closes the one before. */
  show(picture: VideoFrame | ImageBitmap | null, frame: ShownFrame): void;
  /** Paints the picture once more, because the screen may have been laid out anew. */
  repaint(paint?: (frame: PaintFrame) => void): void;
  clear(): void;
  readonly isEmpty: boolean;
}

export function createStill(paintAll: (frame: PaintFrame) => void): Still {
  let held: { readonly picture: VideoFrame | ImageBitmap | null; readonly frame: ShownFrame } | null = null;
  const repaint = (paint = paintAll): void => {
    if (held === null) return;
    const { reading, coach, size } = held.frame;
    paint({ reading, coach, size, picture: held.picture });
  };
  const clear = (): void => {
    held?.picture?.close();
    held = null;
  };
  return {
    show(picture, frame) {
      clear();
      held = { picture, frame };
      repaint();
    },
    repaint,
    clear,
    get isEmpty() {
      return held === null;
    },
  };
}

/**
 * Copies the picture so that it can be kept: to keep the camera's own picture would occupy one of its few buffers.
 * `null`: no canvas can be had.
 */
export function copyPicture({ picture, size }: PaintFrame): ImageBitmap | null {
  if (picture === null) return null;
  const canvas = new OffscreenCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, size.widthPx, size.heightPx);
  return canvas.transferToImageBitmap();
}
