import { createStore } from 'zustand/vanilla';
import type { App } from '../../runtime/app/app.ts';
import type { AppState } from '../../runtime/app/app-state.ts';
import type { SourceState } from '../../runtime/source/source-state.ts';
import type { Batch } from '../../runtime/batch/batch.ts';
import type { Library } from '../../runtime/library/library.ts';
import type { Room } from '../../runtime/state/room.ts';
import type { Film, Tape } from '../../runtime/tape/tape.ts';
import { endsSet } from '../live/AskEnd.tsx';
import { isFilmOf } from '../stills/film-of.ts';
import { addressNow, entryNow, goTo, LIVE, noteEntry, replaceWith, START, subscribeAddress } from './entry.ts';
import { addressOf, placeAt, type Place } from './place.ts';
import { createSeenSessions } from './seen-sessions.ts';

interface WayState {
  /** The question that Back raised: on the live screen, or beside a film that was not saved. `null`: nothing is asked. */
  readonly asking: 'set' | 'run' | 'film' | 'unsaved' | null;
  /** Why the address that was asked for shows the start page instead. `null`: it did not. */
  readonly notice: 'unknown' | 'not-kept' | null;
}

interface WayParts {
  readonly app: Pick<App, 'getState' | 'subscribe' | 'intents'>;
  readonly library: Pick<Library, 'getState' | 'subscribe' | 'openStartedAt' | 'stopOpening'>;
  readonly batch: Pick<Batch, 'getState' | 'subscribe'>;
  readonly tape: Pick<Tape, 'getState'>;
}

/**
 * Keeps the address and what the app does in step: a session that begins or ends changes the address, and an address
 * that the person goes to opens or leaves a session. Back never ends a running set or a film unasked, nor leaves a film
 * behind that was not saved.
 */
export interface Way extends Room<WayState> {
  /** Begins to follow. @returns stops it. */
  follow(): () => void;
  /** Answers what Back asked: ends the session or leaves the film, or goes on. */
  answer(isWanted: boolean): void;
  closeNotice(): void;
}

const FILMS = addressOf({ kind: 'films' });

function addressOfResult({ finished, finishedRun }: AppState): string | null {
  const startedAt = (finished ?? finishedRun?.run)?.origin.startedAt;
  return startedAt === undefined ? null : addressOf({ kind: 'session', startedAt, view: 'summary' });
}

const placeNow = (): Place | null => placeAt(addressNow());

/** Whether a picture is open or being opened, so that the live screen has the address. */
function isOpen({ kind }: SourceState): boolean {
  return kind !== 'none' && kind !== 'failed';
}

/** Names the thing that Back would break off: a set, a run before the camera, or the measuring of a film. `null`: none. */
function questionAbout(state: AppState): WayState['asking'] {
  if (state.source.kind === 'file') return 'film';
  if (state.session?.activity === 'run') return state.run === null ? null : 'run';
  return endsSet(state) ? 'set' : null;
}

