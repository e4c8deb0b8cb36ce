import { createStore } from 'zustand/vanilla';
import type { SaveFile } from '../browser/export-file.ts';
import type { PaintFrame, SubscribeFrames } from '../session/paint-frame.ts';
import { createPainters } from '../session/painters.ts';
import type { OnEachFrame } from '../browser/screen-pace.ts';
import { BLANK_TAPE } from './blank-tape.ts';
import { createFilmDesk } from './film-desk.ts';
import type { FilmTake } from './film-take.ts';
import { createTapeKeeper } from './tape-keeper.ts';
import { createTapeViews } from './tape-views.ts';
import type { PaintOverlay, Tape, TapeFailure, TapeState } from './tape.ts';

/** The concrete parts, handed in by main.tsx (and by tests). */
export interface TapeParts {
  readonly subscribeFrames: SubscribeFrames;
  /** Calls `act` whenever a session has ended. */
  readonly onSessionEnd: (act: () => void) => void;
  readonly saveFile: SaveFile;
  /** Page clock, milliseconds. */
  readonly now: () => number;
  readonly today: () => Date;
  /** The screen's pace. */
  readonly onEachFrame: OnEachFrame;
  /** Fetches the painter of what lies over an exported film. */
  readonly loadOverlay: () => Promise<PaintOverlay>;
  readonly onFault: (error: unknown) => void;
}

export interface TapeLimits {
  /** The running tape reaches back this far. */
  readonly keepMs: number;
  /** The most bytes of a recording in memory, where it lies twice while its file is put together. */
  readonly recordedBytes: number;
}

/**
 * Thirty seconds hold the slowest repetition and the longest delay. 256 MB hold 18 minutes at 640 × 480, and 6 at 1280
 * × 720.
 */
const LIMITS: TapeLimits = { keepMs: 30_000, recordedBytes: 256 * 1024 * 1024 };

const DELAY_MS = { least: 2000, most: 10_000 } as const;
const REPLAY_SPEED = 0.25;

export function createTape(parts: TapeParts, limits: TapeLimits = LIMITS): Tape {
  const { now, today, onFault } = parts;
  const store = createStore<TapeState>()(() => BLANK_TAPE);
  const state = (): TapeState => store.getState();
  const painters = createPainters<PaintFrame>(onFault);
  let lastTake: FilmTake | null = null;

  const keeper = createTapeKeeper(limits.keepMs, {
    // The view shows a picture of the tape that ends here. A standstill has a picture of its own.
    onBreak() {
      stopRecording();
      if (state().view.kind !== 'frozen') views.showLive();
    },
    onRep: () => store.setState({ canReplay: keeper.lastRep !== null }),
    onRecorded(bytes) {
      const { recording } = state();
      if (recording !== null) store.setState({ recording: { ...recording, bytes } });
      if (bytes < limits.recordedBytes) return;
      stopRecording();
      store.setState({ failure: 'full' });
    },
    onFailure: (failure, detail) => failKeeping(failure, detail),
  });

  const views = createTapeViews({
    reel: () => keeper.reel,
    paint: (frame) => painters.paint(frame),
    onEachFrame: parts.onEachFrame,
    onView: (view) => store.setState({ view }),
    onFailure: (error) => failKeeping('encoder-failed', error),
  });

  const desk = createFilmDesk({
    saveFile: parts.saveFile,
    loadOverlay: parts.loadOverlay,
    onShare: (exportShare) => store.setState({ exportShare }),
    onSaved: () => store.setState({ isFilmUnsaved: false }),
    onFailure(error) {
      store.setState({ failure: 'export-failed' });
      onFault(error);
    },
    onFault,
  });

  function failKeeping(failure: TapeFailure, detail: unknown): void {
    stopRecording();
    keeper.rest();
    if (state().view.kind === 'delayed') views.showLive();
    store.setState({ rolling: false, failure });
    if (failure !== 'unsupported') onFault(detail);
  }

  /** Forgets the pictures where nobody asks for them, so that nothing is encoded in vain. */
  function restIfIdle(): void {
    if (!state().rolling && keeper.take === null) keeper.forget();
  }

  function stopRecording(): void {
    const { take } = keeper;
    if (take === null) return;
    store.setState({ recording: null });
    const startedAt = new Date(today().getTime() - (now() - take.sinceMs)).toISOString();
    keeper
      .endTake()
      .then(async (run) => (await import('./mux-film.ts')).muxFilm(run))
      .then((film) => {
        // Another recording has begun meanwhile, and only its film counts.
        if (lastTake !== take) return;
        desk.lay(film, startedAt);
        store.setState({ film, isFilmUnsaved: true });
      })
      .catch((error: unknown) => {
        store.setState({ failure: 'encoder-failed' });
        onFault(error);
      });
    restIfIdle();
  }

  function roll(on: boolean): void {
    store.setState({ rolling: on, ...(on ? { failure: null } : {}) });
    if (on) return;
    if (state().view.kind === 'delayed' || state().view.kind === 'replay') views.showLive();
    restIfIdle();
  }

  parts.subscribeFrames((frame) => {
    views.follow(frame);
    if (state().rolling || keeper.take !== null) keeper.keep(frame);
  });

  parts.onSessionEnd(() => {
    stopRecording();
    views.showLive();
    keeper.forget();
  });

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    showLive: () => views.showLive(),
    freeze: () => views.freeze(),
    delay(byMs) {
      roll(true);
      views.delay(Math.min(DELAY_MS.most, Math.max(DELAY_MS.least, byMs)));
    },
    roll,
    replayLastRep(speed = REPLAY_SPEED) {
      const { lastRep } = keeper;
      if (lastRep !== null && state().canReplay) views.replay(lastRep, speed);
    },
    setPlaying: (playing) => views.clock?.setPlaying(playing),
    goTo: (index) => views.clock?.goTo(index),
    setSpeed: (speed) => views.clock?.setSpeed(speed),
    startRecording() {
      if (keeper.take !== null) return;
      desk.lay(null, '');
      lastTake = keeper.startTake(now());
      store.setState({ recording: { sinceMs: now(), bytes: 0 }, film: null, isFilmUnsaved: false, failure: null });
    },
    stopRecording,
    exportFilm(wanted) {
      if (state().exportShare === null) store.setState({ failure: null });
      desk.export(wanted);
    },
    cancelExport: () => desk.cancelExport(),
    pictureAt: (timestampMs) => desk.pictureAt(timestampMs),
    async cut(fromMs, toMs) {
      const { reel } = keeper;
      if (reel === null) return null;
      await keeper.settle();
      const { cutFilm } = await import('./cut-film.ts');
      return cutFilm(reel, fromMs, toMs);
    },
    subscribeFrames(paint: (frame: PaintFrame) => void) {
      views.repaint(paint);
      return painters.subscribe(paint);
    },
  };
}
