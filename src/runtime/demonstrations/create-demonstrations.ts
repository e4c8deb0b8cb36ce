import { createStore } from 'zustand/vanilla';
import type { DemonstrationKind, GhostFollower } from '../../core/demonstration/demonstration.ts';
import { createGhostFollower } from '../../core/demonstration/follow-client.ts';
import { makeDemonstration, type ShownRepetition } from '../../core/demonstration/make-demonstration.ts';
import type { Demonstrations, DemonstrationsState, DemonstrationStorage } from './demonstrations.ts';
import type { KeptDemonstration } from '../archive/kept-demonstration.ts';
import { createRepWatch } from './rep-watch.ts';

export interface DemonstrationParts {
  readonly storage: DemonstrationStorage;
  /** The running tape between these times of the source's clock; `null`: it was not rolling. */
  readonly cut: (fromMs: number, toMs: number) => Promise<Blob | null>;
  /** Calls `act` whenever what was measured has ended. */
  readonly onSessionEnd: (act: () => void) => void;
  readonly today: () => Date;
  /** Which pose model sees. */
  readonly model: () => string;
  readonly onFault: (error: unknown) => void;
}

/** Of the film, before the repetition; and of a session's frames, for the standing pose. */
const FILM_BEFORE_MS = 500;
const STANDING_BEFORE_MS = 3000;
const AFTER_MS = 300;

const NOTHING_KEPT: DemonstrationsState['kept'] = { 'in-line': null, 'knee-in': null, 'knee-out': null };

export function createDemonstrations(parts: DemonstrationParts): Demonstrations {
  const { storage } = parts;
  const store = createStore<DemonstrationsState>()(() => ({
    kept: NOTHING_KEPT,
    armed: null,
    shown: null,
    failure: null,
  }));
  const watch = createRepWatch();
  /** Changed on this page before the browser answered what it had kept: newer than that. */
  const changed = new Set<DemonstrationKind>();
  let followed: { readonly kept: KeptDemonstration; readonly follower: GhostFollower } | null = null;

  const keptOf = (kind: DemonstrationKind) => store.getState().kept[kind];

  const put = (kind: DemonstrationKind, kept: KeptDemonstration | null) => {
    changed.add(kind);
    store.setState((state) => ({ kept: { ...state.kept, [kind]: kept } }));
  };

  /** What can't be kept stays usable until the page is closed. */
  const save = async (kept: KeptDemonstration): Promise<void> => {
    const answer = await storage.save(kept);
    if (answer.kind === 'failed') store.setState({ failure: answer.failure });
  };

  const takeFilm = async (fromMs: number, toMs: number): Promise<Blob | null> => {
    try {
      return await parts.cut(fromMs, toMs);
    } catch (error) {
      parts.onFault(error);
      return null;
    }
  };

  /** @returns whether it could be made. */
  const make = (shown: ShownRepetition, film: Promise<Blob | null>): boolean => {
    const made = makeDemonstration(shown);
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
    // Meanwhile removed, or shown anew.
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
  // Else the first repetition of the next client would take its place.
  parts.onSessionEnd(() => {
    if (store.getState().armed !== null) store.setState({ armed: null });
  });

  /** A film that came later, or a demonstration shown anew, takes the older one's place. */
  const followerOf = (kept: KeptDemonstration): GhostFollower => {
    if (followed?.kept.demonstration !== kept.demonstration) {
      followed = { kept, follower: createGhostFollower(kept.demonstration) };
    }
    return followed.follower;
  };

  const removeKept = async (kind: DemonstrationKind, before: KeptDemonstration | null): Promise<void> => {
    const answer = await storage.remove(kind);
    if (answer.kind === 'done') return;
    // It is still there.
    if (keptOf(kind) === null) put(kind, before);
    store.setState({ failure: answer.failure });
  };

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    arm(kind) {
      watch.waitForNext();
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
      make({ kind, recordedAt: startedAt, model, rep, frames, picture: record.picture }, Promise.resolve(null));
    },
    remove(kind) {
      const before = keptOf(kind);
      put(kind, null);
      store.setState(({ shown }) => ({ shown: shown === kind ? null : shown, failure: null }));
      removeKept(kind, before).catch(parts.onFault);
    },
    advance(reading, picture) {
      const watched = watch.advance(reading);
      const { armed } = store.getState();
      if (watched !== null && armed !== null) {
        const { rep, frames } = watched;
        const recordedAt = parts.today().toISOString();
        const film = takeFilm(rep.startMs - FILM_BEFORE_MS, reading.timestampMs);
        const isMade = make({ kind: armed, recordedAt, model: parts.model(), rep, frames, picture }, film);
        // What could not be measured is waited for once more.
        if (isMade) store.setState({ armed: null });
      }
      const { shown } = store.getState();
      const kept = shown === null ? null : keptOf(shown);
      if (shown === null || kept === null) return null;
      const points = followerOf(kept).advance(reading, picture);
      return points && { kind: shown, points };
    },
  };
}
