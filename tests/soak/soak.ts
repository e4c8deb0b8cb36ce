import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { CHOSEN, installFaultyCamera } from '../../scripts/soak/faulty-camera.mjs';
import { countOpenFrames } from './count-open-frames.ts';
import { FAULT_LASTS_MS, FAULTS } from './faults.ts';

/** Memory, handles, frames and workers that the browser holds at one moment. */
export interface Holding {
  readonly atMinute: number;
  /** Memory of all the browser's processes, each shared page counted in parts (PSS), MB. */
  readonly processesMb: number;
  /** Memory of the page and its workers as the browser tells it, MB; `null` where it does not. */
  readonly pageMb: number | null;
  /** Open file handles of all the browser's processes. */
  readonly handles: number;
  /** Video frames that the page opened and did not close. */
  readonly openFrames: number;
  readonly workers: number;
}

export interface SoakReport {
  readonly minutes: number;
  /** How often each fault was made. */
  readonly faults: Readonly<Record<string, number>>;
  /** Reps that were completed in front of the camera, and those of them that are kept. */
  readonly repsDone: number;
  readonly repsKept: number;
  readonly sessionsKept: number;
  readonly frames: number;
  /** The share of frames that were refused because the machine was too busy to measure eight a second, 0..1. */
  readonly tooSlowShare: number;
  /** While the set runs. */
  readonly holdings: readonly Holding[];
  /** After the session ended. */
  readonly atEnd: Holding;
  /** After the session ended: tracks of the camera, video frames and workers that are left over. */
  readonly leftTracks: number;
  readonly leftFrames: number;
  readonly leftWorkers: number;
  /** Cameras that were opened. */
  readonly opened: readonly string[];
  readonly complaints: readonly string[];
}

export interface SoakOptions {
  readonly pageUrl: string;
  /** An .mjpeg file that the fake camera plays over and over: somebody who squats. */
  readonly film: string;
  readonly minutes: number;
  /** From one fault to the next, seconds. */
  readonly everyS: number;
  readonly onHolding?: (holding: Holding) => void;
}

const START_TIMEOUT_MS = 180_000;

/** Memory is read this often, minutes. */
const READ_EVERY_MINUTES = 2;

/** Runs a set for `minutes`, with one fault after the other, and counts what was kept and what is left over. */
export async function soak({ pageUrl, film, minutes, everyS, onHolding }: SoakOptions): Promise<SoakReport> {
  const browser = await launchBrowser({ fakeCamera: film });
  try {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', permissions: ['camera'] });
    await context.addInitScript(installFaultyCamera);
    await context.addInitScript(countOpenFrames);
    await context.addInitScript(
      (settings) => {
        if (location.protocol !== 'about:') localStorage.setItem('kneeline.settings', settings);
      },
      JSON.stringify({ mirrorLookSeen: true, cameraId: CHOSEN, repsPerSet: null }),
    );
    const complaints: string[] = [];
    context.on('weberror', (fault) => complaints.push(fault.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('garbage collected')) complaints.push(message.text());
    });
    const page = await context.newPage();
    page.setDefaultTimeout(START_TIMEOUT_MS);
    await page.goto(`${pageUrl}?probe&model=blazepose-lite`);
    await page.waitForFunction(() => window.kneelineProbe?.state.engine.kind === 'ready');
    await page.getByRole('button', { name: /use the camera/i }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'camera');

    const count = { reps: 0, frames: 0, tooSlow: 0 };
    const made: Record<string, number> = {};
    const holdings: Holding[] = [];
    const beganAt = Date.now();
    const minutesPassed = (): number => (Date.now() - beganAt) / 60_000;
    const read = async (): Promise<Holding> => {
      const holding = { atMinute: minutesPassed(), ...(await holdingOf(browser, page)) };
      onHolding?.(holding);
      return holding;
    };
    for (let turn = 0; minutesPassed() < minutes; turn += 1) {
      const fault = FAULTS[turn % FAULTS.length];
      if (fault === undefined) break;
      const endsAt = Date.now() + everyS * 1000;
      await page.evaluate(fault.begin);
      await setTimeout(FAULT_LASTS_MS);
      await page.evaluate(fault.mend);
      made[fault.name] = (made[fault.name] ?? 0) + 1;
      await setTimeout(Math.max(0, endsAt - Date.now()));
      addTo(count, await takeCounts(page));
      if (minutesPassed() >= READ_EVERY_MINUTES * (holdings.length + 1)) holdings.push(await read());
    }
    await page.waitForFunction(() => window.kneelineProbe?.state.source.kind === 'camera');
    await page.getByRole('button', { name: /^Finish/u }).click();
    await page.waitForFunction(() => window.kneelineProbe?.state.session === null);
    addTo(count, await takeCounts(page));
    await page
      .waitForFunction(
        (reps) => (window.kneelineProbe?.state.history ?? []).reduce((sum, kept) => sum + kept.reps, 0) >= reps,
        count.reps,
        { timeout: 30_000 },
      )
      .catch(() => undefined);
    const atEnd = await read();
    const left = await page.evaluate(() => ({
      repsKept: (window.kneelineProbe?.state.history ?? []).reduce((sum, { reps }) => sum + reps, 0),
      sessionsKept: window.kneelineProbe?.state.history.length ?? 0,
      leftTracks: window.faultyCamera.openTracks(),
      leftFrames: window.openFrames(),
      leftWorkers: window.faultyCamera.liveWorkers(),
      opened: [...new Set(window.faultyCamera.opened)],
    }));
    return {
      minutes: minutesPassed(),
      faults: made,
      repsDone: count.reps,
      frames: count.frames,
      tooSlowShare: count.tooSlow / Math.max(1, count.frames),
      holdings,
      atEnd,
      ...left,
      complaints,
    };
  } finally {
    await browser.close();
  }
}

