import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel, Tensor, Tensor4D } from '@tensorflow/tfjs';
import { backend, dispose, tensor } from '@tensorflow/tfjs-core';
import type { Backend } from '../pose/engine.ts';
import { findInputPadding, NO_PADDING } from './input-padding.ts';
import { buildModel, type ModelFiles } from './model-loader.ts';

/** A square RGB input, as the network declares it. */
export interface NetworkInput {
  /** Name of the input in the graph. */
  readonly node: string;
  readonly sidePx: number;
  readonly dtype: 'float32' | 'int32';
}

/** Where a picture goes: RGB, row by row. */
export interface InputPlane {
  readonly values: Float32Array | Int32Array;
  /** Index of the picture's first value. */
  readonly firstAt: number;
  /** From one row of the picture to the next. */
  readonly rowStride: number;
}

/** The parts of a backend that run a graph model on a picture. */
export type PictureNetwork = Pick<Network, 'inputPlane' | 'run' | 'dispose'>;

/**
 * A graph model of which only the named outputs are computed: heads that nobody reads cost nothing. Where the graph
 * begins by padding its input, the picture is written into an input that is padded already and fed behind that step.
 *
 * On wasm the input tensor lives as long as the network and is written in place on the wasm heap, so that a frame
 * neither allocates nor copies it; on a GPU it is uploaded from one array that is used again and again.
 */
export class Network {
  readonly #model: GraphModel;
  readonly #outputs: string[];
  readonly #feed: string;
  readonly #dtype: NetworkInput['dtype'];
  readonly #shape: [number, number, number, number];
  readonly #layout: Omit<InputPlane, 'values'>;
  readonly #array: Float32Array | Int32Array;
  readonly #heap: { readonly backend: BackendWasm; readonly tensor: Tensor4D } | null;

  /** `outputs`: names of the model's signature, in the order in which `run` passes them. The backend is already set. */
  constructor(files: ModelFiles, outputs: readonly string[], input: NetworkInput, runsOn: Backend) {
    this.#model = buildModel(files);
    this.#outputs = [...outputs];
    this.#dtype = input.dtype;
    const padding = findInputPadding(files.topology, this.#model, input.node);
    const { top, bottom, left, right } = padding?.border ?? NO_PADDING;
    const height = top + input.sidePx + bottom;
    const width = left + input.sidePx + right;
    this.#feed = padding?.node ?? input.node;
    this.#shape = [1, height, width, 3];
    this.#layout = { firstAt: (top * width + left) * 3, rowStride: width * 3 };
    // The border stays zero: only the picture's own place is ever written.
    this.#array = input.dtype === 'float32' ? new Float32Array(height * width * 3) : new Int32Array(height * width * 3);
    this.#heap =
      runsOn === 'wasm'
        ? { backend: backend() as BackendWasm, tensor: tensor(this.#array, this.#shape, input.dtype) }
        : null;
  }

  /** Where to write the picture that the next `run` reads. Valid until that run only: the wasm heap moves as it grows. */
  inputPlane(): InputPlane {
    const values = this.#heap === null ? this.#array : viewOf(this.#heap.backend, this.#heap.tensor);
    return { ...this.#layout, values };
  }

  /**
   * Runs the network and hands its outputs to `decode`, which must not keep them: on wasm they are views of the heap,
   * without a copy, and are freed when it returns.
   *
   * @param further outputs that only this run computes, passed to `decode` after the others.
   */
  async run<Result>(decode: (...outputs: Float32Array[]) => Result, further: readonly string[] = []): Promise<Result> {
    const heap = this.#heap;
    const input = heap === null ? tensor(this.#array, this.#shape, this.#dtype) : heap.tensor;
    const executed = this.#model.execute({ [this.#feed]: input }, [...this.#outputs, ...further]);
    const outputs = Array.isArray(executed) ? executed : [executed];
    try {
      return decode(
        ...(heap === null
          ? await Promise.all(outputs.map((output) => output.data<'float32'>()))
          : // On wasm the results are there when `execute` returns: no need to wait for them.
            outputs.map((output) => viewOf(heap.backend, output) as Float32Array)),
      );
    } finally {
      dispose(outputs);
      if (heap === null) {
        dispose(input);
      }
    }
  }

  dispose(): void {
    this.#heap?.tensor.dispose();
    this.#model.dispose();
  }
}

/** A tensor's values where they lie on the wasm heap. */
function viewOf(wasm: BackendWasm, { dataId, dtype, shape }: Tensor): Float32Array | Int32Array {
  return wasm.typedArrayFromHeap({ dataId, dtype, shape }) as Float32Array | Int32Array;
}