export function createWay({ app, library, batch, tape }: WayParts): Way {
  const store = createStore<WayState>(() => ({ asking: null, notice: null }));
  const seen = createSeenSessions(library);
  /** The step on which the page stands. */
  let current = { address: START, index: 0 };
  /** Called when the step that the page itself asked the browser for has been made. `null`: none was asked for. */
  let whenStepped: (() => void) | null = null;
  let hadResult = false;
  let isDue = false;
  let isFollowing = false;
  /** Steps back that were asked for beside a film that was not saved. */
  let heldBy = 0;
  /** The film that was left behind after the question; it is not asked about again. */
  let leftFilm: Film | null = null;
  /** Films may have been chosen before this module was there. */
  let listed = 0;

  const isShown = (place: Place | null): boolean => {
    const { finished, finishedRun } = app.getState();
    return place?.kind === 'session' && (finished ?? finishedRun?.run)?.origin.startedAt === place.startedAt;
  };

  /** Asks the browser for a step, which it makes later. */
  const step = (by: number, then: () => void): void => {
    whenStepped = then;
    history.go(by);
  };

  /** Leaves this page for another: one step back where that page is there, so that no page lies twice in a row. */
  const leaveFor = (address: string, otherwise: (address: string) => void): void => {
    if (entryNow()?.below === address) step(-1, arrive);
    else otherwise(address);
  };

  const refuse = (notice: WayState['notice']): void => {
    store.setState({ notice });
    replaceWith(START);
  };

  const openSession = async (startedAt: string): Promise<void> => {
    const answer = await library.openStartedAt(startedAt);
    const place = placeNow();
    if (answer || place?.kind !== 'session' || place.startedAt !== startedAt || isShown(place)) return;
    const run = seen.findRun(startedAt);
    const record = seen.find(startedAt);
    if (run !== null) app.intents.showRun(run);
    else if (record !== null) app.intents.showSession(record);
    else refuse('not-kept');
  };

  /** Brings the app to the page whose address the person went to. */
  function arrive(): void {
    const place = placeNow();
    const { source, finished, finishedRun } = app.getState();
    if (place === null) return refuse('unknown');
    if (place.kind === 'live') return isOpen(source) ? undefined : replaceWith(START);
    if (isShown(place)) return undefined;
    if (place.kind === 'session') return void openSession(place.startedAt);
    if (library.getState().opening !== null) library.stopOpening();
    if (finished !== null || finishedRun !== null) app.intents.goToStart();
  }

  /** Answers Back while a picture is open: asks first where something could be lost, else ends the session. */
  function leaveLive(by: number): void {
    step(by, () => {
      const asking = questionAbout(app.getState());
      if (asking === null) app.intents.finish();
      else store.setState({ asking });
    });
  }

  /** Whether this step leaves a session whose film was not saved. */
  function leavesFilm(by: number): boolean {
    const { finished } = app.getState();
    const { film, isFilmUnsaved } = tape.getState();
    if (by <= 0 || finished === null || film === null || !isFilmUnsaved || film === leftFilm) return false;
    return isShown(placeAt(current.address)) && !isShown(placeNow()) && isFilmOf(film, finished);
  }

  /** Answers Back beside a film that was not saved: asks first. */
  function holdFilm(by: number): void {
    heldBy = by;
    step(by, () => store.setState({ asking: 'unsaved' }));
  }

  function onAddress(): void {
    const address = addressNow();
    // An address that was typed comes without a number.
    const { index } = noteEntry({ index: current.index + 1, below: current.address });
    if (whenStepped === null && address === current.address && index === current.index) return;
    const by = current.index - index;
    if (address !== START) store.setState({ notice: null });
    if (whenStepped !== null) {
      current = { address, index };
      const then = whenStepped;
      whenStepped = null;
      then();
      return keepUpSoon();
    }
    const { source } = app.getState();
    const isLeft = current.address === LIVE && by !== 0 && isOpen(source);
    if (isLeft && source.kind !== 'opening') return leaveLive(by);
    if (leavesFilm(by)) return holdFilm(by);
    current = { address, index };
    if (isLeft) app.intents.goToStart();
    arrive();
  }

  /** One intent changes the state in several steps, and only where they lead to belongs into the address. */
  function keepUpSoon(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      if (isFollowing) keepUp();
    });
  }

  /** Brings the address to what the app shows by now. */
  function keepUp(): void {
    const { source, finished, finishedRun } = app.getState();
    const hadOne = hadResult;
    hadResult = finished !== null || finishedRun !== null;
    if (finished !== null) seen.note(finished);
    if (finishedRun !== null) seen.noteRun(finishedRun);
    if (whenStepped !== null) return;
    const place = placeNow();
    if (isOpen(source)) {
      if (place?.kind === 'mirror-look') replaceWith(LIVE);
      else if (place?.kind !== 'live') goTo(LIVE);
      return;
    }
    if (store.getState().asking !== 'unsaved') store.setState({ asking: null });
    const result = addressOfResult(app.getState());
    if (place?.kind === 'live') leaveFor(result ?? START, replaceWith);
    else if (result !== null && !isShown(place)) goTo(result);
    // A film of a list leads back to the list.
    else if (result === null && hadOne && place?.kind === 'session')
      leaveFor(batch.getState().shown === null ? START : FILMS, goTo);
  }

  /** Films that were dropped on a page come up in their list. */
  function onBatch(): void {
    const { length } = batch.getState().items;
    const more = length > listed;
    listed = length;
    const isFree = !isOpen(app.getState().source) && addressOfResult(app.getState()) === null;
    if (more && isFree) goTo(FILMS);
  }

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    follow() {
      current = { address: addressNow(), index: noteEntry().index };
      const stops = [subscribeAddress(onAddress), app.subscribe(keepUpSoon), batch.subscribe(onBatch), seen.follow()];
      isFollowing = true;
      keepUp();
      arrive();
      onBatch();
      return () => {
        isFollowing = false;
        whenStepped = null;
        for (const stop of stops) stop();
      };
    },
    answer(isWanted) {
      const { asking } = store.getState();
      store.setState({ asking: null });
      if (!isWanted) return;
      if (asking !== 'unsaved') return app.intents.finish();
      leftFilm = tape.getState().film;
      step(-heldBy, arrive);
    },
    closeNotice: () => store.setState({ notice: null }),
  };
}
