import { useEffect, useRef } from 'react';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { RunFrame } from '../../runtime/running/run-state.ts';
import { useStream } from '../mirror/use-stream.ts';
import { createBeltPainter } from '../painter/belt-painter.ts';
import { fitPicture } from '../painter/fit.ts';
import { roomBesideBody } from '../painter/paint-outline.ts';
import { useWords } from '../words/use-words.ts';
import '../mirror/mirror.css';

interface BeltMirrorProps {
  readonly stream: MediaStream | null;
  readonly size: PictureSize;
  readonly mirrored: boolean;
  /** Calls `paint` for every frame until the returned function is called. */
  readonly subscribe: (paint: (frame: RunFrame) => void) => () => void;
  /** False while no frame comes: lines from before would pass for new ones. */
  readonly measuring: boolean;
}

/** Shows the camera's picture and, exactly on it, a plumb line for each leg. Frames go straight to the painter. */
export function BeltMirror({ stream, size, mirrored, subscribe, measuring }: BeltMirrorProps) {
  const stage = useRef<HTMLElement>(null);
  const video = useStream(stream);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { t } = useWords();
  const { widthPx, heightPx } = size;

  useEffect(() => {
    const area = stage.current;
    const overlay = canvas.current;
    const picture = video.current;
    if (area === null || overlay === null || picture === null) return;
    const painter = createBeltPainter(overlay, mirrored);
    const layOut = () => {
      const stageSize = { widthPx: area.clientWidth, heightPx: area.clientHeight };
      painter.layOut(stageSize, window.devicePixelRatio);
      const fit = fitPicture({ widthPx, heightPx }, stageSize);
      area.parentElement?.style.setProperty('--beside', `${roomBesideBody(stageSize, fit)}px`);
      Object.assign(picture.style, {
        left: `${fit.left}px`,
        top: `${fit.top}px`,
        width: `${fit.width}px`,
        height: `${fit.height}px`,
      });
    };
    const observer = new ResizeObserver(layOut);
    observer.observe(area);
    layOut();
    const stop = measuring
      ? subscribe((frame) => {
          // Covers at once instead of with the next snapshot: a covered runner must not be seen for a moment.
          area.dataset['covered'] = String(frame.live.coach?.isCovered ?? false);
          painter.paint(frame);
        })
      : null;
    return () => {
      stop?.();
      observer.disconnect();
      painter.clear();
      area.removeAttribute('data-covered');
    };
  }, [subscribe, video, mirrored, widthPx, heightPx, measuring]);

  return (
    <figure className="mirror" ref={stage} aria-label={t('belt.picture')}>
      <video
        className={mirrored ? 'mirror-video mirror-flipped' : 'mirror-video'}
        ref={video}
        autoPlay
        muted
        playsInline
        tabIndex={-1}
      />
      <canvas className="mirror-overlay" ref={canvas} aria-hidden="true" />
    </figure>
  );
}
