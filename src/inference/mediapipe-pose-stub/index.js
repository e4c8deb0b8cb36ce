/**
 * `@tensorflow-models/pose-detection` imports `Pose` from `@mediapipe/pose` for its `mediapipe` runtime, which fetches
 * from a remote host; Kneeline uses the `tfjs` runtime only. The real package is 40 MB and has no ES exports.
 */
export class Pose {
  constructor() {
    throw new Error('The mediapipe runtime is not part of Kneeline: create detectors with runtime "tfjs".');
  }
}
