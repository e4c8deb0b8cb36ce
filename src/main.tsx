import { createTracker } from './core/tracker/create-tracker.ts';
import { createCoach } from './core/coach/create-coach.ts';
import { DEMONSTRATION_KINDS } from './core/demonstration/demonstration.ts';
import { APP_VERSION } from './runtime/browser/app-version.ts';
import { createBackendCache } from './runtime/engine/backend-cache.ts';
import { createBatch } from './runtime/batch/create-batch.ts';
import { createFolderPicker } from './runtime/batch/pick-folder.ts';
import { copyFrame } from './runtime/source/captured-frame.ts';
import { createApp } from './runtime/app/create-app.ts';
import { createDemonstrations } from './runtime/demonstrations/create-demonstrations.ts';
import { createDraftLocks } from './runtime/drafts/draft-locks.ts';
import { createDrafts } from './runtime/drafts/create-drafts.ts';
import { createLeftDrafts } from './runtime/drafts/left-drafts.ts';
import { exportFile } from './runtime/browser/export-file.ts';
import { openArchive } from './runtime/archive/open-archive.ts';
import { createOldHistory } from './runtime/library/old-history.ts';
import { createChosenPerson } from './runtime/library/chosen-person.ts';
import { createDemonstrationStorage } from './runtime/library/demonstration-storage.ts';
import { keepProgrammes } from './runtime/library/keep-programmes.ts';
import { createLibrary } from './runtime/library/create-library.ts';
import { createOtherTabs } from './runtime/library/other-tabs.ts';
import { shareArchive } from './runtime/archive/shared-archive.ts';
import { createLocalStore } from './runtime/browser/local-store.ts';
import { createPipelineProbe } from './runtime/app/pipeline-probe.ts';
import { createPlacementStorage } from './runtime/session/placement.ts';
import { onScreenFrames } from './runtime/browser/screen-pace.ts';
import { createSettingsStorage } from './runtime/settings/settings-storage.ts';
import { defaultSettings, settingsFromAddress } from './runtime/settings/settings.ts';
import { createTape } from './runtime/tape/create-tape.ts';
import { onSessionEnd } from './runtime/tape/session-end.ts';
import { createTryItLoader } from './runtime/source/try-it-file.ts';
import { createVideoFileOpener } from './runtime/source/video-file.ts';
import { createCuePlayer } from './runtime/voice/cue-player.ts';
import { browserSpeech, createSpeaker } from './runtime/voice/speaker.ts';
import { createToneOutput, openAudio } from './runtime/voice/tones.ts';
import { keepScreenOn } from './runtime/browser/wake-lock.ts';
import { createWebcams } from './runtime/source/webcam.ts';
import { noteWhatRuns } from './runtime/app/what-runs.ts';
import { loadWorkerEngine } from './runtime/engine/worker-client.ts';
import type { Rooms } from './ui/context/rooms.ts';
import { mountUi } from './ui/mount.tsx';
import { createFilmOverlay } from './ui/painter/paint-film-overlay.ts';
import { createCueWords } from './ui/words/cue-sentences.ts';
import { sideLetters } from './ui/words/side-letters.ts';

const address = new URLSearchParams(location.search);
const probe = address.has('probe') ? createPipelineProbe() : null;
const localStore = createLocalStore(() => localStorage);
const settingsStorage = createSettingsStorage(localStore, defaultSettings(navigator.languages));
const now = (): number => performance.now();
/** Browsers refuse to call their own function as a part of anything (`parts.onFault`). */
const reportFault = (error: unknown): void => reportError(error);

/** What a person hears: a voice of the machine and tones, in the words of ui/words. */
const cuePlayer = createCuePlayer({
  speaker: createSpeaker(browserSpeech()),
  toneOutput: createToneOutput(openAudio, window),
  wordsOf: createCueWords(),
  now,
});

const archive = shareArchive(() => openArchive({ now: () => new Date() }), reportFault);
const draftLocks = createDraftLocks(navigator.locks);
const { library, shelf } = createLibrary({
  archive,
  oldHistory: createOldHistory(localStore),
  chosenPerson: createChosenPerson(localStore),
  otherTabs: createOtherTabs(),
  leftDrafts: createLeftDrafts(archive, draftLocks, reportFault),
  showSession: (record) => app.intents.showSession(record),
  noteWhatRuns: () => noteWhatRuns(app),
  onEmptied() {
    for (const kind of DEMONSTRATION_KINDS) rooms.demonstrations.remove(kind);
    app.intents.forgetPlacement();
  },
});

const app = createApp({
  loadEngine: ({ model, backend }, onProgress) =>
    loadWorkerEngine(new Worker(new URL('./inference/inference.worker.ts', import.meta.url), { type: 'module' }), {
      model,
      backend,
      modelsUrl: new URL('models/', document.baseURI).href,
      wasmUrl: new URL('wasm/', document.baseURI).href,
      onProgress,
    }),
  backendCache: createBackendCache(localStore, APP_VERSION),
  cameras: createWebcams(now),
  openVideoFile: createVideoFileOpener(now),
  loadTryIt: createTryItLoader(document.baseURI),
  createTracker,
  createCoach,
  cuePlayer,
  copyFrame,
  initialSettings: settingsFromAddress(address, settingsStorage.load()),
  settingsStorage,
  shelf,
  drafts: createDrafts(archive, draftLocks),
  placementStorage: createPlacementStorage(localStore),
  exportFile,
  keepScreenOn,
  now,
  today: () => new Date(),
  every: (intervalMs, tick) => setInterval(tick, intervalMs),
  onEachFrame: onScreenFrames,
  isVisible: () => document.visibilityState === 'visible',
  onHidden: (act) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') act();
    }),
  onFault: reportFault,
  observer: probe?.observer ?? null,
});

/** Browsers let a page be heard only after one of these. */
for (const gesture of ['pointerup', 'keydown']) {
  addEventListener(gesture, () => cuePlayer.unlock(), { capture: true });
}

if (probe !== null) window.kneelineProbe = probe.connect(app);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
/** Around the live measurement. */
const rooms: Rooms = {
  library,
  demonstrations: createDemonstrations({
    storage: createDemonstrationStorage(archive),
    cut: async (fromMs, toMs) => (await rooms.tape.cut(fromMs, toMs))?.blob ?? null,
    onSessionEnd: (act) => onSessionEnd(app, act),
    today: () => new Date(),
    model: () => {
      const { engine, settings } = app.getState();
      return engine.kind === 'ready' ? engine.engine.model : settings.model;
    },
    onFault: reportFault,
  }),
  tape: createTape({
    subscribeFrames: app.subscribeFrames,
    onSessionEnd: (act) => onSessionEnd(app, act),
    saveFile: exportFile,
    now,
    today: () => new Date(),
    onEachFrame: onScreenFrames,
    paintOverlay: createFilmOverlay(() => sideLetters(app.getState().settings.language)),
    onFault: reportFault,
  }),
  batch: createBatch({
    app,
    pickFolder: createFolderPicker(window),
    betweenDownloads: () => new Promise((resolve) => setTimeout(resolve, 250)),
  }),
};

keepProgrammes(app, library);

mountUi(root, app, rooms);
