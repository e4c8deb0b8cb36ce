import type { CameraEffect, CameraFacing } from './source-state.ts';
import { askForStream } from './ask-for-camera.ts';
import { nameMissingCameraApi } from './camera-failure.ts';
import type { CameraEvents, CameraRequest, OpenCamera } from './camera.ts';
import { settleCamera } from './camera-wishes.ts';
import { createHiddenVideo, firstPicture, keepPlaying } from './hidden-video.ts';
import { glanceAt } from './picture-glance.ts';
import { mediaDevices } from './media-devices.ts';
import { SourceError } from './source-error.ts';
import { forwardFrames } from './video-element-frames.ts';
import { watchPicture, WATCH_TICK_MS, type PictureWatch } from './watch-picture.ts';

/** A camera that has not answered to wishes after this time goes on as it is. */
const WISHES_LIMIT_MS = 2000;

/** How long a camera may take, and by which clock. */
export interface WebcamTimes {
  readonly now: () => number;
  readonly firstPictureLimitMs: number;
}

/**
 * Opens a camera through getUserMedia, as `Cameras.open` says. Fetched with the engine, because the first page opens no
 * camera.
 */
export async function openWebcam(
  request: CameraRequest,
  events: CameraEvents,
  signal: AbortSignal,
  { now, firstPictureLimitMs }: WebcamTimes,
): Promise<OpenCamera> {
  const media = mediaDevices();
  if (media === undefined || !canTakeFrames()) throw nameMissingCameraApi(isSecureContext);
  const stream = await askForStream(media, request);
  if (signal.aborted) {
    stopTracks(stream);
    signal.throwIfAborted();
  }
  return showStream(stream, events, signal, now, firstPictureLimitMs);
}

/**
 * Whether the browser gives single frames. There is no older way to fall back to: the worker draws on an
 * OffscreenCanvas, which Safari got together with VideoFrame.
 */
function canTakeFrames(): boolean {
  return typeof VideoFrame === 'function' && 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
}

/** Plays the stream in an element of our own, out of sight, and waits for its first picture. */
async function showStream(
  stream: MediaStream,
  events: CameraEvents,
  signal: AbortSignal,
  now: () => number,
  firstPictureLimitMs: number,
): Promise<OpenCamera> {
  const track = stream.getVideoTracks()[0];
  if (track === undefined) throw new SourceError('camera-absent', 'The stream has no video track');
  const video = createHiddenVideo(stream);
  const stop = new AbortController();
  let stopFrames: (() => void) | null = null;
  const close = (): void => {
    stop.abort();
    stopFrames?.();
    stopTracks(stream);
    video.srcObject = null;
    video.remove();
  };
  const lost = new Promise<never>((_resolve, reject) => {
    track.addEventListener(
      'ended',
      () => reject(new SourceError('camera-unplugged', `The camera "${track.label}" ended its stream`)),
      { signal: stop.signal },
    );
    signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), {
      signal: stop.signal,
    });
  });
  let effects: readonly CameraEffect[] = [];
  const hearEffects = (now: readonly CameraEffect[]): void => {
    effects = now;
    events.onEffects(now);
  };
  let limit = 0;
  const tooLate = new Promise<never>((_resolve, reject) => {
    const detail = `The camera "${track.label}" opened but sent no picture for ${firstPictureLimitMs / 1000} s`;
    limit = window.setTimeout(() => reject(new SourceError('camera-silent', detail)), firstPictureLimitMs);
  });
  try {
    const settled = Promise.race([settleCamera(track, hearEffects, stop.signal), waited(WISHES_LIMIT_MS)]);
    await Promise.race([settled.then(() => firstPicture(video, stop.signal)), lost, tooLate]);
  } catch (error) {
    close();
    throw error;
  } finally {
    clearTimeout(limit);
  }
  lost.catch((error: unknown) => {
    close();
    if (error instanceof SourceError) events.onLost(error);
  });
  keepPlaying(video, stop.signal);
  const pictureNow = () => ({ widthPx: video.videoWidth, heightPx: video.videoHeight });
  video.addEventListener('resize', () => events.onResize(pictureNow()), { signal: stop.signal });
  const watch = watchPicture((trouble) => {
    // A look that was begun before the camera was closed ends after it.
    if (!stop.signal.aborted) events.onTrouble(trouble);
  });
  stopFrames = forwardFrames(
    video,
    (image) => watch.take(() => glanceAt(image), now()),
    (frame) => events.onFrame(frame),
    now,
  );
  keepWatching(watch, track, stop.signal);
  const settings = track.getSettings();
  return {
    deviceId: settings.deviceId ?? '',
    label: track.label,
    facing: facingOf(settings.facingMode),
    picture: pictureNow(),
    effects,
    stream,
    close,
  };
}

/** Lets the watch tick while the page is seen. Out of sight browsers present no pictures, which is no trouble. */
function keepWatching(watch: PictureWatch, track: MediaStreamTrack, signal: AbortSignal): void {
  const ticking = setInterval(() => {
    if (document.visibilityState === 'visible') watch.tick(track.muted);
  }, WATCH_TICK_MS);
  signal.addEventListener('abort', () => clearInterval(ticking), { once: true });
  document.addEventListener('visibilitychange', () => watch.restart(), { signal });
}

function waited(limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, limitMs);
  });
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function facingOf(facingMode: string | undefined): CameraFacing {
  return facingMode === 'user' || facingMode === 'environment' ? facingMode : 'unknown';
}
