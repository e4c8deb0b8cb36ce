import { readFile } from 'node:fs/promises';
import { launch, type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { Settings } from '../../src/runtime/settings/settings.ts';

/** Somebody who was here before. */
const SETTINGS: Partial<Settings> = { mirrorLookSeen: true, language: 'en' };

/**
 * Runs a test on the built page in Firefox and closes it whatever happens. Playwright drives no Firefox of a
 * distribution; Puppeteer does, through WebDriver BiDi.
 *
 * @param cameraFilm the path of a film that is played over and over as the camera, because Firefox plays no file as one.
 */
export async function withFirefox(
  { firefox, search, cameraFilm }: { firefox: string; search: string; cameraFilm?: string },
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launch({ browser: 'firefox', executablePath: firefox, headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1366, height: 768 });
    await page.evaluateOnNewDocument((stored) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('kneeline.settings', stored);
    }, JSON.stringify(SETTINGS));
    if (cameraFilm !== undefined) {
      const film = await readFile(cameraFilm, 'base64');
      await page.evaluateOnNewDocument(playAsCamera, film);
    }
    await page.goto(`${inject('pageUrl')}${search}`);
    await run(page);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: every camera that is opened shows this film. @param film an MP4 as base64. */
function playAsCamera(film: string): void {
  const open = async (): Promise<MediaStream> => {
    const bytes = Uint8Array.from(atob(film), (sign) => sign.charCodeAt(0));
    const video = document.createElement('video');
    Object.assign(video, {
      muted: true,
      loop: true,
      src: URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' })),
    });
    await video.play();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    const context = canvas.getContext('2d');
    const draw = (): void => {
      context?.drawImage(video, 0, 0);
      video.requestVideoFrameCallback(draw);
    };
    draw();
    return canvas.captureStream(30);
  };
  navigator.mediaDevices.getUserMedia = open;
}
