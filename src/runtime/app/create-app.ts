import type { PoseObservation } from '../../core/reading/observation.ts';
import type { Purpose } from '../../core/session/session-record.ts';
import type { App } from './app.ts';
import type { Intents } from './intents.ts';
import type { Settings } from '../settings/settings.ts';
import type { SourceState } from '../source/source-state.ts';
import type { AppParts } from './app-parts.ts';
import { isBystanderAt } from '../session/bystander-at.ts';
import { createDiagnosticsMeter } from '../engine/diagnostics.ts';
import { createEngineKeeper } from '../engine/engine-keeper.ts';
import type { RunStep } from '../session/session-run.ts';
import { createFilmMeasurer } from '../session/measure-film.ts';
import { createPainters } from '../session/painters.ts';
import { createPipeline, type ProcessedFrame } from '../engine/pipeline.ts';
import { rememberSession } from '../session/remember-session.ts';
import { createSessionKeeper, type AskedSession } from '../session/session-keeper.ts';
import type { MeasuredBy } from '../session/session-plan.ts';
import type { SourceError } from '../source/source-error.ts';
import { isSessionFile } from '../session-file/is-session-file.ts';
import { readSessionFile } from '../session-file/read-session-file.ts';
import { createSources } from '../source/sources.ts';
import { createAppStore } from './store.ts';
import { noteWhatRuns } from './what-runs.ts';
import { watchHealth } from './watch-health.ts';

/** After so long nobody waits for a camera any more, milliseconds. */
const REOPENED_WITHIN_MS = 120_000;

