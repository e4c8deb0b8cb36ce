import { useCallback, useEffect, useRef } from 'react';
import type { Keypoints } from '../../core/geometry/keypoints.ts';
import { fitFigure, fitPicture } from '../painter/fit.ts';
import { followsBody, paintGuides } from '../painter/paint-guides.ts';
import type { Palette } from '../painter/palette.ts';
import { drawnAngleWords } from '../words/drawn-angle-words.ts';
import { useWords } from '../words/use-words.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import { useStudio, useStudioState } from './studio-context.ts';

interface GuideLayerProps {
  /** Size of the picture below, pixels; 0 while there is no picture. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isFigure: boolean;
  readonly palette: Palette;
  readonly mirrored: boolean;
  /** True if somebody is measured in the shown picture. If not, lines that follow joints are removed. */
  readonly seen: boolean;
}

/** Draws the teaching lines over picture and axis. Takes the pointer while there is something to draw or to move. */
export function GuideLayer({ widthPx, heightPx, isFigure, palette, mirrored, seen }: GuideLayerProps) {
  const { studio, frames } = useStudio();
  const pen = useStudioState((state) => state.pen);
  const plumbIsFree = useStudioState((state) => state.guides.plumb === 'free');
  const { t, locale } = useWords();
  const drawnAngle = useCallback((angleDeg: number) => drawnAngleWords({ t, locale }, angleDeg), [t, locale]);
  const layer = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (widthPx > 0) studio.keepTo({ widthPx, heightPx });
  }, [studio, widthPx, heightPx]);

  useEffect(() => {
    const canvas = layer.current;
    const context = canvas?.getContext('2d') ?? null;
    const view = canvas?.ownerDocument.defaultView ?? null;
    if (canvas === null || context === null || view === null) return;
    const picture = { widthPx, heightPx };
    let keypoints: Keypoints | null = seen ? (frames.standing()?.reading.keypoints ?? null) : null;
    const fitNow = () => {
      const size = { widthPx: canvas.clientWidth, heightPx: canvas.clientHeight };
      return isFigure ? fitFigure(picture, size) : fitPicture(picture, size);
    };
    const paint = () => {
      const ratio = view.devicePixelRatio;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintGuides(context, studio.getState().guides, keypoints, picture, {
        fit: fitNow(),
        mirrored,
        palette,
        drawnAngle,
      });
    };
    const layOut = () => {
      canvas.width = Math.max(1, Math.round(canvas.clientWidth * view.devicePixelRatio));
      canvas.height = Math.max(1, Math.round(canvas.clientHeight * view.devicePixelRatio));
      paint();
    };
    const observer = new view.ResizeObserver(layOut);
    observer.observe(canvas);
    layOut();
    let { guides } = studio.getState();
    const stops = [
      frames.subscribe((frame) => {
        keypoints = frame?.reading.keypoints ?? null;
        if (followsBody(studio.getState().guides)) paint();
      }),
      studio.subscribe(() => {
        if (studio.getState().guides === guides) return;
        guides = studio.getState().guides;
        paint();
      }),
      listenToPointer(canvas, studio, { picture, fitNow, mirrored }),
      () => observer.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [studio, frames, widthPx, heightPx, isFigure, palette, mirrored, seen, drawnAngle]);

  return (
    <canvas
      className="guide-layer"
      ref={layer}
      data-hand={pen ? 'pen' : plumbIsFree ? 'plumb' : 'none'}
      aria-hidden="true"
    />
  );
}
