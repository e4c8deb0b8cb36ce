import type { FrameReading } from '../../core/alignment/reading.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PaintFrame } from '../../runtime/app-state.ts';
import { fitPicture, type Fit, type StageSize } from './fit.ts';
import { lineWidthFor, paintLegs } from './paint-legs.ts';
import { OVER_PICTURE } from './palette.ts';

export interface LivePainter {
  readonly paint: (frame: PaintFrame) => void;
  /** The stage changed its size or the picture was turned over. */
  readonly layOut: (stage: StageSize, devicePixelRatio: number, mirrored: boolean) => void;
  readonly clear: () => void;
}

function paintPicture(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  fit: Fit,
  mirrored: boolean,
): void {
  context.save();
  if (mirrored) {
    context.translate(fit.left * 2 + fit.width, 0);
    context.scale(-1, 1);
  }
  context.drawImage(picture, fit.left, fit.top, fit.width, fit.height);
  context.restore();
}

/**
 * Paints every measured frame, outside of React. `withPicture`: for a video file the canvas shows the very frame that was
 * measured; for a camera the video element below shows it.
 */
export function createLivePainter(canvas: HTMLCanvasElement, withPicture: boolean): LivePainter {
  const context = canvas.getContext('2d');
  let stage: StageSize = { widthPx: 0, heightPx: 0 };
  let ratio = 1;
  let mirrored = true;
  let last: { readonly reading: FrameReading; readonly size: PictureSize } | null = null;

  const wipe = () => {
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };

  const paintOverlay = (reading: FrameReading, fit: Fit) => {
    if (context === null) return;
    const lineWidth = lineWidthFor(reading.keypoints, fit.scale);
    paintLegs(context, reading, { fit, mirrored, palette: OVER_PICTURE, lineWidth });
  };

  return {
    paint(frame) {
      if (context === null) return;
      last = { reading: frame.reading, size: frame.size };
      const fit = fitPicture(frame.size, stage);
      wipe();
      if (withPicture && frame.picture !== null) paintPicture(context, frame.picture, fit, mirrored);
      paintOverlay(frame.reading, fit);
    },
    layOut(newStage, newRatio, newMirrored) {
      stage = newStage;
      ratio = newRatio;
      mirrored = newMirrored;
      canvas.width = Math.max(1, Math.round(stage.widthPx * ratio));
      canvas.height = Math.max(1, Math.round(stage.heightPx * ratio));
      wipe();
      if (last !== null) paintOverlay(last.reading, fitPicture(last.size, stage));
    },
    clear() {
      last = null;
      wipe();
    },
  };
}
