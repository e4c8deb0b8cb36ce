import type { StoreApi } from 'zustand/vanilla';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Archive, ArchiveFailure, StoredSession } from '../archive/archive.ts';
import type { OldHistory } from './old-history.ts';
import type { ChosenPerson } from './chosen-person.ts';
import { joinHistories } from './earlier-sessions.ts';
import { readContents } from './library-contents.ts';
import type { LibraryState } from './library.ts';
import { createSessionList } from './session-list.ts';
import type { SharedArchive } from '../archive/shared-archive.ts';
import type { WaitingSession } from './waiting-sessions.ts';

export interface ReaderParts {
  readonly archive: SharedArchive;
  readonly oldHistory: OldHistory;
  readonly chosenPerson: ChosenPerson;
}

/** Brings what is stored into the state. */
export interface LibraryReader {
  /** Reads it all anew. When asked for again before the end, the earlier reading waits for the later one. */
  refresh(): Promise<void>;
  /** Whose sessions the next reading shows. */
  choose(personId: string): void;
  readList(query: LibraryState['query']): void;
  readMore(): void;
  /** The history is anew what is stored and what waits. */
  showHistory(): void;
  /** Just stored: it need not be read to be known. */
  noteKept(session: StoredSession): void;
}

export function createLibraryReader(
  { archive, oldHistory, chosenPerson }: ReaderParts,
  { getState, setState }: Pick<StoreApi<LibraryState>, 'getState' | 'setState'>,
  waiting: () => readonly WaitingSession[],
): LibraryReader {
  const list = createSessionList();
  let chosenId = chosenPerson.load();
  /** Of the chosen person: kept sessions, and those that an earlier page kept and that could not be moved yet. */
  let kept: readonly SessionSummary[] = [];
  let unmoved = oldHistory.load();
  let turn = 0;
  let lastReading: Promise<void> = Promise.resolve();

  const read = async (mine: number): Promise<void> => {
    const wanted = { chosenId, query: () => getState().query };
    const answer = await archive.ask((open) => readContents(open, oldHistory, list, wanted));
    if (mine !== turn) return lastReading;
    if (answer.kind === 'failed') return close(answer.failure);
    const { people, person, history, listed } = answer.value;
    kept = history;
    unmoved = answer.value.unmoved;
    setState({ kind: 'open', failure: null, people, person, history: joinedHistory(person.id), ...listed });
    void measureStorage();
  };

  const close = (failure: ArchiveFailure): void => {
    setState({ kind: 'closed', failure, history: joinedHistory(getState().person?.id) });
  };

  const joinedHistory = (shownId: string | undefined): readonly SessionSummary[] => {
    const theirs = waiting().filter(({ personId }) => personId === null || personId === shownId);
    const onTheirWay = theirs.flatMap(({ summary }) => summary ?? []);
    return joinHistories(unmoved, kept, onTheirWay);
  };

  const showHistory = (): void => setState(({ person }) => ({ history: joinedHistory(person?.id) }));

  const measureStorage = async (): Promise<void> => {
    const used = await archive.ask((open) => open.storageUsed());
    if (used.kind === 'done') setState({ used: used.value });
  };

  const showList = async (
    readSome: (open: Archive, personId: string) => ReturnType<typeof list.readFirst>,
  ): Promise<void> => {
    // It may bring somebody else, whose list this has to be then.
    await lastReading;
    const { person } = getState();
    if (person === null) return;
    const answer = await archive.ask((open) => readSome(open, person.id));
    if (answer.kind === 'done') setState(answer.value);
    else if (answer.failure !== 'cancelled') setState({ refused: answer.failure });
  };

  return {
    refresh() {
      turn += 1;
      lastReading = read(turn);
      return lastReading;
    },
    choose(personId) {
      chosenId = personId;
      chosenPerson.save(personId);
      list.restart();
      setState({ sessions: [], hasMore: false, query: {} });
    },
    readList(query) {
      list.restart();
      setState({ query });
      void showList((open, personId) => list.readFirst(open, { personId, query }));
    },
    readMore() {
      void showList((open, personId) => {
        const { query, sessions } = getState();
        return list.readMore(open, { personId, query }, sessions);
      });
    },
    showHistory,
    noteKept(session) {
      if (session.personId === getState().person?.id) kept = [...kept, session];
      showHistory();
    },
  };
}
