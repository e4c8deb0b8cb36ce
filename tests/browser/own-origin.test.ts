import { expect, it } from 'vitest';
import packages from '../../package.json' with { type: 'json' };

const WASM_VERSION = packages.dependencies['@tensorflow/tfjs-backend-wasm'];

it('runs cross-origin isolated, so that wasm threads and exact clocks are there', () => {
  expect(crossOriginIsolated).toBe(true);
});

it.each([
  '/models/movenet-lightning.json',
  '/models/blazepose-detector.bin',
  `/wasm/${WASM_VERSION}/tfjs-backend-wasm-simd.wasm`,
])('serves %s from the own origin', async (path) => {
  const response = await fetch(path, { method: 'HEAD' });

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).not.toContain('html');
});
