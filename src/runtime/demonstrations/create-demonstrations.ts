import { createStore } from 'zustand/vanilla';
import type { DemonstrationKind, Ghost, GhostFollower } from '../../core/demonstration/demonstration.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { SubscribeFrames } from '../session/paint-frame.ts';
import type { Film } from '../tape/tape.ts';
import type { createGhostFollower } from '../../core/demonstration/follow-client.ts';
import type { makeDemonstration, ShownRepetition } from '../../core/demonstration/make-demonstration.ts';
import type { LateCode } from '../browser/late-code.ts';
import type { Demonstrations, DemonstrationsState, DemonstrationStorage } from './demonstrations.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import { createRepCatcher } from './catch-rep.ts';

export interface DemonstrationCode {
  readonly makeDemonstration: typeof makeDemonstration;
  readonly createGhostFollower: typeof createGhostFollower;
}

export interface DemonstrationParts {
  /** The code is there before the first frame comes. A saved session may be opened earlier than that. */
  readonly code: Pick<LateCode<DemonstrationCode>, 'load' | 'loaded'>;
  readonly storage: DemonstrationStorage;
  /** The frames in the order in which they are measured, not those of a replay. */
  readonly subscribeFrames: SubscribeFrames;
  /** The part of the running tape between these times of the source's clock; `null`: the tape was not rolling. */
  readonly cut: (fromMs: number, toMs: number) => Promise<Pick<Film, 'blob'> | null>;
  /** Calls `act` whenever a session has ended. */
  readonly onSessionEnd: (act: () => void) => void;
  readonly today: () => Date;
  /** The pose model that finds the joints now. */
  readonly model: () => string;
  /** Waits until a removal is final. The answer stops the wait. */
  readonly waitForUndo: (act: () => void) => () => void;
  readonly onFault: (error: unknown) => void;
}

/** A demonstration that is hidden and still stored. */
interface Removing {
  readonly kind: DemonstrationKind;
  readonly before: KeptDemonstration | null;
}

/** The film begins this long before the repetition. */
const FILM_BEFORE_MS = 500;
/** The standing pose is taken from this long before a recorded repetition. */
const STANDING_BEFORE_MS = 3000;
const AFTER_MS = 300;

const NOTHING_KEPT: DemonstrationsState['kept'] = { 'in-line': null, 'knee-in': null, 'knee-out': null };

