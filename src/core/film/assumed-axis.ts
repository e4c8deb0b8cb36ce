import { takeBaseline, type Baseline, type StandingSample } from '../alignment/baseline.ts';
import { seeBody, type SeenBody } from '../alignment/gates.ts';
import { carriers } from '../alignment/plausible-standing.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { estimateYaw } from '../alignment/turn.ts';
import { yawClues } from '../alignment/view.ts';
import { degrees } from '../geometry/units.ts';
import { SIDES, type Side } from '../geometry/keypoints.ts';
import { distance, type Leg } from '../geometry/leg-axis.ts';
import type { PoseObservation } from '../reading/observation.ts';
import { percentile } from './upright-frames.ts';
import type { SurveyedSquat } from './film-survey.ts';

/**
 * A standing axis for a squat around which nobody stood upright: straight legs over the feet that were seen. Where the
 * foot points is seen, so that the knee is still measured over its foot; only the person's own standing is not known.
 */

const ASSUMED = {
  /** So much before and after the squat is looked at, milliseconds. [E] */
  aroundMs: 400,
  /** The tallest of these frames show feet and hips. [E] */
  tallestShare: 0.85,
  /** Thigh and shank are alike in length, and the longer one is seen at full length somewhere. [E] */
  longestShare: 0.95,
  /** The hip's height over the ankle, share of a straight leg. [measured: people who stand] */
  heightShare: 0.985,
  /**
   * Knees of standing people lie in or out of the line hip to ankle by this much, one standard deviation, degrees.
   * [measured: 1.8° on rendered clips, 2.9° on the real motions]
   */
  standingDeviationDeg: 3,
  /** The hips go down by at least this share of the leg: a person who sits and bends does not. [E] */
  leastDip: 0.04,
} as const;

function segmentPx({ hip, knee, ankle }: Leg): number {
  return Math.max(distance(hip, knee), distance(knee, ankle));
}

function straighten({ hip, ankle }: Leg, lengthPx: number): Leg {
  const top = {
    x: hip.x,
    y: ankle.y - Math.sqrt(Math.max(0, (ASSUMED.heightShare * lengthPx) ** 2 - (hip.x - ankle.x) ** 2)),
  };
  return { hip: top, knee: { x: (top.x + ankle.x) / 2, y: (top.y + ankle.y) / 2 }, ankle };
}

/** The same body on straight legs. */
function standUp(body: SeenBody, lengthsPx: Readonly<Record<Side, number>>): SeenBody {
  const legOf = (side: Side) => {
    const { hip, knee, ankle } = body.legs[side];
    const straight = straighten({ hip, knee, ankle }, lengthsPx[side]);
    return {
      hip: { ...hip, ...straight.hip },
      knee: { ...knee, ...straight.knee },
      ankle,
    };
  };
  return { ...body, shoulders: null, legs: { left: legOf('left'), right: legOf('right') } };
}

/** `null`: too little of the legs was seen, or the hips hardly went down. */
export function assumeAxis(
  { startMs, endMs, stance }: SurveyedSquat,
  observations: readonly PoseObservation[],
  profile: ModelProfile,
): Baseline | null {
  const near = observations.flatMap((observation) => {
    const { timestampMs } = observation;
    const isNear = timestampMs >= startMs - ASSUMED.aroundMs && timestampMs <= endMs + ASSUMED.aroundMs;
    const body = isNear ? seeBody(observation, profile) : null;
    return body === null ? [] : [{ observation, body }];
  });
  const [first] = near;
  if (first === undefined) return null;
  const lengthOf = (side: Side) =>
    2 *
    percentile(
      near.map(({ body }) => segmentPx(body.legs[side])),
      ASSUMED.longestShare,
    );
  const lengthsPx = { left: lengthOf('left'), right: lengthOf('right') };
  const sides = carriers(stance);
  const heightOf = ({ legs }: SeenBody) =>
    sides.reduce((sum, side) => sum + legs[side].ankle.y - legs[side].hip.y, 0) / sides.length;
  const heights = near.map(({ body }) => heightOf(body));
  const legLengthPx = sides.reduce((sum, side) => sum + lengthsPx[side], 0) / sides.length;
  const tallPx = percentile(heights, ASSUMED.tallestShare);
  if (tallPx - Math.min(...heights) < ASSUMED.leastDip * legLengthPx) return null;
  const samples = near
    .filter(({ body }) => heightOf(body) >= tallPx)
    .map(({ observation, body }): StandingSample => {
      const { timestampMs, person, picture } = observation;
      const scale = { legLengthPx, leanDeg: degrees(0) };
      const clues = person && yawClues(person, picture, scale, stance, profile);
      // Hips and shoulders of a bent body tell another turn than those of a standing one.
      const feet = clues && { ...clues, feetDeg: null, hipsDeg: null, shouldersDeg: null, squatHipsDeg: null };
      return { timestampMs, stance, body: standUp(body, lengthsPx), clues: feet };
    });
  const axis = takeBaseline(samples, first.observation.picture, profile);
  return axis && withDoubt(axis);
}

/** Nobody saw how this person stands, so the doubt about that goes into every band. */
function withDoubt(axis: Baseline): Baseline {
  const legs = { ...axis.legs };
  for (const side of SIDES) {
    const leg = legs[side];
    // A band holds half of the scatter of a standing axis.
    if (leg !== null) legs[side] = { ...leg, scatterDeg: 2 * ASSUMED.standingDeviationDeg, kneeOverToePct: null };
  }
  return { ...axis, yaw: estimateYaw(null), legs, isAssumed: true };
}
