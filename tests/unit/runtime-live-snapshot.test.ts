import { expect, test } from 'vitest';
import { NO_BANDS } from '../../src/core/alignment/number-bands.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import { lineLimits } from '../../src/core/drift/drift-state.ts';
import { tellFrame } from '../../src/core/drift/told-leg.ts';
import type { FrameReading, LegReading, MeasuredFrame } from '../../src/core/reading/reading.ts';
import { KEYPOINT_NAMES, type Keypoints } from '../../src/core/geometry/keypoints.ts';
import { degrees, percentOfLeg } from '../../src/core/geometry/units.ts';
import { createSnapshotTaker } from '../../src/runtime/session/live-snapshot.ts';
import { refusedFrame } from '../fakes/fake-tracker.ts';

const LEG: LegReading = {
  fppaDeg: degrees(12.34),
  hkaDeg: degrees(192.34),
  kneeFromAxisPct: percentOfLeg(5),
  kneeOverToePct: percentOfLeg(4),
  driftDeg: degrees(9.87),
  driftBandDeg: degrees(3.21),
  bodyFppaChangeDeg: degrees(8.76),
  bodyFppaBandDeg: degrees(3),
  bands: { fppaDeg: degrees(2), kneeFromAxisPct: percentOfLeg(1), kneeOverToePct: percentOfLeg(1.5) },
  alignment: 'inward',
};
const tellNow = (frame: FrameReading) => tellFrame(frame, [], DEFAULT_THRESHOLDS);

const NO_POINTS = Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, null])) as Keypoints;

function measuredFrame(timestampMs: number): MeasuredFrame {
  return {
    kind: 'measured',
    timestampMs,
    phase: 'bottom',
    baselineShare: 1,
    keypoints: NO_POINTS,
    legs: { left: LEG, right: null },
    kneeAnkleRatio: null,
    kneeAnkleRatioBand: null,
    depthPct: 12,
    kneeFlexionDeg: degrees(57),
    pelvicDropDeg: null,
    trunkLeanDeg: null,
    bands: NO_BANDS,
    stance: 'left',
    view: { yawDeg: degrees(0), offCentreShare: 0, legLengthPx: 240 },
    events: [],
  };
}

test('numbers go to the screen unrounded', () => {
  expect(createSnapshotTaker(tellNow).take(measuredFrame(0), [], 0, false)).toEqual({
    phase: 'bottom',
    baselineShare: 1,
    refusal: null,
    stance: 'left',
    legs: {
      left: {
        told: {
          kind: 'judged',
          verdict: 'inward',
          driftDeg: 9.87,
          bandDeg: 3.21,
          limitDeg: lineLimits(DEFAULT_THRESHOLDS).inwardDeg,
        },
        kneeOverToePct: 4,
        kneeOverToeBandPct: 1.5,
      },
      right: null,
    },
    depthPct: 12,
    kneeFlexionDeg: 57,
    bands: NO_BANDS,
    repCount: 0,
    lastRep: null,
  });
});

test('a gap of up to 150 ms is bridged, a longer one leaves no number', () => {
  const snapshots = createSnapshotTaker(tellNow);
  snapshots.take(measuredFrame(0), [], 0, false);
  expect(snapshots.take(refusedFrame(150), [], 200, false)).toMatchObject({
    refusal: null,
    legs: { left: { told: { driftDeg: 9.87 } } },
  });
  expect(snapshots.take(refusedFrame(151), [], 400, false)).toMatchObject({
    refusal: 'no-person',
    legs: { left: null, right: null },
    depthPct: null,
    kneeFlexionDeg: null,
  });
});

test('the first refusal after a frozen source bridges nothing', () => {
  const snapshots = createSnapshotTaker(tellNow);
  snapshots.take(measuredFrame(0), [], 0, false);
  expect(snapshots.take(refusedFrame(5000), [], 5000, false)?.refusal).toBe('no-person');
});

test('between snapshots lie 200 ms of the page’s clock', () => {
  const snapshots = createSnapshotTaker(tellNow);
  const taken = [0, 100, 199, 200, 399, 400].map(
    (nowMs) => snapshots.take(measuredFrame(nowMs), [], nowMs, false) !== null,
  );
  expect(taken).toEqual([true, false, false, true, false, true]);
});

test('what is urgent is shown at once', () => {
  const snapshots = createSnapshotTaker(tellNow);
  snapshots.take(measuredFrame(0), [], 0, false);
  expect(snapshots.take(measuredFrame(33), [], 33, true)).not.toBeNull();
});

test('UI-11: a mark that changes is not shown later than in the picture', () => {
  const snapshots = createSnapshotTaker(tellNow);
  const before = measuredFrame(0);
  const straight = { ...LEG, driftDeg: degrees(1), alignment: 'in-line' } as const;
  snapshots.take({ ...before, legs: { left: straight, right: null } }, [], 0, false);
  // The flag lags behind: the number is held back at once, and comes with its verdict.
  const awaited = { ...LEG, alignment: 'in-line' } as const;
  const held = snapshots.take({ ...measuredFrame(33), legs: { left: awaited, right: null } }, [], 33, false);
  expect(held?.legs.left?.told).toEqual({ kind: 'awaited', verdict: null });
  expect(snapshots.take(measuredFrame(66), [], 66, false)?.legs.left?.told).toMatchObject({ verdict: 'inward' });
});
