#!/usr/bin/env bash
# flipHorizontal of pose-detection mirrors the points of one model, does nothing with two models, and can't be taken back with a fourth.
#
# estimatePoses() of every detector of @tensorflow-models/pose-detection 2.1.3 takes flipHorizontal, which its types describe as
# an option of all models that flips the points of a mirrored camera picture. PoseNet does that, and keeps the names, so
# that the left knee of the mirrored picture is still called left. MoveNet and BlazePose on TensorFlow.js never read the
# option: the points of a mirrored picture come back mirrored. BlazePose on MediaPipe hands the option to Google's
# selfieMode, but only when the option is true, so the first mirrored frame mirrors every later frame too, whatever a later
# call asks for. A program that changes its model, or turns its camera from front to back, exchanges the legs of a person.
#
# The networks here are stand-ins that see each joint at one place near the left edge of a picture of 200 px. The stand-in
# for MediaPipe's solution writes down what it is told.
# Output seen on 2026-11-30 (@tensorflow-models/pose-detection 2.1.3, TensorFlow.js 4.22.0):
#   PoseNet: left_knee at 40 px, asked to flip at 159 px
#   MoveNet: left_knee at 40 px, asked to flip at 40 px
#   BlazePose on TensorFlow.js: left_knee at 25 px, asked to flip at 25 px
#   BlazePose on MediaPipe, asked to flip, then not to: selfieMode true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps --ignore-scripts @tensorflow-models/pose-detection@2.1.3 \
  @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-converter@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 @tensorflow/tfjs-backend-webgpu@4.22.0 \
  @mediapipe/pose@0.5.1675469404
cat >look.cjs <<'JS'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const converter = require('@tensorflow/tfjs-converter');
const dist = '@tensorflow-models/pose-detection/dist/';

// The stand-in for MediaPipe's solution keeps the options that it is given.
const told = {};
const mediapipe = require.resolve('@mediapipe/pose');
require.cache[mediapipe] = {
  id: mediapipe,
  filename: mediapipe,
  loaded: true,
  exports: {
    Pose: class {
      setOptions(options) {
        Object.assign(told, options);
      }
      onResults() {}
      async initialize() {}
      async send() {}
    },
  },
};

const pictureWidth = 200;
const kneeX = 40;
const share = kneeX / pictureWidth;
const picture = tf.zeros([pictureWidth, pictureWidth, 3]);

// Each stand-in sees every joint 40 px from the left edge of what it is given. BlazePose is given a crop.
const networks = {
  posenet: {
    inputs: [{ shape: [-1, -1, -1, 3] }],
    predict() {
      const size = 13;
      const cell = Math.round(share * (size - 1));
      const middle = (size - 1) / 2;
      const heat = tf.buffer([1, size, size, 17]);
      heat.values.fill(-9);
      for (let joint = 0; joint < 17; joint += 1) heat.set(9, 0, middle, cell, joint);
      const offset = (share * (size - 1) - cell) * 16;
      const offsets = tf.concat([tf.zeros([1, size, size, 17]), tf.fill([1, size, size, 17], offset)], 3);
      return [offsets, heat.toTensor(), tf.zeros([1, size, size, 32]), tf.zeros([1, size, size, 32])];
    },
  },
  movenet: { execute: () => tf.tensor4d(Array.from({ length: 17 }, () => [0.5, share, 0.9]).flat(), [1, 1, 17, 3]) },
  detector: {
    predict: () =>
      tf.tensor3d([Array.from({ length: 2254 }, (_, row) => [row === 0 ? 100 : -100, 108, 108, 120, 200, 108, 108, 108, -4, 0, 0, 0, 0])]),
  },
  landmarks: {
    execute() {
      const ld3d = tf.tensor2d([Array.from({ length: 39 }, () => [256 * share, 128, 0, 9, 9]).flat()]);
      return [ld3d, tf.tensor2d([[1]]), tf.fill([1, 64, 64, 39], -10), tf.zeros([1, 117])];
    },
  },
};
converter.loadGraphModel = async (kind) => networks[kind];

async function leftKnee(name, load) {
  const seen = [];
  for (const flipHorizontal of [false, true]) {
    const pose = await load();
    const [{ keypoints }] = await pose.estimatePoses(picture, { flipHorizontal }, 33);
    seen.push(keypoints.find((point) => point.name === 'left_knee').x.toFixed(0));
  }
  console.log(`${name}: left_knee at ${seen[0]} px, asked to flip at ${seen[1]} px`);
}

(async () => {
  const posenet = require(`${dist}posenet/detector.js`);
  const resolution = { architecture: 'MobileNetV1', outputStride: 16, inputResolution: { width: 193, height: 193 }, modelUrl: 'posenet' };
  await leftKnee('PoseNet', () => posenet.load(resolution));
  const movenet = require(`${dist}movenet/detector.js`);
  const lightning = { modelType: 'SinglePose.Lightning', modelUrl: 'movenet', enableSmoothing: false };
  await leftKnee('MoveNet', () => movenet.load(lightning));
  const blazepose = require(`${dist}blazepose_tfjs/detector.js`);
  const full = { runtime: 'tfjs', modelType: 'full', detectorModelUrl: 'detector', landmarkModelUrl: 'landmarks' };
  await leftKnee('BlazePose on TensorFlow.js', () => blazepose.load(full));
  const solution = await require(`${dist}blazepose_mediapipe/detector.js`).load({ runtime: 'mediapipe' });
  const frame = { width: pictureWidth, height: pictureWidth };
  await solution.estimatePoses(frame, { flipHorizontal: true });
  await solution.estimatePoses(frame, { flipHorizontal: false });
  console.log(`BlazePose on MediaPipe, asked to flip, then not to: selfieMode ${told.selfieMode}`);
})();
JS
node look.cjs 2>/dev/null | grep -e left_knee -e selfieMode | tee seen.txt
grep -qx 'PoseNet: left_knee at 40 px, asked to flip at 159 px' seen.txt
grep -qx 'MoveNet: left_knee at 40 px, asked to flip at 40 px' seen.txt
grep -qx 'BlazePose on TensorFlow.js: left_knee at 25 px, asked to flip at 25 px' seen.txt
grep -qx 'BlazePose on MediaPipe, asked to flip, then not to: selfieMode true' seen.txt
echo 'As described.'
