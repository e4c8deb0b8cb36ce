/**
 * Makes an element that plays the stream out of sight. It is muted and inline, because an iPhone plays nothing else
 * without a tap. It is in the document, because Safari may give a detached element no pictures. In Chromium it stays
 * out of the document: Chromium gives pictures all the same, and would draw thirty unseen pictures a second (measured
 * on two cores without a GPU: a third of the page's work and up to a third of the frame rate).
 */
export function createHiddenVideo(stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.autoplay = true;
  video.disablePictureInPicture = true;
  video.tabIndex = -1;
  video.ariaHidden = 'true';
  Object.assign(video.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    opacity: '0',
    pointerEvents: 'none',
  });
  video.srcObject = stream;
  if (!isChromium()) document.body.append(video);
  return video;
}

/** Tells Chromium by the one thing about camera frames that only Chromium has on the page. */
function isChromium(): boolean {
  return 'MediaStreamTrackProcessor' in globalThis;
}

/** Resolves when the video has its first picture. */
export function firstPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      if (video.videoWidth > 0) resolve();
    };
    video.addEventListener('loadeddata', settle, { signal });
    video.addEventListener('resize', settle, { signal });
    // Some iPhones refuse the first play() in low-power mode. `autoplay` starts the picture as soon as it may.
    video.play().then(settle, () => undefined);
  });
}

/** Starts a paused picture again: an iPhone pauses the picture behind another app and leaves it paused. */
export function keepPlaying(video: HTMLVideoElement, signal: AbortSignal): void {
  const resume = (): void => {
    if (document.visibilityState === 'visible' && video.paused) video.play().catch(() => undefined);
  };
  video.addEventListener('pause', resume, { signal });
  document.addEventListener('visibilitychange', resume, { signal });
}
