#!/usr/bin/env bash
# A film that a phone took upright lies on its side once it is copied into a Matroska file.
#
# A phone held upright stores its picture lying and a turn of 90 degrees beside it, in MP4 as a display matrix. Matroska has a place
# for such a turn (ProjectionPoseRoll), and mkvmerge 74 can write it: mediabunny 1.61 and ffprobe read it there, and MediaInfo
# doesn't report it. But neither mkvmerge nor ffmpeg 5.1 writes the turn when copying the MP4 without encoding the picture anew. The new
# film says that nothing has to be turned, and a program that looks for standing people sees a person who lies.
#
# Output seen on 2026-11-30 (mkvmerge 74.0.0, ffmpeg 5.1.9, mediabunny 1.61.0, MediaInfo 23.04):
#   phone.mp4: mediabunny 270, ffprobe 90, mediainfo 270.000
#   by-mkvmerge.mkv: mediabunny 0, ffprobe none, mediainfo none
#   by-ffmpeg.mkv: mediabunny 0, ffprobe none, mediainfo none
#   roll-asked-for.mkv: mediabunny 270, ffprobe 90, mediainfo none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for tool in mkvmerge:mkvtoolnix ffmpeg:ffmpeg mediainfo:mediainfo; do
  command -v "${tool%%:*}" >/dev/null || apt-get install -y -qq "${tool##*:}" >/dev/null
done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mediabunny@1.61.0
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as mb from 'mediabunny';
const input = new mb.Input({ formats: mb.ALL_FORMATS, source: new mb.BufferSource(readFileSync(process.argv[2])) });
console.log(await (await input.getPrimaryVideoTrack()).getRotation());
JS
echo "versions: $(mkvmerge --version | cut -d' ' -f2), $(ffmpeg -version | head -1 | cut -d' ' -f3), $(mediainfo --Version | tail -1)"
ffmpeg -v error -f lavfi -i testsrc=s=640x480:r=30:d=1 -c:v libx264 -pix_fmt yuv420p lying.mp4
ffmpeg -v error -i lying.mp4 -c copy -metadata:s:v:0 rotate=90 phone.mp4
mkvmerge -q -o by-mkvmerge.mkv phone.mp4
ffmpeg -v error -i phone.mp4 -c copy by-ffmpeg.mkv
mkvmerge -q -o roll-asked-for.mkv --projection-type 0:0 --projection-pose-roll 0:90 phone.mp4
for film in phone.mp4 by-mkvmerge.mkv by-ffmpeg.mkv roll-asked-for.mkv; do
  probed=$(ffprobe -v error -select_streams v -show_entries stream_side_data=rotation -of csv=p=0 "$film" | tr -d '\n')
  informed=$(mediainfo --Output='Video;%Rotation%' "$film" | tr -d '\n')
  echo "$film: mediabunny $(node look.mjs "$film"), ffprobe ${probed:-none}, mediainfo ${informed:-none}"
done | tee seen.txt
grep -qx 'phone.mp4: mediabunny 270, ffprobe 90, mediainfo 270.000' seen.txt
grep -qx 'by-mkvmerge.mkv: mediabunny 0, ffprobe none, mediainfo none' seen.txt
grep -qx 'by-ffmpeg.mkv: mediabunny 0, ffprobe none, mediainfo none' seen.txt
grep -qx 'roll-asked-for.mkv: mediabunny 270, ffprobe 90, mediainfo none' seen.txt
echo 'As described.'
