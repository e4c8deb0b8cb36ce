import { useEffect, useRef } from 'react';
import { useApp, useAppState } from '../app-context.ts';
import { fitPicture, fromStage } from '../painter/fit.ts';
import { createLivePainter, isCovered, type LivePainter } from '../painter/live-painter.ts';
import { ON_DARK, ON_LIGHT, OVER_PICTURE } from '../painter/palette.ts';
import { useThemeInUse } from '../use-theme.ts';
import { useWords } from '../use-words.ts';

/** The picture and, exactly on it, what was measured. React only mounts it; frames go straight to the painter. */
export function Mirror() {
  const app = useApp();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const source = useAppState((state) => state.source);
  const measuring = useAppState((state) => state.live !== null && !state.stalled);
  const theme = useThemeInUse();
  const { t } = useWords();
  const stage = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<LivePainter | null>(null);

  const fromCamera = source.kind === 'camera';
  const stream = fromCamera ? app.getStream() : null;
  const widthPx = 'picture' in source ? source.picture.widthPx : 0;
  const heightPx = 'picture' in source ? source.picture.heightPx : 0;
  const underlay = source.kind === 'file' ? 'picture' : source.kind === 'try-it' ? 'figure' : 'nothing';
  const plainGround = theme === 'dark' ? ON_DARK : ON_LIGHT;
  const palette = underlay === 'figure' ? plainGround : OVER_PICTURE;

  useEffect(() => {
    const element = video.current;
    if (element === null || stream === null) return;
    element.srcObject = stream;
    // A refused play() (page in the background) resolves itself: autoplay starts it when the page is seen.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);

  useEffect(() => {
    const area = stage.current;
    const overlay = canvas.current;
    if (area === null || overlay === null) return;
    const livePainter = createLivePainter(overlay, underlay, palette);
    painter.current = livePainter;
    const layOut = () => {
      const size = { widthPx: area.clientWidth, heightPx: area.clientHeight };
      livePainter.layOut(size, window.devicePixelRatio, mirrored);
      const element = video.current;
      if (element === null) return;
      const fit = fitPicture({ widthPx, heightPx }, size);
      Object.assign(element.style, {
        left: `${fit.left}px`,
        top: `${fit.top}px`,
        width: `${fit.width}px`,
        height: `${fit.height}px`,
      });
    };
    const observer = new ResizeObserver(layOut);
    observer.observe(area);
    window.addEventListener('resize', layOut);
    layOut();
    // By pointer only: with keys, "start over" follows whoever stands nearest.
    const follow = (event: MouseEvent) => {
      if (underlay === 'figure') return;
      const size = { widthPx: area.clientWidth, heightPx: area.clientHeight };
      const box = area.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const point = fromStage(at, fitPicture({ widthPx, heightPx }, size), mirrored);
      if (point !== null) app.intents.followPersonAt(point);
    };
    area.addEventListener('click', follow);
    const stop = app.subscribeFrames((frame) => {
      // At once, not with the next snapshot: a covered rep must not be seen for a moment.
      area.dataset['covered'] = String(isCovered(frame));
      livePainter.paint(frame, app.getState().placement);
    });
    return () => {
      stop();
      area.removeEventListener('click', follow);
      observer.disconnect();
      window.removeEventListener('resize', layOut);
    };
  }, [app, underlay, palette, mirrored, widthPx, heightPx]);

  // A line from before the picture stood still would pass for a new one.
  useEffect(() => {
    if (measuring) return;
    stage.current?.removeAttribute('data-covered');
    if (underlay !== 'picture') painter.current?.clear();
  }, [measuring, underlay]);

  return (
    <figure className="mirror" data-underlay={underlay} ref={stage} aria-label={t('live.picture')}>
      <video
        className={mirrored ? 'mirror-video mirror-flipped' : 'mirror-video'}
        ref={video}
        autoPlay
        muted
        playsInline
        hidden={!fromCamera}
        tabIndex={-1}
      />
      <canvas className="mirror-overlay" ref={canvas} aria-hidden="true" />
    </figure>
  );
}
