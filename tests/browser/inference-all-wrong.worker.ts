/** The product's worker, in which every graph answers with zeros, whoever runs it. */
import '../../src/inference/inference.worker.ts';
// oxlint-disable-next-line no-restricted-imports -- what the product relies on is broken where it lives
import { GraphModel } from '@tensorflow/tfjs-converter';
// oxlint-disable-next-line no-restricted-imports -- what the product relies on is broken where it lives
import { zerosLike } from '@tensorflow/tfjs-core';

// oxlint-disable-next-line typescript/unbound-method -- called with its own model below
const execute = GraphModel.prototype.execute;
GraphModel.prototype.execute = function answerZeros(this: GraphModel, inputs, outputs) {
  const answers = execute.call(this, inputs, outputs);
  return Array.isArray(answers) ? answers.map((answer) => zerosLike(answer)) : zerosLike(answers);
};
