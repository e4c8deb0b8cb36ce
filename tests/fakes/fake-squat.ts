import type { Alignment, FrameReading, LegReading, Phase, RefusalReason } from '../../src/core/reading/reading.ts';
import type { BodyBands } from '../../src/core/reading/bands.ts';
import { lineLimits } from '../../src/core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import {
  KEYPOINT_NAMES,
  SIDES,
  type Keypoint,
  type KeypointName,
  type Keypoints,
  type PictureSize,
  type Side,
} from '../../src/core/geometry/keypoints.ts';
import { degrees, percentOfLeg } from '../../src/core/geometry/units.ts';
import type { RepLeg, RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import { NO_BANDS } from '../../src/core/alignment/number-bands.ts';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import { SESSION_FORMAT_VERSION, type SessionRecord } from '../../src/core/session/session-record.ts';

/** A person of exact geometry, squatting by formula: what the ui is shown with when there is no camera. */
export interface SquatScript {
  readonly picture: PictureSize;
  readonly reps: number;
  /** Drift of each knee at the bottom; `null`: leg lifted. */
  readonly driftDeg: Readonly<Record<Side, number | null>>;
  readonly toes: boolean;
  /** A stretch of the set that was not measured. */
  readonly refused?: { readonly fromMs: number; readonly toMs: number; readonly reason: RefusalReason };
}

export const PLAIN_SQUAT: SquatScript = {
  picture: { widthPx: 1280, heightPx: 720 },
  reps: 2,
  driftDeg: { left: 13.4, right: 1.6 },
  toes: true,
};

const STANDING_MS = 2500;
const REP_MS = 4600;
const FRAME_MS = 1000 / 24;
const BAND_DEG = 2.7;
const DEEPEST_PCT = 16;
const BODY_BANDS: BodyBands = { depthPct: 1.5, kneeFlexionDeg: degrees(6), pelvicDropDeg: null, trunkLeanDeg: null };

/** 0 standing .. 1 at the bottom: two seconds down, a short hold, two seconds up. */
function bendAt(sinceRepMs: number): number {
  if (sinceRepMs < 0 || sinceRepMs > 4200) return 0;
  if (sinceRepMs < 1900) return (1 - Math.cos((Math.PI * sinceRepMs) / 1900)) / 2;
  if (sinceRepMs < 2400) return 1;
  return (1 + Math.cos((Math.PI * (sinceRepMs - 2400)) / 1800)) / 2;
}

function phaseAt(sinceRepMs: number): Phase {
  if (sinceRepMs < 150 || sinceRepMs > 4050) return 'standing';
  if (sinceRepMs < 1850) return 'descent';
  return sinceRepMs < 2450 ? 'bottom' : 'ascent';
}

/** The limit of the usual thresholds, in line below it and flagged from it on. */
const FLAGGED_DEG = lineLimits(DEFAULT_THRESHOLDS).inwardDeg;

function alignmentOf(driftDeg: number): Alignment {
  if (driftDeg >= FLAGGED_DEG) return 'inward';
  return driftDeg <= -FLAGGED_DEG ? 'outward' : 'in-line';
}

const verdictOf = (driftDeg: number): Verdict => {
  const alignment = alignmentOf(driftDeg);
  return alignment === 'inward' || alignment === 'outward' ? alignment : 'in-line';
};

const at = (x: number, y: number): Keypoint => ({ x, y, confidence: 0.95 });

/** The body from the front. The person's left is on the right of the un-mirrored picture. */
function poseKeypoints(script: SquatScript, bend: number): Keypoints {
  const { widthPx, heightPx } = script.picture;
  const unit = Math.min(heightPx, widthPx * 1.5) * 0.8;
  const middle = widthPx / 2;
  const floor = heightPx * 0.93;
  const leg = unit * 0.5;
  const hipY = floor - leg * (1 - (DEEPEST_PCT / 100) * bend);
  const points: Partial<Record<KeypointName, Keypoint>> = {
    nose: at(middle, hipY - unit * 0.42),
    leftEye: at(middle + unit * 0.015, hipY - unit * 0.435),
    rightEye: at(middle - unit * 0.015, hipY - unit * 0.435),
    leftEar: at(middle + unit * 0.035, hipY - unit * 0.43),
    rightEar: at(middle - unit * 0.035, hipY - unit * 0.43),
  };
  for (const side of SIDES) {
    const out = side === 'left' ? 1 : -1;
    const drift = script.driftDeg[side];
    const lifted = drift === null;
    const hipX = middle + out * unit * 0.065;
    const ankleX = middle + out * unit * 0.095;
    const ankleY = lifted ? floor - leg * 0.28 : floor - unit * 0.02;
    // Two segments of equal height make an angle of `drift` where the knee leaves the line by tan(drift / 2) of half its length.
    const off = Math.tan((((drift ?? 0) * bend) / 2) * (Math.PI / 180)) * ((ankleY - hipY) / 2);
    const name = (joint: string) => `${side}${joint}` as KeypointName;
    points[name('Shoulder')] = at(middle + out * unit * 0.105, hipY - unit * 0.3);
    points[name('Elbow')] = at(middle + out * unit * 0.15, hipY - unit * 0.15);
    points[name('Wrist')] = at(middle + out * unit * 0.13, hipY - unit * (0.02 + 0.12 * bend));
    points[name('Hip')] = at(hipX, hipY);
    points[name('Knee')] = at((hipX + ankleX) / 2 - out * off, (hipY + ankleY) / 2);
    points[name('Ankle')] = at(ankleX, ankleY);
    points[name('Heel')] = at(ankleX - out * unit * 0.005, ankleY + unit * 0.015);
    points[name('Toe')] = at(ankleX + out * unit * 0.015, ankleY + unit * 0.045);
  }
  const withoutToes = (name: KeypointName) => !script.toes && (name.endsWith('Toe') || name.endsWith('Heel'));
  return Object.fromEntries(
    KEYPOINT_NAMES.map((name) => [name, withoutToes(name) ? null : (points[name] ?? null)]),
  ) as unknown as Keypoints;
}

function legAt(script: SquatScript, side: Side, bend: number, tracked: boolean): LegReading | null {
  const whole = script.driftDeg[side];
  if (whole === null) return null;
  const drift = whole * bend + Math.sin(bend * 9 + (side === 'left' ? 0 : 2)) * 0.8;
  return {
    fppaDeg: degrees(drift + 1),
    hkaDeg: degrees(181 + drift),
    kneeFromAxisPct: percentOfLeg(drift * 0.45),
    kneeOverToePct: script.toes ? percentOfLeg(drift * 0.4 - 1.5) : null,
    bands: {
      fppaDeg: degrees(3.4),
      kneeFromAxisPct: percentOfLeg(1.6),
      kneeOverToePct: script.toes ? percentOfLeg(2.2) : null,
    },
    driftDeg: tracked ? degrees(drift) : null,
    driftBandDeg: tracked ? degrees(BAND_DEG) : null,
    bodyFppaChangeDeg: tracked ? degrees(drift - 1) : null,
    bodyFppaBandDeg: tracked ? degrees(BAND_DEG) : null,
    alignment: tracked && bend > 0.15 ? alignmentOf(drift) : null,
  };
}

export function readingAt(script: SquatScript, timestampMs: number): FrameReading {
  const sinceRepMs = timestampMs < STANDING_MS ? -1 : (timestampMs - STANDING_MS) % REP_MS;
  const bend = bendAt(sinceRepMs);
  const tracked = timestampMs >= 2000;
  const baselineShare = Math.min(1, timestampMs / 2000);
  const phase: Phase = tracked ? phaseAt(sinceRepMs) : 'settling';
  const keypoints = poseKeypoints(script, bend);
  const { refused } = script;
  if (refused !== undefined && timestampMs >= refused.fromMs && timestampMs < refused.toMs) {
    const view = { yawDeg: degrees(1), offCentreShare: 0, legLengthPx: 300 };
    return { kind: 'refused', timestampMs, reason: refused.reason, keypoints, view, phase, baselineShare, events: [] };
  }
  const single = SIDES.find((side) => script.driftDeg[side] === null);
  return {
    kind: 'measured',
    timestampMs,
    phase,
    baselineShare,
    keypoints,
    legs: { left: legAt(script, 'left', bend, tracked), right: legAt(script, 'right', bend, tracked) },
    kneeAnkleRatio: 1,
    kneeAnkleRatioBand: 0.15,
    depthPct: tracked ? DEEPEST_PCT * bend : null,
    kneeFlexionDeg: tracked ? degrees(66 * bend) : null,
    pelvicDropDeg: null,
    trunkLeanDeg: null,
    bands: tracked ? BODY_BANDS : NO_BANDS,
    stance: single === undefined ? 'both' : single === 'left' ? 'right' : 'left',
    view: { yawDeg: degrees(1), offCentreShare: 0, legLengthPx: 300 },
    events: [],
  };
}

function repLeg(script: SquatScript, side: Side, rep: number): RepLeg | null {
  const whole = script.driftDeg[side];
  if (whole === null) return null;
  const drift = whole + Math.sin(rep * 2.3 + (side === 'left' ? 0 : 1)) * 1.6;
  return {
    driftAtBottomDeg: degrees(drift),
    bandDeg: degrees(BAND_DEG),
    driftAtMatchedDepthDeg: rep === 4 ? null : degrees(drift * 0.55),
    matchedDepthBandDeg: rep === 4 ? null : degrees(BAND_DEG),
    peakDriftDeg: degrees(drift * 1.06),
    peakBandDeg: degrees(BAND_DEG),
    bodyFppaChangeDeg: degrees(drift - 1),
    bodyFppaBandDeg: degrees(BAND_DEG),
    kneeOverToeChangePct: script.toes ? percentOfLeg(drift * 0.4) : null,
    kneeOverToeBandPct: script.toes ? percentOfLeg(2.2) : null,
    verdict: verdictOf(drift),
    flaggedAtMs: verdictOf(drift) === 'in-line' ? null : STANDING_MS + rep * REP_MS + 1200,
  };
}

export function repOf(script: SquatScript, index: number): RepRecord {
  const startMs = STANDING_MS + index * REP_MS + 150;
  const single = SIDES.find((side) => script.driftDeg[side] === null);
  return {
    number: index + 1,
    stance: single === undefined ? 'both' : single === 'left' ? 'right' : 'left',
    startMs,
    bottomMs: startMs + 2000,
    endMs: startMs + 3900,
    descentMs: 1850,
    holdMs: 420,
    ascentMs: 1630,
    depthPct: DEEPEST_PCT - index * 0.6,
    kneeFlexionDeg: degrees(66 - index),
    legs: { left: repLeg(script, 'left', index), right: repLeg(script, 'right', index) },
    pelvicDropDeg: null,
    trunkLeanDeg: null,
    bands: BODY_BANDS,
    measuredFrames: 92,
    refusedFrames: 0,
  };
}

const STANDING_LEG = { fppaDeg: degrees(1), kneeOverToePct: 0, toeOutDeg: degrees(4) };

export function sessionOf(script: SquatScript): SessionRecord {
  const lengthMs = STANDING_MS + script.reps * REP_MS + 600;
  const frames = Array.from({ length: Math.floor(lengthMs / FRAME_MS) }, (_, index) =>
    readingAt(script, index * FRAME_MS),
  );
  const refusals: Partial<Record<RefusalReason, number>> = {};
  for (const frame of frames) {
    if (frame.kind === 'refused') refusals[frame.reason] = (refusals[frame.reason] ?? 0) + 1;
  }
  return {
    formatVersion: SESSION_FORMAT_VERSION,
    driftMeasure: 'knee-track',
    origin: {
      startedAt: '2026-11-23T08:00:00.000Z',
      source: { kind: 'camera', label: 'FaceTime HD Camera' },
      model: 'blazepose-full',
      weightsSha256: '3f9a'.repeat(16),
      backend: 'wasm',
      appVersion: '0.1.0',
    },
    picture: script.picture,
    thresholds: DEFAULT_THRESHOLDS,
    baseline: {
      takenAtMs: 2000,
      legLengthPx: 300,
      yawDeg: degrees(1),
      legs: { left: STANDING_LEG, right: STANDING_LEG },
    },
    reps: Array.from({ length: script.reps }, (_, index) => repOf(script, index)),
    programme: DEFAULT_PROGRAMME,
    sets: [],
    cues: [],
    purpose: 'training',
    frames,
    refusals,
  };
}
