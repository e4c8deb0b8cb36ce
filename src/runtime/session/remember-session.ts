import type { SessionRecord } from '../../core/session/session-record.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { Draft } from './draft.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import { placementIn } from './placement.ts';
import type { SessionParts } from './session-parts.ts';
import type { SessionSlice } from './session-state.ts';

type Memory = Pick<SessionParts, 'shelf' | 'placementStorage'>;

/** A session's record, and the person whom the session was begun for. `null`: nobody was known then. */
export interface PersonsSession {
  readonly record: SessionRecord;
  readonly personId: string | null;
  /** `null`: no draft was begun. */
  readonly draft: Draft | null;
}

/** The part of the state that keeping a session changes. */
type MemoryState = Slice<Pick<SessionSlice, 'placement'> & Pick<SettingsSlice, 'storageFailure'>>;

/**
 * Keeps a session in front of the camera in which a leg was measured, and the place where the person stood. Films and
 * tries are nobody's training; a film's session can be kept by hand.
 */
export function rememberSession(memory: Memory, store: MemoryState, session: PersonsSession): void {
  const { record, personId, draft } = session;
  if (record.origin.source.kind !== 'camera') return;
  if (summariseSession(record) === null) {
    dropSession(memory, store, session);
    return;
  }
  draft?.stop();
  memory.shelf.keep(record, personId, draft);
  keepPlacement(memory, store, record);
}

/** Keeps nothing of a session in front of the camera but the place where the person stood. */
export function dropSession(memory: Memory, store: MemoryState, { record, draft }: PersonsSession): void {
  if (record.origin.source.kind !== 'camera') return;
  draft?.stop();
  draft?.discard();
  keepPlacement(memory, store, record);
}

function keepPlacement({ placementStorage }: Memory, store: MemoryState, record: SessionRecord): void {
  const placement = placementIn(record);
  if (placement === null) return;
  const failure = placementStorage.save(placement);
  store.setState((state) => ({ placement, storageFailure: failure ?? state.storageFailure }));
}
