#!/usr/bin/env bash
# A cast to bool on tfjs-backend-wasm keeps the lowest byte of the number instead of asking whether it is zero.
#
# tf.cast(x, 'bool') is true for every x that is not zero; on the CPU backend it is. On wasm 4.22.0 the number loses its
# fraction and all but its lowest eight bits, and that byte is the "bool": an outline's pixel with 0.4 becomes false, 256
# becomes false, and 7 becomes 7, so that a count of true pixels (sum) counts this one seven times. A comparison,
# tf.greater(x, limit), gives 0 and 1 on both.
#
# Output seen on 2026-11-30 (@tensorflow/tfjs-core, tfjs-backend-cpu and tfjs-backend-wasm 4.22.0):
#   cpu:  0.4 0.9 1 7 -3 256 as bool: 1 1 1 1 1 1, 6 true by sum; greater than 0.3: 1 1 1 1 0 1
#   wasm: 0.4 0.9 1 7 -3 256 as bool: 0 0 1 7 253 0, 261 true by sum; greater than 0.3: 1 1 1 1 0 1
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

const VALUES = [0.4, 0.9, 1, 7, -3, 256];
const read = async (tensor) => [...(await tensor.data())].join(' ');
(async () => {
  for (const backend of ['cpu', 'wasm']) {
    await tf.setBackend(backend);
    const cast = tf.cast(VALUES, 'bool');
    const sum = await read(tf.sum(cast));
    const compared = await read(tf.greater(VALUES, 0.3));
    console.log(`${`${backend}:`.padEnd(5)} ${VALUES.join(' ')} as bool: ${await read(cast)}, ${sum} true by sum; greater than 0.3: ${compared}`);
  }
})();
JS
node look.cjs | tee seen.txt
grep -qx 'cpu:  0.4 0.9 1 7 -3 256 as bool: 1 1 1 1 1 1, 6 true by sum; greater than 0.3: 1 1 1 1 0 1' seen.txt
grep -qx 'wasm: 0.4 0.9 1 7 -3 256 as bool: 0 0 1 7 253 0, 261 true by sum; greater than 0.3: 1 1 1 1 0 1' seen.txt
echo 'As described.'
