#!/usr/bin/env bash
# The capture rate of a slow-motion film changes its type when ffmpeg copies the film, and goes when a flag is missing.
#
# Android's cameras write com.android.capture.fps into moov/meta (keys, ilst) as a big-endian 32-bit float, type 23.
# ffmpeg 4.x reads the float. "-c copy -movflags use_metadata_tags" writes the rate back as UTF-8 text, type 1; a plain
# "-c copy" drops the rate. mediabunny 1.61.0 hands the float over as four bare bytes and the text as a string. A
# program that tells slow motion must read both, and must not take a missing rate for "life's speed".
#
# Output seen on 2026-11-30 (@ffmpeg-installer/ffmpeg 1.1.0, mediabunny 1.61.0):
#   camera: bytes 43 70 00 00        copied with the flag: text 240.000000        copied without: none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mediabunny@1.61.0 @ffmpeg-installer/ffmpeg@1.1.0
cat >film.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import * as mb from 'mediabunny';

const target = new mb.BufferTarget();
const output = new mb.Output({ format: new mb.Mp4OutputFormat({ fastStart: false }), target });
const source = new mb.EncodedVideoPacketSource('vp9');
output.addVideoTrack(source);
await output.start();
const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 640, codedHeight: 480 };
for (let picture = 0; picture < 10; picture += 1) {
  await source.add(new mb.EncodedPacket(new Uint8Array(16), 'key', picture / 30, 1 / 30), { decoderConfig });
}
await output.finalize();
const bytes = Buffer.from(target.buffer);
const uint32 = (...values) => Buffer.from(new Uint8Array(values.flatMap((v) => [v >>> 24, v >>> 16, v >>> 8, v])));
const box = (name, ...parts) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...parts]);
  return Buffer.concat([uint32(body.length + 4), body]);
};
const key = Buffer.from('com.android.capture.fps');
const rate = Buffer.alloc(4);
rate.writeFloatBE(240);
const meta = box(
  'meta',
  box('hdlr', uint32(0, 0), Buffer.from('mdta'), uint32(0, 0, 0), Buffer.alloc(1)),
  box('keys', uint32(0, 1), uint32(key.length + 8), Buffer.from('mdta'), key),
  box('ilst', Buffer.concat([uint32(8 + 16 + 4, 1), box('data', uint32(23, 0), rate)])),
);
const moov = bytes.lastIndexOf('moov') - 4;
bytes.writeUInt32BE(bytes.readUInt32BE(moov) + meta.length, moov);
writeFileSync('camera.mp4', Buffer.concat([bytes, meta]));
JS
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as mb from 'mediabunny';

for (const name of ['camera', 'with-flag', 'without-flag']) {
  const source = new mb.BufferSource(readFileSync(`${name}.mp4`));
  const { raw } = await new mb.Input({ formats: mb.ALL_FORMATS, source }).getMetadataTags();
  const rate = raw?.['com.android.capture.fps'];
  const seen = rate instanceof Uint8Array ? `bytes ${Buffer.from(rate).toString('hex')}` : `text ${rate}`;
  console.log(`${name}: ${rate === undefined ? 'none' : seen}`);
}
JS
node film.mjs
ffmpeg=$(node -p "require('@ffmpeg-installer/ffmpeg').path")
"$ffmpeg" -v quiet -i camera.mp4 -c copy -movflags use_metadata_tags with-flag.mp4
"$ffmpeg" -v quiet -i camera.mp4 -c copy without-flag.mp4
node look.mjs | tee seen.txt
grep -qx 'camera: bytes 43700000' seen.txt
grep -qx 'with-flag: text 240.000000' seen.txt
grep -qx 'without-flag: none' seen.txt
echo 'As described.'