/** The page without React: state, intents, and the frames on their way from source to painter. */
export function createApp(parts: AppParts): App {
  const { now, cuePlayer } = parts;
  const store = createAppStore({
    settings: parts.initialSettings,
    history: parts.shelf.history(),
    placement: parts.placementStorage.load(),
  });
  const meter = createDiagnosticsMeter();
  const painters = createPainters(parts.onFault);
  const session = createSessionKeeper(parts, store, painters);
  /** Of the camera session asked for last: one that opens again by itself goes on with it. */
  let cameraPurpose: Purpose = 'training';
  /** When the last source failed, by the clock on the wall: that of the page may stand while the machine sleeps. */
  let failedAtMs = Number.NEGATIVE_INFINITY;
  /** Of the picture that was measured last. */
  let lastObservation: PoseObservation | null = null;

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

  const sources = createSources(parts, store, {
    onCameraFrame(frame) {
      meter.captured(now());
      pipeline.offer(frame);
    },
    onFilmFrame(frame, signal) {
      meter.captured(now());
      return pipeline.measure(frame, signal);
    },
    onRecordedFrame: ({ observation, size, model }) => {
      const measuredBy = { model, weightsSha256: '', backend: '' };
      endIfFinished(session.advance({ observation, measuredBy, size, picture: null }));
    },
    // A film is shown with its refusals even when nothing in it could be measured: that is its result.
    onEnded: (kind) => endSource({ kind: 'none' }, kind === 'file'),
    onFailed: failSource,
  });

  /* Frames */

  function useFrame({ frame, estimate, picture }: ProcessedFrame): void {
    const { observation, timing } = estimate;
    lastObservation = observation;
    const step = session.advance({ observation, measuredBy: nameEngine(), size: frame.size, picture });
    meter.processed(frame.capturedAtMs, session.lastFrameMs, timing);
    parts.observer?.onFrame({
      timestampMs: frame.timestampMs,
      capturedAtMs: frame.capturedAtMs,
      paintedAtMs: session.lastFrameMs,
      timing,
      reading: step.reading,
    });
    endIfFinished(step);
  }

  function nameEngine(): MeasuredBy {
    const { model, backend } = settings();
    const engine = keeper.current?.engine ?? { model, weightsSha256: '', backend };
    return { model: engine.model, weightsSha256: engine.weightsSha256, backend: engine.backend };
  }

  /** Nobody has to come to the keyboard; what the coach says last is heard to its end. */
  function endIfFinished({ coach }: RunStep): void {
    if (coach?.stage.kind === 'finished') endSource({ kind: 'none' }, false);
  }

  /* Sources */

  function beginSession(asked: AskedSession): void {
    closeSource();
    cuePlayer.silence();
    session.begin(asked);
    meter.restart();
    keeper.current?.forgetPerson(null);
    store.setState({ finished: null, stalled: false, diagnostics: null, purpose: asked.purpose });
  }

  function openCamera(purpose: Purpose, deviceId = settings().cameraId): void {
    cameraPurpose = purpose;
    beginSession({ source: { kind: 'camera', label: 'camera' }, purpose });
    void sources.openCamera(deviceId);
  }

  function closeSource(): void {
    sources.close();
    pipeline.clear();
    lastObservation = null;
  }

  /** Ends the source and the session. What was measured is kept, also when the source failed. */
  function endSource(next: SourceState, alwaysShow: boolean): void {
    // Who tries again after a failure still wants what was asked for.
    const purpose = next.kind === 'failed' && sources.kind === 'camera' ? cameraPurpose : 'training';
    closeSource();
    const { record, finished } = session.end(alwaysShow);
    store.setState({ source: next, stalled: false, diagnostics: null, finished: finished?.record ?? null, purpose });
    if (finished !== null) rememberSession(parts, store, finished);
    parts.observer?.onSetEnded(record);
  }

  function failSource(error: SourceError): void {
    cuePlayer.silence();
    failedAtMs = parts.today().getTime();
    endSource({ kind: 'failed', reason: error.reason, detail: error.message }, false);
  }

  /* Intents */

  const intents: Intents = {
    openCamera(deviceId) {
      if (deviceId !== undefined) keepSettings({ cameraId: deviceId });
      // Another camera in mid-check is still that check.
      openCamera(sources.kind === 'camera' ? cameraPurpose : 'training', deviceId);
    },
    openCheck(purpose) {
      openCamera(purpose);
    },
    openTryIt() {
      beginSession({ source: { kind: 'try-it', label: 'try-it' }, purpose: 'training' });
      void sources.openTryIt();
    },
    openFile(file) {
      if (isSessionFile(file)) {
        void openSession(file);
        return;
      }
      beginSession({ source: { kind: 'file', label: file.name }, purpose: 'training' });
      void sources.openFile(file);
    },
    showSession(record) {
      cuePlayer.silence();
      endSource({ kind: 'none' }, false);
      store.setState({ finished: record, refusedFile: null });
    },
    closeFileNotice() {
      store.setState({ refusedFile: null });
    },
    coach(command) {
      // Where no frame comes, the coach would never hear it.
      const isHeard = session.command(command) && !store.getState().stalled;
      if (command === 'stop' && !isHeard) intents.finish();
    },
    forgetPlacement() {
      parts.placementStorage.remove();
      store.setState({ placement: null });
    },
    finish() {
      // Pressed once more, it takes no summary away.
      if (sources.kind === null) return;
      cuePlayer.silence();
      endSource({ kind: 'none' }, sources.kind === 'file');
    },
    goToStart() {
      cuePlayer.silence();
      endSource({ kind: 'none' }, false);
      store.setState({ finished: null });
    },
    restart() {
      startAnew(null);
    },
    followPersonAt(point) {
      // Somebody who is not seen there was not meant: a click that only brings the window to the front ends nothing.
      if (lastObservation !== null && isBystanderAt(point, lastObservation)) startAnew(point);
    },
    retryEngine() {
      keeper.load(settings());
    },
    changeSettings(change) {
      const before = settings();
      keepSettings(change);
      const after = settings();
      if (isQuieter(before, after)) cuePlayer.silence();
      if (after.language !== before.language) tellVoice();
      if (after.model !== before.model || after.backend !== before.backend) changeEngine(after.model !== before.model);
      const cameraChanged =
        after.cameraId !== before.cameraId || after.resolution !== before.resolution || after.facing !== before.facing;
      if (cameraChanged && sources.kind === 'camera') openCamera(cameraPurpose);
    },
  };

  /** What runs goes on until the file was read and found good; what was begun meanwhile goes on also then. */
  async function openSession(file: File): Promise<void> {
    const wasOtherBegun = noteWhatRuns(store);
    const answer = readSessionFile(await file.text().catch(() => ''));
    if (wasOtherBegun()) return;
    if (answer.kind === 'refused') {
      const { reason, path, detail } = answer;
      store.setState({ refusedFile: { name: file.name, reason, path, detail } });
      return;
    }
    intents.showSession(answer.record);
  }

  /** The standing axis and the reps belong to one person, so whoever is followed next gets a session of their own. */
  function startAnew(lookAt: Parameters<Intents['followPersonAt']>[0] | null): void {
    cuePlayer.silence();
    session.startAnew();
    pipeline.clear();
    lastObservation = null;
    keeper.current?.forgetPerson(lookAt);
  }

  /** Another model sees the joints elsewhere, so its set begins anew; another backend sees them where they were. */
  function changeEngine(isOtherModel: boolean): void {
    if (isOtherModel && sources.kind !== 'try-it') session.leaveSet();
    store.setState({ live: null, coach: null });
    keeper.load(settings());
  }

  function keepSettings(change: Partial<Settings>): void {
    store.setState({ settings: { ...settings(), ...change }, storageFailure: parts.settingsStorage.save(change) });
  }

  function tellVoice(): void {
    store.setState({ voiceAvailable: cuePlayer.voiceAvailable(settings().language) });
  }

  /* What happens by itself */

  parts.cameras.watch((change) => {
    void sources.listCameras();
    const state = store.getState();
    if (state.source.kind !== 'failed' || state.finished !== null) return;
    // A camera that comes back hours later, or behind another window, must not switch itself on.
    if (!parts.isVisible() || parts.today().getTime() - failedAtMs > REOPENED_WITHIN_MS) return;
    const { reason } = state.source;
    const isBack =
      change === 'permission-granted'
        ? reason === 'camera-denied'
        : reason === 'camera-unplugged' || reason === 'camera-absent';
    if (isBack) openCamera(cameraPurpose);
  });
  parts.shelf.subscribe(() => store.setState({ history: parts.shelf.history() }));
  parts.onHidden(() => cuePlayer.silence());
  cuePlayer.onVoicesChange(tellVoice);
  tellVoice();
  watchHealth(store, {
    keeper,
    pipeline,
    meter,
    lastFrameMs: () => session.lastFrameMs,
    now,
    every: parts.every,
  });
  void sources.listCameras();
  keeper.load(settings());

  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(() => listener()),
    intents,
    subscribeFrames: painters.subscribe,
    getStream: () => sources.stream,
    saveFile: parts.exportFile,
    measureFilm: createFilmMeasurer(parts, store, { keeper, pipeline, nameEngine }),
  };
}

/** What sounds now was just switched off. */
function isQuieter(before: Settings, after: Settings): boolean {
  return (after.muted && !before.muted) || (before.voice && !after.voice) || (before.tones && !after.tones);
}
