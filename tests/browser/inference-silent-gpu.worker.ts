/** The product's worker, on a machine whose WebGPU never answers. */
import '../../src/inference/inference.worker.ts';

Object.defineProperty(navigator, 'gpu', { value: { requestAdapter: () => new Promise(() => {}) } });
