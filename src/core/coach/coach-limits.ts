/**
 * The one table of the coach's numbers. [ISSUE] = asked for by the people it is built for, [METHOD] = METHOD notes,
 * [E] = engineering choice. Times: milliseconds.
 */
export const COACH = {
  instruction: {
    /** What is wrong for less is gone before anybody could act on it. [E] */
    holdMs: 700,
    /** Shorter interruptions come from single bad frames. [E] */
    bridgedMs: 200,
    /** Said again, but not nagging. [E] */
    repeatMs: 6000,
    /** A different one: time to hear the last and to begin to do it. [E] */
    changeMs: 2500,
  },
  /** Asked for before the standing axis is taken, though measuring would do: the correction is best near the middle. */
  softLimits: {
    /** About half of what refuses a frame. [METHOD: |ψ̂| ≤ 8°; the estimate's own noise is 1.5°] */
    yawDeg: 12,
    /** Share of the picture's width. [METHOD: soft limit 8 %; doubled so that nobody is sent to and fro] */
    offCentreShare: 0.15,
    /** From this share of the standing axis on nobody is asked to move any more: standing still is worth more. [E] */
    untilBaselineShare: 0.5,
  },
  setUp: {
    /** Joints that are less sure are not used to find an instruction. Below BlazePose's 0.6: it is no measurement. [E] */
    minConfidence: 0.5,
    /** Nose below the picture's upper edge, in leg lengths: 0.15 of hair, and 0.3 to win by tilting. [E] */
    headRoomInLegs: 0.45,
    /** Body so far from the middle (share of the width) that what is outside is outside sideways. [E] */
    sidewaysShare: 0.3,
  },
  hand: {
    /** Wrist above its shoulder, in leg lengths: about 20 cm, more than a hand on the chin. [E] */
    aboveShoulderInLegs: 0.25,
    /** Wrists are the least sure points of all models. [E] */
    minConfidence: 0.4,
    /** Long enough not to be a wave, short enough to be patient. [E] */
    goMs: 800,
    /** Held on: stop. [E] */
    stopMs: 3000,
    /** A wrist that is lost for less was not lowered. [E] */
    bridgedMs: 400,
  },
  /** Nobody there for so long, and the session is over: a camera that nobody stands before is not left on. [E] */
  goneMs: 180_000,
  /** Three seconds: hands down, weight on both feet. [E] */
  countInMs: 3000,
  rest: {
    /** Time to come back to one's place. [E] */
    noticeMs: 10_000,
    /** Shorter rests end without a notice. [E] */
    minForNoticeMs: 15_000,
  },
  /** Between two drift cues. [METHOD: one cue per 2 s] */
  driftCoolDownMs: 2000,
  praise: {
    /** In line again after a rep that was not: the moment at which praise teaches. [E] */
    repsAfterDrift: 2,
    /** Without any fault praise is a sign of life, no more. [E] */
    everyReps: 4,
    coolDownMs: 10_000,
  },
  /** So many reps tell how deep the person goes. [E] */
  depthReps: 2,
} as const;
