import type { StoreApi } from 'zustand/vanilla';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, Archive, StoredSession } from '../archive/archive.ts';
import type { Draft } from '../session/draft.ts';
import type { LeftDrafts } from '../drafts/left-drafts.ts';
import type { LibraryReader } from './library-reader.ts';
import type { LibraryState } from './library.ts';
import type { OtherTabs } from './other-tabs.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';
import { createWaitingSessions, type WaitingSession } from './waiting-sessions.ts';

export interface IncomingParts {
  readonly archive: SharedArchive;
  readonly otherTabs: OtherTabs;
  readonly leftDrafts: LeftDrafts;
}

/** Sessions on their way into the library: just ended, still waiting for room, or left by a page that is gone. */
export interface IncomingSessions {
  readonly waiting: readonly WaitingSession[];
  /** @param personId `null`: whoever is chosen. @param draft of the session, if there is one. */
  keep(record: SessionRecord, personId: string | null, draft: Draft | null): void;
  /** Brings in what pages left that ended in mid-set, also of those that end later. */
  restoreLeft(): void;
  /** What waits, once more. */
  tryAgain(): Promise<void>;
  /** The session was removed, or looked at: it is news no more. */
  forgetRestored(sessionId: string): void;
  /** Theirs, that were not kept or are news, go with the rest. */
  forgetPerson(personId: string): void;
  forgetEverything(): void;
}

export function createIncomingSessions(
  { archive, otherTabs, leftDrafts }: IncomingParts,
  { getState, setState }: Pick<StoreApi<LibraryState>, 'getState' | 'setState'>,
  reader: LibraryReader,
): IncomingSessions {
  const waiting = createWaitingSessions(write, settle);
  let hasAskedToPersist = false;

  async function write({ record, personId, draft }: WaitingSession): Promise<Answer<StoredSession>> {
    if (getState().kind !== 'open') await reader.refresh();
    const { kind, person, failure } = getState();
    if (kind === 'closed' || person === null) return { kind: 'failed', failure: failure ?? 'unavailable' };
    const options = draft === null ? {} : { draftId: draft.id };
    return archive.ask((open) => open.addSession(record, personId ?? person.id, options));
  }

  function settle({ record, draft }: WaitingSession, answer: Answer<StoredSession>): void {
    if (answer.kind === 'failed') {
      setState({ lastKept: { kind: 'not-kept', failure: answer.failure, record } });
      reader.showHistory();
      // Another tab removed the person. Nobody else gets their session unasked.
      if (answer.failure === 'not-found') void reader.refresh();
      return;
    }
    draft?.discard();
    setState({ lastKept: { kind: 'kept', sessionId: answer.value.id } });
    show(answer.value);
    if (!hasAskedToPersist) void archive.ask(askToPersist);
    hasAskedToPersist = true;
  }

  function show(session: StoredSession): void {
    reader.noteKept(session);
    otherTabs.tell();
    void reader.refresh();
  }

  function forgetWaiting(isUnwanted: (session: WaitingSession) => boolean): void {
    for (const { draft } of waiting.all.filter((session) => isUnwanted(session))) draft?.discard();
    waiting.drop(isUnwanted);
    const { lastKept } = getState();
    const isGone = lastKept?.kind === 'not-kept' && !waiting.all.some(({ record }) => record === lastKept.record);
    if (isGone) setState({ lastKept: null });
  }

  return {
    get waiting() {
      return waiting.all;
    },
    keep(record, personId, draft) {
      waiting.add(record, personId ?? getState().person?.id ?? null, draft);
      setState({ lastKept: null, restored: null });
      reader.showHistory();
      void waiting.flush();
    },
    restoreLeft() {
      void leftDrafts.restore((session) => {
        setState({ restored: session });
        show(session);
      });
    },
    async tryAgain() {
      const { people, person } = getState();
      const ids = people.flatMap((entry) => (entry.kind === 'intact' ? [entry.row.id] : []));
      if (person !== null) waiting.adopt((id) => ids.includes(id), person.id);
      await waiting.flush();
    },
    forgetRestored(sessionId) {
      if (getState().restored?.id === sessionId) setState({ restored: null });
    },
    forgetPerson(personId) {
      forgetWaiting((session) => session.personId === personId);
      if (getState().restored?.personId === personId) setState({ restored: null });
    },
    forgetEverything() {
      forgetWaiting(() => true);
      setState({ lastKept: null, restored: null });
    },
  };
}

async function askToPersist(archive: Archive): Promise<Answer<boolean>> {
  return { kind: 'done', value: await archive.requestPersistence() };
}
