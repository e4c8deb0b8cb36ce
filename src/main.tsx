import { modelsUrl, takeWorker, wasmUrl } from './engine-worker.ts';
import { askBeforeLeaving } from './runtime/app/ask-before-leaving.ts';
import { createApp } from './runtime/app/create-app.ts';
import { createPipelineProbe } from './runtime/app/pipeline-probe.ts';
import { shareArchive } from './runtime/archive/shared-archive.ts';
import { createBackup } from './runtime/backup/create-backup.ts';
import { createBatch } from './runtime/batch/create-batch.ts';
import { createFolderPicker } from './runtime/batch/pick-folder.ts';
import { APP_VERSION } from './runtime/browser/app-version.ts';
import { exportFile } from './runtime/browser/export-file.ts';
import { createLocalStore } from './runtime/browser/local-store.ts';
import { onScreenFrames } from './runtime/browser/screen-pace.ts';
import { keepScreenOn } from './runtime/browser/wake-lock.ts';
import { createDemonstrations } from './runtime/demonstrations/create-demonstrations.ts';
import { createDrafts } from './runtime/drafts/create-drafts.ts';
import { createDraftLocks } from './runtime/drafts/draft-locks.ts';
import { createLeftDrafts } from './runtime/drafts/left-drafts.ts';
import { createBackendCache } from './runtime/engine/backend-cache.ts';
import { loadWorkerEngine } from './runtime/engine/worker-client.ts';
import { createHandCheck } from './runtime/hand-check/create-hand-check.ts';
import { createSeenFilms } from './runtime/hand-check/seen-films.ts';
import { createChosenPerson } from './runtime/library/chosen-person.ts';
import { connectLibrary } from './runtime/library/connect-library.ts';
import { createLibrary } from './runtime/library/create-library.ts';
import { createDemonstrationStorage } from './runtime/library/demonstration-storage.ts';
import { createOldHistory } from './runtime/library/old-history.ts';
import { createRemovalNote } from './runtime/library/removal-note.ts';
import { createOtherTabs } from './runtime/library/other-tabs.ts';
import { createRunCounts } from './runtime/running/run-counts.ts';
import { createPlacementStorage } from './runtime/session/placement.ts';
import { onSessionEnd } from './runtime/session/session-events.ts';
import type { ReadSession } from './runtime/session-file/read-beside-page.ts';
import { createSettingsStorage } from './runtime/settings/settings-storage.ts';
import { defaultSettings, parseSettings, settingsFromAddress } from './runtime/settings/settings.ts';
import { copyFrame } from './runtime/source/captured-frame.ts';
import { createTryItLoader } from './runtime/source/try-it-file.ts';
import { createWebcams } from './runtime/source/webcam.ts';
import { createOffline } from './runtime/offline/create-offline.ts';
import { WORKER_FILE } from './runtime/offline/offline-protocol.ts';
import { whenTrue } from './runtime/state/when-true.ts';
import { createTape } from './runtime/tape/create-tape.ts';
import { createLateCuePlayer } from './runtime/voice/late-cue-player.ts';
import { browserSpeech, createSpeaker } from './runtime/voice/speaker.ts';
import { createToneOutput, openAudio } from './runtime/voice/tones.ts';
import { openFiles } from './ui/files/open-files.ts';
import { mountUi } from './ui/mount.tsx';
import { createLateCode } from './runtime/browser/late-code.ts';
import { openDictionary } from './ui/words/languages.ts';
import { sideLetters } from './ui/words/side-letters.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const address = new URLSearchParams(location.search);
/** `npm run analyse` asks for more threads for a film alone: no camera and no painting needs the other cores then. */
const wishedThreads = Number.parseInt(address.get('threads') ?? '', 10) || undefined;
const probe = address.has('probe') ? createPipelineProbe() : null;
const now = (): number => performance.now();
const today = (): Date => new Date();
/** Browsers refuse to call their own function as a part of anything (`parts.onFault`). */
const onFault = (error: unknown): void => reportError(error);

