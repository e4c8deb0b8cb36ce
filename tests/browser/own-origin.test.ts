import { expect, it } from 'vitest';
import { version } from '@tensorflow/tfjs-backend-wasm/package.json';

it('runs cross-origin isolated, so that wasm threads and exact clocks are there', () => {
  expect(crossOriginIsolated).toBe(true);
});

it.each([
  '/models/movenet-lightning.json',
  '/models/blazepose-detector.bin',
  `/wasm/${version}/tfjs-backend-wasm-simd.wasm`,
])('serves %s from the own origin', async (path) => {
  const response = await fetch(path, { method: 'HEAD' });

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).not.toContain('html');
});
