#!/usr/bin/env bash
# A camera that is asked for 25 frames a second gives 30 with gaps in Chromium, and says that it gives 25.
#
# Where a camera has no mode of the asked rate, Chromium takes the next faster one and drops frames. track.getSettings()
# then tells the asked rate. From a camera of 30 frames a second, 25 are five frames 33 ms apart and a hole of 67 ms, over and
# over: no frame stands where an even 25 would have it. A program that numbers frames and multiplies by 40 ms is wrong by up to
# 27 ms, and the speed of a joint comes out a sixth too low, and two thirds too high over each hole. The frames' own timestamps
# tell the truth.
#
# Output seen on 2026-11-30 (Chromium 156, Debian 12, the fake camera of 30 frames a second):
#   asked for 30: told 30, 33 ms apart, longer than 55 ms: 0 of 100
#   asked for 25: told 25, 33 ms apart, longer than 55 ms: 20 of 100
# Needs Debian's package chromium, or another Chromium whose path is in CHROMIUM. On a busy machine, run it again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1
cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>camera</title>');
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream=fps=30',
  ],
});
for (const asked of [30, 25]) {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const { told, gaps } = await tab.evaluate(async (frameRate) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { frameRate } });
    const [track] = stream.getVideoTracks();
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    const times = [];
    while (times.length < 130) {
      const { value } = await reader.read();
      times.push(value.timestamp / 1000);
      value.close();
    }
    const told = track.getSettings().frameRate;
    track.stop();
    // The first frames come while the camera and the page begin.
    const late = times.slice(29);
    return { told, gaps: late.slice(1).map((time, at) => time - late[at]) };
  }, asked);
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
  const long = gaps.filter((gap) => gap > 55).length;
  console.log(`asked for ${asked}: told ${told}, ${Math.round(middle)} ms apart, longer than 55 ms: ${long} of ${gaps.length}`);
  const isAsDescribed = told === asked && Math.abs(middle - 33) < 4 && (asked === 30 ? long <= 5 : long >= 15 && long <= 25);
  if (!isAsDescribed) process.exitCode = 1;
  await tab.close();
}
console.log(`Chromium ${browser.version()}`);
await browser.close();
server.close();
JS
node look.mjs
