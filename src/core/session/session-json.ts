import type { FrameReading } from '../reading/reading.ts';
import { SIDES, type Keypoints } from '../geometry/keypoints.ts';
import type { RunPart } from '../running/run-part.ts';
import { missedSquats } from './missed-squats.ts';
import type { SessionRecord } from './session-record.ts';

/** The notes on its own numbers that every export carries. */
export const EXPORT_NOTES = {
  signs: "+ inward (knee towards the body's midline), − outward; left is the person's own left",
  driftMeasure:
    'what drift means here: knee-track = departure of the knee from the plane of hip and foot; body-plane (sessions of format 2) = the same number as bodyFppaChangeDeg',
  driftDeg:
    'degrees: departure of the knee from the plane of hip and foot, change from the own standing axis; 0 = over the foot, whether the toes point ahead or out',
  bodyFppaChangeDeg:
    "degrees: change of the frontal plane projection angle in the body's own frontal plane from the own standing axis, corrected for perspective and for the turn of the body",
  bodyFppaBandDeg: 'degrees: half-width of the 95 % band around bodyFppaChangeDeg',
  driftAtBottomDeg: 'degrees: median drift around the lowest point of the repetition',
  driftAtMatchedDepthDeg: 'degrees: drift at 8 % depth, mean of descent and ascent; empty for a shallower repetition',
  matchedDepthBandDeg: 'degrees: half-width of the 95 % band around driftAtMatchedDepthDeg',
  peakDriftDeg: 'degrees: largest drift of the repetition, by magnitude',
  peakBandDeg: 'degrees: half-width of the 95 % band around peakDriftDeg',
  bandDeg: 'degrees: half-width of the 95 % band around the drift; of a repetition, around driftAtBottomDeg',
  driftBandDeg: 'degrees: half-width of the 95 % band around driftDeg',
  fppaDeg: 'degrees: frontal plane projection angle as seen in the picture, uncorrected',
  hkaDeg: 'degrees: medial hip–knee–ankle angle in the picture, 180 = straight',
  fppaBandDeg: 'degrees: half-width of the 95 % band around fppaDeg and hkaDeg',
  kneeFromAxisPct: '% of standing leg length: distance of the knee from the hip–ankle line',
  kneeFromAxisBandPct: '% of standing leg length: half-width of the 95 % band around kneeFromAxisPct',
  kneeOverToePct: '% of standing leg length: knee medial (+) or lateral (−) of the toe',
  kneeOverToeChangePct: '% of standing leg length: change of knee over toe from standing, at the bottom',
  kneeOverToeBandPct:
    '% of standing leg length: half-width of the 95 % band around knee over toe in a frame, or its change in a repetition',
  kneeAnkleRatio: 'knee separation over ankle separation',
  kneeAnkleRatioBand: 'half-width of the 95 % band around kneeAnkleRatio',
  depthPct: '% by which the hip–ankle height is less than standing',
  depthBandPct: '%: half-width of the 95 % band around depthPct',
  kneeFlexionDeg: 'degrees: knee flexion, estimated from depth',
  kneeFlexionBandDeg: 'degrees: half-width of the 95 % band around kneeFlexionDeg',
  pelvicDropDeg:
    'degrees: change from standing (+ = the free side is lower, on two legs the left one); of a repetition, median around its lowest point',
  pelvicDropBandDeg: 'degrees: half-width of the 95 % band around pelvicDropDeg',
  trunkLeanDeg:
    'degrees: change from standing (+ = towards the stance leg, on two legs to the left); of a repetition, median around its lowest point',
  trunkLeanBandDeg: 'degrees: half-width of the 95 % band around trunkLeanDeg',
  bands:
    'half-widths of 95 % bands, each under the name of the number that it belongs to; the band of hkaDeg is that of fppaDeg',
  measuredFrames: 'frames of the repetition that were measured',
  times: 'milliseconds; moments are on the clock of the camera or the film',
  keypoints: 'pixels of the un-mirrored picture, origin top left, y down',
  notice: 'Training aid, not a medical device. Does not diagnose, treat or monitor any disease or injury.',
} as const;

