import { loadGraphModelSync, tensor, type GraphModel } from '@tensorflow/tfjs';
import type { ModelFiles } from './model-loader.ts';
import type { InputPlane, NetworkInput, PictureNetwork } from './network.ts';

/** One output of a graph model, run as TensorFlow.js documents it: the input is uploaded and the output is copied. */
export class PlainNetwork implements PictureNetwork {
  readonly #model: GraphModel;
  readonly #output: string;
  readonly #input: NetworkInput;
  readonly #values: Float32Array;

  constructor({ topology, weights }: ModelFiles, output: string, input: NetworkInput) {
    this.#model = loadGraphModelSync([topology, weights]) as unknown as GraphModel;
    this.#output = output;
    this.#input = input;
    this.#values = new Float32Array(input.sidePx * input.sidePx * 3);
  }

  inputPlane(): InputPlane {
    return { values: this.#values, firstAt: 0, rowStride: this.#input.sidePx * 3 };
  }

  async run<Result>(decode: (...outputs: Float32Array[]) => Result): Promise<Result> {
    const { node, sidePx, dtype } = this.#input;
    const input = tensor(this.#values, [1, sidePx, sidePx, 3], dtype);
    const executed = this.#model.execute({ [node]: input }, this.#output);
    const outputs = Array.isArray(executed) ? executed : [executed];
    try {
      return decode(...(await Promise.all(outputs.map((output) => output.data<'float32'>()))));
    } finally {
      for (const used of [input, ...outputs]) used.dispose();
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
