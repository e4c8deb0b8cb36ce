import { createTracker } from './core/alignment/create-tracker.ts';
import { APP_VERSION } from './runtime/app-version.ts';
import { createBackendCache } from './runtime/backend-cache.ts';
import { copyFrame } from './runtime/captured-frame.ts';
import { createApp } from './runtime/create-app.ts';
import { exportFile } from './runtime/export-file.ts';
import { createLocalStore } from './runtime/local-store.ts';
import { createPipelineProbe } from './runtime/pipeline-probe.ts';
import { createSettingsStorage } from './runtime/settings-storage.ts';
import { defaultSettings, settingsFromAddress } from './runtime/settings.ts';
import { createVideoFileOpener } from './runtime/video-file.ts';
import { keepScreenOn } from './runtime/wake-lock.ts';
import { createWebcams } from './runtime/webcam.ts';
import { loadWorkerEngine } from './runtime/worker-client.ts';
import { mountUi } from './ui/mount.tsx';

const address = new URLSearchParams(location.search);
const probe = address.has('probe') ? createPipelineProbe() : null;
const localStore = createLocalStore(() => localStorage);
const settingsStorage = createSettingsStorage(localStore, defaultSettings(navigator.languages));
const now = (): number => performance.now();

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
  createTracker,
  copyFrame,
  initialSettings: settingsFromAddress(address, settingsStorage.load()),
  settingsStorage,
  exportFile,
  keepScreenOn,
  now,
  today: () => new Date(),
  every: (intervalMs, tick) => setInterval(tick, intervalMs),
  onFault: reportError,
  observer: probe?.observer ?? null,
});

if (probe !== null) window.kneelineProbe = probe.connect(app);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountUi(root, app);
