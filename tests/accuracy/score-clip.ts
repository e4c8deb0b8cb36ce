import type { FrameReading, RefusalReason } from '../../src/core/reading/reading.ts';
import { SIDES, type ImagePoint, type Side } from '../../src/core/geometry/keypoints.ts';
import { frontalPlaneProjectionAngle, medialDirection } from '../../src/core/geometry/leg-axis.ts';
import type { RepRecord } from '../../src/core/reading/rep-record.ts';
import { median } from '../../src/core/signal/statistics.ts';
import { average, errorStatistics, type ErrorStatistics } from './error-statistics.ts';
import { cuesOf, sayCues, scoreCues, type CueCounts, type SaidCue, type TrueRepForCues } from './score-cues.ts';
import { livePeak, type LivePeak } from './live-peak.ts';
import { scoreNumbers, type NumberErrors } from './score-numbers.ts';
import { trueTrackDeg } from './true-track.ts';
import {
  BOTTOM_WINDOW_MS,
  isUnseeable,
  truthAt,
  type Truth,
  type TruthFrame,
  type TruthLabel,
  type TruthPoint,
} from './truth.ts';

/** One leg of one true rep beside what was reported. */
export interface ScoredRepLeg {
  readonly leg: Side;
  readonly bottomMs: number;
  readonly truthLabel: TruthLabel;
  /** `null`: the rep or this leg was not reported. */
  readonly label: TruthLabel | null;
  /** Change from standing at the bottom, in the body's own frontal plane. */
  readonly truthPeakDeg: number;
  /** The rig's own flexion at the bottom; `null` where the clip does not tell it. */
  readonly truthFlexionDeg: number | null;
  readonly peakDeg: number | null;
  readonly bandDeg: number | null;
  /**
   * Departure from the plane of hip and foot; the truth is `null` where the clip does not tell where the feet point.
   */
  readonly truthTrackDeg: number | null;
  readonly trackDeg: number | null;
  readonly trackBandDeg: number | null;
  readonly flagDelayMs: number | null;
  /** The largest live drift of the rep towards each side that was held as long as a flag asks for. */
  readonly livePeaks: Readonly<Record<'inward' | 'outward', LivePeak | null>>;
}

export interface ScoredClip {
  readonly id: string;
  readonly conditions: readonly string[];
  readonly group: string;
  readonly sex: string;
  readonly yawDeg: number;
  readonly frames: number;
  readonly measured: number;
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>;
  readonly seeable: { readonly frames: number; readonly refused: number };
  readonly unseeable: { readonly frames: number; readonly refused: number };
  readonly imageFppa: ErrorStatistics;
  readonly bodyFppa: ErrorStatistics;
  readonly kneeOverToe: { readonly n: number; readonly maePctLeg: number | null };
  /** Reps: in the truth and seeable; reported; reported within reach of a true one. */
  readonly repCounts: { readonly truth: number; readonly reported: number; readonly matched: number };
  readonly reps: readonly ScoredRepLeg[];
  readonly imageErrorsDeg: readonly number[];
  readonly numberErrors: NumberErrors;
  /** Cues that the coach would have given, with their times. */
  readonly cues: readonly SaidCue[];
  readonly cueCounts: CueCounts;
}

/** A reported bottom this near to a true one is the same rep (README of the data folder). */
const SAME_REP_MS = 400;
/** Standing, before the first rep: without the first frames and without the start of the movement. */
const STANDING_MS = { from: 300, to: 1900 };

function at([x, y]: TruthPoint): ImagePoint {
  return { x, y };
}

function imageAngle(frame: TruthFrame, side: Side): number | null {
  const [hip, knee, ankle, otherHip] = [
    `${side}Hip`,
    `${side}Knee`,
    `${side}Ankle`,
    side === 'left' ? 'rightHip' : 'leftHip',
  ].map((name) => frame.image[name]);
  if (!hip || !knee || !ankle || !otherHip) return null;
  const medial = medialDirection(at(hip), at(otherHip));
  return medial === null
    ? null
    : frontalPlaneProjectionAngle({ hip: at(hip), knee: at(knee), ankle: at(ankle) }, medial);
}

function medianFppa(truth: Truth, side: Side, isIn: (tMs: number) => boolean): number | null {
  return median(
    truth.frames.flatMap(({ tMs, body }) => {
      const angle = body[side].fppaDeg;
      return isIn(tMs) && angle !== null ? [angle] : [];
    }),
  );
}

/** A true change of this size is inward or outward (README of the data folder). */
export const CLEAR_DRIFT_DEG = 8;

/** When the true change from standing is first a clear drift in this rep. */
function trueCrossingMs(
  truth: Truth,
  side: Side,
  standingDeg: number,
  rep: { readonly startMs: number; readonly endMs: number },
  label: TruthLabel,
): number | null {
  const crossing = truth.frames.find(({ tMs, body }) => {
    const angle = body[side].fppaDeg;
    if (angle === null || tMs < rep.startMs || tMs > rep.endMs) return false;
    const change = angle - standingDeg;
    return label === 'inward' ? change >= CLEAR_DRIFT_DEG : change <= -CLEAR_DRIFT_DEG;
  });
  return crossing?.tMs ?? null;
}

function repsOf(readings: readonly FrameReading[]): readonly RepRecord[] {
  return readings.flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === 'rep-completed' ? [event.rep] : [])),
  );
}

/** The parts of a film's record besides its readings. */
interface ToldOfClip {
  /** The reps of the record; absent: those that the readings' events complete. */
  readonly reps?: readonly RepRecord[];
  /** The readings of the first pass, which knows no frame that is still to come; absent: the readings themselves. */
  readonly live?: readonly FrameReading[];
}

