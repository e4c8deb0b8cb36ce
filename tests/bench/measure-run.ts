import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { quantile } from '../accuracy/error-statistics.ts';
import type { BenchWindow, FrameTimes } from './frame-times.ts';

export interface Run {
  readonly name: string;
  readonly kind: 'ours' | 'peer' | 'limit' | 'floor';
  readonly model: string;
  readonly backend: string;
  readonly frames: number;
  readonly fps: number;
  /** Captured to painted. */
  readonly latencyMsP50: number;
  readonly latencyMsP95: number;
  /** From pixels to keypoints. */
  readonly engineMsP50: number;
  /** Main-thread tasks over 50 ms while measuring. */
  readonly longTasks: number;
  /** Processor time of all the browser's processes. */
  readonly cpuMsPerFrame: number;
  /** Page and workers, after measuring; `null` where the browser does not tell. */
  readonly memoryMb: number | null;
}

export interface RunOptions {
  readonly pageUrl: string;
  readonly film: string;
  readonly model: string;
  readonly seconds: number;
  readonly name: string;
}

/** Frames until caches are warm, the clock starts after them. */
const WARM_UP_FRAMES = 45;
const START_TIMEOUT_MS = 120_000;
const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function memoryMb(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const { performance } = window as unknown as {
      performance: { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> };
    };
    if (!performance.measureUserAgentSpecificMemory) return null;
    return (await performance.measureUserAgentSpecificMemory()).bytes / 2 ** 20;
  });
}

interface Watched {
  readonly forget: () => Promise<void>;
  readonly read: () => Promise<readonly FrameTimes[]>;
  readonly count: () => Promise<number>;
  readonly backend: string;
}

async function measure(
  browser: Browser,
  page: Page,
  { model, name, seconds }: RunOptions,
  kind: Run['kind'],
  watched: Watched,
): Promise<Run> {
  while ((await watched.count()) < WARM_UP_FRAMES) await page.evaluate(nextFrame);
  await watched.forget();
  await page.evaluate(() => {
    (window as BenchWindow).benchLongTasks = [];
  });
  const processorBefore = await processorSeconds(browser);
  const startedAt = performance.now();
  await page.waitForFunction(
    ([from, forMs]) => performance.now() - from >= forMs,
    [await page.evaluate(() => performance.now()), 1000 * seconds] as const,
    { polling: 500, timeout: 2000 * seconds + 30_000 },
  );
  const frames = await watched.read();
  const elapsedSeconds = (performance.now() - startedAt) / 1000;
  const processor = (await processorSeconds(browser)) - processorBefore;
  const longTasks = await page.evaluate(() => (window as BenchWindow).benchLongTasks?.length ?? 0);
  const latencies = frames.map(({ capturedAtMs, paintedAtMs }) => paintedAtMs - capturedAtMs);
  return {
    name,
    kind,
    model,
    backend: watched.backend,
    frames: frames.length,
    fps: frames.length / elapsedSeconds,
    latencyMsP50: quantile(latencies, 0.5) ?? Number.NaN,
    latencyMsP95: quantile(latencies, 0.95) ?? Number.NaN,
    engineMsP50:
      quantile(
        frames.map(({ engineMs }) => engineMs),
        0.5,
      ) ?? Number.NaN,
    longTasks,
    cpuMsPerFrame: (1000 * processor) / frames.length,
    memoryMb: await memoryMb(page),
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

async function withCameraPage<Result>(
  film: string,
  run: (browser: Browser, page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launchBrowser({ fakeCamera: film });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      serviceWorkers: 'block',
    });
    await page.addInitScript(() => {
      // Somebody who was here before: no look in the mirror stands before the camera.
      localStorage.setItem('kneeline.settings', JSON.stringify({ mirrorLookSeen: true }));
      const found: number[] = [];
      (window as BenchWindow).benchLongTasks = found;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          (window as BenchWindow).benchLongTasks?.push(duration);
        }
      }).observe({ type: 'longtask', buffered: true });
    });
    return await run(browser, page);
  } finally {
    await browser.close();
  }
}

