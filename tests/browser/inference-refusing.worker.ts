/** The product's worker, in which graphs refuse to be fed behind their first step, as our own engine feeds them. */
import '../../src/inference/inference.worker.ts';
// oxlint-disable-next-line no-restricted-imports -- what the product relies on is broken where it lives
import { GraphModel } from '@tensorflow/tfjs-converter';
// oxlint-disable-next-line no-restricted-imports -- what the product relies on is broken where it lives
import { Tensor } from '@tensorflow/tfjs-core';

// oxlint-disable-next-line typescript/unbound-method -- called with its own model below
const execute = GraphModel.prototype.execute;
GraphModel.prototype.execute = function refuseInnerNodes(this: GraphModel, inputs, outputs) {
  const declared = new Set(this.inputs.map(({ name }) => name.replace(/:0$/u, '')));
  const named = inputs instanceof Tensor || Array.isArray(inputs) ? [] : Object.keys(inputs);
  if (!named.every((name) => declared.has(name.replace(/:0$/u, ''))))
    throw new Error('refused on purpose: no input of this graph');
  return execute.call(this, inputs, outputs);
};
