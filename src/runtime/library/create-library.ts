import { createStore } from 'zustand/vanilla';
import { thresholdsFor } from '../../core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS } from '../../core/alignment/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, Archive, ArchiveFailure, StoredSession } from '../archive/archive.ts';
import type { Shelf } from '../shelf.ts';
import { createLibraryReader, type ReaderParts } from './library-reader.ts';
import type { Library, LibraryState } from './library.ts';
import type { OtherTabs } from './other-tabs.ts';
import { UNREAD_LIBRARY } from './unread-library.ts';
import { createWaitingSessions, type WaitingSession } from './waiting-sessions.ts';

export interface LibraryParts extends ReaderParts {
  readonly otherTabs: OtherTabs;
  /** The app's. */
  readonly showSession: (record: SessionRecord) => void;
  /** @returns tells whether another session was begun since. */
  readonly noteWhatRuns: () => () => boolean;
  /** Everything was removed, demonstrations too: whoever still has some of it in hand lets go. */
  readonly onEmptied: () => void;
}

/** Opens what this browser keeps. Where it keeps nothing, today's sessions still count, and each is there to be saved as a file. */
export function createLibrary(parts: LibraryParts): { readonly library: Library; readonly shelf: Shelf } {
  const { archive, oldHistory, otherTabs } = parts;
  const store = createStore<LibraryState>(() => UNREAD_LIBRARY);
  const { getState, setState } = store;
  const waiting = createWaitingSessions(write, settle);
  const reader = createLibraryReader(parts, store, () => waiting.all);
  let opening = new AbortController();
  let hasAskedToPersist = false;

  async function change<Value>(
    request: (open: Archive) => Promise<Answer<Value>>,
    onDone: (value: Value) => void = () => undefined,
  ): Promise<void> {
    setState({ refused: null });
    const answer = await archive.ask(request);
    if (answer.kind === 'failed') return refuse(answer.failure);
    onDone(answer.value);
    otherTabs.tell();
    await reader.refresh();
  }

  function refuse(failure: ArchiveFailure): void {
    if (failure !== 'cancelled') setState({ refused: failure });
  }

  /* What is kept */

  function keep(record: SessionRecord, personId: string | null = null): void {
    waiting.add(record, personId ?? getState().person?.id ?? null);
    setState({ lastKept: null });
    reader.showHistory();
    void waiting.flush();
  }

  async function write({ record, personId }: WaitingSession): Promise<Answer<StoredSession>> {
    if (getState().kind !== 'open') await reader.refresh();
    const { kind, person, failure } = getState();
    if (kind === 'closed' || person === null) return { kind: 'failed', failure: failure ?? 'unavailable' };
    return archive.ask((open) => open.addSession(record, personId ?? person.id));
  }

  function settle({ record }: WaitingSession, answer: Answer<StoredSession>): void {
    if (answer.kind === 'failed') {
      setState({ lastKept: { kind: 'not-kept', failure: answer.failure, record } });
      reader.showHistory();
      // Another tab removed the person. Nobody else gets their session unasked.
      if (answer.failure === 'not-found') void reader.refresh();
      return;
    }
    setState({ lastKept: { kind: 'kept', sessionId: answer.value.id } });
    reader.noteKept(answer.value);
    otherTabs.tell();
    void reader.refresh();
    if (!hasAskedToPersist) void archive.ask(askToPersist);
    hasAskedToPersist = true;
  }

  async function tryAgain(): Promise<void> {
    const { people, person } = getState();
    const ids = people.flatMap((entry) => (entry.kind === 'intact' ? [entry.row.id] : []));
    if (person !== null) waiting.adopt((id) => ids.includes(id), person.id);
    await waiting.flush();
  }

  /** Those that were not kept go with the rest. */
  function forgetWaiting(isUnwanted: (session: WaitingSession) => boolean): void {
    waiting.drop(isUnwanted);
    const { lastKept } = getState();
    const isGone = lastKept?.kind === 'not-kept' && !waiting.all.some(({ record }) => record === lastKept.record);
    if (isGone) setState({ lastKept: null });
  }

  const library: Library = {
    getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    choosePerson(personId) {
      setState({ refused: null });
      reader.choose(personId);
      void reader.refresh();
    },
    addPerson(pseudonym) {
      const name = pseudonym.trim();
      if (name === '') return;
      void change(
        (open) => open.addPerson(name),
        ({ id }) => reader.choose(id),
      );
    },
    renamePerson(personId, pseudonym) {
      const name = pseudonym.trim();
      if (name !== '') void change((open) => open.renamePerson(personId, name));
    },
    setPersonNotes(personId, notes) {
      void change((open) => open.setPersonNotes(personId, notes));
    },
    setStrictness(personId, strictness) {
      void change((open) => open.setThresholds(personId, strictness && thresholdsFor(strictness)));
    },
    setProgramme(personId, programme) {
      void change((open) => open.setProgramme(personId, programme));
    },
    removePerson(personId) {
      // Where nobody is left, the next reading adds somebody without a name.
      void change(
        (open) => open.removePerson(personId),
        () => forgetWaiting((session) => session.personId === personId),
      );
    },
    search(query) {
      setState({ refused: null });
      reader.readList(query);
    },
    showMore: () => reader.readMore(),
    openSession(sessionId) {
      opening.abort();
      opening = new AbortController();
      setState({ opening: sessionId });
      void showStored(sessionId, opening.signal);
    },
    async readSession(sessionId, signal) {
      setState({ refused: null });
      const answer = await archive.ask((open) => open.readSession(sessionId, signal));
      if (answer.kind === 'done') return answer.value;
      refuse(answer.failure);
      return null;
    },
    setNotes(sessionId, notes) {
      void change((open) => open.setNotes(sessionId, notes));
    },
    removeSession(sessionId) {
      void change((open) => open.removeSession(sessionId));
    },
    removeEverything() {
      void change(
        (open) => open.removeEverything(),
        () => {
          oldHistory.remove();
          forgetWaiting(() => true);
          setState({ lastKept: null, sessions: [], hasMore: false, query: {} });
          parts.onEmptied();
        },
      );
    },
    retry() {
      setState({ refused: null });
      void reader.refresh().then(tryAgain);
    },
    keep: (record) => keep(record),
  };

  async function showStored(sessionId: string, signal: AbortSignal): Promise<void> {
    const wasOtherBegun = parts.noteWhatRuns();
    const record = await library.readSession(sessionId, signal);
    if (signal.aborted) return;
    setState({ opening: null });
    if (record !== null && !wasOtherBegun()) parts.showSession(record);
  }

  otherTabs.onTold(() => void reader.refresh());
  void reader.refresh();

  const shelf: Shelf = {
    history: () => getState().history,
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        if (state.history !== before.history) listener();
      }),
    personId: () => getState().person?.id ?? null,
    thresholds: () => getState().person?.thresholds ?? DEFAULT_THRESHOLDS,
    keep,
  };

  return { library, shelf };
}

async function askToPersist(archive: Archive): Promise<Answer<boolean>> {
  return { kind: 'done', value: await archive.requestPersistence() };
}
