import { useEffect } from 'react';
import { useStudio, useStudioState } from '../mirror/studio-context.ts';

/**
 * Shows only the picture, over the whole screen where the browser allows it. Leaving full screen ends the presentation.
 */
export function usePresenter(): boolean {
  const { studio } = useStudio();
  const presenting = useStudioState((state) => state.presenting);
  useEffect(() => {
    if (!presenting) return;
    const wasFull = document.fullscreenElement !== null;
    // If the browser refuses, the picture stands alone in the window.
    if (!wasFull) document.documentElement.requestFullscreen().catch(() => undefined);
    const follow = () => {
      if (document.fullscreenElement === null) studio.present(false);
    };
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (!wasFull && document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, [studio, presenting]);
  return presenting;
}
