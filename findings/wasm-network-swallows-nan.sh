#!/usr/bin/env bash
# A network on tfjs-backend-wasm turns NaN into plain numbers, so that a look at the answer finds no fault.
#
# TensorFlow.js's CPU backend hands NaN on from layer to layer, as arithmetic does, and a program can refuse an answer that is
# not finite. On wasm 4.22.0 NaN ends in the first layer with an activation: relu, relu6 and clipByValue make 0 or the lower limit of
# it, also fused into conv2d and matMul; maxPool makes -Infinity of a whole window that holds one NaN; and maximum takes the other
# value. A pixel, weight or scale that is NaN then gives keypoints that look like any others. What goes into a
# network has to be looked at; the answer tells nothing.
#
# Output seen on 2026-11-30 (@tensorflow/tfjs-core, tfjs-backend-cpu and tfjs-backend-wasm 4.22.0):
#   cpu:  conv+relu NaN 1 2 3 | dense+relu NaN | relu6 NaN 2 0 6 | clip NaN 1 0 | maximum NaN 2 | maxPool 3
#   wasm: conv+relu 0 1 2 3 | dense+relu 0 | relu6 0 2 0 6 | clip 0 1 0 | maximum 1 2 | maxPool -Infinity
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 \
  @tensorflow/tfjs-backend-wasm@4.22.0
cat >look.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
require('@tensorflow/tfjs-backend-wasm').setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const square = (...values) => tf.tensor4d(values, [1, 2, 2, 1]);
const asks = {
  'conv+relu': () => tf.fused.conv2d({ x: square(NaN, 1, 2, 3), filter: tf.ones([1, 1, 1, 1]), strides: 1, pad: 'same', activation: 'relu' }),
  'dense+relu': () => tf.fused.matMul({ a: tf.tensor2d([[NaN, 2]]), b: tf.ones([2, 1]), transposeA: false, transposeB: false, activation: 'relu' }),
  relu6: () => tf.relu6([NaN, 2, -3, 7]),
  clip: () => tf.clipByValue([NaN, 5, -5], 0, 1),
  maximum: () => tf.maximum([1, 1], [NaN, 2]),
  maxPool: () => tf.maxPool(square(NaN, 2, 1, 3), 2, 1, 'valid'),
};
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const answers = [];
    for (const [name, ask] of Object.entries(asks)) answers.push(`${name} ${[...(await ask().data())].join(' ')}`);
    console.log(`${`${backend}:`.padEnd(5)} ${answers.join(' | ')}`);
  }
})();
JS
node look.cjs | tee seen.txt
grep -qx 'cpu:  conv+relu NaN 1 2 3 | dense+relu NaN | relu6 NaN 2 0 6 | clip NaN 1 0 | maximum NaN 2 | maxPool 3' seen.txt
grep -qx 'wasm: conv+relu 0 1 2 3 | dense+relu 0 | relu6 0 2 0 6 | clip 0 1 0 | maximum 1 2 | maxPool -Infinity' seen.txt
echo 'As described.'
