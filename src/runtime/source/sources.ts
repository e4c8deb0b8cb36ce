import type { PoseObservation } from '../../core/reading/observation.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { SettingsSlice } from '../settings/settings.ts';
import type { Slice } from '../state/slice.ts';
import type { CameraRequest, OpenCamera } from './camera.ts';
import type { CapturedFrame } from './captured-frame.ts';
import { playObservations } from './play-try-it.ts';
import { SourceError } from './source-error.ts';
import type { FilmFacts } from './film-facts.ts';
import type { FilmWish } from './film-wish.ts';
import type { SourceParts } from './source-parts.ts';
import type { SourceSlice } from './source-state.ts';
import type { PictureTrouble } from './watch-picture.ts';

type SourceKind = 'camera' | 'file' | 'try-it';

/** A frame of the recorded try-it set: keypoints that an engine found earlier, without a picture. */
export interface RecordedFrame {
  readonly observation: PoseObservation;
  readonly size: PictureSize;
  /** The pose model that found the keypoints. */
  readonly model: string;
}

/** Takes the pictures, and hears what becomes of the source. */
export interface SourceEvents {
  /** Takes a camera's picture, and closes it. */
  onCameraFrame(frame: CapturedFrame): void;
  /** A film was opened; its first picture comes next. */
  onFilmOpened(facts: FilmFacts, wish: FilmWish): void;
  /** Takes a film's picture; resolves when the picture is done with. */
  onFilmFrame(frame: CapturedFrame, signal: AbortSignal): Promise<void>;
  /** Takes a recorded frame, which needs no engine. */
  onRecordedFrame(frame: RecordedFrame): void;
  /** The film or the recorded set is over. */
  onEnded(kind: SourceKind): void;
  onFailed(error: SourceError): void;
  /** The camera's picture stands still, stays away or shows nothing; `null`: it can be measured again. */
  onPictureTrouble(trouble: PictureTrouble | null): void;
  /** The open camera dropped out. The source waits for it (`SourceState` `awaited`). */
  onCameraLost(): void;
}

/** Opens one source at a time. Opening the next one closes the last. */
export interface Sources {
  openCamera(deviceId: string | null): Promise<void>;
  /** Opens the camera again that is open or waited for, and no other. Does nothing while that is tried already. */
  retakeCamera(): Promise<void>;
  openFile(file: File, wish: FilmWish): Promise<void>;
  openTryIt(): Promise<void>;
  listCameras(): Promise<void>;
  close(): void;
  /** The kind of the source that is opening or open. */
  readonly kind: SourceKind | null;
  readonly stream: MediaStream | null;
}

type WantedCamera = Pick<CameraRequest, 'deviceId' | 'label'>;

/** A source that is opening or open. */
interface ActiveSource {
  readonly kind: SourceKind;
  readonly abort: AbortController;
  readonly letScreenSleep: () => void;
  camera: OpenCamera | null;
  isRetaking: boolean;
}

