import { degrees, type Degrees } from '../geometry/units.ts';

/** Enter at `on`, leave at `off`, so that noise in between never toggles. */
export interface Hysteresis<Unit> {
  readonly on: Unit;
  readonly off: Unit;
}

/** The thresholds that a person may adjust: how strict the mirror is. + inward, − outward. */
export interface Thresholds {
  readonly inwardWatchDeg: Hysteresis<Degrees>;
  /** For the near end of the band, not for the value: a flag needs the whole band beyond this limit. */
  readonly inwardDriftDeg: Hysteresis<Degrees>;
  readonly outwardWatchDeg: Hysteresis<Degrees>;
  /** The same outward, negative: the near end of the band is the one nearer to zero. */
  readonly outwardDriftDeg: Hysteresis<Degrees>;
  readonly dwellOnMs: number;
  readonly dwellOffMs: number;
}

/**
 * The one table of adjustable thresholds.
 *
 * | entry | unit | source | when wrong |
 * |---|---|---|---|
 * | inward drift 1.5 / 0.5 | ° of departure from the plane of hip and foot that the near end of the 95 % band must pass | above zero, so that chance is no drift. With the usual band of ± 6° a drift of 8° is flagged, between "in line" (< 6°) and "inward" (≥ 8°) of the rendered clips and between 5.0° (knee over the foot) and 11.6° (knee medial) of Ageberg 2010, and about the smallest difference that human raters can tell (7.5–8.9°, Munro 2012); with a wider band more | lower: cues without cause; higher: mild drift goes unseen |
 * | outward drift −1.5 / −0.5 | ° | the same, mirrored; no clinical cut-off is published | as above |
 * | watch 5.5 / 4 | ° | engineering choice: just below drift | only a quieter colour |
 * | value beyond the near end 6.5 | ° | a drift of 8° is the least that is flagged and the most that is in line: the lowest limit with which false flags stay below 3 % of the reps in line; `drift-state.ts` | lower: a sure but tiny drift is flagged; higher: the verdict is "can't be told" more often |
 * | dwell 200 / 300 | ms | METHOD simulation: a 12° rep is caught ≥ 99 %, delay about 250 ms | shorter: flicker; longer: late |
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  inwardWatchDeg: { on: degrees(5.5), off: degrees(4) },
  inwardDriftDeg: { on: degrees(1.5), off: degrees(0.5) },
  outwardWatchDeg: { on: degrees(-6), off: degrees(-4.5) },
  outwardDriftDeg: { on: degrees(-1.5), off: degrees(-0.5) },
  dwellOnMs: 200,
  dwellOffMs: 300,
};

/**
 * The one table of fixed limits, which decide what is measured at all. They are not adjustable, because a looser limit
 * would not make a better picture. [METHOD]: the number comes from the METHOD notes (`../shared/METHOD.md`, which lie beside
 * a checkout and are not in this repository). [E]: engineering choice.
 */
