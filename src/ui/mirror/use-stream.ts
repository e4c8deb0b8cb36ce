import { useEffect, useRef, type RefObject } from 'react';

/** Shows the camera's own picture. @returns the reference for the video element. */
export function useStream(stream: MediaStream | null): RefObject<HTMLVideoElement | null> {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null || stream === null) return;
    element.srcObject = stream;
    // A refused play() while the page is in the background needs no repair: autoplay starts the video when the page is
    // seen.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  return video;
}