interface Counts {
  reps: number;
  frames: number;
  tooSlow: number;
}

/** Counts what was measured since the last call. */
function takeCounts(page: Page): Promise<Counts> {
  return page.evaluate(() => {
    const frames = window.kneelineProbe?.frames ?? [];
    // A rep in which no leg could be measured is no rep of the history either.
    const reps = frames
      .flatMap(({ reading }) => reading.events)
      .filter(
        (event) => event.kind === 'rep-completed' && (event.rep.legs.left ?? event.rep.legs.right) !== null,
      ).length;
    window.kneelineProbe?.forgetFrames();
    const tooSlow = frames.filter(
      ({ reading }) => reading.kind === 'refused' && reading.reason === 'frames-too-slow',
    ).length;
    return { reps, frames: frames.length, tooSlow };
  });
}

function addTo(sum: Counts, more: Counts): void {
  sum.reps += more.reps;
  sum.frames += more.frames;
  sum.tooSlow += more.tooSlow;
}

async function holdingOf(browser: Browser, page: Page): Promise<Omit<Holding, 'atMinute'>> {
  const ofPage = await page.context().newCDPSession(page);
  await ofPage.send('HeapProfiler.collectGarbage');
  await ofPage.detach();
  const inPage = await page.evaluate(async () => {
    const { performance } = window as unknown as {
      performance: { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> };
    };
    const told = await performance.measureUserAgentSpecificMemory?.();
    return {
      pageMb: told === undefined ? null : told.bytes / 2 ** 20,
      openFrames: window.openFrames(),
      workers: window.faultyCamera.liveWorkers(),
    };
  });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const processes = await Promise.all(processInfo.map(({ id }) => processOf(id)));
  return {
    ...inPage,
    processesMb: processes.reduce((sum, { mb }) => sum + mb, 0),
    handles: processes.reduce((sum, { handles }) => sum + handles, 0),
  };
}

/** Reads a process of Linux. One that has just ended holds nothing. */
async function processOf(id: number): Promise<{ readonly mb: number; readonly handles: number }> {
  try {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
    const kb = Number(/^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1] ?? 0);
    return { mb: kb / 1024, handles: (await readdir(`/proc/${id}/fd`)).length };
  } catch {
    return { mb: 0, handles: 0 };
  }
}
