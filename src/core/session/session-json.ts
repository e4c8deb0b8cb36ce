import type { FrameReading, MeasuredFrame } from '../alignment/reading.ts';
import { SIDES } from '../geometry/keypoints.ts';
import type { SessionRecord } from './session-record.ts';

/** What every export says of its own numbers. */
export const EXPORT_NOTES = {
  signs: "+ inward (knee towards the body's midline), − outward; left is the person's own left",
  driftDeg:
    'degrees: change of the frontal plane projection angle from the own standing axis, corrected for perspective and for the turn of the body',
  driftAtBottomDeg: 'degrees: median drift around the lowest point of the repetition',
  driftAtMatchedDepthDeg: 'degrees: drift at 8 % depth, mean of descent and ascent; empty for a shallower repetition',
  peakDriftDeg: 'degrees: largest drift of the repetition, by magnitude',
  bandDeg: 'degrees: half-width of the 95 % band around the drift',
  driftBandDeg: 'degrees: the same, frame by frame',
  fppaDeg: 'degrees: frontal plane projection angle as seen in the picture, uncorrected',
  hkaDeg: 'degrees: medial hip–knee–ankle angle in the picture, 180 = straight',
  kneeFromAxisPct: '% of standing leg length: distance of the knee from the hip–ankle line',
  kneeOverToePct: '% of standing leg length: knee medial (+) or lateral (−) of the toe',
  kneeOverToeChangePct: '% of standing leg length: change of knee over toe from standing, at the bottom',
  kneeAnkleRatio: 'knee separation over ankle separation',
  depthPct: '% by which the hip–ankle height is less than standing',
  kneeFlexionDeg: 'degrees: knee flexion, estimated from depth',
  pelvicDropDeg: 'degrees: change from standing (+ = the free side is lower, on two legs the left one)',
  trunkLeanDeg: 'degrees: change from standing (+ = towards the stance leg, on two legs to the left)',
  times: 'milliseconds on the clock of the camera or the film',
  keypoints: 'pixels of the un-mirrored picture, origin top left, y down',
  notice: 'Training aid, not a medical device. Does not diagnose, treat or monitor any disease or injury.',
} as const;

function compactFrame(frame: FrameReading): unknown {
  const keypoints =
    frame.keypoints &&
    Object.fromEntries(
      Object.entries(frame.keypoints).map(([name, point]) => [name, point && [point.x, point.y, point.confidence]]),
    );
  if (frame.kind === 'refused') {
    return { kind: frame.kind, timestampMs: frame.timestampMs, reason: frame.reason, keypoints };
  }
  const { events: _events, ...measures } = frame satisfies MeasuredFrame;
  return { ...measures, keypoints };
}

/** The whole set as JSON, at full precision; documented in SPEC.md (EXP-2). */
export function sessionToJson(record: SessionRecord): string {
  const { frames, ...rest } = record;
  const document = {
    format: 'kneeline-session',
    notes: EXPORT_NOTES,
    legs: SIDES,
    ...rest,
    frames: frames.map(compactFrame),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
