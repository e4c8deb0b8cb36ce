import { describe, expect, it } from 'vitest';
import { startBrowserEarly } from '../../scripts/analyse/early-browser.mjs';

describe('the browser of the terminal', () => {
  it('is not started for help, for nothing, or for a backend that needs another kind of browser', async () => {
    for (const args of [
      [],
      ['--help'],
      ['-h'],
      ['film.mp4', '--help'],
      ['film.mp4', '--backend', 'webgl'],
      ['--backend=wasm', 'film.mp4'],
    ]) {
      const early = startBrowserEarly(args);
      expect(await early.take()).toBeNull();
      await early.close();
    }
  });

  it('is given to one film, and closed when no film takes it', async () => {
    const film = ['film.mp4', '--out', 'results'];
    const early = startBrowserEarly(film);
    const browser = await early.take();
    expect(browser?.isConnected()).toBe(true);
    expect(await early.take()).toBeNull();
    await browser?.close();
    const untaken = startBrowserEarly(film);
    await untaken.close();
    expect(await untaken.take()).toBeNull();
  });
});
