import * as v from 'valibot';
import {
  REFUSAL_REASONS,
  type Alignment,
  type FrameReading,
  type Phase,
  type Stance,
} from '../../core/reading/reading.ts';
import { KEYPOINT_NAMES, type Keypoint, type KeypointName } from '../../core/geometry/keypoints.ts';
import {
  Angle,
  bothSides,
  Finite,
  group,
  is,
  KINDS,
  LegShare,
  oneOf,
  Share,
  wordOf,
  type Expectation,
} from './checked-values.ts';

const POINT: Expectation = 'a point [x, y, confidence]';

/** A point stands in the file as [x, y, confidence]. */
const Point = v.pipe(
  v.strictTuple([Finite, Finite, Finite], POINT),
  v.transform(([x, y, confidence]): Keypoint => ({ x, y, confidence })),
);

export const Points = group(
  Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, v.nullable(Point)])) as Readonly<
    Record<KeypointName, v.NullableSchema<typeof Point, undefined>>
  >,
);

export const BodyBands = group({
  depthPct: v.nullable(Finite),
  kneeFlexionDeg: v.nullable(Angle),
  pelvicDropDeg: v.nullable(Angle),
  trunkLeanDeg: v.nullable(Angle),
});

export const AnyStance = wordOf<Stance>({ both: true, left: true, right: true });

const AnyPhase = wordOf<Phase>({
  looking: true,
  settling: true,
  standing: true,
  descent: true,
  bottom: true,
  ascent: true,
});

const AnyAlignment = wordOf<Alignment>({
  'in-line': true,
  'watch-inward': true,
  inward: true,
  'watch-outward': true,
  outward: true,
});

const Leg = group({
  fppaDeg: Angle,
  hkaDeg: Angle,
  kneeFromAxisPct: LegShare,
  kneeOverToePct: v.nullable(LegShare),
  driftDeg: v.nullable(Angle),
  driftBandDeg: v.nullable(Angle),
  bodyFppaChangeDeg: v.nullable(Angle),
  bodyFppaBandDeg: v.nullable(Angle),
  bands: group({ fppaDeg: Angle, kneeFromAxisPct: LegShare, kneeOverToePct: v.nullable(LegShare) }),
  alignment: v.nullable(AnyAlignment),
});

const View = group({ yawDeg: Angle, offCentreShare: Finite, legLengthPx: Finite });

/** The file has no events, because the reps stand on their own. */
const withoutEvents = <Frame>(frame: Frame) => ({ ...frame, events: [] });

const Measured = v.pipe(
  group({
    kind: is('measured'),
    timestampMs: Finite,
    phase: AnyPhase,
    baselineShare: Share,
    keypoints: Points,
    legs: bothSides(Leg),
    kneeAnkleRatio: v.nullable(Finite),
    kneeAnkleRatioBand: v.nullable(Finite),
    depthPct: v.nullable(Finite),
    kneeFlexionDeg: v.nullable(Angle),
    pelvicDropDeg: v.nullable(Angle),
    trunkLeanDeg: v.nullable(Angle),
    bands: BodyBands,
    stance: AnyStance,
    view: View,
  }),
  v.transform(withoutEvents),
);

const Refused = v.pipe(
  group({
    kind: is('refused'),
    timestampMs: Finite,
    reason: oneOf(REFUSAL_REASONS),
    keypoints: v.nullable(Points),
    view: v.nullable(View),
    phase: AnyPhase,
    baselineShare: Share,
  }),
  v.transform(withoutEvents),
);

export const Frame: v.GenericSchema<unknown, FrameReading> = v.variant('kind', [Measured, Refused], KINDS);
