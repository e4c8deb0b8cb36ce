import type { CameraChange } from '../source/camera.ts';
import type { SourceFailure } from '../source/source-state.ts';
import type { Settings } from '../settings/settings.ts';
import type { AppParts } from './app-parts.ts';
import type { SessionFlow } from './session-flow.ts';
import type { AppStore } from './store.ts';

/** Nobody waits longer than this for a camera to come back, milliseconds. */
const REOPENED_WITHIN_MS = 120_000;

/** The pace at which a lost camera is tried again: after sleep no event tells that it is back. Milliseconds. */
const TRY_EVERY_MS = 2000;

/** A page that did not tick for this long slept with its machine: browsers slow hidden pages down to a tick a minute. */
const ASLEEP_MS = 90_000;

/**
 * Opens a camera again that failed or dropped out, once it is plugged in again or allowed, for as long as the page lives.
 * A camera that comes back much later, or behind another window, must not switch itself on.
 */
export function reopenLostCamera(
  { cameras, isVisible, today, every }: Pick<AppParts, 'cameras' | 'isVisible' | 'today' | 'every'>,
  store: AppStore,
  flow: SessionFlow,
): void {
  const wallMs = (): number => today().getTime();
  /** The time that the page has waited for a camera while the machine was awake, milliseconds. */
  let waitedMs = 0;
  let lastTickMs = wallMs();

  const retake = (): void => {
    const { source } = store.getState();
    // A camera that was forbidden would ask for the permission again and again.
    if (source.kind === 'awaited' && !source.isLate && isVisible()) flow.retakeCamera();
  };

  cameras.watch((change) => {
    void flow.sources.listCameras();
    const { source, finished, settings } = store.getState();
    if (source.kind === 'awaited') {
      if (source.reason !== 'camera-denied' || change === 'permission-granted') retake();
      return;
    }
    if (source.kind !== 'failed' || finished !== null) return;
    const isLate = wallMs() - flow.failedAtMs > REOPENED_WITHIN_MS;
    if (isVisible() && !isLate && isMended(source.reason, change, settings)) flow.reopenCamera();
  });

  every(TRY_EVERY_MS, () => {
    const passedMs = Math.max(0, wallMs() - lastTickMs);
    lastTickMs = wallMs();
    const { source } = store.getState();
    if (source.kind !== 'awaited') {
      waitedMs = 0;
      return;
    }
    if (source.isLate) return;
    waitedMs += passedMs > ASLEEP_MS ? 0 : passedMs;
    if (waitedMs > REOPENED_WITHIN_MS) store.setState({ source: { ...source, isLate: true } });
    else if (source.reason !== 'camera-denied') retake();
  });
}

function isMended(reason: SourceFailure, change: CameraChange, { cameraId }: Pick<Settings, 'cameraId'>): boolean {
  if (change === 'permission-granted') return reason === 'camera-denied';
  // A camera that was unplugged while it opened is known only where the person chose it. Else another one might open.
  return (
    reason === 'camera-absent' || reason === 'camera-missing' || (reason === 'camera-unplugged' && cameraId !== null)
  );
}
