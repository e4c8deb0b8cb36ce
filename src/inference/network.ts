import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { backend, dispose, tensor, type Tensor4D } from '@tensorflow/tfjs-core';
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
  readonly #onHeap: { readonly backend: BackendWasm; readonly tensor: Tensor4D } | null;

  /** `outputs`: names of the model's signature, in the order in which `run` returns them. The backend is already set. */
  constructor(model: GraphModel, outputs: readonly string[], input: NetworkInput, runsOn: Backend) {
    this.input = input;
    this.#model = model;
    this.#outputs = [...outputs];
    this.#shape = [1, input.sidePx, input.sidePx, 3];
    const length = input.sidePx * input.sidePx * 3;
    this.#array = input.dtype === 'float32' ? new Float32Array(length) : new Int32Array(length);
    this.#onHeap =
      runsOn === 'wasm'
        ? { backend: backend() as BackendWasm, tensor: tensor(this.#array, this.#shape, input.dtype) }
        : null;
  }

  /**
   * The array that the next `run` reads: side · side · 3 values, RGB, row by row. Valid until the next run only: the
   * wasm heap moves when it grows.
   */
  inputArray(): Float32Array | Int32Array {
    if (this.#onHeap === null) {
      return this.#array;
    }
    const { dataId, dtype, shape } = this.#onHeap.tensor;
    return this.#onHeap.backend.typedArrayFromHeap({ dataId, dtype, shape }) as Float32Array | Int32Array;
  }

  async run(): Promise<readonly Float32Array[]> {
    if (this.#onHeap !== null) {
      const outputs = this.#model.execute(this.#onHeap.tensor, this.#outputs);
      // On wasm the result is there when `execute` returns: no need to wait for it.
      const values = asArray(outputs).map((output) => output.dataSync<'float32'>());
      dispose(outputs);
      return values;
    }
    const input = tensor(this.#array, this.#shape, this.input.dtype);
    const outputs = this.#model.execute(input, this.#outputs);
    try {
      return await Promise.all(asArray(outputs).map((output) => output.data<'float32'>()));
    } finally {
      dispose(outputs);
      dispose(input);
    }
  }

  dispose(): void {
    this.#onHeap?.tensor.dispose();
    this.#model.dispose();
  }
}

function asArray<T>(oneOrMore: T | T[]): T[] {
  return Array.isArray(oneOrMore) ? oneOrMore : [oneOrMore];
}