/** So long a removal can be undone. */
const UNDO_MS = 15_000;
const waitForUndo = (act: () => void): (() => void) => {
  const timer = setTimeout(act, UNDO_MS);
  return () => clearTimeout(timer);
};

/* Parts that outlive the page */

const localStore = createLocalStore(() => localStorage);
const settingsStorage = createSettingsStorage(localStore, defaultSettings(navigator.languages));
const archive = shareArchive(async () => {
  const { openArchive } = await import('./runtime/archive/open-archive.ts');
  return openArchive({ now: today });
}, onFault);
/** Fetched while the rest is put together. */
const firstSettings = settingsFromAddress(address, settingsStorage.load());
const dictionaryOpens = openDictionary(firstSettings.language);
const draftLocks = createDraftLocks(navigator.locks);
const otherTabs = createOtherTabs();
const { library, shelf } = createLibrary({
  archive,
  oldHistory: createOldHistory(localStore),
  chosenPerson: createChosenPerson(localStore),
  otherTabs,
  leftDrafts: createLeftDrafts(archive, draftLocks, onFault),
  waitForUndo,
  removalNote: createRemovalNote(localStore),
});

/* The live measurement */

const dictionary = await dictionaryOpens;

const audible = { speaker: createSpeaker(browserSpeech()), toneOutput: createToneOutput(openAudio, window) };

/** Speaks with a voice of the machine and with tones, in the words of ui/words. */
const voice = createLateCode(async () => {
  const [{ createCuePlayer }, { createCueWords }] = await Promise.all([
    import('./runtime/voice/cue-player.ts'),
    import('./ui/words/cue-sentences.ts'),
    dictionary.complete(),
  ]);
  return createCuePlayer({ ...audible, wordsOf: createCueWords(dictionary), now });
});
const cuePlayer = createLateCuePlayer(audible, () => voice.load());

/** The code that measures is fetched together with the engine, since nothing can be measured before both are there. */
const measuring = createLateCode(async () => {
  const [{ createTracker }, { createCoach }, { followRun }, { makeDemonstration }, { createGhostFollower }] =
    await Promise.all([
      import('./core/tracker/create-tracker.ts'),
      import('./core/coach/create-coach.ts'),
      import('./runtime/running/follow-run.ts'),
      import('./core/demonstration/make-demonstration.ts'),
      import('./core/demonstration/follow-client.ts'),
      // The coach may speak with the first frame.
      voice.load(),
      // A camera that is asked for opens at once then.
      import('./runtime/source/open-webcam.ts'),
    ]);
  return { createTracker, createCoach, followRun, makeDemonstration, createGhostFollower };
});

const films = createSeenFilms(async (...film) => {
  // The film reader is half of the page's code, and most visits open no film.
  const { createVideoFileOpener } = await import('./runtime/source/video-file.ts');
  return createVideoFileOpener(now)(...film);
});

const readSession: ReadSession = async (file) => {
  const { readBesidePage } = await import('./runtime/session-file/read-beside-page.ts');
  return readBesidePage(file);
};

const runCounts = createRunCounts(localStore);

const app = createApp({
  loadEngine: ({ engine, model, backend }, onProgress) =>
    measuring.with(
      loadWorkerEngine(takeWorker(), { engine, model, backend, modelsUrl, wasmUrl, wishedThreads, onProgress }),
    ),
  machine: {
    cores: navigator.hardwareConcurrency,
    memoryGb: 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : null,
  },
  backendCache: createBackendCache(localStore, APP_VERSION),
  cameras: createWebcams(now),
  openVideoFile: films.open,
  loadTryIt: async (signal) => {
    await measuring.load();
    return createTryItLoader(document.baseURI)(signal);
  },
  createTracker: (options) => measuring.loaded.createTracker(options),
  createCoach: (programme, options) => measuring.loaded.createCoach(programme, options),
  followRun: (plan, coaching) => measuring.loaded.followRun(plan, coaching),
  runCounts,
  cuePlayer,
  copyFrame,
  initialSettings: firstSettings,
  settingsStorage,
  shelf,
  drafts: createDrafts(archive, draftLocks),
  placementStorage: createPlacementStorage(localStore),
  exportFile,
  readSession,
  keepScreenOn,
  now,
  today,
  every: (intervalMs, tick) => setInterval(tick, intervalMs),
  onEachFrame: onScreenFrames,
  isVisible: () => document.visibilityState === 'visible',
  onHidden: (act) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') act();
    }),
  onFault,
  observer: probe?.observer ?? null,
});

