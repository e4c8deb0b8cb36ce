import { useEffect, useMemo, useRef } from 'react';
import type { ToldLegs } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { KeypointName, Keypoints, PictureSize } from '../../core/geometry/keypoints.ts';
import { toStage, type Fit } from '../painter/fit.ts';
import { lineWidthFor, paintLegs } from '../painter/paint-legs.ts';
import { ON_DARK, ON_LIGHT, OVER_PICTURE } from '../painter/palette.ts';
import { openCanvas } from './open-canvas.ts';
import { paintPicture } from './paint-picture.ts';
import { useThemeInUse } from '../context/use-theme.ts';
import { bodyBoxOf, fitBody } from './figure-frame.ts';
import './stick-figure.css';

/** A figure is smaller than a mirror picture, and its legs matter most. */
const FIGURE_LINE = 4;
/** The place where the film's picture ends before the figure's frame does. */
export const BESIDE_PICTURE = '#0c1215';

const TRUNK: readonly (readonly KeypointName[])[] = [
  ['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip', 'leftShoulder'],
  ['leftShoulder', 'leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow', 'rightWrist'],
];

function paintTrunk(context: CanvasRenderingContext2D, keypoints: Keypoints, fit: Fit, mirrored: boolean): void {
  for (const chain of TRUNK) {
    const points = chain.flatMap((name) => {
      const point = keypoints[name];
      return point === null ? [] : [toStage(point, fit, mirrored)];
    });
    context.beginPath();
    for (const point of points) context.lineTo(point.x, point.y);
    context.stroke();
  }
  const { nose } = keypoints;
  if (nose === null) return;
  const head = toStage(nose, fit, mirrored);
  context.beginPath();
  context.arc(head.x, head.y, 15, 0, 2 * Math.PI);
  context.stroke();
}

interface StickFigureProps {
  readonly frames: readonly FrameReading[];
  readonly picture: PictureSize;
  readonly index: number;
  /** Tells both legs in a frame. */
  readonly tell: (frame: FrameReading) => ToldLegs;
  readonly mirrored: boolean;
  /** The film's picture of that very moment; `null` draws head, trunk and arms instead. */
  readonly film: ImageBitmap | null;
}

/** Draws the recorded points of one moment. The numbers stand beside the figure as text. */
export function StickFigure({ frames, picture, index, tell, mirrored, film }: StickFigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeInUse();
  const box = useMemo(() => bodyBoxOf(frames, picture), [frames, picture]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const paint = () => {
      const opened = openCanvas(element);
      if (opened === null) return;
      const { context, stage } = opened;
      const reading = frames[index];
      if (reading === undefined || reading.keypoints === null) return;
      const fit = fitBody(box, picture, stage, mirrored);
      const palette = film !== null ? OVER_PICTURE : theme === 'dark' ? ON_DARK : ON_LIGHT;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.lineCap = 'round';
      context.strokeStyle = palette.faint;
      if (film === null) {
        paintTrunk(context, reading.keypoints, fit, mirrored);
      } else {
        context.fillStyle = BESIDE_PICTURE;
        context.fillRect(0, 0, stage.widthPx, stage.heightPx);
        paintPicture(context, film, fit, mirrored);
      }
      paintLegs(context, reading, tell(reading), {
        fit,
        mirrored,
        palette,
        lineWidth: Math.max(FIGURE_LINE, lineWidthFor(reading.keypoints, fit.scale)),
      });
    };
    paint();
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frames, picture, index, tell, mirrored, theme, box, film]);

  return <canvas className="stick-figure" ref={canvas} aria-hidden="true" />;
}
