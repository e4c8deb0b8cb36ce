import type { StoreApi } from 'zustand/vanilla';
import { summariseSession } from '../../core/session/summarise-session.ts';
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

/**
 * Takes sessions into the library: those that just ended, those that still wait for room, and those of a page that is
 * gone.
 */
export interface IncomingSessions {
  readonly waiting: readonly WaitingSession[];
  /**
   * @param personId `null`: the chosen person.
   * @param draft the session's draft, if there is one.
   */
  keep(record: SessionRecord, personId: string | null, draft: Draft | null): void;
  /** Keeps a session with this person at once, unless the same session is kept with them already. */
  keepWith(record: SessionRecord, personId: string): Promise<Answer<'kept' | 'already'>>;
  /** Brings in the sessions of pages that ended in the middle of a set, also of pages that end later. */
  restoreLeft(): void;
  /** Tries once more to keep the sessions that wait. */
  tryAgain(): Promise<void>;
  /** Dismisses the notice about a restored session, because the session was removed or looked at. */
  forgetRestored(sessionId: string): void;
  /** Drops this person's sessions that are not kept yet, and dismisses the notice about a restored one. */
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
      // Another tab removed the person. The session goes to nobody else unasked.
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
    async keepWith(record, personId) {
      const fromMs = Date.parse(record.origin.startedAt);
      const known = await archive.ask((open) => open.listSessions({ personId, fromMs, toMs: fromMs + 1 }));
      if (known.kind === 'failed') return known;
      const isKnown = known.value.sessions.some(
        (listed) =>
          listed.kind === 'intact' &&
          listed.row.model === record.origin.model &&
          listed.row.reps === summariseSession(record)?.reps,
      );
      if (isKnown) return { kind: 'done', value: 'already' };
      const answer = await archive.ask((open) => open.addSession(record, personId));
      if (answer.kind === 'failed') return answer;
      show(answer.value);
      return { kind: 'done', value: 'kept' };
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
