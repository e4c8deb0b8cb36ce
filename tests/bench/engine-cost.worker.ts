/**
 * Measures one frame of a followed person on wasm: our engine and the reference (pose-detection) beside the bare network call, all in
 * one run and in turns, because only ratios within a run mean anything.
 */
// oxlint-disable-next-line no-restricted-imports -- the bare network call is what the engines are compared with
import { dispose, zeros, type Tensor } from '@tensorflow/tfjs-core';
import { setUpBackend } from '../../src/inference/backends.ts';
import { BlazePoseEngine } from '../../src/inference/blazepose-engine.ts';
import { buildModel, fetchModels, type ModelFiles } from '../../src/inference/model-loader.ts';
import { MoveNetEngine } from '../../src/inference/movenet-engine.ts';
import type { PoseEngine } from '../../src/inference/pose-engine.ts';
import { createReferenceBlazePose, createReferenceMoveNet } from '../../src/inference/reference-engine.ts';

export interface EngineCost {
  readonly model: string;
  readonly subject: string;
  readonly medianMs: number;
  /** Fastest tenth: what it costs while nothing else disturbs the machine. */
  readonly quietMs: number;
}

interface Subject {
  readonly model: string;
  readonly subject: string;
  run(): Promise<unknown>;
}

const ROUNDS = 60;
const WARM_UP_ROUNDS = 4;
const FRAME_MS = 33;
const MODELS_URL = new URL('/models/', globalThis.location.href).href;
const WASM_URL = new URL('/wasm/', globalThis.location.href).href;

const READ = ['ld_3d', 'output_poseflag', 'world_3d', 'activation_heatmap'];

function bare(model: string, subject: string, files: ModelFiles, input: Tensor, outputs: string[]): Subject {
  const network = buildModel(files);
  return {
    model,
    subject,
    async run() {
      const executed = network.execute(input, outputs);
      for (const output of Array.isArray(executed) ? executed : [executed]) {
        output.dataSync();
      }
      dispose(executed);
    },
  };
}

function through(model: string, subject: string, engine: PoseEngine, picture: ImageBitmap): Subject {
  let timestampMs = 0;
  return {
    model,
    subject,
    run() {
      timestampMs += FRAME_MS;
      return engine.estimate(picture, timestampMs);
    },
  };
}

async function makeSubjects(picture: ImageBitmap): Promise<Subject[]> {
  await setUpBackend('wasm', { wasmUrl: WASM_URL });
  const files = await fetchModels(
    MODELS_URL,
    { detector: 'blazepose-detector', lite: 'blazepose-lite', full: 'blazepose-full', lightning: 'movenet-lightning' },
    () => {},
  );
  const square = zeros([1, 256, 256, 3]);
  const full = 'blazepose-full';
  const lite = 'blazepose-lite';
  const lightning = 'movenet-lightning';
  return [
    bare(full, 'bare, without the heatmap', files.full, square, READ.slice(0, 3)),
    bare(full, 'bare', files.full, square, READ),
    bare(full, 'bare, every output', files.full, square, [...READ, 'activation_segmentation']),
    through(full, 'ours', new BlazePoseEngine(files.detector, files.full, 'wasm'), picture),
    through(full, 'reference', await createReferenceBlazePose(full, files.detector, files.full), picture),
    bare('blazepose-detector', 'bare', files.detector, zeros([1, 224, 224, 3]), ['person']),
    bare(lite, 'bare', files.lite, square, READ),
    through(lite, 'ours', new BlazePoseEngine(files.detector, files.lite, 'wasm'), picture),
    through(lite, 'reference', await createReferenceBlazePose(lite, files.detector, files.lite), picture),
    bare(lightning, 'bare', files.lightning, zeros([1, 192, 192, 3], 'int32'), ['Identity:0']),
    through(lightning, 'ours', new MoveNetEngine(files.lightning, 192, 'wasm'), picture),
    through(lightning, 'reference', await createReferenceMoveNet(lightning, files.lightning), picture),
  ];
}

async function measure(picture: ImageBitmap): Promise<EngineCost[]> {
  const measured = (await makeSubjects(picture)).map((subject) => ({ subject, times: Array.of<number>() }));
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const { subject, times } of measured) {
      const start = performance.now();
      await subject.run();
      if (round >= WARM_UP_ROUNDS) {
        times.push(performance.now() - start);
      }
    }
  }
  return measured.map(({ subject: { model, subject }, times }) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
    return { model, subject, medianMs: at(0.5), quietMs: at(0.1) };
  });
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void measure(data).then((costs) => globalThis.postMessage(costs), globalThis.reportError);
});
