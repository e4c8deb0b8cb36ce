import { useEffect, useRef } from 'react';
import { useApp, useAppState } from '../context/app-context.ts';
import { fitFigure, fitPicture, fromStage } from '../painter/fit.ts';
import { createLivePainter, isCovered, type LivePainter } from '../painter/live-painter.ts';
import { roomBesideBody } from '../painter/paint-outline.ts';
import { ON_DARK, ON_LIGHT, OVER_PICTURE } from '../painter/palette.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { GuideLayer } from './GuideLayer.tsx';
import { useStream } from './use-stream.ts';
import { useStudio } from './studio-context.ts';
import { useThemeInUse } from '../context/use-theme.ts';
import { useWords } from '../words/use-words.ts';
import './mirror.css';

const NO_PICTURE = { widthPx: 0, heightPx: 0 } as const;

interface MirrorProps {
  /** False in a window for an audience, where a click is meant for the window. */
  readonly takesClicks: boolean;
}

/**
 * Shows the picture of a moment and, exactly on it, what was measured then. React only mounts the canvas; frames go
 * straight to the painter. A second window may show another mirror.
 */
export function Mirror({ takesClicks }: MirrorProps) {
  const app = useApp();
  const { tape } = useRooms();
  const { frames } = useStudio();
  const live = useRoomState(tape, ({ view }) => view.kind === 'live');
  const mirrored = useAppState((state) => state.settings.mirrored);
  const source = useAppState((state) => state.source);
  const measuring = useAppState((state) => state.live !== null && !state.stalled);
  const theme = useThemeInUse();
  const { t } = useWords();
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<LivePainter | null>(null);

  const fromCamera = source.kind === 'camera';
  const stream = fromCamera ? app.getStream() : null;
  const video = useStream(stream);
  const { widthPx, heightPx } = 'picture' in source ? source.picture : NO_PICTURE;
  const underlay = source.kind === 'try-it' ? 'figure' : source.kind === 'file' || !live ? 'picture' : 'nothing';
  const plainGround = theme === 'dark' ? ON_DARK : ON_LIGHT;
  const palette = underlay === 'figure' ? plainGround : OVER_PICTURE;

  useEffect(() => {
    const area = stage.current;
    const overlay = canvas.current;
    const view = area?.ownerDocument.defaultView ?? null;
    if (area === null || overlay === null || view === null) return;
    const livePainter = createLivePainter(overlay, underlay, palette, live);
    painter.current = livePainter;
    const show: Parameters<typeof frames.subscribe>[0] = (frame) => {
      // Covers at once instead of with the next snapshot, because a covered rep must not be seen for a moment.
      if (frame === null) area.removeAttribute('data-covered');
      else area.dataset['covered'] = String(isCovered(frame));
      if (frame === null) livePainter.clear();
      else livePainter.paint(frame, frame.told, app.getState().placement, frame.ghost);
    };
    const layOut = () => {
      const size = { widthPx: area.clientWidth, heightPx: area.clientHeight };
      livePainter.layOut(size, view.devicePixelRatio, mirrored);
      const standing = frames.standing();
      if (standing !== null) show(standing);
      const fit = fitPicture({ widthPx, heightPx }, size);
      // The words beside the picture take the width of the bars that the picture leaves free.
      if (takesClicks) area.parentElement?.style.setProperty('--bar', `${Math.floor(fit.left)}px`);
      const bodyFit = underlay === 'figure' ? fitFigure({ widthPx, heightPx }, size) : fit;
      area.parentElement?.style.setProperty('--beside', `${roomBesideBody(size, bodyFit)}px`);
      const element = video.current;
      if (element === null) return;
      Object.assign(element.style, {
        left: `${fit.left}px`,
        top: `${fit.top}px`,
        width: `${fit.width}px`,
        height: `${fit.height}px`,
      });
    };
    const observer = new view.ResizeObserver(layOut);
    observer.observe(area);
    view.addEventListener('resize', layOut);
    layOut();
    // Following works by pointer only. With keys, "start over" follows the person who stands nearest.
    const follow = (event: MouseEvent) => {
      if (underlay === 'figure' || !live) return;
      const size = { widthPx: area.clientWidth, heightPx: area.clientHeight };
      const box = area.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const point = fromStage(at, fitPicture({ widthPx, heightPx }, size), mirrored);
      if (point !== null) app.intents.followPersonAt(point);
    };
    if (takesClicks) area.addEventListener('click', follow);
    const stop = frames.subscribe(show);
    return () => {
      stop();
      area.removeEventListener('click', follow);
      observer.disconnect();
      view.removeEventListener('resize', layOut);
    };
  }, [app, frames, video, live, underlay, palette, mirrored, widthPx, heightPx, takesClicks]);

  // Clears the lines, because a line from before the picture stood still would pass for a new one.
  useEffect(() => {
    if (measuring || !live) return;
    stage.current?.removeAttribute('data-covered');
    if (underlay !== 'picture') painter.current?.clear();
  }, [measuring, live, underlay]);

  return (
    <figure
      className="mirror"
      data-underlay={underlay}
      data-moment={live ? 'now' : 'other'}
      ref={stage}
      aria-label={t('live.picture')}
    >
      <video
        className={mirrored ? 'mirror-video mirror-flipped' : 'mirror-video'}
        ref={video}
        autoPlay
        muted
        playsInline
        hidden={!fromCamera || !live}
        tabIndex={-1}
      />
      <canvas className="mirror-overlay" ref={canvas} aria-hidden="true" />
      <GuideLayer
        widthPx={widthPx}
        heightPx={heightPx}
        isFigure={underlay === 'figure'}
        palette={palette}
        mirrored={mirrored}
        seen={measuring || !live}
      />
    </figure>
  );
}