export const LIMITS = {
  /** Presence of a person, 0..1. BlazePose's own default is 0.5. */
  minPresence: 0.5,
  /** Mean brightness (0..255) below which a missing person is put down to the light. [E] */
  darkBrightness: 40,
  /** Standing leg, pixels: at 90 px one pixel of noise is about 3° [METHOD: SD = √6·σ/ℓ]. */
  minLegPx: 90,
  /** Standing leg, share of the picture's height, above which feet or head leave it. [E] */
  maxLegShare: 0.75,
  /** Beyond this turn the far leg is hidden and the correction is worse than its use; refuse on / resume off. */
  facingDeg: { on: 23, off: 21 },
  /** Middle of the body from the picture's middle, share of the width. [E] */
  maxOffCentreShare: 0.33,
  /** Roll of the picture, told by hips, feet and the line between them: the camera is tilted sideways. [E] */
  maxRollDeg: 12,
  /** Largest movement of a joint between two frames, share of leg length. [METHOD] */
  maxJumpShare: 0.15,
  /** Largest speed of a joint, leg lengths a second, which matters below 20 frames a second. [E] */
  maxJumpPerSecond: 3,
  /** Two jumps in a row are taken for a new place. [E] */
  jumpsUntilAccepted: 3,
  /** Thigh or shank, left against right, outside of which one leg is hidden or mixed up. [METHOD, widened for raised knees] */
  segmentRatio: { min: 0.72, max: 1.39 },
  /** …and, share of the standing leg: two short pictures of thighs that point at the camera differ by less. [E] */
  segmentDifference: 0.1,
  /** A second person this near (in leg lengths between the hips) and this tall can be mixed up with the first. [E] */
  crowd: { hipsApartInLegs: 0.45, heightShare: 0.7 },
  /** Share of the outline around the knees without two legs, from which on the knees can't be seen. [measured: decision 0013] */
  coveredKnees: 0.4,
  /**
   * Breadth of hips and shoulders over the height from ankles to shoulders. Bodies have 0.34 to 0.46, and pictures that
   * were squeezed from 16:9 to 4:3 show 0.29 to 0.35 [measured: decision 0013].
   */
  breadthShare: { min: 0.32, max: 0.53 },
  /**
   * Room between a foot and the picture's lower edge, shares of the leg. Models place the toes of feet outside the
   * picture up to 5 % above the edge and, without toes, the ankles up to 11 %. Ankles of feet that are seen have 23 %
   * [measured: rendered clips]. Toes that are seen may have 1 % [real motions], so the room of toes counts only where feet
   * were outside just before.
   */
  footRoom: { belowToe: 0.06, belowAnkle: 0.15 },
  /**
   * Longest usual time between frames at which a squat can still be followed: verdicts are those of all frames [measured:
   * decision 0024].
   */
  maxFrameGapMs: 275,
  /** …and in a film, whose squats are found in another way. [measured: decision 0024] */
  maxFilmGapMs: 225,
  /** A gap this short is bridged, then filters start anew. [METHOD] */
  bridgedGapMs: 150,
  /** …and, where that is longer, so many of the usual times between frames. [E] */
  bridgedGaps: 1.5,
  /** After this time without a measured frame the standing axis is asked for again. [E] */
  forgetBaselineMs: 2500,
  /** Squat depth above which no body is: real squats reach 45 to 75 % [real motions], and bands grow with the depth. [E] */
  maxDepth: 0.78,
  /**
   * One ankle above the other, share of leg length; on / off. A foot that stands 10 cm behind the other one looks 4 %
   * higher, so without knowing better only a clear lift is one. Where the turn names the leg that carries, or the foot is
   * lowered from a step, a foot held low is told from how both stood for the axis, and to last for `forMs` keeps noise of
   * 1 % out. [E]
   */
  freeFoot: { unexpected: { on: 0.12, off: 0.08 }, expected: { on: 0.05, off: 0.03, forMs: 100 } },
} as const;

/** The standing baseline. */
export const BASELINE = {
  /** Time of standing still that gives a baseline. [METHOD: 2 s] */
  durationMs: 2000,
  /** Someone who goes down early still gets a baseline from this much. [E] */
  minimumMs: 1000,
  /** Movement of hips and knees that counts as still, share of leg length. [E] */
  stillShare: 0.035,
  /** The frames just before a movement already belong to the movement. [E] */
  trimmedMs: 200,
  /** Feet moved by this much, share of leg length, make a new baseline necessary. [E] */
  movedShare: 0.12,
  /** A person whose legs are longer than standing by this share walked nearer. Shorter legs look like a squat. [E] */
  scaledShare: 0.1,
  /** A person who stands this much taller than the axis says had bent knees when it was taken, or came nearer. [E] */
  tallerShare: 0.03,
  movedForMs: 500,
  /** Turn, place and size are the middle of this time. [E] */
  recentMs: 500,
  /**
   * Feet that turned by this much since the axis was taken. The median direction of the feet is off by 0.8° (root mean
   * square) and 3° at most while people stand between squats [measured: rendered clips]. 4° are 5° of drift at 60° of
   * flexion, which the band still holds.
   */
  turnedDeg: 4,
  /**
   * Farther away, and not bent: feet higher in the picture by this share of the leg (in squats they sink, or rise by
   * 0.3 % [measured: rendered clips]), hips and shoulders narrower by this part of what the hips seem to have sunk (in
   * squats by a third of it [measured: rendered clips]), at a depth that is kept to within this for so long. [E]
   */
  farther: { feetUpShare: 0.015, scaledPart: 0.5, steadyShare: 0.012, forMs: 1000 },
  /**
   * The camera zoomed: height and breadth of the body changed by this share (standing people stay within 0.6 %
   * [measured: rendered and real]), and the picture of the standing feet moved by that share of the leg. Frames
   * are refused for so long, so that the person hears of it. [E]
   */
  zoomed: { sizeShare: 0.02, shiftShare: 0.015, toldForMs: 1500 },
} as const;

