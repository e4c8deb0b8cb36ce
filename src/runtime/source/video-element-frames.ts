import type { CapturedFrame } from './captured-frame.ts';

/**
 * Hands over every picture that `video` presents and that is worth measuring, until the returned function is called. A
 * VideoFrame of an element shares the element's pixels and copies nothing. In a hidden tab browsers present nothing, so
 * no picture comes until the tab is back.
 *
 * @param isWorth looks at a picture, and leaves it open.
 * @param onFrame its receiver closes the frame.
 */
export function forwardFrames(
  video: HTMLVideoElement,
  isWorth: (image: VideoFrame) => boolean,
  onFrame: (frame: CapturedFrame) => void,
  now: () => number,
): () => void {
  let handle = 0;
  let lastTimestampMs = Number.NEGATIVE_INFINITY;
  /** Whether the camera's own clock can be believed. A clock that was set back once may be set back again. */
  let hasCameraClock = true;

  const onPresented = (callbackMs: number, metadata: VideoFrameCallbackMetadata): void => {
    handle = video.requestVideoFrameCallback(onPresented);
    const capturedMs = hasCameraClock ? captureTimeOf(metadata, callbackMs, now()) : callbackMs;
    if (capturedMs < lastTimestampMs) hasCameraClock = false;
    const timestampMs = hasCameraClock ? capturedMs : callbackMs;
    if (video.videoWidth === 0 || timestampMs <= lastTimestampMs) return;
    lastTimestampMs = timestampMs;
    const image = new VideoFrame(video, { timestamp: Math.round(timestampMs * 1000) });
    if (!isWorth(image)) {
      image.close();
      return;
    }
    const size = { widthPx: image.displayWidth, heightPx: image.displayHeight };
    onFrame({ image, size, timestampMs, capturedAtMs: timestampMs });
  };

  handle = video.requestVideoFrameCallback(onPresented);
  return () => video.cancelVideoFrameCallback(handle);
}

/**
 * The moment at which the picture was taken, milliseconds on the page's clock.
 *
 * `captureTime` is the sensor's own time, and the only one that is free of the screen's refresh. Browsers that leave it
 * out give `presentationTime`, which comes at most one refresh later. `mediaTime` is not used, because for a live
 * stream it starts anywhere and can't be set against the page's clock. A time in the future (seen with virtual cameras)
 * is no capture time.
 */
function captureTimeOf(metadata: VideoFrameCallbackMetadata, callbackMs: number, nowMs: number): number {
  for (const candidate of [metadata.captureTime, metadata.presentationTime]) {
    if (candidate !== undefined && candidate > 0 && candidate <= nowMs) return candidate;
  }
  return callbackMs;
}
