import { createDetector, SupportedModels, movenet, type PoseDetector } from '@tensorflow-models/pose-detection';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { BenchWindow, FrameTimes } from '../frame-times.ts';

/**
 * The peers that the product is compared with. `?run=peer`: pose-detection on the page's main thread, as its own
 * demo loops it, smoothing off. `?run=floor`: the bare network on a constant input. `?run=limit`: the
 * camera painted, nothing inferred.
 */
const address = new URLSearchParams(location.search);
const model = address.get('model') ?? 'blazepose-full';
const bench = window as BenchWindow;
const frames: FrameTimes[] = [];
bench.benchFrames = frames;

async function createPeer(): Promise<PoseDetector> {
  const modelUrl = new URL(`/models/${model}.json`, location.href).href;
  if (model.startsWith('movenet')) {
    return createDetector(SupportedModels.MoveNet, {
      modelType:
        model === 'movenet-thunder' ? movenet.modelType.SINGLEPOSE_THUNDER : movenet.modelType.SINGLEPOSE_LIGHTNING,
      enableSmoothing: false,
      modelUrl,
    });
  }
  const modelType = model === 'blazepose-lite' ? 'lite' : model === 'blazepose-heavy' ? 'heavy' : 'full';
  return createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType,
    enableSmoothing: false,
    detectorModelUrl: new URL('/models/blazepose-detector.json', location.href).href,
    landmarkModelUrl: modelUrl,
  });
}

async function openCamera(): Promise<HTMLVideoElement> {
  const video = document.querySelector('video');
  if (!video) throw new Error('no <video>');
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
  await video.play();
  return video;
}

/** When the picture now shown by the video was captured. */
function watchCapture(video: HTMLVideoElement): () => number {
  let capturedAtMs = performance.now();
  const watch = () =>
    video.requestVideoFrameCallback((now, { captureTime }) => {
      capturedAtMs = captureTime ?? now;
      watch();
    });
  watch();
  return () => capturedAtMs;
}

async function runCamera(detector: PoseDetector | null): Promise<void> {
  const video = await openCamera();
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('no canvas');
  const capturedAt = watchCapture(video);
  let lastCapturedAtMs = -1;
  const step = async () => {
    const capturedAtMs = capturedAt();
    if (capturedAtMs !== lastCapturedAtMs) {
      lastCapturedAtMs = capturedAtMs;
      const startedAtMs = performance.now();
      const poses = detector ? await detector.estimatePoses(video, { flipHorizontal: false }) : [];
      const engineMs = performance.now() - startedAtMs;
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      for (const { x, y } of poses[0]?.keypoints ?? []) context.fillRect(x - 2, y - 2, 4, 4);
      frames.push({ capturedAtMs, paintedAtMs: performance.now(), engineMs });
    }
    requestAnimationFrame(() => void step());
  };
  bench.benchReady = true;
  await step();
}

async function runFloor(): Promise<void> {
  const network = await loadGraphModel(new URL(`/models/${model}.json`, location.href).href);
  const size = network.inputs[0]?.shape?.[1] ?? 256;
  const isMoveNet = model.startsWith('movenet');
  const input = tf.ones([1, size, size, 3], isMoveNet ? 'int32' : 'float32');
  bench.benchReady = true;
  const step = () => {
    const startedAtMs = performance.now();
    const outputs = network.execute(input);
    for (const output of Array.isArray(outputs) ? outputs : [outputs]) {
      if (output instanceof tf.Tensor) {
        output.dataSync();
        output.dispose();
      }
    }
    const paintedAtMs = performance.now();
    frames.push({ capturedAtMs: startedAtMs, paintedAtMs, engineMs: paintedAtMs - startedAtMs });
    requestAnimationFrame(step);
  };
  step();
}

async function run(): Promise<void> {
  const kind = address.get('run');
  if (kind === 'limit') {
    await runCamera(null);
    return;
  }
  setWasmPaths(new URL('/wasm/', location.href).href);
  await tf.setBackend('wasm');
  await tf.ready();
  if (kind === 'floor') await runFloor();
  else await runCamera(await createPeer());
}

run().catch((cause: unknown) => {
  bench.benchFailure = String(cause);
});
