import { createStore } from 'zustand/vanilla';
import { thresholdsFor } from '../../core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS } from '../../core/reading/thresholds.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Answer, Archive, ArchiveFailure } from '../archive/archive.ts';
import type { Shelf } from '../session/shelf.ts';
import { createIncomingSessions, type IncomingParts } from './incoming-sessions.ts';
import { createLibraryReader, type ReaderParts } from './library-reader.ts';
import type { Library, LibraryState } from './library.ts';
import type { NotedRemoval, RemovalNote } from './removal-note.ts';
import { createRemovals, type Removal, type WaitForUndo } from './removals.ts';
import { UNREAD_LIBRARY } from './unread-library.ts';

export interface LibraryParts extends ReaderParts, IncomingParts {
  readonly waitForUndo: WaitForUndo;
  readonly removalNote: RemovalNote;
}

/** Two faces of one library: for the screens, and for the live measurement. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly shelf: Shelf;
}

/**
 * Opens what this browser keeps. Where the browser keeps nothing, today's sessions still count, and each can be saved
 * as a file.
 */
export function createLibrary(parts: LibraryParts): OpenedLibrary {
  const { archive, oldHistory, otherTabs, waitForUndo, removalNote } = parts;
  const store = createStore<LibraryState>(() => UNREAD_LIBRARY);
  const { getState, setState } = store;
  const removals = createRemovals(waitForUndo, (removed) => setState({ removed }));
  const left = removalNote.load();
  const reader = createLibraryReader(
    parts,
    store,
    () => incoming.waiting,
    () => removals.current,
  );
  const incoming = createIncomingSessions(parts, store, reader);
  const onOpened = new Set<(record: SessionRecord) => void>();
  const onEmptied = new Set<() => void>();
  let opening = new AbortController();

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

  /** Hides the entry at once, and removes it when nobody has undone that. */
  function removeLater(removal: Removal, remove: () => void): void {
    setState({ refused: null });
    removals.begin(removal, remove);
    if (removals.current === removal) removalNote.save(removal);
    void reader.refresh();
  }

  /** A later removal may be noted by now. */
  function forgetNote(id: string): void {
    if (removalNote.load()?.id === id) removalNote.save(null);
  }

  /** Removes what a page that was closed did not finish. Whatever fails is tried again by the next page. */
  async function finishLeft({ kind, id }: NotedRemoval): Promise<void> {
    const answer = await archive.ask((open) => (kind === 'person' ? open.removePerson(id) : open.removeSession(id)));
    if (answer.kind === 'done') removalNote.save(null);
  }

  function emptyLibrary(): void {
    void change(
      (open) => open.removeEverything(),
      () => {
        oldHistory.remove();
        incoming.forgetEverything();
        setState({ sessions: [], hasMore: false, query: {} });
        for (const act of onEmptied) act();
      },
    );
  }

  function refuse(failure: ArchiveFailure): void {
    if (failure !== 'cancelled') setState({ refused: failure });
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
      const remove = (): void =>
        void change(
          (open) => open.removePerson(personId),
          () => {
            forgetNote(personId);
            incoming.forgetPerson(personId);
          },
        );
      const intact = getState().people.flatMap((one) => (one.kind === 'intact' ? [one.row] : []));
      const person = intact.find(({ id }) => id === personId);
      if (person === undefined || intact.length === 1) return remove();
      removeLater({ kind: 'person', id: personId, pseudonym: person.pseudonym }, remove);
    },
    search(query) {
      setState({ refused: null });
      reader.readList(query);
    },
    showMore: () => reader.readMore(),
    openSession(sessionId) {
      void openStored(sessionId);
    },
    async openStartedAt(startedAt) {
      const fromMs = Date.parse(startedAt);
      const answer = await archive.ask((open) => open.listSessions({ fromMs, toMs: fromMs + 1 }));
      const rows = answer.kind === 'done' ? answer.value.sessions : [];
      const found = rows.find((listed) => listed.kind === 'intact' && listed.row.recordBytes > 0);
      return found?.kind === 'intact' && openStored(found.row.id);
    },
    stopOpening() {
      opening.abort();
      if (getState().opening !== null) setState({ opening: null });
    },
    onOpened: (act) => void onOpened.add(act),
    onEmptied: (act) => void onEmptied.add(act),
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
      const remove = (): void =>
        void change(
          (open) => open.removeSession(sessionId),
          () => {
            forgetNote(sessionId);
            incoming.forgetRestored(sessionId);
          },
        );
      const listed = getState().sessions.find((one) => one.kind === 'intact' && one.row.id === sessionId);
      if (listed?.kind !== 'intact') return remove();
      removeLater({ kind: 'session', id: sessionId, startedAt: listed.row.startedAt }, remove);
    },
    undoRemoval() {
      removals.undo();
      removalNote.save(null);
      void reader.refresh();
    },
    finishRemoval: () => removals.finish(),
    removeEverything() {
      removals.undo();
      removalNote.save(null);
      emptyLibrary();
    },
    retry() {
      setState({ refused: null });
      void reader.refresh().then(() => {
        incoming.restoreLeft();
        return incoming.tryAgain();
      });
    },
    keep: (record) => incoming.keep(record, null, null),
    keepWith: (record, personId) => incoming.keepWith(record, personId),
    dismissRestored: () => setState({ restored: null }),
  };

  /** @returns whether the session was read; also `true` when something else is shown by now. */
  async function openStored(sessionId: string): Promise<boolean> {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    setState({ opening: sessionId });
    const record = await library.readSession(sessionId, signal);
    if (signal.aborted) return true;
    setState({ opening: null });
    if (record === null) return false;
    incoming.forgetRestored(sessionId);
    for (const act of onOpened) act(record);
    return true;
  }

  otherTabs.onTold(() => void reader.refresh());
  const begin = (): void => void reader.refresh().then(() => incoming.restoreLeft());
  if (left === null) begin();
  else void finishLeft(left).then(begin);

  const shelf: Shelf = {
    history: () => getState().history,
    subscribe: (listener) =>
      store.subscribe((state, before) => {
        if (state.history !== before.history) listener();
      }),
    personId: () => getState().person?.id ?? null,
    thresholds: () => getState().person?.thresholds ?? DEFAULT_THRESHOLDS,
    keep: (record, personId, draft = null) => incoming.keep(record, personId, draft),
  };

  return { library, shelf };
}
