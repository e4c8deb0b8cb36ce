import { forwardOfAnkle, liftPoint, type FrontalPoint, type ViewGeometry } from './frontal-plane.ts';
import {
  distance,
  frontalPlaneProjectionAngle,
  kneeFlexionFromDepth,
  type Leg,
  type MedialDirection,
} from './leg-axis.ts';
import { degrees, toDegrees, type Degrees, type Radians } from './units.ts';

/**
 * How far a knee has left its track: the one number behind every verdict.
 *
 * The track is the plane of hip and foot: it stands on the foot's own direction and leads to the hip. A knee over its
 * second toe lies in that plane, whether the toes point ahead or out. docs/decisions/0007-knee-track.md compares the
 * number with the angle of the body's frontal plane and with the knee over the toe, and says why the track has a width.
 */

/** One leg, standing and now, and where its foot points. Joints in pixels of the un-mirrored picture. */
export interface TrackedLeg {
  readonly standing: Leg;
  readonly now: Leg;
  readonly medial: MedialDirection;
  /** Depth of the squat, share of the standing hip height. */
  readonly depth: number;
  readonly view: ViewGeometry;
  /** The model shows knee and hip this much of the way forward that the squat takes them; 1 is all of it. */
  readonly forwardGain: number;
  /** Direction of the foot against the body's, + outward. */
  readonly toeOutDeg: number;
  /** This leg carries the person alone; absent: both legs carry. */
  readonly isAlone?: boolean;
}

/** Both are changes from standing, + inward. */
export interface KneeDeparture {
  /** Departure from the track; 0 while the knee is on the track. */
  readonly trackDeg: Degrees;
  /** The frontal plane projection angle in the body's own frontal plane. */
  readonly bodyPlaneDeg: Degrees;
}

/**
 * Toe-out up to this much counts as pointing ahead when a knee is called inward: people stand like that, and a knee that
 * stays straight above such a foot is what the exercise asks for. [measured: decision 0007]
 */
const USUAL_TOE_OUT_DEG = 8;

/**
 * A foot that points out by less than this may as well point ahead: the points of a foot tell its direction to 3°. A knee
 * is called outward against half of so small a toe-out, and against nearly all of 8°. [measured: decision 0007]
 */
const SLIGHT_TOE_OUT_DEG = 4;

/** Half of what the direction of a foot is told to: a knee this little outside a foot that points out is over it. [measured: decision 0007] */
const FOOT_TOLERANCE_DEG = 1.5;

/** Toe-in is rare, so a smaller one is put down to the points of the foot. [E] */
const DOUBTED_TOE_IN_DEG = 4;

/**
 * Above the first flexion an angle is told as the leg would show the same departure at the second one, blended in
 * between: the deeper the squat, the shorter the thigh looks from the front, and the more its picture exaggerates.
 * 77° is a depth of 22 %, the end of what the exercise asks for.
 */
const DEEP = { fromDeg: degrees(75), toDeg: degrees(90), toldAtDeg: degrees(77) } as const;

/** Below this depth the line from hip to ankle is the leg's axis; at the second one it is too short to be one alone. */
const HIP_SWINGS = { from: 0.22, to: 0.45 } as const;

/**
 * From the first depth on no line to the hip says where the knee should be; at the second one the knee may as well be
 * straight over its foot, wherever the hip is. On two legs the hip is then about as high as the knee. On one leg the
 * middle of the pelvis is over the foot, so that the hip joint hangs outside the foot already in shallower squats.
 */
const FOOT_ALONE = { onBoth: { from: 0.45, to: 0.6 }, onOne: { from: 0.15, to: 0.3 } } as const;