/** The further notes on its parts that the JSON export carries. */
export const PART_NOTES = {
  picture:
    'size in pixels, un-mirrored; lens, where something is known of it: focalShare = focal length over the longer side, deviation = its standard deviation',
  film: 'how the file of a film was read: slowedTimes = how many times slower than life a player shows the film, as slowedSaidBy (file or person; null: nobody) says, and all times are at the speed of life; mirrored = a person said that the film is mirrored, and its pictures were turned back before measuring; turnedDeg = by how many degrees clockwise the pictures were turned before measuring, because the people in them were not upright (absent: not at all)',
  baseline:
    'the standing axis that every change is measured from; fppaDeg, kneeOverToePct and toeOutDeg (direction of the foot against the body, + outward) of the standing legs, legLengthPx and yawDeg as in view',
  view: 'how the body stands: yawDeg = degrees of turn, + to the right of the picture; offCentreShare = share of its width from the middle, + to the right; legLengthPx = pixels of a standing leg',
  baselineShare: 'share of the standing axis taken, 0..1',
  isAssumed:
    'in the standing axis: true where nobody was seen standing upright, so that straight legs were assumed over the feet; bands are wider',
  isAxisAssumed:
    'of a repetition: true where isAssumed was true of the standing axis that it was measured against; absent: a person stood',
  reps: 'the repetitions, by number within the session; verdict (inward, in-line, outward, or unclear where the band does not tell) and measures leg by leg',
  refusedFrames: 'frames of the repetition that were refused',
  framesLeftOut:
    'frames that came before these and are not in here: of a very long session only the newest are kept; absent: none',
  passedOverMs:
    'times of the pictures of a film that were not measured, milliseconds: two models need only some pictures of each second; absent: none',
  missedSquats:
    'squats that were seen and not measured: time of the lowest point, and the reason that covered them (no-standing-axis: nobody stood upright near it); told anew from the frames when the file is opened',
  unseen:
    'time without a frame, milliseconds, in which squats before a camera would have counted: slowMs = in holes that a busy computer leaves, awayMs = in longer ones, ofMs = all time in which squats counted; absent: none, or unknown',
  refusals: 'frames that were refused, by reason; those left out are counted too',
  purpose: "training, or half of a runner's check: fresh before the run, tired after it",
  programme:
    'what was planned: exercise; sets (on one leg, of each leg); repetitions of a set (null: until stopped); rest; tempo; hiddenShare = share of the repetitions to be covered, 0..1',
  sets: 'the sets as they went: turn = number, of how many, and leg; the numbers of their repetitions, and which of these were covered',
  cues: 'what the coach said and when; driftDeg as in a frame',
  thresholds: 'when the mirror speaks, on and off: degrees of drift, milliseconds of dwell',
} as const;

/** The notes on a run that the JSON export of a run carries. */
const RUN_NOTES = {
  run: 'a run: record = its steps, with the means of each leg over the last steps (mean, band = half-width of the 95 % band, spread = from step to step, one standard deviation); frames = the body in each frame, null where the frame was refused (of a very long run only the newest); moments = the body in the frame nearest to the midstance of each step',
  'run.steps':
    'contactMs, midStanceMs, toeOffMs; isBridged = told from the cadence alone; isStarting = getting up to speed, in no mean; measures at midstance, null where too few frames were measured',
  'run.measures':
    'driftDeg, bodyFppaDeg, pelvicDropDeg, trunkLeanDeg as changes from standing (absolute where standing is null); viewDoubtDeg = doubt about the view, one standard deviation; kneeGapPct and stepWidthPct = % of leg length, negative where knees or feet cross',
  'run.legs': 'inwardShare, outwardShare = share of the steps of the mean that lie beyond the limit',
} as const;

function compactPoints(keypoints: Keypoints): unknown {
  return Object.fromEntries(
    Object.entries(keypoints).map(([name, point]) => [name, point && [point.x, point.y, point.confidence]]),
  );
}

function compactFrame(frame: FrameReading): unknown {
  const { events: _events, ...rest } = frame;
  return { ...rest, keypoints: frame.keypoints && compactPoints(frame.keypoints) };
}

function compactRun({ record, frames, moments }: RunPart): unknown {
  return {
    record,
    frames: frames.map((one) => ({ ...one, keypoints: one.keypoints && compactPoints(one.keypoints) })),
    moments: moments.map((one) => ({ ...one, keypoints: compactPoints(one.keypoints) })),
  };
}

/** Gives the record as the session file holds it: frames without events, and each point as [x, y, confidence]. */
export function compactRecord({ frames, run, ...rest }: SessionRecord): object {
  return { ...rest, frames: frames.map(compactFrame), ...(run === undefined ? {} : { run: compactRun(run) }) };
}

/** Writes the whole session as JSON, at full precision. SPEC.md (EXP-2) describes the format. */
export function sessionToJson(record: SessionRecord): string {
  const document = {
    format: 'kneeline-session',
    notes: { ...EXPORT_NOTES, ...PART_NOTES, ...(record.run === undefined ? {} : RUN_NOTES) },
    legs: SIDES,
    missedSquats: missedSquats(record),
    ...compactRecord(record),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
