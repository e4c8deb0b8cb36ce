import type { Cameras } from './camera.ts';
import { mediaDevices } from './media-devices.ts';
import type { CameraChoice } from './source-state.ts';

/** Even a slow camera wakes within this time. A camera that is silent for longer sends nothing at all. */
const FIRST_PICTURE_LIMIT_MS = 10_000;

/** Opens the machine's cameras through getUserMedia. */
export function createWebcams(now: () => number, firstPictureLimitMs = FIRST_PICTURE_LIMIT_MS): Cameras {
  return {
    async open(request, events, signal) {
      const { openWebcam } = await import('./open-webcam.ts');
      signal.throwIfAborted();
      return openWebcam(request, events, signal, { now, firstPictureLimitMs });
    },

    async list() {
      const all = (await mediaDevices()?.enumerateDevices()) ?? [];
      return all
        .filter(({ kind }) => kind === 'videoinput')
        .map(({ deviceId, label }): CameraChoice => ({ deviceId, label }));
    },

    watch(onChange) {
      const stop = new AbortController();
      mediaDevices()?.addEventListener('devicechange', () => onChange('devices'), { signal: stop.signal });
      watchPermission(() => onChange('permission-granted'), stop.signal);
      return () => stop.abort();
    },
  };
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
