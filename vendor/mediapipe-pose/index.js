/** Takes the place of a class that Kneeline never creates; vendor/README.md says why. */
export class Pose {
  constructor() {
    throw new Error('The mediapipe runtime is not part of Kneeline: create detectors with runtime "tfjs".');
  }
}
