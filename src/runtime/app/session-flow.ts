import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import type { Purpose } from '../../core/session/session-record.ts';
import type { EngineUse, FrontEngine } from '../engine/front-engine.ts';
import type { Activity } from '../session/session.ts';
import type { RunKeeper } from '../running/run-keeper.ts';
import type { AskedSession, SessionKeeper } from '../session/session-keeper.ts';
import type { SourceError } from '../source/source-error.ts';
import { AS_FILE_SAYS, type FilmWish } from '../source/film-wish.ts';
import type { SourceState } from '../source/source-state.ts';
import { createSources, type Sources } from '../source/sources.ts';
import type { PictureNotice } from '../voice/spoken.ts';
import type { AppParts } from './app-parts.ts';
import { createFramePath, type FramePath, type FrameStations } from './frame-path.ts';
import type { AppStore } from './store.ts';

/** Opens and closes sources, each together with its session. */
export interface SessionFlow {
  readonly frames: FramePath;
  readonly sources: Pick<Sources, 'kind' | 'stream' | 'listCameras'>;
  openCamera(purpose: Purpose, activity?: Activity): void;
  /** Opens the camera again, in a session of its own, for the purpose and the activity that it was opened for last. */
  reopenCamera(): void;
  /** Opens the very camera again that the running session has or waits for. The session goes on. */
  retakeCamera(): void;
  openTryIt(): void;
  /** @param wish a person's word on the film. */
  openFilm(file: File, wish?: FilmWish, activity?: Activity): void;
  /** Closes the source and ends the session. @param alwaysShow also a session in which nothing was measured. */
  end(alwaysShow: boolean): void;
  /** Begins the session over with whoever stands nearest. */
  startOver(): void;
  /** Begins a session for the bystander at this point of the un-mirrored picture, pixels. Does nothing where nobody is. */
  followPersonAt(point: ImagePoint): void;
  /** Begins a session for the person who is chosen now. Does nothing where no camera is open. */
  changePerson(): void;
  /**
   * The moment at which the last source failed, by the clock on the wall: the page's clock may stand while the machine
   * sleeps.
   */
  readonly failedAtMs: number;
}

/** Everything that a session passes. */
interface FlowStations extends FrameStations {
  readonly session: SessionKeeper;
  readonly run: RunKeeper;
}

