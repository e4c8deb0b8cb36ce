import { perSide } from '../../core/geometry/keypoints.ts';
import type { RunFrame } from '../../runtime/running/run-state.ts';
import { fitPicture, type StageSize } from './fit.ts';
import { lineWidthFor, paintBothLegs } from './paint-legs.ts';
import { OVER_PICTURE } from './palette.ts';

interface BeltPainter {
  /** Paints the legs of one frame over the camera's picture. */
  readonly paint: (frame: RunFrame) => void;
  readonly layOut: (stage: StageSize, devicePixelRatio: number) => void;
  readonly clear: () => void;
}

/** Paints every measured frame of a run, outside React. @param mirrored whether the picture is. */
export function createBeltPainter(canvas: HTMLCanvasElement, mirrored: boolean): BeltPainter {
  const context = canvas.getContext('2d');
  let stage: StageSize = { widthPx: 0, heightPx: 0 };
  let ratio = 1;

  const clear = () => {
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };

  return {
    paint({ reading, live, keypoints, size }) {
      clear();
      if (context === null || keypoints === null || live.coach?.isCovered === true) return;
      const fit = fitPicture(size, stage);
      const { coach } = live;
      const verdicts = reading.refusal === null ? perSide((side) => coach?.legs[side]?.verdict ?? null) : null;
      const isLeftOnLeft = (reading.seenFrom === 'back') !== mirrored;
      const paint = { fit, mirrored, palette: OVER_PICTURE, lineWidth: lineWidthFor(keypoints, fit.scale) };
      paintBothLegs(context, { keypoints, isLeftOnLeft, verdicts }, paint);
    },
    layOut(newStage, newRatio) {
      stage = newStage;
      ratio = newRatio;
      canvas.width = Math.max(1, Math.round(stage.widthPx * ratio));
      canvas.height = Math.max(1, Math.round(stage.heightPx * ratio));
      clear();
    },
    clear,
  };
}
