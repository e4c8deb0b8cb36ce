import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { builtPage } from '../../scripts/build-page.mjs';
import { servePage } from '../../scripts/serve.mjs';
import { buildEarlier, serveEarlier } from './earlier-build.ts';
import { openThrottledLine } from './throttled-line.ts';

/** One cold start of a page over a throttled line. */
interface ColdStart {
  /** From navigation until "Use the camera" can be pressed, milliseconds. */
  readonly buttonMs: number;
  /** From navigation until the engine can take a frame, milliseconds. */
  readonly engineReadyMs: number;
  /** All bytes that came over the line until then. */
  readonly lineBytes: number;
  /** Scripts that the page itself needed until the button could be pressed, each packed with gzip; without workers. */
  readonly scriptBytes: number;
}

export interface LoadingReport {
  readonly megabitsPerSecond: number;
  readonly starts: number;
  readonly against: string;
  /** Medians. */
  readonly ours: ColdStart;
  readonly earlier: ColdStart;
  readonly ratios: { readonly scriptBytes: number; readonly buttonMs: number; readonly engineReadyMs: number };
}

/** The build of f336bf6 begins with its tour unless that was seen. */
const STORED = JSON.stringify({ tourSeen: true, mirrorLookSeen: true, language: 'en' });

interface Served {
  readonly folder: string;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the built page and the page of an earlier commit in turn, each cold and over the same throttled line.
 *
 * @param commit the earlier commit.
 */
export async function measureLoading(
  commit: string,
  starts: number,
  megabitsPerSecond: number,
): Promise<LoadingReport> {
  const earlierBuild = await buildEarlier(commit);
  const close: (() => Promise<void>)[] = [() => earlierBuild.remove()];
  try {
    const pages: Record<'ours' | 'earlier', Served> = {
      ours: { folder: builtPage, ...(await servePage({ folder: builtPage, port: 0 })) },
      earlier: { folder: earlierBuild.folder, ...(await serveEarlier(earlierBuild)) },
    };
    close.unshift(
      () => pages.ours.close(),
      () => pages.earlier.close(),
    );
    const seen: Record<'ours' | 'earlier', ColdStart[]> = { ours: [], earlier: [] };
    for (let start = 0; start < starts; start += 1) {
      for (const name of ['ours', 'earlier'] as const) {
        seen[name].push(await startCold(pages[name], megabitsPerSecond * 1e6));
      }
    }
    const ours = medians(seen.ours);
    const earlier = medians(seen.earlier);
    const ratios = {
      scriptBytes: ours.scriptBytes / earlier.scriptBytes,
      buttonMs: ours.buttonMs / earlier.buttonMs,
      engineReadyMs: ours.engineReadyMs / earlier.engineReadyMs,
    };
    return { megabitsPerSecond, starts, against: commit, ours, earlier, ratios };
  } finally {
    for (const each of close) await each();
  }
}

async function startCold({ folder, url }: Served, bitsPerSecond: number): Promise<ColdStart> {
  const line = await openThrottledLine(url, bitsPerSecond);
  // A browser of its own each time: nothing is cached, no code is compiled.
  const browser = await launchBrowser({ softwareGl: false });
  try {
    const page = await browser.newPage();
    await page.addInitScript((stored) => localStorage.setItem('kneeline.settings', stored), STORED);
    const scripts = new Set<string>();
    const note = (request: Request): void => {
      if (request.resourceType() === 'script' && !request.url().includes('worker')) {
        scripts.add(new URL(request.url()).pathname);
      }
    };
    page.on('request', note);
    const sinceMs = performance.now();
    const buttonMs = waitForButton(page).then(() => {
      page.off('request', note);
      return performance.now() - sinceMs;
    });
    await page.goto(`${line.url}?probe&backend=wasm`, { waitUntil: 'commit' });
    const button = await buttonMs;
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready', null, { timeout: 120_000 });
    const engineReadyMs = performance.now() - sinceMs;
    let scriptBytes = 0;
    for (const path of scripts) scriptBytes += gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
    return { buttonMs: button, engineReadyMs, lineBytes: line.bytes, scriptBytes };
  } finally {
    await browser.close();
    await line.close();
  }
}

async function waitForButton(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Use the camera' });
  await button.click({ trial: true, timeout: 120_000 });
}

function medians(starts: readonly ColdStart[]): ColdStart {
  const middle = (of: (start: ColdStart) => number): number => {
    const sorted = starts.map(of).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    buttonMs: middle((start) => start.buttonMs),
    engineReadyMs: middle((start) => start.engineReadyMs),
    lineBytes: middle((start) => start.lineBytes),
    scriptBytes: middle((start) => start.scriptBytes),
  };
}
