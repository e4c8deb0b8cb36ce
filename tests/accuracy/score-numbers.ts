import type { FrameReading, MeasuredFrame } from '../../src/core/reading/reading.ts';
import { SIDES, type ImagePoint, type Side } from '../../src/core/geometry/keypoints.ts';
import {
  frontalPlaneProjectionAngle,
  kneeAnkleSeparationRatio,
  kneeFromAxis,
  legLength,
  medialDirection,
  midpoint,
  pelvicTilt,
  squatDepth,
  trunkLean,
  type Leg,
} from '../../src/core/geometry/leg-axis.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { mean, median } from '../../src/core/signal/statistics.ts';
import { isUnseeable, truthAt, type Truth, type TruthFrame } from './truth.ts';

/** The numbers beside the drift, each with its band: the fields of `NumberResiduals`. */
export const NUMBERS = [
  'fppaDeg',
  'kneeFromAxisPct',
  'kneeOverToePct',
  'kneeOverToeChangePct',
  'depthPct',
  'kneeFlexionDeg',
  'pelvicDropDeg',
  'trunkLeanDeg',
  'kneeAnkleRatio',
] as const;
type NumberName = (typeof NUMBERS)[number];

/** Reported minus true, and the half-width of the band that was reported with it. */
interface NumberError {
  readonly error: number;
  readonly band: number;
}
export type NumberErrors = Readonly<Record<NumberName, readonly NumberError[]>>;

export interface NumberScore {
  readonly n: number;
  readonly bias: number | null;
  /** Root mean square: what `NumberResiduals` should say by these clips. */
  readonly rms: number | null;
  /** Share of numbers whose 95 % band holds the truth. */
  readonly coverage: number | null;
}

/** Standing, before the first rep. */
const STANDING_MS = { from: 300, to: 1900 };

function pointAt(frame: TruthFrame, name: string): ImagePoint | null {
  const point = frame.image[name];
  return point ? { x: point[0], y: point[1] } : null;
}

/** The rig's joints in the picture; `null` when one lies outside it. */
export function legAt(frame: TruthFrame, side: Side): Leg | null {
  const [hip, knee, ankle] = ['Hip', 'Knee', 'Ankle'].map((joint) => pointAt(frame, `${side}${joint}`));
  return hip && knee && ankle ? { hip, knee, ankle } : null;
}

interface TruePosture {
  readonly tiltDeg: number;
  readonly leanDeg: number | null;
}

/** As on two legs: + the left side is lower, + leans to the left. */
function postureAt(frame: TruthFrame): TruePosture | null {
  const [left, right] = [pointAt(frame, 'leftHip'), pointAt(frame, 'rightHip')];
  if (!left || !right) return null;
  const medial = medialDirection(left, right);
  const shoulders = [pointAt(frame, 'leftShoulder'), pointAt(frame, 'rightShoulder')] as const;
  const leanDeg =
    medial && shoulders[0] && shoulders[1]
      ? trunkLean(midpoint(shoulders[0], shoulders[1]), midpoint(left, right), medial)
      : null;
  return { tiltDeg: pelvicTilt(right, left), leanDeg };
}

/** The truth while standing: leg length and hip height in the picture, and the posture. */
function standingOf(truth: Truth) {
  const frames = truth.frames.filter(({ tMs }) => tMs >= STANDING_MS.from && tMs <= STANDING_MS.to);
  const over = (read: (frame: TruthFrame) => number | null | undefined) =>
    median(frames.flatMap((frame) => read(frame) ?? []));
  const heightOf = (side: Side) =>
    over((frame) => {
      const leg = legAt(frame, side);
      return leg && leg.ankle.y - leg.hip.y;
    });
  return {
    legPx: over((frame) => mean(SIDES.flatMap((side) => legAt(frame, side) ?? []).map(legLength))),
    hipHeightPx: { left: heightOf('left'), right: heightOf('right') },
    overToePct: {
      left: over((frame) => frame.body.left.kneeOverToeMedialPctLeg),
      right: over((frame) => frame.body.right.kneeOverToeMedialPctLeg),
    },
    tiltDeg: over((frame) => postureAt(frame)?.tiltDeg),
    leanDeg: over((frame) => postureAt(frame)?.leanDeg),
  };
}