/** Compares one clip's readings with its truth. */
export function scoreClip(truth: Truth, readings: readonly FrameReading[], told: ToldOfClip = {}): ScoredClip {
  const { reps: reported = repsOf(readings), live = readings } = told;
  const refused: Partial<Record<RefusalReason, number>> = {};
  const seeable = { frames: 0, refused: 0 };
  const unseeable = { frames: 0, refused: 0 };
  const imageErrorsDeg: number[] = [];
  const overToeErrors: number[] = [];
  for (const reading of readings) {
    const frame = truthAt(truth, reading.timestampMs);
    if (reading.kind === 'refused') refused[reading.reason] = (refused[reading.reason] ?? 0) + 1;
    if (!frame) continue;
    const tally = isUnseeable(truth, frame) ? unseeable : seeable;
    tally.frames += 1;
    if (reading.kind === 'refused') {
      tally.refused += 1;
      continue;
    }
    for (const side of SIDES) {
      const leg = reading.legs[side];
      if (!leg) continue;
      const angle = imageAngle(frame, side);
      if (angle !== null) imageErrorsDeg.push(leg.fppaDeg - angle);
      const overToe = frame.body[side].kneeOverToeMedialPctLeg;
      if (overToe != null && leg.kneeOverToePct !== null) {
        overToeErrors.push(Math.abs(leg.kneeOverToePct - overToe));
      }
    }
  }

  const bodyErrors: number[] = [];
  const scoredLegs: ScoredRepLeg[] = [];
  const seeableReps = truth.reps.filter(({ bottomMs }) => {
    const frame = truthAt(truth, bottomMs);
    return frame !== null && !isUnseeable(truth, frame);
  });
  const cues = cuesOf(live);
  const cueReps: TrueRepForCues[] = [];
  const matched = new Set<RepRecord>();
  const matchedReps: { reported: RepRecord; bottomMs: number }[] = [];
  for (const rep of seeableReps) {
    const found = reported
      .filter(({ bottomMs }) => Math.abs(bottomMs - rep.bottomMs) <= SAME_REP_MS)
      .toSorted((a, b) => Math.abs(a.bottomMs - rep.bottomMs) - Math.abs(b.bottomMs - rep.bottomMs))
      .find((candidate) => !matched.has(candidate));
    if (found) {
      matched.add(found);
      matchedReps.push({ reported: found, bottomMs: rep.bottomMs });
    }
    const drifts: TrueRepForCues['drifts'][number][] = [];
    const during = live.filter(({ timestampMs }) => timestampMs >= rep.startMs && timestampMs <= rep.endMs);
    for (const side of SIDES) {
      const label = rep[side]?.label;
      const standing = medianFppa(truth, side, (t) => t >= STANDING_MS.from && t <= STANDING_MS.to);
      const bottom = medianFppa(truth, side, (t) => Math.abs(t - rep.bottomMs) <= BOTTOM_WINDOW_MS);
      if (!label || standing === null || bottom === null) continue;
      const grade = found?.legs[side] ?? null;
      const truthPeakDeg = bottom - standing;
      if (grade) bodyErrors.push(grade.bodyFppaChangeDeg - truthPeakDeg);
      const crossing = label === 'in-line' ? null : trueCrossingMs(truth, side, standing, rep, label);
      if (label !== 'in-line' && crossing !== null) drifts.push({ side, direction: label, crossingMs: crossing });
      scoredLegs.push({
        leg: side,
        bottomMs: rep.bottomMs,
        truthLabel: label,
        label: grade === null || grade.verdict === 'unclear' ? null : grade.verdict,
        truthPeakDeg,
        truthFlexionDeg: truthAt(truth, rep.bottomMs)?.body[side].kneeFlexionDeg ?? null,
        peakDeg: grade?.bodyFppaChangeDeg ?? null,
        bandDeg: grade?.bodyFppaBandDeg ?? null,
        truthTrackDeg: trueTrackDeg(truth, side, rep.bottomMs, truthPeakDeg),
        trackDeg: grade?.driftAtBottomDeg ?? null,
        trackBandDeg: grade?.bandDeg ?? null,
        flagDelayMs: crossing === null || grade?.flaggedAtMs == null ? null : grade.flaggedAtMs - crossing,
        livePeaks: { inward: livePeak(during, side, 1), outward: livePeak(during, side, -1) },
      });
    }
    // A rep that drifts by its label but never clearly from standing is neither one thing nor the other.
    const isInLine = SIDES.every((side) => (rep[side]?.label ?? 'in-line') === 'in-line');
    if (isInLine || drifts.length > 0) cueReps.push({ startMs: rep.startMs, endMs: rep.endMs, drifts });
  }
  return {
    id: truth.id,
    conditions: truth.conditions,
    group: truth.avatar.group,
    sex: truth.avatar.sex,
    yawDeg: truth.camera.yawDeg,
    frames: readings.length,
    measured: readings.filter(({ kind }) => kind === 'measured').length,
    refused,
    seeable,
    unseeable,
    imageFppa: errorStatistics(imageErrorsDeg),
    bodyFppa: errorStatistics(bodyErrors),
    kneeOverToe: { n: overToeErrors.length, maePctLeg: average(overToeErrors) },
    repCounts: { truth: seeableReps.length, reported: reported.length, matched: matched.size },
    reps: scoredLegs,
    imageErrorsDeg,
    cues: sayCues(cues),
    cueCounts: scoreCues(cues, cueReps),
    numberErrors: scoreNumbers(truth, readings, matchedReps),
  };
}
