import type { StoreApi } from 'zustand/vanilla';
import { isOfRun, type SessionSummary } from '../../core/session/session-summary.ts';
import type { Archive, ArchiveFailure, StoredSession } from '../archive/archive.ts';
import type { OldHistory } from './old-history.ts';
import type { ChosenPerson } from './chosen-person.ts';
import { joinHistories } from './earlier-sessions.ts';
import { readContents } from './library-contents.ts';
import type { LibraryState } from './library.ts';
import { withoutRemoved, type Removal } from './removals.ts';
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
  /**
   * Reads everything anew. When this is asked for again before the end, the earlier reading waits for the later one.
   */
  refresh(): Promise<void>;
  /** Chooses the person whose sessions the next reading shows. */
  choose(personId: string): void;
  readList(query: LibraryState['query']): void;
  readMore(): void;
  /** Puts the history together anew, from the stored sessions and those that wait. */
  showHistory(): void;
  /** Adds a session that was just stored, so that it need not be read to be known. */
  noteKept(session: StoredSession): void;
}

export function createLibraryReader(
  { archive, oldHistory, chosenPerson }: ReaderParts,
  { getState, setState }: Pick<StoreApi<LibraryState>, 'getState' | 'setState'>,
  waiting: () => readonly WaitingSession[],
  removal: () => Removal | null,
): LibraryReader {
  const list = createSessionList();
  let chosenId = chosenPerson.load();
  /** The chosen person's kept sessions, and the sessions that an earlier page kept and that could not be moved yet. */
  let kept: readonly SessionSummary[] = [];
  let unmoved = oldHistory.load();
  let turn = 0;
  let lastReading: Promise<void> = Promise.resolve();

  const read = async (mine: number): Promise<void> => {
    const wanted = { chosenId, query: () => getState().query, removal };
    const answer = await archive.ask((open) => readContents(open, oldHistory, list, wanted));
    if (mine !== turn) return lastReading;
    if (answer.kind === 'failed') return close(answer.failure);
    const { people, person, history, listed } = answer.value;
    kept = history;
    unmoved = answer.value.unmoved;
    setState({ kind: 'open', failure: null, people, person, ...joinedHistory(person.id), ...listed });
    void measureStorage();
  };

  const close = (failure: ArchiveFailure): void => {
    setState({ kind: 'closed', failure, ...joinedHistory(getState().person?.id) });
  };

  /** Squats and runs apart, because no trend mixes them. */
  const joinedHistory = (shownId: string | undefined): Pick<LibraryState, 'history' | 'runs'> => {
    const waitingHere = waiting().filter(({ personId }) => personId === null || personId === shownId);
    const onTheirWay = waitingHere.flatMap(({ summary }) => summary ?? []);
    const all = joinHistories(unmoved, kept, onTheirWay);
    return { history: all.filter((session) => !isOfRun(session)), runs: all.filter(isOfRun) };
  };

  const showHistory = (): void => setState(({ person }) => joinedHistory(person?.id));

  const measureStorage = async (): Promise<void> => {
    const used = await archive.ask((open) => open.storageUsed());
    if (used.kind === 'done') setState({ used: used.value });
  };

  const showList = async (
    readSome: (open: Archive, personId: string) => ReturnType<typeof list.readFirst>,
  ): Promise<void> => {
    // The reading may bring somebody else, and the list has to be theirs then.
    await lastReading;
    const { person } = getState();
    if (person === null) return;
    const answer = await archive.ask((open) => readSome(open, person.id));
    if (answer.kind === 'done') {
      setState({ ...answer.value, sessions: withoutRemoved(answer.value.sessions, removal()) });
    }
    if (answer.kind === 'failed' && answer.failure !== 'cancelled') setState({ refused: answer.failure });
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