/** Opens the page as a person gets it: built page, worker, camera, painter. @returns the backend of the engine. */
async function openOurs(page: Page, { pageUrl, model }: RunOptions): Promise<string> {
  await page.goto(`${pageUrl}?probe&model=${model}`);
  await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready', null, {
    timeout: START_TIMEOUT_MS,
  });
  return page.evaluate(() => {
    const engine = window.kneelineProbe?.state.engine;
    return engine?.kind === 'ready' ? engine.engine.backend : 'none';
  });
}

/** Measures squats before the camera. */
export function measureOurs(options: RunOptions): Promise<Run> {
  return withCameraPage(options.film, async (browser, page) => {
    const backend = await openOurs(page, options);
    await page.getByRole('button', { name: /use the camera/i }).click();
    return measure(browser, page, options, 'ours', {
      backend,
      count: () => page.evaluate(() => window.kneelineProbe?.frames.length ?? 0),
      forget: () => page.evaluate(() => window.kneelineProbe?.forgetFrames()),
      read: () =>
        page.evaluate(() =>
          (window.kneelineProbe?.frames ?? []).map(({ capturedAtMs, paintedAtMs, timing }) => ({
            capturedAtMs,
            paintedAtMs,
            engineMs: timing.prepareMs + timing.networkMs + timing.decodeMs,
          })),
        ),
    });
  });
}

/** Measures a run before the camera. */
export function measureRunner(options: RunOptions): Promise<Run> {
  return withCameraPage(options.film, async (browser, page) => {
    const backend = await openOurs(page, options);
    await page.getByRole('button', { name: /while running/i }).click();
    await page.getByRole('button', { name: /mirror while you run/i }).click();
    return measure(browser, page, options, 'ours', {
      backend,
      count: () => page.evaluate(() => window.kneelineProbe?.runnerFrames.length ?? 0),
      forget: () => page.evaluate(() => window.kneelineProbe?.forgetFrames()),
      read: () =>
        page.evaluate(() =>
          (window.kneelineProbe?.runnerFrames ?? []).map(({ capturedAtMs, paintedAtMs, timing }) => ({
            capturedAtMs,
            paintedAtMs,
            engineMs: timing.prepareMs + timing.networkMs + timing.decodeMs,
          })),
        ),
    });
  });
}

function fileOf(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

/** The peers that the product is compared with; see peer/peer.ts. */
export function measurePeerPage(options: RunOptions & { readonly kind: 'peer' | 'floor' | 'limit' }): Promise<Run> {
  return withCameraPage(options.film, async (browser, page) => {
    const wasmFolder = join(projectRoot, 'node_modules', '@tensorflow', 'tfjs-backend-wasm', 'dist');
    await page.route('**/models/*', (route) =>
      route.fulfill({ path: join(projectRoot, 'models', fileOf(route.request().url())) }),
    );
    await page.route('**/wasm/**', (route) => route.fulfill({ path: join(wasmFolder, fileOf(route.request().url())) }));
    await page.goto(`${options.pageUrl}?run=${options.kind}&model=${options.model}`);
    await page.waitForFunction(
      () => (window as BenchWindow).benchReady === true || (window as BenchWindow).benchFailure !== undefined,
      null,
      { timeout: START_TIMEOUT_MS },
    );
    const failure = await page.evaluate(() => (window as BenchWindow).benchFailure ?? null);
    if (failure !== null) throw new Error(`${options.name}: ${failure}`);
    return measure(browser, page, options, options.kind, {
      backend: options.kind === 'limit' ? 'none' : 'wasm',
      count: () => page.evaluate(() => (window as BenchWindow).benchFrames?.length ?? 0),
      forget: () => page.evaluate(() => void (window as BenchWindow).benchFrames?.splice(0)),
      read: () => page.evaluate(() => [...((window as BenchWindow).benchFrames ?? [])]),
    });
  });
}