/** Browsers let a page be heard only after one of these. */
for (const gesture of ['pointerup', 'keydown']) {
  addEventListener(gesture, () => cuePlayer.unlock(), { capture: true });
}

if (probe !== null) window.kneelineProbe = probe.connect(app);

/* The rooms around it: they hear what is measured, and none of them changes it */

const tape = createTape({
  subscribeFrames: app.subscribeFrames,
  onSessionEnd: (act) => onSessionEnd(app, act),
  saveFile: exportFile,
  now,
  today,
  onEachFrame: onScreenFrames,
  loadOverlay: async () => {
    const { createFilmOverlay } = await import('./ui/painter/paint-film-overlay.ts');
    return createFilmOverlay(() => sideLetters(dictionary));
  },
  onFault,
});

askBeforeLeaving(app, window, tape);

const demonstrations = createDemonstrations({
  code: measuring,
  storage: createDemonstrationStorage(archive),
  subscribeFrames: app.subscribeFrames,
  cut: (fromMs, toMs) => tape.cut(fromMs, toMs),
  onSessionEnd: (act) => onSessionEnd(app, act),
  today,
  model: () => {
    const { engine, settings } = app.getState();
    return engine.kind === 'ready' ? engine.engine.model : settings.model;
  },
  waitForUndo,
  onFault,
});

const batch = createBatch({
  app,
  readSession,
  pickFolder: createFolderPicker(window),
  betweenDownloads: () => new Promise((resolve) => setTimeout(resolve, 250)),
  keep: (record, personId) => library.keepWith(record, personId),
  pseudonymOf(personId) {
    const listed = library.getState().people.find((one) => one.kind === 'intact' && one.row.id === personId);
    return listed?.kind === 'intact' ? listed.row.pseudonym : '';
  },
});

const handCheck = createHandCheck({ archive, films, today });
library.onEmptied(() => handCheck.read());

addEventListener('pagehide', () => {
  library.finishRemoval();
  demonstrations.finishRemoval();
});

connectLibrary(library, app, demonstrations, runCounts);

const isMeasuring = (): boolean => {
  const { kind } = app.getState().source;
  return (kind !== 'none' && kind !== 'failed') || batch.getState().running;
};

const backup = createBackup({
  loadJobs: () => import('./runtime/backup/do-beside-page.ts'),
  finishRemovals() {
    library.finishRemoval();
    demonstrations.finishRemoval();
  },
  settings: () => app.getState().settings,
  takeSettings: (stored) => app.intents.changeSettings(parseSettings(stored, app.getState().settings)),
  appVersion: APP_VERSION,
  today,
  onFault,
});
backup.onTaken(() => {
  otherTabs.tell();
  library.retry();
  demonstrations.readAgain();
  handCheck.read();
});

const offline = createOffline(async (store) => {
  const { openOffline } = await import('./runtime/offline/open-offline.ts');
  return openOffline(
    {
      scope: new URL('./', document.baseURI).href,
      workerUrl: import.meta.env.PROD ? new URL(WORKER_FILE, document.baseURI).href : null,
      modelsUrl,
      archive,
      removeSessions: () => library.removeEverything(),
      isBusy: isMeasuring,
      whenFree: () => whenTrue(() => !isMeasuring(), [app.subscribe, batch.subscribe]),
      whenBusy: () => whenTrue(isMeasuring, [app.subscribe, batch.subscribe]),
      openFiles: (files) => {
        // A running set is not interrupted by a film that comes from elsewhere.
        if (isMeasuring()) batch.add(files);
        else openFiles(files, { intents: app.intents, batch, backup });
      },
      reload: () => location.reload(),
      onFault,
    },
    store,
  );
});

mountUi(root, app, { library, demonstrations, tape, batch, handCheck, offline, backup }, dictionary);
