import type { ImagePoint } from '../core/geometry/keypoints.ts';
import type { CreateTracker } from '../core/alignment/tracker.ts';
import type { FrameReading } from '../core/alignment/reading.ts';
import type { SessionRecord } from '../core/session/session-record.ts';
import { EngineError } from '../pose/engine.ts';
import type { App, AppState, Intents, PaintFrame, Settings, SourceState } from './app-state.ts';
import { APP_VERSION } from './app-version.ts';
import type { BackendCache } from './backend-cache.ts';
import type { Cameras, OpenCamera } from './camera.ts';
import type { CapturedFrame, EngineFrame } from './captured-frame.ts';
import { createDiagnosticsMeter } from './diagnostics.ts';
import { createEngineKeeper, type LoadEngine } from './engine-keeper.ts';
import type { FrameObserver } from './frame-report.ts';
import { createSilenceCounter, STALL_MS, TICK_MS } from './health-watch.ts';
import { createMeasuredSet, type MeasuredSet } from './measured-set.ts';
import { createPipeline, type ProcessedFrame } from './pipeline.ts';
import type { SettingsStorage } from './settings-storage.ts';
import { SourceError } from './source-error.ts';
import { createAppStore } from './store.ts';
import type { OpenVideoFileFrom } from './video-file.ts';

/** The concrete parts, handed in by main.tsx (and by tests). */
export interface AppParts {
  readonly loadEngine: LoadEngine;
  readonly backendCache: BackendCache;
  readonly cameras: Cameras;
  readonly openVideoFile: OpenVideoFileFrom;
  readonly createTracker: CreateTracker;
  readonly copyFrame: (image: EngineFrame) => EngineFrame | null;
  readonly initialSettings: Settings;
  readonly settingsStorage: SettingsStorage;
  readonly exportFile: App['saveFile'];
  /** @returns lets the screen sleep again. */
  readonly keepScreenOn: () => () => void;
  /** Page clock, milliseconds. */
  readonly now: () => number;
  readonly today: () => Date;
  /** Calls `tick` every `intervalMs`, for as long as the page lives. */
  readonly every: (intervalMs: number, tick: () => void) => void;
  /** A fault of our own: into the console, never the end of measuring. */
  readonly onFault: (error: unknown) => void;
  readonly observer: FrameObserver | null;
}

/** A source that is opening or open. */
interface ActiveSource {
  readonly kind: 'camera' | 'file';
  readonly label: string;
  readonly abort: AbortController;
  camera: OpenCamera | null;
}

