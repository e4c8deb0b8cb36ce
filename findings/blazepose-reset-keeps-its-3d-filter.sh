#!/usr/bin/env bash
# reset() of pose-detection's BlazePose forgets everything about a person but the filter of the 3D points.
#
# BlazePose of @tensorflow-models/pose-detection 2.1.3 smooths keypoints and keypoints3D by default, each with a filter
# of its own. reset(), which also runs when nobody is seen, drops the filter of the 2D points and keeps that of the 3D points.
# The first keypoints3D of the next person are therefore mixed with those of the person before. Where the times begin anew, as
# they do in the next film, keypoints3D are not smoothed at all until the film has run for as long as the one before, since the
# filter passes on whatever is not later than its last time; the 2D points of the same frames are smoothed. Whoever takes
# the turn of a body from the depth of two hips 20 cm apart reads 12 mm as three degrees. A new detector for each film, or
# enableSmoothing: false and a filter of one's own, helps.
#
# The networks here are stand-ins that see a still person who trembles by 1 px and 10 mm from frame to frame.
# Output seen on 2026-11-30 (@tensorflow-models/pose-detection 2.1.3, TensorFlow.js 4.22.0):
#   first film: knee at 99 mm, smoothed to 1.1 mm and 0.3 px
#   next person after reset(): first frame at 87 mm; a new detector says 75 mm
#   second film after reset(), times from 0 again: smoothed to 10.0 mm and 0.3 px
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps --ignore-scripts @tensorflow-models/pose-detection@2.1.3 \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-converter@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0
cat >look.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const converter = require('@tensorflow/tfjs-converter');

// The networks are stand-ins that always see one person: at `x` pixels of the crop, and at `worldM` metres.
let x = 0;
let worldM = 0;
const detector = {
  predict() {
    const rows = Array.from({ length: 2254 }, (_, row) => [row === 0 ? 100 : -100, 108, 108, 120, 200, 108, 108, 108, 20, 0, 0, 0, 0]);
    return tf.tensor3d([rows]);
  },
};
const landmarks = {
  execute() {
    const point = (place) => (place === 34 ? [128, 20, 0, 9, 9] : place === 33 ? [128, 128, 0, 9, 9] : [x, 128, 0, 9, 9]);
    const ld3d = tf.tensor2d([Array.from({ length: 39 }, (_, place) => point(place)).flat()]);
    const world = tf.tensor2d([Array.from({ length: 39 }, () => [worldM, 0, 0]).flat()]);
    return [ld3d, tf.tensor2d([[1]]), tf.fill([1, 64, 64, 39], -10), world];
  },
};
converter.loadGraphModel = async (kind) => (kind === 'detector' ? detector : landmarks);
const { load } = require('@tensorflow-models/pose-detection/dist/blazepose_tfjs/detector.js');

const start = () => load({ runtime: 'tfjs', modelType: 'full', detectorModelUrl: 'detector', landmarkModelUrl: 'landmarks' });
const picture = tf.zeros([256, 256, 3]);
const knee = 26;

/** The knee of a person who stands still while the network trembles by 1 px and 10 mm from frame to frame. */
async function watch(pose, { fromMs, frames, atM }) {
  const seen = [];
  for (let frame = 0; frame < frames; frame += 1) {
    const tremble = frame % 2 === 0 ? 0.5 : -0.5;
    [x, worldM] = [128 + tremble, atM + tremble / 100];
    const [{ keypoints, keypoints3D }] = await pose.estimatePoses(picture, {}, fromMs + frame * 33);
    seen.push({ px: keypoints[knee].x, mm: keypoints3D[knee].x * 1000 });
  }
  return seen;
}
const tremblesBy = (seen, unit) => Math.abs(seen.at(-1)[unit] - seen.at(-2)[unit]).toFixed(1);

(async () => {
  const pose = await start();
  const first = await watch(pose, { fromMs: 33, frames: 60, atM: 0.1 });
  console.log(`first film: knee at ${first.at(-1).mm.toFixed(0)} mm, smoothed to ${tremblesBy(first, 'mm')} mm and ${tremblesBy(first, 'px')} px`);
  pose.reset();
  const next = await watch(pose, { fromMs: 61 * 33, frames: 1, atM: 0.07 });
  const fresh = await watch(await start(), { fromMs: 61 * 33, frames: 1, atM: 0.07 });
  console.log(`next person after reset(): first frame at ${next[0].mm.toFixed(0)} mm; a new detector says ${fresh[0].mm.toFixed(0)} mm`);
  pose.reset();
  const second = await watch(pose, { fromMs: 33, frames: 60, atM: 0.1 });
  console.log(`second film after reset(), times from 0 again: smoothed to ${tremblesBy(second, 'mm')} mm and ${tremblesBy(second, 'px')} px`);
})();
JS
node look.cjs 2>/dev/null | grep -E '^(first|next|second) ' | tee seen.txt
grep -qx 'first film: knee at 99 mm, smoothed to 1.1 mm and 0.3 px' seen.txt
grep -qx 'next person after reset(): first frame at 87 mm; a new detector says 75 mm' seen.txt
grep -qx 'second film after reset(), times from 0 again: smoothed to 10.0 mm and 0.3 px' seen.txt
echo 'As described.'
