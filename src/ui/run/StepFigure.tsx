import { useEffect, useRef } from 'react';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import type { StepRecord } from '../../core/running/run-record.ts';
import type { RunView } from '../../core/running/run-view.ts';
import type { StepMoment } from '../../core/running/run-part.ts';
import { useThemeInUse } from '../context/use-theme.ts';
import { paintBody } from '../painter/paint-body.ts';
import { lineWidthFor, paintRunner } from '../painter/paint-legs.ts';
import { ON_DARK, ON_LIGHT, OVER_PICTURE } from '../painter/palette.ts';
import { boxAround, fitBody } from '../stills/figure-frame.ts';
import { openCanvas } from '../stills/open-canvas.ts';
import { paintPicture } from '../stills/paint-picture.ts';
import { BESIDE_PICTURE } from '../stills/StickFigure.tsx';

interface StepFigureProps {
  readonly moments: readonly StepMoment[];
  readonly moment: StepMoment;
  readonly leg: StepRecord['leg'];
  readonly verdict: Verdict | null;
  readonly seenFrom: RunView;
  readonly picture: PictureSize;
  readonly mirrored: boolean;
  /** The film's picture of that very moment; `null` draws a figure instead. */
  readonly film: ImageBitmap | null;
  /** Paper is light in every theme. */
  readonly isOnPaper?: boolean;
}

/** Draws the runner at the midstance of one step: the leg that carries with its plumb line, the other one faint. */
export function StepFigure(props: StepFigureProps) {
  const { moments, moment, leg, verdict, seenFrom, picture, mirrored, film, isOnPaper = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeInUse();
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const paint = () => {
      const opened = openCanvas(element);
      if (opened === null) return;
      const { context, stage } = opened;
      // The runner keeps one place in the frame from step to step.
      const box = boxAround(
        moments.map(({ keypoints }) => keypoints),
        picture,
      );
      const fit = fitBody(box, picture, stage, mirrored);
      const palette = film !== null ? OVER_PICTURE : theme === 'dark' && !isOnPaper ? ON_DARK : ON_LIGHT;
      const { keypoints } = moment;
      const legPaint = { fit, mirrored, palette, lineWidth: Math.max(3, lineWidthFor(keypoints, fit.scale)) };
      if (film === null) paintBody(context, keypoints, legPaint);
      else {
        context.fillStyle = BESIDE_PICTURE;
        context.fillRect(0, 0, stage.widthPx, stage.heightPx);
        paintPicture(context, film, fit, mirrored);
      }
      paintRunner(context, { keypoints, seenFrom, carrying: leg, verdict }, legPaint);
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    return () => observer.disconnect();
  }, [moments, moment, leg, verdict, seenFrom, picture, mirrored, theme, film, isOnPaper]);
  return <canvas className="step-figure" ref={canvas} aria-hidden="true" />;
}
