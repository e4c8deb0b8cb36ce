import { pageLockName, type OfflineRequest } from './offline-protocol.ts';
import type { OfflineStore } from './create-offline.ts';

/** A page that stays open for weeks still hears of a newer version. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

export interface WorkerParts {
  /** Address of the service worker's script; `null` where there is none, as in development. */
  readonly workerUrl: string | null;
  readonly isBusy: () => boolean;
  readonly reload: () => void;
}

export interface WatchedWorker {
  takeUpdate(): void;
}

/**
 * Registers the service worker and tells the state how far it has come.
 *
 * @param onReady called once the page opens without its server.
 */
export async function watchWorker(
  { workerUrl, isBusy, reload }: WorkerParts,
  store: OfflineStore,
  onReady: () => void,
): Promise<WatchedWorker> {
  const deaf: WatchedWorker = { takeUpdate: () => undefined };
  if (workerUrl === null || !('serviceWorker' in navigator)) {
    store.setState({ app: 'unsupported' });
    return deaf;
  }
  const { serviceWorker: container } = navigator;
  let wasControlled = container.controller !== null;
  let asked = false;
  container.addEventListener('controllerchange', () => {
    if (asked) reload();
    // The first worker of all takes charge of the very page that installed it.
    else if (wasControlled) store.setState({ update: 'active' });
    wasControlled = true;
  });
  const registration = await register(workerUrl);
  if (registration === null) {
    store.setState({ app: 'failed' });
    return deaf;
  }
  holdPageLock();

  const look = (): void => {
    const { active, waiting, installing } = registration;
    if (active !== null) {
      const isFirstLook = store.getState().app !== 'ready';
      store.setState({ app: 'ready' });
      if (isFirstLook) onReady();
    } else store.setState({ app: installing === null && waiting === null ? 'failed' : 'saving' });
    if (waiting !== null && active !== null) store.setState({ update: 'waiting' });
  };
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', look);
    look();
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing ?? registration.waiting);
  send(registration.active, { kind: 'tidy' });
  setInterval(() => {
    if (!isBusy()) registration.update().catch(() => undefined);
  }, LOOK_EVERY_MS);

  return {
    takeUpdate() {
      if (isBusy()) return;
      if (store.getState().update === 'active') return reload();
      asked = registration.waiting !== null;
      send(registration.waiting, { kind: 'take-over' });
    },
  };
}

/** @returns `null` where the browser refuses, for example in a private window. */
async function register(workerUrl: string): Promise<ServiceWorkerRegistration | null> {
  try {
    // Some drivers of browsers block the registration without an error.
    return (await navigator.serviceWorker.register(workerUrl, { updateViaCache: 'none' })) ?? null;
  } catch {
    return null;
  }
}

/** Tells service workers of later builds that this page still needs the files of its own. */
function holdPageLock(): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (entry === null || !('locks' in navigator)) return;
  navigator.locks
    .request(pageLockName(entry.src), { mode: 'shared' }, () => new Promise<never>(() => {}))
    .catch(() => undefined);
}

function send(worker: ServiceWorker | null, request: OfflineRequest): void {
  worker?.postMessage(request);
}