export function createSources(
  parts: SourceParts,
  store: Slice<SourceSlice & Pick<SettingsSlice, 'settings'>>,
  events: SourceEvents,
): Sources {
  let active: ActiveSource | null = null;

  const close = (): void => {
    active?.abort.abort();
    active?.camera?.close();
    active?.letScreenSleep();
    active = null;
  };

  const begin = (kind: SourceKind): ActiveSource => {
    close();
    active = {
      kind,
      abort: new AbortController(),
      letScreenSleep: parts.keepScreenOn(),
      camera: null,
      isRetaking: false,
    };
    store.setState({ source: { kind: 'opening', source: kind } });
    return active;
  };

  /** Runs `open` and names what it throws, unless the source was left meanwhile. */
  const guard = async ({ kind, abort }: ActiveSource, open: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    try {
      await open(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) events.onFailed(nameFailure(kind, error));
    }
  };

  const listCameras = async (): Promise<void> => {
    try {
      store.setState({ cameras: await parts.cameras.list() });
    } catch (error) {
      parts.onFault(error);
    }
  };

  const runCamera = async (mine: ActiveSource, wanted: WantedCamera, signal: AbortSignal): Promise<void> => {
    const { resolution, facing } = store.getState().settings;
    const camera = await parts.cameras.open(
      { deviceId: wanted.deviceId, label: wanted.label, resolution, facing },
      {
        onFrame: (frame) => events.onCameraFrame(frame),
        onResize(picture) {
          store.setState(({ source }) => (source.kind === 'camera' ? { source: { ...source, picture } } : {}));
        },
        onTrouble(trouble) {
          if (active !== mine) return;
          store.setState(({ source }) => (source.kind === 'camera' ? { source: { ...source, trouble } } : {}));
          events.onPictureTrouble(trouble);
        },
        onEffects(effects) {
          if (active !== mine) return;
          store.setState(({ source }) => (source.kind === 'camera' ? { source: { ...source, effects } } : {}));
        },
        onLost(error) {
          if (active !== mine) return;
          awaitCamera(mine, error);
          events.onCameraLost();
        },
      },
      signal,
    );
    if (signal.aborted) {
      camera.close();
      return;
    }
    mine.camera = camera;
    const { deviceId, label, picture, effects } = camera;
    store.setState({
      source: { kind: 'camera', deviceId, label, picture, facing: camera.facing, trouble: null, effects },
    });
  };

  /** Waits for a camera that was open. Its session goes on with it, so nothing that was measured ends here. */
  const awaitCamera = (mine: ActiveSource, { reason, message: detail }: SourceError): void => {
    const { source } = store.getState();
    if (source.kind !== 'camera' && source.kind !== 'awaited') return;
    const { deviceId, label } = source;
    mine.camera?.close();
    mine.camera = null;
    const isLate = source.kind === 'awaited' && source.isLate;
    store.setState({ source: { kind: 'awaited', reason, detail, deviceId, label, isLate } });
  };

  const retake = async (mine: ActiveSource): Promise<void> => {
    const { source } = store.getState();
    if (source.kind === 'camera') awaitCamera(mine, new SourceError('camera-unplugged', 'Opened again by the person'));
    const awaited = store.getState().source;
    if (awaited.kind !== 'awaited') return;
    const { signal } = mine.abort;
    try {
      await runCamera(mine, awaited, signal);
    } catch (error) {
      if (!signal.aborted) awaitCamera(mine, whyStillAway(nameFailure('camera', error)));
    }
  };

  const runFilm = async (file: File, wish: FilmWish, signal: AbortSignal): Promise<void> => {
    const video = await parts.openVideoFile(file, signal, wish);
    try {
      events.onFilmOpened(video.facts, wish);
      store.setState({ source: { kind: 'file', name: file.name, picture: video.picture, progressShare: 0 } });
      for await (const frame of video.frames()) {
        const { timestampMs } = frame;
        await events.onFilmFrame(frame, signal);
        if (!signal.aborted) showProgress(timestampMs, video.durationMs);
      }
    } finally {
      video.close();
    }
    if (!signal.aborted) events.onEnded('file');
  };

  /** Shows whole percents, because nobody sees more. */
  const showProgress = (timestampMs: number, durationMs: number): void => {
    if (durationMs <= 0) return;
    const progressShare = Math.min(1, Math.max(0, Math.floor((100 * timestampMs) / durationMs) / 100));
    store.setState(({ source }) =>
      source.kind === 'file' && source.progressShare !== progressShare ? { source: { ...source, progressShare } } : {},
    );
  };

  const runTryIt = async (signal: AbortSignal): Promise<void> => {
    const { observations, picture: size, model } = await parts.loadTryIt(signal);
    signal.throwIfAborted();
    store.setState({ source: { kind: 'try-it', picture: size } });
    const stop = playObservations(observations, {
      onEachFrame: parts.onEachFrame,
      onObservation(observation) {
        events.onRecordedFrame({ observation, size, model });
      },
      onEnd: () => events.onEnded('try-it'),
    });
    signal.addEventListener('abort', stop, { once: true });
  };

  return {
    async openCamera(deviceId) {
      const mine = begin('camera');
      const { cameraId, cameraLabel } = store.getState().settings;
      const label = deviceId === cameraId ? cameraLabel : null;
      await guard(mine, (signal) => runCamera(mine, { deviceId, label }, signal));
      // The cameras have names only now, after the permission was given.
      await listCameras();
    },
    async retakeCamera() {
      const mine = active;
      if (mine?.kind !== 'camera' || mine.isRetaking) return;
      mine.isRetaking = true;
      await retake(mine);
      mine.isRetaking = false;
    },
    openFile: (file, wish) => guard(begin('file'), (signal) => runFilm(file, wish, signal)),
    openTryIt: () => guard(begin('try-it'), runTryIt),
    listCameras,
    close,
    get kind() {
      return active?.kind ?? null;
    },
    get stream() {
      return active?.camera?.stream ?? null;
    },
  };
}

/** A camera that was open and is nowhere now was unplugged, whatever the browser calls it. */
function whyStillAway(error: SourceError): SourceError {
  return error.reason === 'camera-missing' || error.reason === 'camera-absent'
    ? new SourceError('camera-unplugged', error.message, { cause: error })
    : error;
}

function nameFailure(kind: SourceKind, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  return new SourceError(kind === 'camera' ? 'camera-unsupported' : 'file-broken', String(error), { cause: error });
}
