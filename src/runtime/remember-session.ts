import type { SessionRecord } from '../core/session/session-record.ts';
import { summariseSession } from '../core/session/summarise-session.ts';
import type { AppParts } from './app-parts.ts';
import { placementIn } from './placement.ts';
import type { AppStore } from './store.ts';

type Memory = Pick<AppParts, 'historyStorage' | 'placementStorage'>;

/** Keeps a few numbers of a session in front of the camera, and where the person stood. Nothing of films and tries. */
export function rememberSession({ historyStorage, placementStorage }: Memory, store: AppStore, record: SessionRecord) {
  if (record.origin.source.kind !== 'camera') return;
  const summary = summariseSession(record);
  if (summary !== null) {
    // Another tab may have kept one meanwhile; where nothing can be kept, the state is all there is.
    const { history, storageFailure } = store.getState();
    const earlier = storageFailure === null ? historyStorage.load() : history;
    const { kept, failure } = historyStorage.save([...earlier, summary]);
    store.setState((state) => ({ history: kept, storageFailure: failure ?? state.storageFailure }));
  }
  const placement = placementIn(record);
  if (placement !== null) {
    const failure = placementStorage.save(placement);
    store.setState((state) => ({ placement, storageFailure: failure ?? state.storageFailure }));
  }
}
