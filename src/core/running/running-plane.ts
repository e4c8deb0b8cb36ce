import { liftPoint, type FrontalPoint, type ViewGeometry } from '../geometry/frontal-plane.ts';
import { beyondZero, trackEdges } from '../geometry/knee-track.ts';
import { frontalPlaneProjectionAngle, type Leg, type MedialDirection } from '../geometry/leg-axis.ts';
import { degrees, toRadians, type Degrees } from '../geometry/units.ts';
import type { RunView } from './run-view.ts';

/**
 * Takes the carrying leg of a runner at midstance out of the picture and into the body's own frontal plane. A squat takes the
 * hip back; a runner's hip is ahead of the foot by midstance, so that the shank leans forward by more of the knee's flexion.
 */

/** Share of the knee's flexion by which a runner's shank leans forward at midstance. [C: from the rendered runners' true joints] */
const SHANK_SHARE = 0.7;
/** Each segment's share of the leg length. */
const SEGMENT = 0.5;

/** Distance of knee and hip in front of the ankle at midstance, in leg lengths. */
function forwardAtMidstance(flexionDeg: number): { readonly knee: number; readonly hip: number } {
  const flexion = toRadians(degrees(flexionDeg));
  const knee = SEGMENT * Math.sin(SHANK_SHARE * flexion);
  return { knee, hip: knee - SEGMENT * Math.sin((1 - SHANK_SHARE) * flexion) };
}

/** A carrying leg, how it was seen, and where its foot points. Joints in pixels of the un-mirrored picture. */
export interface CarryingLeg {
  /** `null`: nobody was seen standing. */
  readonly standing: Leg | null;
  readonly now: Leg;
  readonly medial: MedialDirection;
  readonly view: ViewGeometry;
  readonly seenFrom: RunView;
  readonly flexionDeg: number;
  /** The model shows this much of a knee's way forward. */
  readonly forwardGain: number;
  /** Direction of the foot against the body's, + outward. */
  readonly toeOutDeg: number;
  /** How much of the standing leg's angle is believed, and the angle that a model shows of a straight leg. */
  readonly standingShare: number;
  readonly usualStandingDeg: number;
  /** The change that the model shows times the gain, plus the offset, is the true one. */
  readonly gain: number;
  readonly offsetDeg: number;
}

/** Both are changes from standing, or absolute where nobody stood. + inward. */
export interface RunningDeparture {
  /** Departure of the knee from the plane of hip and foot. */
  readonly trackDeg: Degrees;
  /** The frontal plane projection angle in the body's own frontal plane. */
  readonly bodyPlaneDeg: Degrees;
}

/** The joints in the vertical plane across `yawDeg`, in leg lengths. */
function seenAlong(leg: Leg, flexionDeg: number, carrying: CarryingLeg, yawDeg: number): Leg<FrontalPoint> {
  const { view, seenFrom, forwardGain } = carrying;
  const forward = forwardAtMidstance(flexionDeg);
  // From behind, forward leads away from the camera: depth and the side to which a turn moves it change their signs.
  const towards = seenFrom === 'front' ? forwardGain : -forwardGain;
  const plane: ViewGeometry = { ...view, yawDeg: degrees(seenFrom === 'front' ? yawDeg : -yawDeg) };
  return {
    hip: liftPoint(leg.hip, towards * forward.hip, plane),
    knee: liftPoint(leg.knee, towards * forward.knee, plane),
    ankle: liftPoint(leg.ankle, 0, plane),
  };
}

/** `null`: a leg without length. */
export function runningDeparture(carrying: CarryingLeg): RunningDeparture | null {
  const { standing, now, medial, view, flexionDeg, toeOutDeg, standingShare, usualStandingDeg } = carrying;
  const changeAlong = (outwardDeg: number): number => {
    const yawDeg = view.yawDeg - medial * outwardDeg;
    const before =
      standing === null
        ? usualStandingDeg
        : frontalPlaneProjectionAngle(seenAlong(standing, 0, carrying, yawDeg), medial);
    const after = frontalPlaneProjectionAngle(seenAlong(now, flexionDeg, carrying, yawDeg), medial);
    if (before === null || after === null) return Number.NaN;
    return carrying.gain * (after - standingShare * before) + carrying.offsetDeg;
  };
  const { inner, outer } = trackEdges(toeOutDeg);
  const trackDeg = beyondZero([changeAlong(inner), changeAlong(outer)]);
  const bodyPlaneDeg = changeAlong(0);
  if (!Number.isFinite(trackDeg) || !Number.isFinite(bodyPlaneDeg)) return null;
  return { trackDeg: degrees(trackDeg), bodyPlaneDeg: degrees(bodyPlaneDeg) };
}