export function createDemonstrations(parts: DemonstrationParts): Demonstrations {
  const { storage, code } = parts;
  const store = createStore<DemonstrationsState>()(() => ({
    kept: NOTHING_KEPT,
    armed: null,
    shown: null,
    removed: null,
    failure: null,
  }));
  const catcher = createRepCatcher();
  /** The kinds that were changed on this page before the browser answered: what is here is newer than that answer. */
  const changed = new Set<DemonstrationKind>();
  const ghosts = new WeakMap<FrameReading, Ghost>();
  let followed: { readonly kept: KeptDemonstration; readonly follower: GhostFollower } | null = null;

  const keptOf = (kind: DemonstrationKind) => store.getState().kept[kind];

  const put = (kind: DemonstrationKind, kept: KeptDemonstration | null) => {
    changed.add(kind);
    store.setState((state) => ({ kept: { ...state.kept, [kind]: kept } }));
  };

  /** Saves a demonstration. One that can't be kept stays usable until the page is closed. */
  const save = async (kept: KeptDemonstration): Promise<void> => {
    const answer = await storage.save(kept);
    if (answer.kind === 'failed') store.setState({ failure: answer.failure });
  };

  const takeFilm = async (fromMs: number, toMs: number): Promise<Blob | null> => {
    try {
      return (await parts.cut(fromMs, toMs))?.blob ?? null;
    } catch (error) {
      parts.onFault(error);
      return null;
    }
  };

  /** @returns whether the demonstration could be made. */
  const make = (shown: ShownRepetition, film: Promise<Blob | null>): boolean => {
    const made = code.loaded.makeDemonstration(shown);
    if (made.kind === 'not-measured') {
      store.setState({ failure: 'not-measured' });
      return false;
    }
    const kept: KeptDemonstration = { demonstration: made.demonstration, film: null };
    put(shown.kind, kept);
    store.setState({ failure: null });
    void keepWithFilm(kept, film).catch(parts.onFault);
    return true;
  };

  const keepWithFilm = async (kept: KeptDemonstration, film: Promise<Blob | null>): Promise<void> => {
    const { kind } = kept.demonstration;
    const blob = await film;
    // The demonstration was removed meanwhile, or shown anew.
    if (keptOf(kind) !== kept) return;
    const filmed = blob === null ? kept : { ...kept, film: blob };
    if (blob !== null) put(kind, filmed);
    await save(filmed);
  };

  const load = async (): Promise<void> => {
    const answer = await storage.load();
    if (answer.kind === 'failed') {
      store.setState({ failure: answer.failure });
      return;
    }
    for (const kept of answer.value) {
      if (!changed.has(kept.demonstration.kind)) put(kept.demonstration.kind, kept);
    }
  };
  load().catch(parts.onFault);
  // Otherwise the first repetition of the next client would become the demonstration, and nothing of them would count
  // while it is laid over them.
  parts.onSessionEnd(() => {
    catcher.forget();
    const { armed, shown } = store.getState();
    if (armed !== null || shown !== null) store.setState({ armed: null, shown: null });
  });

  /**
   * Gives the follower of this demonstration. A demonstration that is shown anew gets another follower; a film that
   * came later does not.
   */
  const followerOf = (kept: KeptDemonstration): GhostFollower => {
    if (followed?.kept.demonstration !== kept.demonstration) {
      followed = { kept, follower: code.loaded.createGhostFollower(kept.demonstration) };
    }
    return followed.follower;
  };

  const removeKept = async (kind: DemonstrationKind, before: KeptDemonstration | null): Promise<void> => {
    const answer = await storage.remove(kind);
    if (answer.kind === 'done') return;
    // The archive still has the demonstration.
    if (keptOf(kind) === null) put(kind, before);
    store.setState({ failure: answer.failure });
  };

  let removing: Removing | null = null;
  let stopWaiting: (() => void) | null = null;

  const letGo = (): Removing | null => {
    const before = removing;
    stopWaiting?.();
    removing = null;
    if (before !== null) store.setState({ removed: null });
    return before;
  };

  const finishRemoval = (): void => {
    const gone = letGo();
    // A demonstration that was recorded meanwhile has taken the place of the removed one.
    if (gone !== null && keptOf(gone.kind) === null) removeKept(gone.kind, gone.before).catch(parts.onFault);
  };

  const recordArmed = (reading: FrameReading, picture: PictureSize): void => {
    const caught = catcher.advance(reading);
    const { armed } = store.getState();
    if (caught === null || armed === null) return;
    const { rep, frames } = caught;
    const recordedAt = parts.today().toISOString();
    const film = takeFilm(rep.startMs - FILM_BEFORE_MS, reading.timestampMs);
    const isMade = make({ kind: armed, recordedAt, model: parts.model(), rep, frames, picture }, film);
    // A repetition that could not be measured leaves the demonstration armed for the next one.
    if (isMade) store.setState({ armed: null });
  };

  const followClient = (reading: FrameReading, picture: PictureSize): void => {
    const { shown } = store.getState();
    const kept = shown === null ? null : keptOf(shown);
    if (shown === null || kept === null) return;
    const points = followerOf(kept).advance(reading, picture);
    if (points !== null) ghosts.set(reading, { kind: shown, points });
  };

  parts.subscribeFrames(({ reading, size }) => {
    recordArmed(reading, size);
    followClient(reading, size);
  });

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    arm(kind) {
      catcher.waitForNext();
      store.setState({ armed: kind, failure: null });
    },
    show(kind) {
      store.setState({ shown: kind === null || keptOf(kind) === null ? null : kind, failure: null });
    },
    keep(record, repNumber, kind) {
      const rep = record.reps.find(({ number }) => number === repNumber);
      if (rep === undefined) {
        store.setState({ failure: 'not-measured' });
        return;
      }
      const { model, startedAt } = record.origin;
      const frames = record.frames.filter(
        ({ timestampMs }) => timestampMs >= rep.startMs - STANDING_BEFORE_MS && timestampMs <= rep.endMs + AFTER_MS,
      );
      const shown = { kind, recordedAt: startedAt, model, rep, frames, picture: record.picture };
      code
        .load()
        .then(() => make(shown, Promise.resolve(null)))
        .catch(parts.onFault);
    },
    readAgain() {
      changed.clear();
      // A demonstration that is being removed is still stored, and stays hidden.
      if (removing !== null) changed.add(removing.kind);
      load().catch(parts.onFault);
    },
    remove(kind) {
      const before = keptOf(kind);
      put(kind, null);
      finishRemoval();
      removing = { kind, before };
      store.setState(({ shown }) => ({ shown: shown === kind ? null : shown, removed: kind, failure: null }));
      stopWaiting = parts.waitForUndo(finishRemoval);
    },
    undoRemoval() {
      const back = letGo();
      if (back?.before != null && keptOf(back.kind) === null) put(back.kind, back.before);
    },
    finishRemoval,
    ghostOf(reading) {
      const ghost = ghosts.get(reading) ?? null;
      return ghost?.kind === store.getState().shown ? ghost : null;
    },
  };
}
