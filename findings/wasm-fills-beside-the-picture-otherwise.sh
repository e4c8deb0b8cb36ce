#!/usr/bin/env bash
# What tfjs-backend-wasm puts beside a turned or shifted picture is not what it is asked for.
#
# A crop of a person reaches over the picture's edge, and image.rotateWithOffset and image.transform say how to fill the
# rest. On wasm 4.22.0 rotateWithOffset takes the fill for a whole number without sign: 0.5 becomes 0, and -1, which is
# black for a network that wants pixels from -1 to 1, becomes 4294967296. image.transform with 'reflect' mirrors at the
# right edge, and left of the picture gives the pixel of the right edge instead. Neither says a word.
# The CPU backend does what is asked for. 'constant' and 'nearest' of image.transform are right on both.
#
# Output seen on 2026-11-30 (@tensorflow/tfjs-core, tfjs-backend-cpu and tfjs-backend-wasm 4.22.0):
#   cpu:  corners filled with 0.5, -1 | 1 2 3 4 moved right 2 1 1 2, left 3 4 4 3
#   wasm: corners filled with 0, 4294967296 | 1 2 3 4 moved right 4 4 1 2, left 3 4 4 3
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

const SHIFT_RIGHT = [1, 0, -2, 0, 1, 0, 0, 0];
const SHIFT_LEFT = [1, 0, 2, 0, 1, 0, 0, 0];
const read = async (tensor) => [...(await tensor.data())];
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const picture = tf.fill([1, 5, 5, 3], 0.25);
    const row = tf.tensor4d([1, 2, 3, 4], [1, 1, 4, 1]);
    const corners = [];
    for (const fill of [0.5, -1]) corners.push((await read(tf.image.rotateWithOffset(picture, Math.PI / 4, fill)))[0]);
    const moved = [];
    for (const by of [SHIFT_RIGHT, SHIFT_LEFT]) {
      moved.push((await read(tf.image.transform(row, tf.tensor2d([by]), 'nearest', 'reflect'))).join(' '));
    }
    console.log(`${`${backend}:`.padEnd(5)} corners filled with ${corners.join(', ')} | 1 2 3 4 moved right ${moved[0]}, left ${moved[1]}`);
  }
})();
JS
node look.cjs | tee seen.txt
grep -qx 'cpu:  corners filled with 0.5, -1 | 1 2 3 4 moved right 2 1 1 2, left 3 4 4 3' seen.txt
grep -qx 'wasm: corners filled with 0, 4294967296 | 1 2 3 4 moved right 4 4 1 2, left 3 4 4 3' seen.txt
echo 'As described.'
