import type { SharedArchive } from '../archive/shared-archive.ts';
import type { OfflineStore, OpenedOffline } from './create-offline.ts';
import { keepAllModels, measureModels, wantsFewBytes, type ModelParts } from './keep-models.ts';
import { openLaunchedFiles, takeSharedFiles } from './received-films.ts';
import { askToPersist, measureStored, removeApp, removeModels, removeSettings } from './stored-parts.ts';
import { watchWorker, type WatchedWorker, type WorkerParts } from './watch-worker.ts';

export interface OfflineParts extends WorkerParts, ModelParts {
  /** Address of the folder that holds the page. */
  readonly scope: string;
  readonly archive: SharedArchive;
  /** Removes sessions, people, drafts and demonstrations, here and from the state of the page. */
  readonly removeSessions: () => void;
  readonly openFiles: (files: readonly File[]) => void;
  readonly onFault: (error: unknown) => void;
}

/** Puts together what the page does beside the measurement so that it opens without a network. */
export function openOffline(parts: OfflineParts, store: OfflineStore): OpenedOffline {
  const { scope, onFault } = parts;
  let watched: Promise<WatchedWorker> | null = null;
  let keeping: Promise<void> | null = null;

  const keepModels = (): void => {
    keeping ??= keepAllModels(parts, store).finally(() => {
      keeping = null;
    });
  };

  /** Models are fetched only where the page itself can be opened without its server. */
  const onReady = (): void => {
    if (!wantsFewBytes()) return keepModels();
    measureModels().then(
      (models) => store.setState({ models: models.state === 'kept' ? models : { ...models, state: 'sparing' } }),
      onFault,
    );
  };

  return {
    start() {
      if (watched !== null) return;
      watched = watchWorker(parts, store, onReady);
      watched.catch(onFault);
      openLaunchedFiles(parts.openFiles, onFault);
      if ('caches' in window)
        takeSharedFiles(scope).then(
          (files) => (files.length > 0 ? parts.openFiles(files) : undefined),
          // A private window may have caches and refuse to open them. No film can have been shared with it.
          () => undefined,
        );
    },
    takeUpdate: () => void watched?.then((worker) => worker.takeUpdate()),
    keepModels,
    measureStored: () => measureStored(parts.archive, scope),
    askToPersist,
    async remove(part) {
      switch (part) {
        case 'sessions':
          return parts.removeSessions();
        case 'settings':
          removeSettings();
          return parts.reload();
        case 'models':
          await removeModels();
          return store.setState({ models: await measureModels() });
        case 'app':
          await removeApp(scope);
          return store.setState({ app: 'unsupported', update: 'none' });
      }
    },
  };
}
