import type { CameraChoice, CameraFacing } from './source-state.ts';
import { nameCameraFailure, nameMissingCameraApi } from './camera-failure.ts';
import type { CameraEvents, CameraRequest, Cameras, OpenCamera } from './camera.ts';
import { constraintsOf, ownShapeConstraintsOf, settleCamera } from './camera-wishes.ts';
import { SourceError } from './source-error.ts';
import { forwardFrames } from './video-element-frames.ts';

/** Even a slow camera wakes within this time. A camera that is silent for longer sends nothing at all. */
const FIRST_PICTURE_LIMIT_MS = 10_000;

/** A camera that has not answered to wishes after this time goes on as it is. */
const WISHES_LIMIT_MS = 2000;

/** Opens the machine's cameras through getUserMedia. */
export function createWebcams(now: () => number, firstPictureLimitMs = FIRST_PICTURE_LIMIT_MS): Cameras {
  return {
    async open(request, events, signal) {
      const media = devices();
      if (media === undefined || !canTakeFrames()) throw nameMissingCameraApi(isSecureContext);
      const stream = await askForStream(media, request);
      if (signal.aborted) {
        stopTracks(stream);
        signal.throwIfAborted();
      }
      return showStream(stream, events, signal, now, firstPictureLimitMs);
    },

    async list() {
      const all = (await devices()?.enumerateDevices()) ?? [];
      return all
        .filter(({ kind }) => kind === 'videoinput')
        .map(({ deviceId, label }): CameraChoice => ({ deviceId, label }));
    },

    watch(onChange) {
      const stop = new AbortController();
      devices()?.addEventListener('devicechange', () => onChange('devices'), { signal: stop.signal });
      watchPermission(() => onChange('permission-granted'), stop.signal);
      return () => stop.abort();
    },
  };
}

/** The browser's cameras, which are missing on an insecure origin, whatever the DOM types say. */
function devices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}

/**
 * Whether the browser gives single frames. There is no older way to fall back to: the worker draws on an
 * OffscreenCanvas, which Safari got together with VideoFrame.
 */
function canTakeFrames(): boolean {
  return typeof VideoFrame === 'function' && 'requestVideoFrameCallback' in HTMLVideoElement.prototype;
}

async function askForStream(media: MediaDevices, request: CameraRequest): Promise<MediaStream> {
  const known = await knownCamera(media, request);
  if (known !== null) {
    try {
      return await media.getUserMedia({ audio: false, video: known });
    } catch (error) {
      // The camera has no such mode, or is not plugged in any more: wishes alone find what there is.
      if (nameCameraFailure(error).reason !== 'camera-absent') throw nameCameraFailure(error);
    }
  }
  const wishes = constraintsOf(request);
  if (request.deviceId !== null) {
    try {
      return await media.getUserMedia({ audio: false, video: { ...wishes, deviceId: { exact: request.deviceId } } });
    } catch (error) {
      // The remembered camera is not plugged in today, so any other will do. Every other error is a failure of this
      // camera.
      if (nameCameraFailure(error).reason !== 'camera-absent') throw nameCameraFailure(error);
    }
  }
  try {
    return await media.getUserMedia({ audio: false, video: { ...wishes, facingMode: { ideal: request.facing } } });
  } catch (error) {
    throw nameCameraFailure(error);
  }
}

/** @returns constraints for a camera whose own shape is known and another than asked for; else `null`. */
async function knownCamera(media: MediaDevices, request: CameraRequest): Promise<MediaTrackConstraints | null> {
  const devices = await media.enumerateDevices().catch(() => []);
  const cameras = devices.filter(({ kind }) => kind === 'videoinput');
  const camera =
    request.deviceId === null
      ? cameras.find(() => cameras.length === 1)
      : cameras.find(({ deviceId }) => deviceId === request.deviceId);
  // Not every browser tells a camera's capabilities before the camera is open.
  if (camera === undefined || !('getCapabilities' in camera)) return null;
  const shaped = ownShapeConstraintsOf(request, (camera as InputDeviceInfo).getCapabilities());
  return shaped && { ...shaped, deviceId: { exact: camera.deviceId } };
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
  let limit = 0;
  const tooLate = new Promise<never>((_resolve, reject) => {
    const detail = `The camera "${track.label}" opened but sent no picture for ${firstPictureLimitMs / 1000} s`;
    limit = window.setTimeout(() => reject(new SourceError('camera-busy', detail)), firstPictureLimitMs);
  });
  try {
    const settled = Promise.race([settleCamera(track, stop.signal), waited(WISHES_LIMIT_MS)]);
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
  stopFrames = forwardFrames(video, (frame) => events.onFrame(frame), now);
  const settings = track.getSettings();
  return {
    deviceId: settings.deviceId ?? '',
    label: track.label,
    facing: facingOf(settings.facingMode),
    picture: pictureNow(),
    stream,
    close,
  };
}

/**
 * Makes an element that plays the stream out of sight. It is muted and inline, because an iPhone plays nothing else
 * without a tap. It is in the document, because Safari may give a detached element no pictures. In Chromium it stays
 * out of the document: Chromium gives pictures all the same, and would draw thirty unseen pictures a second (measured
 * on two cores without a GPU: a third of the page's work and up to a third of the frame rate).
 */
function createHiddenVideo(stream: MediaStream): HTMLVideoElement {
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

function firstPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
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
function keepPlaying(video: HTMLVideoElement, signal: AbortSignal): void {
  const resume = (): void => {
    if (document.visibilityState === 'visible' && video.paused) video.play().catch(() => undefined);
  };
  video.addEventListener('pause', resume, { signal });
  document.addEventListener('visibilitychange', resume, { signal });
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

/**
 * Calls `onGranted` when the camera is allowed. Not every browser knows the permission's name; there the person presses
 * "try again".
 */
function watchPermission(onGranted: () => void, signal: AbortSignal): void {
  const permissions = navigator.permissions as Permissions | undefined;
  permissions?.query({ name: 'camera' }).then(
    (status) => {
      if (signal.aborted) return;
      status.addEventListener('change', () => status.state === 'granted' && onGranted(), { signal });
    },
    () => undefined,
  );
}
