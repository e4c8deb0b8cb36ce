import { createTracker } from './core/alignment/create-tracker.ts';
import { createCoach } from './core/coach/create-coach.ts';
import { APP_VERSION } from './runtime/app-version.ts';
import { createBackendCache } from './runtime/backend-cache.ts';
import { copyFrame } from './runtime/captured-frame.ts';
import { createApp } from './runtime/create-app.ts';
import { exportFile } from './runtime/export-file.ts';
import { createHistoryStorage } from './runtime/history.ts';
import { createLocalStore } from './runtime/local-store.ts';
import { createPipelineProbe } from './runtime/pipeline-probe.ts';
import { createPlacementStorage } from './runtime/placement.ts';
import { onScreenFrames } from './runtime/screen-pace.ts';
import { createSettingsStorage } from './runtime/settings-storage.ts';
import { defaultSettings, settingsFromAddress } from './runtime/settings.ts';
import { createTryItLoader } from './runtime/try-it-file.ts';
import { createVideoFileOpener } from './runtime/video-file.ts';
import { createCuePlayer } from './runtime/voice/cue-player.ts';
import { browserSpeech, createSpeaker } from './runtime/voice/speaker.ts';
import { createToneOutput, openAudio } from './runtime/voice/tones.ts';
import { keepScreenOn } from './runtime/wake-lock.ts';
import { createWebcams } from './runtime/webcam.ts';
import { loadWorkerEngine } from './runtime/worker-client.ts';
import { mountUi } from './ui/mount.tsx';
import { createCueWords } from './ui/words/cue-words.ts';

const address = new URLSearchParams(location.search);
const probe = address.has('probe') ? createPipelineProbe() : null;
const localStore = createLocalStore(() => localStorage);
const settingsStorage = createSettingsStorage(localStore, defaultSettings(navigator.languages));
const now = (): number => performance.now();

/** What a person hears: a voice of the machine and tones, in the words of ui/words. */
const cuePlayer = createCuePlayer({
  speaker: createSpeaker(browserSpeech()),
  toneOutput: createToneOutput(openAudio, window),
  wordsOf: createCueWords(),
  now,
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
  historyStorage: createHistoryStorage(localStore),
  placementStorage: createPlacementStorage(localStore),
  exportFile,
  keepScreenOn,
  now,
  today: () => new Date(),
  every: (intervalMs, tick) => setInterval(tick, intervalMs),
  onEachFrame: onScreenFrames,
  onHidden: (act) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') act();
    }),
  onFault: reportError,
  observer: probe?.observer ?? null,
});

/** Browsers let a page be heard only after one of these. */
for (const gesture of ['pointerup', 'keydown']) {
  addEventListener(gesture, () => cuePlayer.unlock(), { capture: true });
}

if (probe !== null) window.kneelineProbe = probe.connect(app);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountUi(root, app);
