import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

interface DemonstrationFilmProps {
  readonly film: Blob;
  /**
   * Milliseconds since the demonstration's first pose, which is the film's first picture. `null` shows the film's end.
   */
  readonly timeMs: number | null;
  readonly mirrored: boolean;
  readonly label: string;
  /** Shown where the film can't be played. */
  readonly children: ReactNode;
}

/** Shows the film of the demonstrator at the chosen moment. */
export function DemonstrationFilm({ film, timeMs, mirrored, label, children }: DemonstrationFilmProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const url = URL.createObjectURL(film);
    element.src = url;
    return () => {
      element.removeAttribute('src');
      element.load();
      URL.revokeObjectURL(url);
    };
  }, [film]);

  const seek = useCallback(() => {
    if (video.current !== null && timeMs !== null) video.current.currentTime = timeMs / 1000;
  }, [timeMs]);
  useEffect(seek, [seek]);

  if (isBroken) return children;
  return (
    <video
      className={mirrored ? 'stick-figure demonstration-film mirror-flipped' : 'stick-figure demonstration-film'}
      ref={video}
      aria-label={label}
      muted
      playsInline
      preload="auto"
      tabIndex={-1}
      onLoadedMetadata={seek}
      onError={() => setBroken(true)}
    />
  );
}
