import type { App } from '../app/app.ts';

/** Calls `act` whenever the source that was measured is closed, for as long as the page lives. */
export function onSessionEnd({ getState, subscribe }: Pick<App, 'getState' | 'subscribe'>, act: () => void): void {
  let wasMeasuring = false;
  subscribe(() => {
    const { kind } = getState().source;
    const isMeasuring = kind === 'camera' || kind === 'file' || kind === 'try-it';
    if (wasMeasuring && !isMeasuring) act();
    wasMeasuring = isMeasuring;
  });
}
