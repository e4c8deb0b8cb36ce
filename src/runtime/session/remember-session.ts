import type { SessionRecord } from '../../core/session/session-record.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Draft } from './draft.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import { placementIn } from './placement.ts';
import type { SessionParts } from './session-parts.ts';
import type { SessionSlice } from './session-state.ts';

type Memory = Pick<SessionParts, 'shelf' | 'placementStorage'>;

/** A session, and whom it was begun for; `null`: nobody was known then. */
export interface PersonsSession {
  readonly record: SessionRecord;
  readonly personId: string | null;
  /** `null`: none was begun. */
  readonly draft: Draft | null;
}

/**
 * Keeps a session in front of the camera in which a leg was measured, and where the person stood. Films and tries are
 * nobody's training; a film's session can be kept by hand.
 */
export function rememberSession(
  { shelf, placementStorage }: Memory,
  store: Slice<Pick<SessionSlice, 'placement'> & Pick<SettingsSlice, 'storageFailure'>>,
  { record, personId, draft }: PersonsSession,
): void {
  if (record.origin.source.kind !== 'camera') return;
  draft?.stop();
  if (summariseSession(record) === null) draft?.discard();
  else shelf.keep(record, personId, draft);
  const placement = placementIn(record);
  if (placement !== null) {
    const failure = placementStorage.save(placement);
    store.setState((state) => ({ placement, storageFailure: failure ?? state.storageFailure }));
  }
}