function shareBetween(from: number, to: number, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The joints in the vertical plane across `yawDeg`, in leg lengths from the ankle. */
function seenAlong(leg: Leg, bend: Degrees, view: ViewGeometry, yawDeg: number, gain: number): Leg<FrontalPoint> {
  const forward = forwardOfAnkle(bend);
  const plane: ViewGeometry = { ...view, yawDeg: degrees(yawDeg) };
  return {
    hip: liftPoint(leg.hip, gain * forward.hip, plane),
    knee: liftPoint(leg.knee, gain * forward.knee, plane),
    ankle: liftPoint(leg.ankle, 0, plane),
  };
}

/** Shares of the leg that thigh and shank keep along its axis at this flexion, seen from the front. */
function axisLengths(bend: Degrees) {
  const { knee, hip } = forwardOfAnkle(bend);
  return { shank: Math.sqrt(0.25 - knee ** 2), thigh: Math.sqrt(0.25 - (knee - hip) ** 2) };
}

const TOLD_LENGTHS = axisLengths(DEEP.toldAtDeg);

/** The angle that a knee beside the line hip–ankle makes; deep squats are told as if they were no deeper than 22 %. */
function kneeAngle(leg: Leg<FrontalPoint>, medial: MedialDirection, bend: Degrees): number | null {
  const shown = frontalPlaneProjectionAngle(leg, medial);
  const deepShare = shareBetween(DEEP.fromDeg, DEEP.toDeg, bend);
  if (shown === null || deepShare === 0) return shown;
  const { hip, knee, ankle } = leg;
  const axis = distance(hip, ankle);
  if (!(axis > 0)) return null;
  const beside = (medial * ((ankle.y - hip.y) * (knee.x - hip.x) - (ankle.x - hip.x) * (knee.y - hip.y))) / axis;
  const { shank, thigh } = TOLD_LENGTHS;
  const told = toDegrees((Math.atan(beside / shank) + Math.atan(beside / thigh)) as Radians);
  return (1 - deepShare) * shown + deepShare * told;
}

/**
 * The leg with its hip where it would be on the standing axis, as far as the squat is deep. A deep squat carries the hips
 * aside or keeps them between wide feet: a line to a hip so near to the ankle's height says little of the leg.
 */
function onStandingAxis(leg: Leg<FrontalPoint>, standing: Leg<FrontalPoint>, depth: number): Leg<FrontalPoint> {
  const share = shareBetween(HIP_SWINGS.from, HIP_SWINGS.to, depth);
  const slope = (standing.hip.x - standing.ankle.x) / (standing.hip.y - standing.ankle.y);
  const onAxis = leg.ankle.x + slope * (leg.hip.y - leg.ankle.y);
  return { ...leg, hip: { x: (1 - share) * leg.hip.x + share * onAxis, y: leg.hip.y } };
}

/** The leg with its hip straight over the foot's line, as far as the squat is too deep for the hip to say anything. */
function overFoot(leg: Leg<FrontalPoint>, depth: number, isAlone: boolean): Leg<FrontalPoint> {
  const { from, to } = isAlone ? FOOT_ALONE.onOne : FOOT_ALONE.onBoth;
  const share = shareBetween(from, to, depth);
  return { ...leg, hip: { x: (1 - share) * leg.hip.x + share * leg.ankle.x, y: leg.hip.y } };
}

/** The directions between which a knee is on its track: the foot's own, and one nearer to straight ahead. Degrees, + outward. */
export function trackEdges(toeOutDeg: number): { readonly inner: number; readonly outer: number } {
  if (toeOutDeg >= 0) {
    const turned = toeOutDeg ** 4 / (toeOutDeg ** 4 + SLIGHT_TOE_OUT_DEG ** 4);
    return { inner: Math.max(0, toeOutDeg - USUAL_TOE_OUT_DEG), outer: turned * (toeOutDeg + FOOT_TOLERANCE_DEG) };
  }
  return { inner: Math.min(0, toeOutDeg + DOUBTED_TOE_IN_DEG), outer: Math.min(0, toeOutDeg + USUAL_TOE_OUT_DEG) };
}

/** The end nearer to zero of the range of these values; zero where the range holds it. */
export function beyondZero(values: readonly number[]): number {
  const least = Math.min(...values);
  return least > 0 ? least : Math.min(0, Math.max(...values));
}

/** `null`: a leg without length. */
export function kneeDeparture({
  standing,
  now,
  medial,
  depth,
  view,
  forwardGain,
  toeOutDeg,
  isAlone = false,
}: TrackedLeg): KneeDeparture | null {
  const bend = kneeFlexionFromDepth(depth);
  const straight = degrees(0);
  /** Changes from standing in the plane across this direction, for each idea of where the hip should be. */
  const changesAlong = (outwardDeg: number) => {
    const yawDeg = view.yawDeg - medial * outwardDeg;
    const before = seenAlong(standing, straight, view, yawDeg, forwardGain);
    const after = seenAlong(now, bend, view, yawDeg, forwardGain);
    const angleBefore = kneeAngle(before, medial, straight);
    const onAxis = onStandingAxis(after, before, depth);
    const angles = [after, onAxis, overFoot(onAxis, depth, isAlone)].map((leg) => kneeAngle(leg, medial, bend));
    return angles.map((angle) => (angle === null || angleBefore === null ? Number.NaN : angle - angleBefore));
  };
  const { inner, outer } = trackEdges(toeOutDeg);
  const trackDeg = beyondZero([...changesAlong(inner), ...changesAlong(outer)]);
  const bodyBefore = frontalPlaneProjectionAngle(seenAlong(standing, straight, view, view.yawDeg, forwardGain), medial);
  const bodyAfter = frontalPlaneProjectionAngle(seenAlong(now, bend, view, view.yawDeg, forwardGain), medial);
  if (!Number.isFinite(trackDeg) || bodyBefore === null || bodyAfter === null) return null;
  return { trackDeg: degrees(trackDeg), bodyPlaneDeg: degrees(bodyAfter - bodyBefore) };
}

/** Degrees by which one degree of the body's or the foot's turn moves the number at this flexion. */
export function turnSensitivity(bend: Degrees): number {
  const { shank, thigh } = axisLengths(degrees(Math.min(bend, DEEP.toldAtDeg)));
  const { knee, hip } = forwardOfAnkle(bend);
  // The knee's way in front of the line from ankle to hip, as seen from the side, at the knee's height.
  const inFront = knee - hip * (shank / (shank + thigh));
  return inFront * (1 / shank + 1 / thigh);
}