export function createSessionFlow(
  parts: AppParts,
  store: AppStore,
  front: Pick<FrontEngine, 'prepareFor'>,
  stations: FlowStations,
): SessionFlow {
  const { session, run, activity, meter } = stations;
  const { cuePlayer } = parts;
  let cameraPurpose: Purpose = 'training';
  let cameraActivity: Activity = 'squats';
  /** The film that is measured. It may be read a second time, with another speed or turned upright. */
  let film: { readonly file: File; readonly wish: FilmWish; readonly activity: Activity } | null = null;
  let failedAtMs = Number.NEGATIVE_INFINITY;

  // The session ends by itself, so nobody has to come to the keyboard, and the coach's last sentence is heard to its end.
  const frames = createFramePath(parts, stations, () => end({ kind: 'none' }, false));

  const sources = createSources(parts, store, {
    onCameraFrame: (frame) => frames.offer(frame),
    onFilmOpened: (facts, wish) => activity.noteFilm(facts, wish),
    onFilmFrame: (frame, signal) => frames.measure(frame, signal),
    onRecordedFrame: (frame) => frames.replay(frame),
    onEnded(kind) {
      // A film in which nothing could be measured is shown too: its refusals are its result.
      if (!measuresTurned()) end({ kind: 'none' }, kind === 'file');
    },
    onFailed: fail,
    onPictureTrouble(trouble) {
      if (trouble === null) tell('back');
      else lose(trouble);
    },
    onCameraLost: () => lose('gone'),
  });

  /** Takes everything about the present off the screen, and says why there is no picture. */
  function lose(why: PictureNotice['state']): void {
    frames.clear();
    store.setState({ live: null, run: null, coach: null, stalled: true, diagnostics: null });
    cuePlayer.silence();
    tell(why);
  }

  function tell(state: PictureNotice['state']): void {
    cuePlayer.play({ kind: 'picture', state }, store.getState().settings);
  }

  function begin(asked: AskedSession): void {
    closeSource();
    cuePlayer.silence();
    film = null;
    run.giveWay();
    session.begin(asked);
    // A recorded try needs no engine.
    if (asked.source.kind !== 'try-it') front.prepareFor(engineUseOf(asked));
    if (asked.activity === 'run') run.begin(asked.source);
    meter.restart();
    frames.restart(null);
    store.setState({ diagnostics: null });
  }

  function openCamera(purpose: Purpose, activity: Activity = 'squats'): void {
    cameraPurpose = purpose;
    cameraActivity = activity;
    begin({ source: { kind: 'camera', label: 'camera' }, purpose, activity });
    void sources.openCamera(store.getState().settings.cameraId);
  }

  function openFilm(file: File, wish: FilmWish, activity: Activity): void {
    begin({ source: { kind: 'file', label: file.name }, purpose: 'training', activity });
    film = { file, wish, activity };
    void sources.openFile(file, wish);
  }

  /**
   * Measures the film once more, turned upright, if its people lie on a side or stand on their head.
   *
   * @returns whether a second reading began.
   */
  function measuresTurned(): boolean {
    const { turnDeg } = frames;
    if (film === null || film.wish.turnedDeg !== undefined || turnDeg === 0) return false;
    const { file, wish, activity } = film;
    openFilm(file, { ...wish, turnedDeg: turnDeg }, activity);
    return true;
  }

  function closeSource(): void {
    sources.close();
    frames.clear();
  }

  /** Ends source and session. The record until now is kept, also when the source failed. */
  function end(next: SourceState, alwaysShow: boolean): void {
    closeSource();
    const file = film?.file ?? null;
    if (run.isOpen) run.end(file);
    const record = session.end(alwaysShow);
    const { finished } = store.getState();
    const lastFilm = file !== null && record !== null && finished === record ? { file, record: finished } : null;
    film = null;
    store.setState({ source: next, diagnostics: null, lastFilm });
    parts.observer?.onSessionEnded(record);
  }

  function fail(error: SourceError): void {
    cuePlayer.silence();
    failedAtMs = parts.today().getTime();
    end({ kind: 'failed', reason: error.reason, detail: error.message }, false);
  }

  return {
    frames,
    sources,
    openCamera,
    reopenCamera: () => openCamera(cameraPurpose, cameraActivity),
    retakeCamera: () => void sources.retakeCamera(),
    openTryIt() {
      begin({ source: { kind: 'try-it', label: 'try-it' }, purpose: 'training', activity: 'squats' });
      void sources.openTryIt();
    },
    openFilm: (file, wish = AS_FILE_SAYS, activity = 'squats') => openFilm(file, wish, activity),
    end: (alwaysShow) => end({ kind: 'none' }, alwaysShow),
    startOver() {
      cuePlayer.silence();
      run.leavePart();
      session.startOver();
      frames.restart(null);
    },
    followPersonAt(point) {
      // A click that only brings the window to the front must not end a session.
      if (!frames.isBystanderAt(point)) return;
      cuePlayer.silence();
      run.leavePart();
      session.beginForOther();
      frames.restart(point);
    },
    changePerson() {
      if (sources.kind !== 'camera') return;
      cuePlayer.silence();
      run.leavePart();
      session.beginForOther();
      frames.restart(null);
    },
    get failedAtMs() {
      return failedAtMs;
    },
  };
}

function engineUseOf({ source, activity }: AskedSession): EngineUse {
  if (source.kind !== 'file') return 'camera';
  return activity === 'run' ? 'run-film' : 'film';
}
