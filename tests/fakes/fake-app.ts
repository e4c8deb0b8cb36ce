import { NO_BANDS } from '../../src/core/alignment/number-bands.ts';
import { tellMoment } from '../../src/core/drift/told-leg.ts';
import type { FrameReading, RefusalReason } from '../../src/core/reading/reading.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import type { Session } from '../../src/runtime/session/session.ts';
import type { Side } from '../../src/core/geometry/keypoints.ts';
import type { App } from '../../src/runtime/app/app.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { RunFrame } from '../../src/runtime/running/run-state.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import type { LiveLeg, LiveSnapshot } from '../../src/runtime/session/live-snapshot.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import { defaultSettings } from '../../src/runtime/settings/settings.ts';

interface SavedFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string | Blob;
}

/** An App whose state a test writes and whose intents it reads. */
export interface FakeApp extends App {
  readonly change: (part: Partial<AppState>) => void;
  readonly emitFrame: (frame: PaintFrame) => void;
  readonly emitRunFrame: (frame: RunFrame) => void;
  /** Names of the intents called, in order, with their first argument where there is one. */
  readonly asked: readonly (readonly [string, unknown?])[];
  readonly saved: readonly SavedFile[];
}

export const FAKE_SETTINGS: Settings = {
  ...defaultSettings(['en']),
  theme: 'light',
  resolution: '1280x720',
  mirrorLookSeen: true,
};

export const READY: AppState['engine'] = {
  kind: 'ready',
  engine: {
    engine: 'own',
    checkFailure: null,
    model: 'blazepose-full',
    backend: 'wasm',
    threads: 2,
    weightsSha256: '3f9a'.repeat(16),
    timedBackends: [
      { backend: 'wasm', medianMs: 31.4, failure: null },
      { backend: 'webgl', medianMs: 58.2, failure: null },
      { backend: 'webgpu', medianMs: null, failure: 'no adapter' },
    ],
  },
};

export const CAMERA: Extract<AppState['source'], { kind: 'camera' }> = {
  kind: 'camera',
  deviceId: 'front',
  label: 'FaceTime HD Camera',
  picture: { widthPx: 1280, heightPx: 720 },
  facing: 'user',
  trouble: null,
  effects: [],
};

/** A session that runs. */
export const SESSION: Session = {
  id: 1,
  personId: 'heron',
  purpose: 'training',
  activity: 'squats',
  programme: DEFAULT_PROGRAMME,
  thresholds: DEFAULT_THRESHOLDS,
};

const FAKE_STATE: AppState = {
  engine: READY,
  source: { kind: 'none' },
  cameras: [
    { deviceId: 'front', label: 'FaceTime HD Camera' },
    { deviceId: 'usb', label: '' },
  ],
  live: null,
  stalled: false,
  coach: null,
  lastCue: null,
  diagnostics: {
    capturedFps: 30,
    processedFps: 24.3,
    latencyP50Ms: 61.8,
    latencyP95Ms: 83.2,
    prepareMs: 4.2,
    networkMs: 31.4,
    decodeMs: 0.6,
    droppedFrames: 41,
  },
  preciseFailure: null,
  settings: FAKE_SETTINGS,
  finished: null,
  lastFilm: null,
  refusedFile: null,
  session: null,
  run: null,
  finishedRun: null,
  startOverQuestion: null,
  teaching: null,
  voiceAvailable: true,
  history: [],
  placement: null,
  storageFailure: null,
};

export function createFakeApp(start: Partial<AppState> = {}): FakeApp {
  let state: AppState = { ...FAKE_STATE, ...start };
  const listeners = new Set<() => void>();
  const painters = new Set<(frame: PaintFrame) => void>();
  const runPainters = new Set<(frame: RunFrame) => void>();
  const asked: (readonly [string, unknown?])[] = [];
  const saved: SavedFile[] = [];
  const change = (part: Partial<AppState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeFrames: (paint) => {
      painters.add(paint);
      return () => painters.delete(paint);
    },
    subscribeRunFrames: (paint) => {
      runPainters.add(paint);
      return () => runPainters.delete(paint);
    },
    getStream: () => null,
    previewCamera: () => Promise.reject(new DOMException('Not in a test', 'AbortError')),
    saveFile: (name, mime, text) => saved.push({ name, mime, text }),
    openFilm: () => Promise.reject(new DOMException('Not in a test', 'AbortError')),
    measureFilm: () => Promise.reject(new DOMException('Not in a test', 'AbortError')),
    filmsAtOnce: () => 1,
    intents: {
      openCamera: (deviceId) => asked.push(['openCamera', deviceId]),
      openRunCamera: () => asked.push(['openRunCamera']),
      openRunFilm: (file) => asked.push(['openRunFilm', file]),
      openFile: (file) => asked.push(['openFile', file]),
      showSession: (record) => {
        asked.push(['showSession', record]);
        change({ finished: record });
      },
      measureFilmAgain: (wish) => asked.push(['measureFilmAgain', wish]),
      showRun: (run) => asked.push(['showRun', run]),
      closeFileNotice: () => asked.push(['closeFileNotice']),
      openCheck: (purpose) => asked.push(['openCheck', purpose]),
      openTryIt: () => asked.push(['openTryIt']),
      coach: (command) => asked.push(['coach', command]),
      teach: (teaching) => change({ teaching }),
      changePerson: () => asked.push(['changePerson']),
      forgetPlacement: () => asked.push(['forgetPlacement']),
      finish: () => asked.push(['finish']),
      goToStart: () => {
        asked.push(['goToStart']);
        change({ finished: null, finishedRun: null, source: { kind: 'none' } });
      },
      startOver: () => asked.push(['startOver']),
      answerStartOver: (isWanted) => asked.push(['answerStartOver', isWanted]),
      reopenCamera: () => asked.push(['reopenCamera']),
      openAnyCamera: () => asked.push(['openAnyCamera']),
      followPersonAt: (point) => asked.push(['followPersonAt', point]),
      retryEngine: () => asked.push(['retryEngine']),
      changeSettings: (settings) => {
        asked.push(['changeSettings', settings]);
        change({ settings: { ...state.settings, ...settings } });
      },
    },
    change,
    emitFrame: (frame) => {
      for (const paint of painters) paint(frame);
    },
    emitRunFrame: (frame) => {
      for (const paint of runPainters) paint(frame);
    },
    asked,
    saved,
  };
}

function liveLeg(reading: FrameReading, side: Side): LiveLeg | null {
  const leg = reading.kind === 'measured' ? reading.legs[side] : null;
  return leg === null
    ? null
    : {
        told: tellMoment(leg, DEFAULT_THRESHOLDS),
        kneeOverToePct: leg.kneeOverToePct,
        kneeOverToeBandPct: leg.bands.kneeOverToePct,
      };
}

/** The state that the runtime would show for a reading. */
export function liveOf(reading: FrameReading, more: Partial<LiveSnapshot> = {}): LiveSnapshot {
  const refusal: RefusalReason | null = reading.kind === 'refused' ? reading.reason : null;
  const measured = reading.kind === 'measured' ? reading : null;
  return {
    phase: reading.phase,
    baselineShare: reading.baselineShare,
    refusal,
    stance: measured?.stance ?? 'both',
    legs: { left: liveLeg(reading, 'left'), right: liveLeg(reading, 'right') },
    depthPct: measured?.depthPct ?? null,
    kneeFlexionDeg: measured?.kneeFlexionDeg ?? null,
    bands: measured?.bands ?? NO_BANDS,
    repCount: 0,
    lastRep: null,
    ...more,
  };
}