/** Repetitions, in shares of standing hip height. */
export const REPS = {
  /** A squat begins above and ends below. [METHOD: 4 / 2.5 %] */
  depth: { on: 0.04, off: 0.025 },
  /** The standing height is followed this slowly, and a squat begins and ends this much below it: a small step back is no squat. [E] */
  standing: { followMs: 1000, margin: 0.012 },
  /** A shallower dip is a shift of weight and no rep: 5 % is about 36° of knee flexion. [METHOD: single leg 30–50°] */
  minDepth: 0.05,
  /** Coming up by this share of the rep's depth is the ascent; going down again from there is a double bounce. [E] */
  reversalShare: 0.3,
  /** A high point below this share of the dip is nearly up: going down again from there is another rep. [E] */
  nearlyUpShare: 0.25,
  /** Between two bounces of one rep the depth falls below this share of the deepest. [E] */
  bounceShare: 0.8,
  /** A person rests at the bottom who gets no deeper than this share for this long. [E] */
  resting: { share: 0.03, forMs: 150 },
  /** Time around the lowest point, to either side, that its medians are taken over. [E] */
  bottomWindowMs: 120,
  /** The bend's line is drawn through this much of the dip's rim, and on to straight legs by at most that. [E] */
  tempoBaseMs: 150,
  maxTempoReachMs: 600,
  /** Depth at which descent and ascent are compared across reps: about 46°. [METHOD: 8 %] */
  matchedDepth: 0.08,
  /**
   * Where the bottom of a deep squat tells nothing for sure, these depths are graded, the deepest first: frames within
   * `windowShare` of one, on the way down and up, at least so many. [E]
   */
  deep: { depths: [0.45, 0.35, 0.25], windowShare: 0.04, minFrames: 4 },
  /** A rep with a longer hole is not graded. [E] */
  maxHoleMs: 600,
  /** A shorter dip is a stumble. In a longer one the person sat down, or stepped back and only looks lower. [E] */
  durationMs: { min: 500, max: 12_000 },
} as const;

/** Limits for statements about a whole session. */
export const COMPARISON = {
  /** Left and right differ clearly above this, on means of the session: two looks at the same leg differ by less. [METHOD: Munro 2012, 7.5–8.9°] */
  clearDifferenceDeg: 9,
  /** From this mean drift on, a knee that changes sides has not come back to its axis: half of a clear difference. */
  offAxisDeg: 4.5,
  /** Number of reps that make a mean worth comparing. [METHOD: score = mean of 3] */
  firmReps: 3,
  /** Depth at which the exercise is done, percent: about 43° to 77° of knee flexion. [METHOD] */
  exerciseDepthPct: { min: 7, max: 22 },
} as const;

/** One-Euro on coordinates in leg lengths. [METHOD: about 68 ms lag, 0.48 of the noise] */
export const SMOOTHING = { minCutoffHz: 2, beta: 10, speedCutoffHz: 1 } as const;
