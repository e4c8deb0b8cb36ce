/**
 * The one table of the coach's numbers. [METHOD] marks the METHOD notes, [E] an engineering choice. Times are
 * milliseconds.
 */
export const COACH = {
  instruction: {
    /** A fault that lasts for less is gone before anybody could act on it. [E] */
    holdMs: 700,
    /** Shorter interruptions come from single bad frames. [E] */
    bridgedMs: 200,
    /** The same instruction is said again after this time, which does not nag yet. [E] */
    repeatMs: 6000,
    /** Before a different instruction the person has time to hear the last one and to begin to do it. [E] */
    changeMs: 2500,
  },
  /**
   * The coach asks to stay within these before the standing axis is taken, because the correction of the view is best
   * there.
   */
  softLimits: {
    /** About half of the turn that refuses a frame. [METHOD: |ψ̂| ≤ 8°; the estimate's own noise is 1.5°] */
    yawDeg: 12,
    /** Share of the picture's width. [METHOD: soft limit 8 %; doubled so that nobody is sent to and fro] */
    offCentreShare: 0.15,
    /** From this share of the standing axis on nobody is asked to move any more: standing still is worth more. [E] */
    untilBaselineShare: 0.5,
  },
  setUp: {
    /**
     * Joints that are less sure are not used to find an instruction. Measuring asks for more: BlazePose's limit is 0.6.
     * [E]
     */
    minConfidence: 0.5,
    /**
     * Distance of the nose from the picture's upper edge, in leg lengths: 0.15 for hair, and 0.3 to gain by tilting.
     * [E]
     */
    headRoomInLegs: 0.45,
    /** From this distance to the middle on (share of the width), missing joints are outside sideways. [E] */
    sidewaysShare: 0.3,
  },
  hand: {
    /** Height of the wrist above its shoulder, in leg lengths: about 20 cm, more than a hand on the chin has. [E] */
    aboveShoulderInLegs: 0.25,
    /** The same of a person seen from behind, whose nose is hidden: a head ends about 0.4 legs above the shoulders. [E] */
    aboveShoulderFromBehindInLegs: 0.4,
    /** Wrists are the least sure points of all models. [E] */
    minConfidence: 0.4,
    /** A hand that is up for this long commands `go`: a wave is shorter, and nobody has to wait for long. [E] */
    goMs: 800,
    /** A hand that is up for this long commands `stop`. [E] */
    stopMs: 3000,
    /** A wrist that is lost for less was not lowered, and one that is down for less neither. [E] */
    bridgedMs: 400,
  },
  /** After this time without anybody the session ends, so that no camera stays on before an empty room. [E] */
  goneMs: 180_000,
  /** Length of the count-in: time to lower the hands and to stand on both feet. [E] */
  countInMs: 3000,
  rest: {
    /** The notice leaves time to come back to one's place. [E] */
    noticeMs: 10_000,
    /** Shorter rests end without a notice. [E] */
    minForNoticeMs: 15_000,
  },
  /** Least time between two drift cues. [METHOD: one cue per 2 s] */
  driftCoolDownMs: 2000,
  praise: {
    /** Praise teaches most when a person is back in line after a rep that drifted. [E] */
    repsAfterDrift: 2,
    /** Without any fault, praise comes this seldom and only shows that the coach is there. [E] */
    everyReps: 4,
    coolDownMs: 10_000,
  },
  /** Number of reps that tell how deep the person goes. [E] */
  depthReps: 2,
} as const;
