import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { backend, dispose, tensor, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Backend } from '../pose/engine.ts';

/** A square RGB input, as the network declares it. */
export interface NetworkInput {
  readonly sidePx: number;
  readonly dtype: 'float32' | 'int32';
}

/**
 * A graph model of which only the named outputs are computed: heads that nobody reads cost nothing.
 *
 * On wasm the input tensor lives as long as the network and is written in place on the wasm heap, so that a frame
 * neither allocates nor copies it; on a GPU it is uploaded from one array that is used again and again.
 */
export class Network {
  readonly input: NetworkInput;
  readonly #model: GraphModel;
  readonly #outputs: string[];
  readonly #shape: [number, number, number, number];
  readonly #array: Float32Array | Int32Array;
  readonly #heap: { readonly backend: BackendWasm; readonly tensor: Tensor4D } | null;

  /** `outputs`: names of the model's signature, in the order in which `run` returns them. The backend is already set. */
  constructor(model: GraphModel, outputs: readonly string[], input: NetworkInput, runsOn: Backend) {
    this.input = input;
    this.#model = model;
    this.#outputs = [...outputs];
    this.#shape = [1, input.sidePx, input.sidePx, 3];
    const length = input.sidePx * input.sidePx * 3;
    this.#array = input.dtype === 'float32' ? new Float32Array(length) : new Int32Array(length);
    this.#heap =
      runsOn === 'wasm'
        ? { backend: backend() as BackendWasm, tensor: tensor(this.#array, this.#shape, input.dtype) }
        : null;
  }

  /**
   * The array that the next `run` reads: side · side · 3 values, RGB, row by row. Valid until the next run only: the
   * wasm heap moves when it grows.
   */
  inputArray(): Float32Array | Int32Array {
    return this.#heap === null ? this.#array : viewOf(this.#heap.backend, this.#heap.tensor);
  }

  /**
   * Runs the network and hands its outputs to `decode`, which must not keep them: on wasm they are views of the heap,
   * without a copy, and are freed when it returns.
   */
  async run<Result>(decode: (...outputs: Float32Array[]) => Result): Promise<Result> {
    const heap = this.#heap;
    const input = heap === null ? tensor(this.#array, this.#shape, this.input.dtype) : heap.tensor;
    const executed = this.#model.execute(input, this.#outputs);
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
