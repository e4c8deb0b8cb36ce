import { expect, test, vi } from 'vitest';
import { copyFrame, type EngineFrame } from '../../src/runtime/source/captured-frame.ts';
import { exportFile } from '../../src/runtime/browser/export-file.ts';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { loadWorkerEngine } from '../../src/runtime/engine/worker-client.ts';
import { AppBench } from '../fakes/fake-app-parts.ts';
import { makeFilm } from '../fakes/small-films.ts';

/** Everything real but the network and the tracker: decoder, worker, transfer, clone, canvas. */
function openBench(): AppBench {
  return new AppBench({
    loadEngine: ({ engine, model, backend }, onProgress) =>
      loadWorkerEngine(new Worker(new URL('../fakes/scripted.worker.ts', import.meta.url), { type: 'module' }), {
        model,
        engine,
        backend,
        modelsUrl: location.href,
        wasmUrl: location.href,
        onProgress,
      }),
    openVideoFile: createVideoFileOpener(() => performance.now()),
    copyFrame,
    now: () => performance.now(),
  });
}

test('the painter gets the very frame that was measured, upright, and it is closed afterwards', async () => {
  const { app, faults } = openBench();
  const film = await makeFilm({ container: 'mp4', frames: 8, fps: 2, rotation: 90 });
  const pictures: EngineFrame[] = [];
  const colours: string[] = [];
  const context = new OffscreenCanvas(48, 64).getContext('2d', { willReadFrequently: true });
  app.subscribeFrames(({ picture, size }) => {
    if (!(picture instanceof VideoFrame) || context === null) throw new Error('No picture');
    pictures.push(picture);
    expect(size).toEqual({ widthPx: 48, heightPx: 64 });
    context.drawImage(picture, 0, 0);
    const [red = 0, , blue = 0] = context.getImageData(24, 6, 1, 1).data;
    colours.push(red > blue ? 'red' : 'blue');
  });
  app.intents.openFile(new File([film], 'turned.mp4'));
  await expect.poll(() => app.getState().finished?.frames.length).toBe(8);
  expect(faults).toEqual([]);
  expect(colours).toEqual(Array.from({ length: 8 }, () => 'red'));
  expect(pictures.map((picture) => 'format' in picture && picture.format)).toEqual(pictures.map(() => null));
});

test('a film that is no film is named, and the next one works', async () => {
  const { app } = openBench();
  app.intents.openFile(new File(['no film'], 'notes.txt'));
  await expect.poll(() => app.getState().source).toMatchObject({ kind: 'failed', reason: 'file-broken' });
  app.intents.openFile(new File([await makeFilm({ container: 'webm', frames: 3, fps: 10 })], 'squat.webm'));
  await expect.poll(() => app.getState().finished?.frames.length).toBe(3);
});

test('an export is a download with its name and its text', async () => {
  const offered: HTMLAnchorElement[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(
    this: HTMLAnchorElement,
  ) {
    offered.push(this);
  });
  exportFile('set.csv', 'text/csv', 'a;b');
  click.mockRestore();
  expect(offered.map(({ download }) => download)).toEqual(['set.csv']);
  const response = await fetch(offered[0]?.href ?? '');
  expect(await response.text()).toBe('a;b');
});
