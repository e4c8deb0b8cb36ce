/** The page of `node tests/bench/engine-cost.mjs`: hands a picture of a person to the worker that measures. */
import type { EngineCost } from './engine-cost.worker.ts';

const PICTURES = import.meta.glob<string>('../../../shared/data/real/tfjs_pose_squats/pose.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

declare global {
  interface Window {
    /** Rejects where the shared clips are absent. */
    engineCost?: Promise<EngineCost[]>;
  }
}

async function measure(): Promise<EngineCost[]> {
  const [url] = Object.values(PICTURES);
  if (url === undefined) {
    throw new Error('needs ../shared/data/real/tfjs_pose_squats/pose.jpg, which this machine does not have');
  }
  const blob = await (await fetch(url)).blob();
  const picture = await createImageBitmap(blob, { resizeWidth: 640, resizeHeight: 480 });
  const worker = new Worker(new URL('./engine-cost.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EngineCost[]>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(picture, [picture]);
  });
}

window.engineCost = measure();
