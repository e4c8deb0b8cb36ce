/**
 * The one table of what counts as running and as a step. Shares are of the standing leg's length in the picture.
 * [METHOD], [E], [C]: as in `reading/thresholds.ts`.
 */
export const RUN_LIMITS = {
  /** One ankle higher in the picture than the other: a foot is in the air. Runners show 0.2 to 0.37 at midstance [C]. */
  ankleApartShare: 0.07,
  /** In a run that is known, the ankles differ by at least this on average around midstance. [E; 0.07 in the first step (C)] */
  liftedShare: 0.05,
  /** One step before its midstance a foot was higher than the other by at least this. [E] */
  leavingShare: 0.035,
  /** A run begins with steps in which the ankles differ by at least this at some moment: a shuffle is no run. [E] */
  leastLiftShare: 0.12,
  /** How far the trunk rises and sinks in a step. Runners show 0.07 to 0.09 [C]; one pixel of noise on a small person is 0.01. */
  leastBobShare: 0.025,
  /** Time between two steps. 138 to 230 steps a minute: people walk below that, and nobody runs faster before a camera. [METHOD: 155–180] */
  stepMs: { min: 260, max: 435 },
  /**
   * The trunk of a runner is lowest while the free foot is lifted most, to within this share of that lift; a walker's is
   * lowest while both feet are on the ground. [E; runners show 0.5 to 1 (C)]
   */
  liftedWhenLowest: 0.35,
  /** A step is told this share of a step after it was due, when the trunk was seen to rise from it. [E] */
  settleShare: 0.45,
  /** A run has at least this many steps in turn, evenly spaced. Fewer are a stumble or a squat on one leg. [E] */
  stepsThatMakeARun: 4,
  /** One step may take so much longer or shorter than the usual one. [E] */
  unevenShare: 0.22,
  /** After this time without a step the run is over. [E] */
  runEndsMs: 1500,
  /** Steps of getting up to speed: listed, and left out of the means. [C: the drift is full from the third step on] */
  startingSteps: 4,
  /** Longest median time between frames: five frames a step. */
  maxFrameGapMs: 70,
  /** Gaps whose median is the usual one. A camera of 20 frames a second that loses every fifth has five long gaps in a row now and then. [E] */
  pace: { kept: 20, needed: 8 },
  /** Steps that the means are taken over. [METHOD: Dingenen, 10 steps a leg; the mean of 7 is stable] */
  meanOf: { atMost: 10, atLeast: 7 },
  /** A leg that looks longer or shorter than standing by this share shows that the person stood elsewhere, so the axis does not hold. [E] */
  otherScaleShare: 0.15,
  /** The flexion of the knee at midstance, degrees, and how far people differ. [METHOD: typically 40–45°] */
  flexion: { usualDeg: 42, deviationDeg: 4 },
} as const;