/** Compares every number beside the drift with the rig, in frames and at the bottoms of the matched reps. */
export function scoreNumbers(
  truth: Truth,
  readings: readonly FrameReading[],
  matchedReps: readonly { readonly reported: RepRecord; readonly bottomMs: number }[],
): NumberErrors {
  const errors: Record<NumberName, NumberError[]> = {
    fppaDeg: [],
    kneeFromAxisPct: [],
    kneeOverToePct: [],
    kneeOverToeChangePct: [],
    depthPct: [],
    kneeFlexionDeg: [],
    pelvicDropDeg: [],
    trunkLeanDeg: [],
    kneeAnkleRatio: [],
  };
  const note = (
    name: NumberName,
    reported: number | null,
    band: number | null,
    trueValue: number | null | undefined,
  ) => {
    if (reported === null || band === null || trueValue == null) return;
    errors[name].push({ error: reported - trueValue, band });
  };
  const standing = standingOf(truth);

  const scoreLegs = (reading: MeasuredFrame, frame: TruthFrame) => {
    for (const side of SIDES) {
      const [leg, trueLeg, otherHip] = [
        reading.legs[side],
        legAt(frame, side),
        pointAt(frame, side === 'left' ? 'rightHip' : 'leftHip'),
      ];
      const medial = trueLeg && otherHip && medialDirection(trueLeg.hip, otherHip);
      if (!leg || !trueLeg || !medial) continue;
      note('fppaDeg', leg.fppaDeg, leg.bands.fppaDeg, frontalPlaneProjectionAngle(trueLeg, medial));
      const fromAxis = standing.legPx === null ? null : kneeFromAxis(trueLeg, medial, standing.legPx);
      note('kneeFromAxisPct', leg.kneeFromAxisPct, leg.bands.kneeFromAxisPct, fromAxis);
      const overToe = frame.body[side].kneeOverToeMedialPctLeg;
      note('kneeOverToePct', leg.kneeOverToePct, leg.bands.kneeOverToePct, overToe);
    }
  };

  const scoreRatio = (reading: MeasuredFrame, frame: TruthFrame) => {
    const [left, right] = [legAt(frame, 'left'), legAt(frame, 'right')];
    const ratio = left && right && kneeAnkleSeparationRatio(left, right);
    note('kneeAnkleRatio', reading.kneeAnkleRatio, reading.kneeAnkleRatioBand, ratio);
  };

  const scoreBody = (reading: MeasuredFrame, frame: TruthFrame) => {
    const carrying = SIDES.filter((side) => reading.legs[side] !== null);
    const depth = mean(
      carrying.flatMap((side) => {
        const [leg, height] = [legAt(frame, side), standing.hipHeightPx[side]];
        const share = leg && height !== null ? squatDepth(leg, height) : null;
        return share ?? [];
      }),
    );
    note('depthPct', reading.depthPct, reading.bands.depthPct, depth === null ? null : 100 * depth);
    const flexion = mean(carrying.flatMap((side) => frame.body[side].kneeFlexionDeg ?? []));
    // Upright the curve from depth to flexion is so steep that its value is not shown.
    if (reading.phase !== 'standing') {
      note('kneeFlexionDeg', reading.kneeFlexionDeg, reading.bands.kneeFlexionDeg, flexion);
    }
    const posture = postureAt(frame);
    if (reading.stance !== 'both' || posture === null || standing.tiltDeg === null) return;
    note('pelvicDropDeg', reading.pelvicDropDeg, reading.bands.pelvicDropDeg, posture.tiltDeg - standing.tiltDeg);
    const lean = posture.leanDeg === null || standing.leanDeg === null ? null : posture.leanDeg - standing.leanDeg;
    note('trunkLeanDeg', reading.trunkLeanDeg, reading.bands.trunkLeanDeg, lean);
  };

  for (const reading of readings) {
    const frame = truthAt(truth, reading.timestampMs);
    if (!frame || reading.kind === 'refused' || isUnseeable(truth, frame)) continue;
    scoreLegs(reading, frame);
    scoreBody(reading, frame);
    scoreRatio(reading, frame);
  }
  for (const { reported, bottomMs } of matchedReps) {
    const frame = truthAt(truth, bottomMs);
    for (const side of SIDES) {
      const [leg, then, before] = [
        reported.legs[side],
        frame?.body[side].kneeOverToeMedialPctLeg,
        standing.overToePct[side],
      ];
      if (!leg || then == null || before === null) continue;
      note('kneeOverToeChangePct', leg.kneeOverToeChangePct, leg.kneeOverToeBandPct, then - before);
    }
  }
  return errors;
}

/** All clips together. */
export function summariseNumbers(clips: readonly NumberErrors[]): Readonly<Record<NumberName, NumberScore>> {
  const scoreOf = (name: NumberName): NumberScore => {
    const all = clips.flatMap((clip) => clip[name]);
    const squares = mean(all.map(({ error }) => error ** 2));
    return {
      n: all.length,
      bias: mean(all.map(({ error }) => error)),
      rms: squares === null ? null : Math.sqrt(squares),
      coverage: mean(all.map(({ error, band }) => (Math.abs(error) <= band ? 1 : 0))),
    };
  };
  return Object.fromEntries(NUMBERS.map((name) => [name, scoreOf(name)])) as Record<NumberName, NumberScore>;
}
