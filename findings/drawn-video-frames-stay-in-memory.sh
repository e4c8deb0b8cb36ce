#!/usr/bin/env bash
# Chromium keeps a decoded copy of every camera frame that is drawn on a canvas, after the frame was closed.
#
# Without a graphics card, or on a canvas with willReadFrequently, a VideoFrame is decoded into Chromium's cache of pictures.
# The copy (width x height x 4 bytes) stays in discardable shared memory until all copies reach 512 MB or the system runs
# short, and performance.measureUserAgentSpecificMemory counts none of it. VideoFrame.copyTo keeps nothing.
#
# Output seen on 2026-11-30 (Chromium 156, Debian 12, 640 x 480):
#   300 frames closed unread: 5 MB shared
#   300 frames drawn and closed: 357 MB shared
#   300 frames copied and closed: 6 MB shared
# Needs Linux and Debian's package chromium, or another Chromium whose path is in CHROMIUM.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1
cat >look.mjs <<'JS'
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

async function sharedMb() {
  const parents = new Map();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (stat !== '') parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isOurs = (pid) => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  let kb = 0;
  for (const pid of [...parents.keys()].filter(isOurs)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kb += Number(/^Pss_Shmem:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return Math.round(kb / 1024);
}

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>frames</title>');
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const seen = {};
let version = '';
for (const kind of ['closed unread', 'drawn and closed', 'copied and closed']) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update',
      '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream',
    ],
  });
  version = browser.version();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async (kind) => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
    await video.play();
    const context = new OffscreenCanvas(256, 256).getContext('2d', { willReadFrequently: true });
    const bytes = new Uint8Array(640 * 480 * 4);
    for (let count = 0; count < 300; count += 1) {
      await new Promise((presented) => video.requestVideoFrameCallback(presented));
      const frame = new VideoFrame(video, { timestamp: count });
      if (kind.startsWith('drawn')) {
        context.drawImage(frame, 0, 0, 256, 256);
        context.getImageData(0, 0, 1, 1);
      }
      if (kind.startsWith('copied')) await frame.copyTo(bytes, { format: 'RGBA' });
      frame.close();
    }
  }, kind);
  seen[kind] = await sharedMb();
  console.log(`300 frames ${kind}: ${seen[kind]} MB shared`);
  await browser.close();
}
server.close();
console.log(`Chromium ${version}`);
if (seen['drawn and closed'] < 200 || seen['closed unread'] > 60 || seen['copied and closed'] > 60) process.exit(1);
JS
node look.mjs
echo 'As described.'
