/**
 * Keeps the screen on, because nobody who squats three metres away touches it. Browsers let go of the lock in a hidden
 * tab, so the page asks for it again when the tab is back. Where there is no lock (old browser, low battery) the screen
 * just dims.
 *
 * @returns lets the screen sleep again.
 */
export function keepScreenOn(): () => void {
  const wakeLock = navigator.wakeLock as WakeLock | undefined;
  const stop = new AbortController();
  let held: WakeLockSentinel | null = null;

  const ask = (): void => {
    if (document.visibilityState !== 'visible') return;
    wakeLock?.request('screen').then(
      (sentinel) => {
        if (stop.signal.aborted) letGo(sentinel);
        else held = sentinel;
      },
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask, { signal: stop.signal });
  return () => {
    stop.abort();
    if (held !== null) letGo(held);
  };
}

function letGo(sentinel: WakeLockSentinel): void {
  sentinel.release().catch(() => undefined);
}