/** The page without React: state, intents, and the frames on their way from source to painter. */
export function createApp(parts: AppParts): App {
  const { now } = parts;
  const store = createAppStore(parts.initialSettings);
  const painters = new Set<(frame: PaintFrame) => void>();
  const meter = createDiagnosticsMeter();
  const engineIsSilent = createSilenceCounter();
  let source: ActiveSource | null = null;
  let set: MeasuredSet | null = null;
  /** The set that ran when another source was asked for: given back when that source never gets as far as a measurement. */
  let interrupted: SessionRecord | null = null;
  let lastProcessedMs = 0;

  const settings = (): Settings => store.getState().settings;

  const keeper = createEngineKeeper(parts.loadEngine, parts.backendCache, (engine) => store.setState({ engine }));

  const pipeline = createPipeline({
    estimator: () => keeper.current,
    engineReady: (signal) => keeper.whenReady(signal),
    onEngineFailure: (estimator, error) => keeper.reportFailure(estimator, error),
    onEngineSuccess: () => keeper.reportSuccess(),
    copyFrame: parts.copyFrame,
    onProcessed: useFrame,
    onFault: parts.onFault,
  });

  /* Frames */

  function useFrame({ frame, estimate, picture }: ProcessedFrame): void {
    set = setFor(frame);
    interrupted = null;
    const reading = set.advance(estimate.observation);
    paint({ reading, picture, size: frame.size });
    lastProcessedMs = now();
    meter.processed(frame.capturedAtMs, lastProcessedMs, estimate.timing);
    showSnapshot(set, reading, frame.timestampMs);
    parts.observer?.onFrame({
      timestampMs: frame.timestampMs,
      capturedAtMs: frame.capturedAtMs,
      paintedAtMs: lastProcessedMs,
      timing: estimate.timing,
      reading,
    });
  }

  /** A phone that was turned sees another picture: what was taken standing holds no more, so a new set begins. */
  function setFor({ size }: CapturedFrame): MeasuredSet {
    if (set !== null && set.picture.widthPx === size.widthPx && set.picture.heightPx === size.heightPx) return set;
    const engine = keeper.current?.engine;
    return createMeasuredSet(
      parts.createTracker,
      {
        startedAt: parts.today().toISOString(),
        source: { kind: source?.kind ?? 'camera', label: source?.label ?? '' },
        model: engine?.model ?? settings().model,
        weightsSha256: engine?.weightsSha256 ?? '',
        backend: engine?.backend ?? settings().backend,
        appVersion: APP_VERSION,
      },
      size,
    );
  }

  function paint(frame: PaintFrame): void {
    for (const painter of painters) {
      try {
        painter(frame);
      } catch (error) {
        parts.onFault(error);
      }
    }
  }

  function showSnapshot(shown: MeasuredSet, reading: FrameReading, timestampMs: number): void {
    const live = shown.takeSnapshot(reading, lastProcessedMs);
    if (live === null) return;
    store.setState((state) => ({ live, stalled: false, source: withProgress(state.source, timestampMs) }));
  }

  /* Sources */

  let fileDurationMs = 0;

  function withProgress(state: SourceState, timestampMs: number): SourceState {
    if (state.kind !== 'file' || fileDurationMs <= 0) return state;
    return { ...state, progressShare: Math.min(1, Math.max(0, timestampMs / fileDurationMs)) };
  }

  let letScreenSleep: (() => void) | null = null;

  function startSource(kind: ActiveSource['kind'], label: string): ActiveSource {
    closeSource();
    if (set !== null) interrupted = set.worthShowing ? set.toRecord() : null;
    set = null;
    meter.restart();
    keeper.current?.forgetPerson(null);
    lastProcessedMs = now();
    letScreenSleep = parts.keepScreenOn();
    source = { kind, label, abort: new AbortController(), camera: null };
    store.setState({ source: { kind: 'opening', source: kind }, finished: null, live: null, stalled: false });
    return source;
  }

  function closeSource(): void {
    source?.abort.abort();
    source?.camera?.close();
    source = null;
    letScreenSleep?.();
    letScreenSleep = null;
    pipeline.clear();
  }

  /** Ends the source and the set. What was measured is kept, also when the source failed. */
  function endSource(next: SourceState, alwaysShow: boolean): void {
    closeSource();
    const record = set?.toRecord() ?? null;
    const finished = set !== null && (alwaysShow || set.worthShowing) ? record : interrupted;
    set = null;
    interrupted = null;
    store.setState({ source: next, live: null, stalled: false, diagnostics: null, finished });
    parts.observer?.onSetEnded(record);
  }

  function failSource(error: unknown): void {
    const otherwise = source?.kind === 'file' ? 'file-broken' : 'camera-unsupported';
    const named = error instanceof SourceError ? error : new SourceError(otherwise, String(error));
    endSource({ kind: 'failed', reason: named.reason, detail: named.message }, false);
  }

  async function runCamera(active: ActiveSource, deviceId: string | null): Promise<void> {
    const { signal } = active.abort;
    try {
      const camera = await parts.cameras.open(
        { deviceId, resolution: settings().resolution, facing: settings().facing },
        {
          onFrame(frame) {
            meter.captured(now());
            pipeline.offer(frame);
          },
          onResize(picture) {
            store.setState(({ source: state }) => (state.kind === 'camera' ? { source: { ...state, picture } } : {}));
          },
          onLost(error) {
            if (source === active) failSource(error);
          },
        },
        signal,
      );
      if (signal.aborted) {
        camera.close();
        return;
      }
      active.camera = camera;
      const { label, facing, picture } = camera;
      store.setState({ source: { kind: 'camera', deviceId: camera.deviceId, label, picture, facing } });
    } catch (error) {
      if (!signal.aborted) failSource(error);
    }
    // Only now, after the permission was given, have the cameras names.
    await listCameras();
  }

  async function runFile(active: ActiveSource, file: File): Promise<void> {
    const { signal } = active.abort;
    try {
      const video = await parts.openVideoFile(file, signal);
      try {
        fileDurationMs = video.durationMs;
        store.setState({ source: { kind: 'file', name: file.name, picture: video.picture, progressShare: 0 } });
        for await (const frame of video.frames()) {
          meter.captured(now());
          await pipeline.measure(frame, signal);
        }
      } finally {
        video.close();
      }
      // A film is shown with its refusals even when nothing in it could be measured: that is its result.
      if (!signal.aborted) endSource({ kind: 'none' }, true);
    } catch (error) {
      if (!signal.aborted) failSource(error);
    }
  }

  async function listCameras(): Promise<void> {
    try {
      store.setState({ cameras: await parts.cameras.list() });
    } catch (error) {
      parts.onFault(error);
    }
  }

  /* Intents */

  const intents: Intents = {
    openCamera(deviceId) {
      if (deviceId !== undefined) keepSettings({ cameraId: deviceId });
      void runCamera(startSource('camera', 'camera'), deviceId ?? settings().cameraId);
    },
    openFile(file) {
      void runFile(startSource('file', file.name), file);
    },
    finish() {
      endSource({ kind: 'none' }, source?.kind === 'file');
    },
    goToStart() {
      endSource({ kind: 'none' }, false);
      store.setState({ finished: null });
    },
    restart() {
      startSetAnew(null);
    },
    followPersonAt(point) {
      startSetAnew(point);
    },
    retryEngine() {
      keeper.load(settings());
    },
    changeSettings(change) {
      const before = settings();
      keepSettings(change);
      const after = settings();
      if (after.model !== before.model || after.backend !== before.backend) changeEngine(after.model !== before.model);
      const cameraChanged =
        after.cameraId !== before.cameraId || after.resolution !== before.resolution || after.facing !== before.facing;
      if (cameraChanged && source?.kind === 'camera') intents.openCamera();
    },
  };

  /** The standing axis and the reps belong to one person, so whoever is followed next gets a set of their own. */
  function startSetAnew(lookAt: ImagePoint | null): void {
    set = null;
    pipeline.clear();
    keeper.current?.forgetPerson(lookAt);
    store.setState({ live: null });
  }

  /** Another model sees the joints elsewhere, so its set begins anew; another backend sees them where they were. */
  function changeEngine(isOtherModel: boolean): void {
    if (isOtherModel) set = null;
    store.setState({ live: null });
    keeper.load(settings());
  }

  function keepSettings(change: Partial<Settings>): void {
    store.setState({ settings: { ...settings(), ...change }, storageFailure: parts.settingsStorage.save(change) });
  }

  /* What happens by itself */

  parts.cameras.watch((change) => {
    void listCameras();
    const state = store.getState();
    if (state.source.kind !== 'failed' || state.finished !== null) return;
    const { reason } = state.source;
    const isBack =
      change === 'permission-granted'
        ? reason === 'camera-denied'
        : reason === 'camera-unplugged' || reason === 'camera-absent';
    if (isBack) intents.openCamera();
  });

  let ticks = 0;
  parts.every(TICK_MS, () => {
    ticks += 1;
    if (engineIsSilent(pipeline.frameInFlight) && keeper.current !== null) {
      const detail = `The engine gave no answer for ${(TICK_MS * 30) / 1000} s`;
      keeper.reportFailure(keeper.current, new EngineError({ reason: 'worker-crashed', detail }));
    }
    if (!isOpen(store.getState())) return;
    if (now() - lastProcessedMs > STALL_MS && !store.getState().stalled) {
      store.setState({ live: null, stalled: true, diagnostics: null });
    }
    if (ticks % 2 === 0) store.setState({ diagnostics: meter.read(now(), pipeline.droppedFrames) });
  });

  void listCameras();
  keeper.load(settings());

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    intents,
    subscribeFrames(painter) {
      painters.add(painter);
      return () => painters.delete(painter);
    },
    getStream: () => source?.camera?.stream ?? null,
    saveFile: parts.exportFile,
  };
}

function isOpen({ source }: AppState): boolean {
  return source.kind === 'camera' || source.kind === 'file';
}
