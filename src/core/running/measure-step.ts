import { toeOutOf, type Baseline } from '../alignment/baseline.ts';
import type { SeenBody } from '../alignment/gates.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { measurePosture } from '../alignment/posture.ts';
import type { YawEstimate } from '../alignment/turn.ts';
import type { ViewGeometry } from '../geometry/frontal-plane.ts';
import { otherSide, type PictureSize, type Side } from '../geometry/keypoints.ts';
import { kneeOverToe, medialDirection, midpoint, pelvicTilt, trunkLean } from '../geometry/leg-axis.ts';
import { lensOf } from '../geometry/lens.ts';
import { degrees, percentOfLeg } from '../geometry/units.ts';
import { RUN_LIMITS } from './run-limits.ts';
import type { RunProfile } from './run-profile.ts';
import type { StepMeasures } from './run-record.ts';
import type { RunView } from './run-view.ts';
import { runningDeparture, type CarryingLeg } from './running-plane.ts';

/** Everything besides the body that measuring a step needs. The body is that of the twin who faces the camera. */
export interface StepContext {
  readonly baseline: Baseline | null;
  readonly turn: YawEstimate;
  readonly picture: PictureSize;
  readonly legLengthPx: number;
  readonly seenFrom: RunView;
  readonly profile: ModelProfile;
  readonly runProfile: RunProfile;
}

function viewOfRun({ baseline, turn, picture, legLengthPx }: StepContext): ViewGeometry {
  return {
    picture,
    focalShare: lensOf(picture).focalShare,
    leanDeg: baseline?.view.leanDeg ?? degrees(0),
    yawDeg: turn.yawDeg,
    legLengthPx,
  };
}

/** Other ways in which the leg may be seen, each by one standard deviation of a doubt. */
function doubtsAbout(carrying: CarryingLeg, { turn, profile }: StepContext): readonly (readonly CarryingLeg[])[] {
  const { view } = carrying;
  const withView = (change: Partial<ViewGeometry>): CarryingLeg => ({ ...carrying, view: { ...view, ...change } });
  const { deviation } = lensOf(view.picture);
  const footDeg = profile.foot?.deviationDeg ?? 8;
  return [
    [-1, 1].map((sign) => withView({ yawDeg: degrees(view.yawDeg + sign * turn.deviationDeg) })),
    [-1, 1].map((sign) => withView({ focalShare: view.focalShare + sign * deviation })),
    [-1, 1].map((sign) => ({ ...carrying, toeOutDeg: carrying.toeOutDeg + sign * footDeg })),
    [-1, 1].map((sign) => ({ ...carrying, flexionDeg: carrying.flexionDeg + sign * RUN_LIMITS.flexion.deviationDeg })),
    [-1, 1].map((sign) => ({ ...carrying, forwardGain: carrying.forwardGain + sign * profile.forward.deviation })),
  ];
}

/** Pelvis and trunk: changes from standing, absolute where nobody stood. */
function postureOf(body: SeenBody, side: Side, { baseline, runProfile }: StepContext) {
  const { usualDeg, share } = runProfile.pelvicDrop;
  const told = (seenDeg: number) => degrees(usualDeg + share * seenDeg);
  if (baseline !== null) {
    const { pelvicDropDeg, trunkLeanDeg } = measurePosture(body, side, baseline);
    return { pelvicDropDeg: told(pelvicDropDeg ?? 0), trunkLeanDeg };
  }
  const { legs, shoulders } = body;
  const medial = medialDirection(legs[side].hip, legs[otherSide(side)].hip);
  const hips = midpoint(legs.left.hip, legs.right.hip);
  return {
    pelvicDropDeg: told(pelvicTilt(legs[side].hip, legs[otherSide(side)].hip)),
    trunkLeanDeg: shoulders && medial ? trunkLean(midpoint(shoulders.left, shoulders.right), hips, medial) : null,
  };
}

/** @returns `null`: the hips lie above each other. */
function carryingLegOf({ legs }: SeenBody, side: Side, context: StepContext, flexionDeg: number): CarryingLeg | null {
  const { baseline, seenFrom, profile, runProfile } = context;
  const standing = baseline?.legs[side] ?? null;
  const medial = standing?.medial ?? medialDirection(legs[side].hip, legs[otherSide(side)].hip);
  if (medial === null) return null;
  const view = viewOfRun(context);
  return {
    standing: standing?.joints ?? null,
    now: legs[side],
    medial,
    view,
    seenFrom,
    flexionDeg,
    forwardGain: profile.forward.gain,
    toeOutDeg: (standing && toeOutOf(standing, view.yawDeg)) ?? 0,
    standingShare: runProfile.standing.share,
    usualStandingDeg: runProfile.standing.usualDeg,
    gain: runProfile.gain,
    offsetDeg: runProfile.offsetDeg,
  };
}

/** The knee's flexion at contact and toe-off, degrees. [METHOD: 15° at contact; E: the same at toe-off] */
const FLEXION_AT_ENDS_DEG = 15;

/**
 * The drift at any moment of a stance, with the flexion that a knee usually has by then.
 *
 * @param side of the twin who faces the camera.
 * @param share from contact (0) to toe-off (1).
 * @returns degrees; `null`: the geometry is degenerate.
 */
export function driftWithin(body: SeenBody, side: Side, share: number, context: StepContext): number | null {
  const rise = RUN_LIMITS.flexion.usualDeg - FLEXION_AT_ENDS_DEG;
  const flexionDeg = FLEXION_AT_ENDS_DEG + rise * Math.sin(Math.PI * share);
  const carrying = carryingLegOf(body, side, context, flexionDeg);
  return (carrying && runningDeparture(carrying)?.trackDeg) ?? null;
}

/**
 * Measures the carrying leg at midstance.
 *
 * @param side of the twin who faces the camera.
 * @param ankleBefore the other ankle in the step before, twin's picture; `null`: not seen.
 * @returns `null`: the geometry is degenerate.
 */
export function measureStep(
  body: SeenBody,
  side: Side,
  ankleBefore: { readonly x: number } | null,
  context: StepContext,
): StepMeasures | null {
  const { legLengthPx, seenFrom } = context;
  const { legs, toes } = body;
  const carrying = carryingLegOf(body, side, context, RUN_LIMITS.flexion.usualDeg);
  if (carrying === null) return null;
  const { medial, view } = carrying;
  const departure = runningDeparture(carrying);
  if (departure === null) return null;
  const others = doubtsAbout(carrying, context).map((each) => each.map(runningDeparture));
  const doubt = (name: keyof typeof departure) =>
    Math.hypot(
      ...others.map((each) => Math.max(...each.map((other) => (other ? Math.abs(other[name] - departure[name]) : 0)))),
    );
  const toe = seenFrom === 'front' ? toes[side] : null;
  return {
    driftDeg: departure.trackDeg,
    bodyFppaDeg: departure.bodyPlaneDeg,
    viewDoubtDeg: doubt('trackDeg'),
    bodyViewDoubtDeg: doubt('bodyPlaneDeg'),
    kneeOverToePct: toe && kneeOverToe(legs[side].knee, toe, medial, view),
    kneeGapPct: percentOfLeg((100 * (legs.left.knee.x - legs.right.knee.x)) / legLengthPx),
    ...postureOf(body, side, context),
    stepWidthPct: ankleBefore && percentOfLeg((-100 * medial * (legs[side].ankle.x - ankleBefore.x)) / legLengthPx),
  };
}
