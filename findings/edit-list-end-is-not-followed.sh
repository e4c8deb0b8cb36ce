#!/usr/bin/env bash
# mediabunny reads where a trimmed film begins, and not where the film ends or what was cut out of the middle.
#
# Editors on phones trim without encoding anew: the file keeps all pictures, and an edit list (ISO/IEC 14496-12, elst)
# says which a player shows. mediabunny 1.61.0 takes the start of the first edit. The length of that edit and all later
# edits have no effect: of ten pictures, of which the list shows 0.2 to 0.6 s, all pictures from 0.2 s to the end come.
# A warning is printed for a second edit, none for a first edit that ends early. ffprobe marks the pictures behind the
# end as discarded. Whoever measures or counts with the library includes what a person cut away.
#
# Output seen on 2026-11-30 (mediabunny 1.61.0, ffprobe-static 3.1.0):
#   mediabunny: 8 pictures from 0 s on, ends at 0.8 s
#   ffprobe: the film lasts 0.400000 s
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mediabunny@1.61.0 ffprobe-static@3.1.0
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
  await source.add(new mb.EncodedPacket(new Uint8Array(16), 'key', picture / 10, 0.1), { decoderConfig });
}
await output.finalize();
const bytes = new Uint8Array(target.buffer);
const view = new DataView(bytes.buffer);
const text = new TextDecoder('latin1').decode(bytes);
const scaleOf = (box) => view.getUint32(text.lastIndexOf(box) + 4 + (bytes[text.lastIndexOf(box) + 4] === 1 ? 20 : 12));
// The index lies behind the pictures, so a box may be put in without moving a picture.
const edts = new DataView(new ArrayBuffer(36));
edts.setUint32(0, 36);
edts.setUint32(4, 0x65647473);
edts.setUint32(8, 28);
edts.setUint32(12, 0x656c7374);
edts.setUint32(20, 1);
edts.setUint32(24, 0.4 * scaleOf('mvhd'));
edts.setUint32(28, 0.2 * scaleOf('mdhd'));
edts.setUint32(32, 0x1_0000);
for (const box of ['moov', 'trak']) {
  const at = text.lastIndexOf(box) - 4;
  view.setUint32(at, view.getUint32(at) + 36);
}
const at = text.lastIndexOf('mdia') - 4;
const trimmed = Buffer.concat([bytes.subarray(0, at), new Uint8Array(edts.buffer), bytes.subarray(at)]);
writeFileSync('trimmed.mp4', trimmed);
const input = new mb.Input({ formats: mb.ALL_FORMATS, source: new mb.BufferSource(trimmed) });
const track = await input.getPrimaryVideoTrack();
const shown = [];
for await (const packet of new mb.EncodedPacketSink(track).packets()) if (packet.timestamp >= 0) shown.push(packet);
console.log(`mediabunny: ${shown.length} pictures from ${shown[0].timestamp} s on, ends at ${await track.computeDuration()} s`);
JS
{
  node film.mjs
  ffprobe=$(node -p "require('ffprobe-static').path")
  length=$("$ffprobe" -v quiet -show_entries stream=duration -of csv=p=0 trimmed.mp4)
  echo "ffprobe: the film lasts $length s"
} | tee seen.txt
grep -qx 'mediabunny: 8 pictures from 0 s on, ends at 0.8 s' seen.txt
grep -qx 'ffprobe: the film lasts 0.400000 s' seen.txt
echo 'As described.'
