import { useCallback, useEffect, useState, type RefObject } from 'react';

interface Fullscreen {
  readonly fullscreen: boolean;
  readonly toggleFullscreen: () => void;
}

export function useFullscreen(screen: RefObject<HTMLElement | null>): Fullscreen {
  const [fullscreen, setFullscreen] = useState(false);

  useEffect(() => {
    const follow = () => setFullscreen(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);

  const toggleFullscreen = useCallback(() => {
    // Shows the whole page full screen, so that popovers outside the live screen's element stay in sight. A refusal by
    // the browser changes nothing.
    const change =
      document.fullscreenElement === null
        ? (screen.current?.ownerDocument.documentElement.requestFullscreen() ?? Promise.resolve())
        : document.exitFullscreen();
    change.catch(() => undefined);
  }, [screen]);

  return { fullscreen, toggleFullscreen };
}
