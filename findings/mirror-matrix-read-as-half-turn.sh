#!/usr/bin/env bash
# Three tools that people use to learn how a film must be turned call a mirrored film a half turn.
#
# A display matrix of an MP4 can mirror the picture left to right: x' = width - x, y' = y. Some front cameras write such
# a matrix. ffprobe, ExifTool and MediaInfo look at the first coefficient only and report a rotation of 180 degrees; a
# program that trusts the number turns the person upside down, and left stays left. mediabunny 1.61 tells a flip and no
# rotation, which is what the matrix says.
#
# Output seen on 2026-11-30 (ffprobe-static 3.1.0, exiftool-vendored.pl 13.59.3, mediainfo.js 0.3.8, mediabunny 1.61.0):
#   ffprobe: rotation=-180        exiftool: 180        mediainfo: 180.000
#   mediabunny: rotation 0, flip true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mediabunny@1.61.0 mediainfo.js@0.3.8 exiftool-vendored.pl@13.59.3 ffprobe-static@3.1.0
cat >film.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import * as mb from 'mediabunny';
import mediaInfoFactory from 'mediainfo.js';

const target = new mb.BufferTarget();
const output = new mb.Output({ format: new mb.Mp4OutputFormat({ fastStart: false }), target });
const source = new mb.EncodedVideoPacketSource('vp9');
output.addVideoTrack(source);
await output.start();
const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 640, codedHeight: 480 };
for (let frame = 0; frame < 10; frame += 1) {
  await source.add(new mb.EncodedPacket(new Uint8Array(16), 'key', frame / 10, 0.1), { decoderConfig });
}
await output.finalize();
const bytes = new Uint8Array(target.buffer);
// The matrix stands in tkhd (ISO/IEC 14496-12, 8.3.2).
const tkhd = new TextDecoder('latin1').decode(bytes).lastIndexOf('tkhd');
const matrix = tkhd + 4 + (bytes[tkhd + 4] === 1 ? 52 : 40);
const view = new DataView(bytes.buffer);
view.setInt32(matrix, -0x1_0000);
view.setInt32(matrix + 24, 640 * 0x1_0000);
writeFileSync('mirrored.mp4', bytes);

const read = readFileSync('mirrored.mp4');
const track = await new mb.Input({ formats: mb.ALL_FORMATS, source: new mb.BufferSource(read) }).getPrimaryVideoTrack();
console.log(`mediabunny: rotation ${await track.getRotation()}, flip ${await track.getFlip()}`);
const info = await mediaInfoFactory({ format: 'object' });
const result = await info.analyzeData(() => read.length, (size, offset) => read.subarray(offset, offset + size));
console.log(`mediainfo: ${result.media.track.find((each) => each['@type'] === 'Video').Rotation}`);
info.close();
JS
{
  node film.mjs
  ffprobe=$(node -p "require('ffprobe-static').path")
  echo "ffprobe: $("$ffprobe" -v error -show_streams mirrored.mp4 | grep '^rotation=')"
  echo "exiftool: $(perl node_modules/exiftool-vendored.pl/bin/exiftool -s3 -Rotation mirrored.mp4)"
} | tee seen.txt
grep -qx 'mediabunny: rotation 0, flip true' seen.txt
grep -qx 'mediainfo: 180.000' seen.txt
grep -qE '^ffprobe: rotation=-?180$' seen.txt
grep -qx 'exiftool: 180' seen.txt
echo 'As described.'
