import type { CameraChange } from '../source/camera.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { AppParts } from './app-parts.ts';
import type { SessionFlow } from './session-flow.ts';
import type { AppStore } from './store.ts';

/** Nobody waits longer than this for a camera to come back, milliseconds. */
const REOPENED_WITHIN_MS = 120_000;

/** Opens a camera that failed once it is plugged in again or allowed, for as long as the page lives. */
export function reopenLostCamera(
  { cameras, isVisible, today }: Pick<AppParts, 'cameras' | 'isVisible' | 'today'>,
  store: AppStore,
  flow: SessionFlow,
): void {
  cameras.watch((change) => {
    void flow.sources.listCameras();
    const { source, finished } = store.getState();
    if (source.kind !== 'failed' || finished !== null) return;
    // A camera that comes back hours later, or behind another window, must not switch itself on.
    const isLate = today().getTime() - flow.failedAtMs > REOPENED_WITHIN_MS;
    if (isVisible() && !isLate && isMended(source.reason, change)) flow.reopenCamera();
  });
}

function isMended(reason: SourceFailure, change: CameraChange): boolean {
  return change === 'permission-granted'
    ? reason === 'camera-denied'
    : reason === 'camera-unplugged' || reason === 'camera-absent';
}
