#!/usr/bin/env bash
# The threaded build of tfjs-backend-wasm starts its eight workers before it looks at setThreadsCount.
#
# On an isolated page (COOP and COEP) the backend takes its threaded SIMD build. That build makes a fixed pool of eight
# workers as it loads. setThreadsCount(1) only says how many threads compute: the workers wait, each with its own script,
# until the page is left. A page that computes with one thread does better with the plain SIMD build,
# which the backend takes when WASM_HAS_MULTITHREAD_SUPPORT is false, and which starts no worker.
#
# Output seen on 2026-11-30 (@tensorflow/tfjs-core and tfjs-backend-wasm 4.22.0, Chromium 156):
#   asked for 1 thread: 8 workers
#   asked for 4 threads: 8 workers
#   without multi-threading: 0 workers
# Needs Debian's package chromium, or another Chromium whose path is in CHROMIUM.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 \
  @tensorflow/tfjs-backend-wasm@4.22.0 playwright-core@1.65.1
cat >look.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const KINDS = { js: 'text/javascript', wasm: 'application/wasm' };
const page = `<!doctype html>
<script src="/node_modules/@tensorflow/tfjs-core/dist/tf-core.min.js"></script>
<script src="/node_modules/@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.min.js"></script>
<script src="/node_modules/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js"></script>`;
const server = createServer(async ({ url }, answer) => {
  const file = new URL(url, 'http://localhost').pathname;
  const body = file === '/' ? page : await readFile(`.${file}`).catch(() => null);
  answer.writeHead(body === null ? 404 : 200, {
    'content-type': file === '/' ? 'text/html' : (KINDS[file.split('.').pop()] ?? 'text/plain'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  answer.end(body);
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
});
for (const threads of [1, 4, null]) {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.evaluate(async (asked) => {
    tf.wasm.setWasmPaths('/node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/');
    if (asked === null) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    else tf.wasm.setThreadsCount(asked);
    await tf.setBackend('wasm');
    await tf.ready();
    await tf.matMul(tf.ones([200, 200]), tf.ones([200, 200])).data();
  }, threads);
  const workers = tab.workers().length;
  const asked = threads === null ? 'without multi-threading' : `asked for ${threads} thread${threads === 1 ? '' : 's'}`;
  console.log(`${asked}: ${workers} workers`);
  await tab.close();
}
console.log(`Chromium ${browser.version()}`);
await browser.close();
server.close();
JS
node look.mjs | tee seen.txt
grep -qx 'asked for 1 thread: 8 workers' seen.txt
grep -qx 'asked for 4 threads: 8 workers' seen.txt
grep -qx 'without multi-threading: 0 workers' seen.txt
echo 'As described.'
