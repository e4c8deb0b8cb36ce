import { describe, expect, it } from 'vitest';
import { isBottomOf } from '../../../src/core/drift/told-leg.ts';
import type { FrameReading, MeasuredFrame } from '../../../src/core/reading/reading.ts';
import type { Demonstration } from '../../../src/core/demonstration/demonstration.ts';
import { degrees } from '../../../src/core/geometry/units.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { frameAtShare, timeAtShare } from '../../../src/core/session/rep-share.ts';
import { compareAtShare, driftAtShare, traceRep, type LegInRep } from '../../../src/core/session/side-by-side.ts';
import { poseAtShare, shownLeg, timeDemonstration } from '../../../src/core/session/side-by-side-demonstration.ts';
import { hangMeasuredLeg, hangSeenLeg } from '../../../src/core/session/side-by-side-legs.ts';
import { farthestRep, measuredReps, typicalRep } from '../../../src/core/session/side-by-side-reps.ts';
import { PLAIN_SQUAT, sessionOf } from '../../fakes/fake-squat.ts';
import { sketchDemonstration } from '../../fixtures/sketched-demonstration.ts';
import { sketchSession } from '../../fixtures/sketched-session.ts';
import { film, measuredOf, mirror, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

/** A squat through the real tracker. */
function measured(observations = film(squat({ leftKneeInM: 0.06 }))): { frames: FrameReading[]; rep: RepRecord } {
  const frames = track(observations);
  const [rep] = repsOf(frames);
  if (rep === undefined) throw new Error('the clip holds a repetition');
  return { frames, rep };
}

/** A leg whose drift is this all along, in a repetition of that tempo. */
function steady(driftDeg: number, bandDeg: number, slower = 1): LegInRep {
  const session = sessionOf({ ...PLAIN_SQUAT, reps: 1 });
  const [rep] = session.reps;
  if (rep === undefined) throw new Error('one repetition was asked for');
  const frames = session.frames.map((frame): FrameReading => {
    const timestampMs = frame.timestampMs * slower;
    if (frame.kind === 'refused' || frame.legs.left === null) return { ...frame, timestampMs };
    const left = { ...frame.legs.left, driftDeg: degrees(driftDeg), driftBandDeg: degrees(bandDeg) };
    return { ...frame, timestampMs, legs: { ...frame.legs, left } };
  });
  const { startMs, bottomMs, descentMs, holdMs, ascentMs } = rep;
  const left = rep.legs.left && {
    ...rep.legs.left,
    driftAtBottomDeg: degrees(driftDeg),
    bandDeg: degrees(bandDeg),
  };
  const timing = {
    startMs: startMs * slower,
    bottomMs: bottomMs * slower,
    descentMs: descentMs * slower,
    holdMs: holdMs * slower,
    ascentMs: ascentMs * slower,
  };
  return { frames, rep: { ...rep, ...timing, legs: { ...rep.legs, left } }, side: 'left' };
}

const SHARES = Array.from({ length: 41 }, (_, index) => index / 40);

describe('the frame of a share', () => {
  it('CMP-2: is the measured one nearest in time, half a bridged gap away at most', () => {
    const { frames, rep } = measured();
    for (const share of SHARES) {
      const wantedMs = timeAtShare(rep, share);
      const awayMs = (frame: FrameReading) => Math.abs(frame.timestampMs - wantedMs);
      const nearest = Math.min(...measuredOf(frames).map(awayMs));
      const frame = frameAtShare(frames, rep, share);
      expect(frame && awayMs(frame)).toBe(nearest);
    }
  });

  it('CMP-2: is none in a hole, whether frames were refused or none came', () => {
    const { frames, rep } = measured();
    const bottomMs = timeAtShare(rep, 0.5);
    const inHole = ({ timestampMs }: FrameReading) => Math.abs(timestampMs - bottomMs) < 120;
    const refused = frames.map((frame): FrameReading => {
      if (frame.kind === 'refused' || !inHole(frame)) return frame;
      const { timestampMs, phase, keypoints, view } = frame;
      return {
        kind: 'refused',
        reason: 'legs-hidden',
        timestampMs,
        phase,
        keypoints,
        view,
        baselineShare: 1,
        events: [],
      };
    });
    const lost = frames.filter((frame) => !inHole(frame));
    for (const holed of [refused, lost]) {
      expect(frameAtShare(holed, rep, 0.5)).toBeNull();
      expect(driftAtShare({ frames: holed, rep, side: 'left' }, 0.5)).toBeNull();
      expect(frameAtShare(holed, rep, 0.2)?.kind).toBe('measured');
      expect(traceRep({ frames: holed, rep, side: 'left' })).toHaveLength(2);
    }
    expect(traceRep({ frames, rep, side: 'left' })).toHaveLength(1);
  });

  it('CMP-2: bridges a hole as short as the tracker does', () => {
    const { frames, rep } = measured();
    const [from, to] = [timeAtShare(rep, 0.5) - 40, timeAtShare(rep, 0.5) + 40];
    const holed = frames.filter(({ timestampMs }) => timestampMs < from || timestampMs > to);
    for (const share of SHARES) expect(frameAtShare(holed, rep, share)).not.toBeNull();
  });

  it('CMP-2: of nothing recorded there is none', () => {
    expect(frameAtShare([], measured().rep, 0.5)).toBeNull();
  });
});

describe('two legs at one share', () => {
  it('CMP-3: tells the difference, its band as squares, and the word of PROG-5', () => {
    const { one, other, between } = compareAtShare(steady(1, 3), steady(12, 4), 0.5);
    expect([one?.driftDeg, other?.driftDeg]).toEqual([1, 12]);
    expect(between).toEqual({ differenceDeg: 11, bandDeg: 5, change: 'more-inward' });
  });

  it.each([
    ['below the smallest clear difference', steady(1, 3), steady(9.9, 3)],
    ['inside the band', steady(0, 9), steady(12, 9)],
    ['of a leg with itself', steady(12, 2), steady(12, 2)],
  ])('CMP-3: no clear change %s', (_, one, other) => {
    expect(compareAtShare(one, other, 0.5).between?.change).toBe('no-clear-change');
  });

  it('CMP-3: the way back has the opposite word, and the same size', () => {
    const there = compareAtShare(steady(1, 3), steady(12, 4), 0.3).between;
    const back = compareAtShare(steady(12, 4), steady(1, 3), 0.3).between;
    expect(back?.change).toBe('less-inward');
    expect(back?.differenceDeg).toBe(-(there?.differenceDeg ?? NaN));
    expect(back?.bandDeg).toBe(there?.bandDeg);
  });

  it('CMP-3: tempo makes no difference', () => {
    const { frames, rep } = measured();
    const slow = {
      frames: frames.map((frame) => ({ ...frame, timestampMs: frame.timestampMs * 2 })),
      rep: {
        ...rep,
        startMs: rep.startMs * 2,
        descentMs: rep.descentMs * 2,
        holdMs: rep.holdMs * 2,
        ascentMs: rep.ascentMs * 2,
      },
    };
    for (const share of SHARES) {
      const { between } = compareAtShare({ frames, rep, side: 'left' }, { ...slow, side: 'left' }, share);
      expect(Math.abs(between?.differenceDeg ?? NaN)).toBeLessThan(1);
    }
  });

  it('CMP-3: says nothing of a moment at which one of them was not measured', () => {
    const lifted = sessionOf({ ...PLAIN_SQUAT, reps: 1, driftDeg: { left: null, right: 2 } });
    const [rep] = lifted.reps;
    if (rep === undefined) throw new Error('one repetition was asked for');
    const { one, other, between } = compareAtShare(steady(5, 3), { frames: lifted.frames, rep, side: 'left' }, 0.5);
    expect([one?.driftDeg, other, between]).toEqual([5, null, null]);
  });
});

describe('the curve over a repetition', () => {
  it('CMP-3: holds each frame of the repetition once, in order of its share, with its band', () => {
    const { frames, rep } = measured();
    const points = traceRep({ frames, rep, side: 'left' }).flat();
    const inside = measuredOf(frames).filter(
      ({ timestampMs }) => timestampMs >= rep.startMs && timestampMs <= timeAtShare(rep, 1),
    );
    // At the lowest point stands the rep's own number, as in every other place (UI-11).
    const told = inside.map(({ timestampMs, legs }) =>
      isBottomOf(rep, timestampMs) ? rep.legs.left?.driftAtBottomDeg : legs.left?.driftDeg,
    );
    expect(points.map(({ driftDeg }) => driftDeg)).toEqual(told);
    expect(points.map(({ share }) => share)).toEqual(points.map(({ share }) => share).toSorted((a, b) => a - b));
    for (const { bandDeg } of points) expect(bandDeg).toBeGreaterThan(0);
  });
});

const PICTURE = { widthPx: 640, heightPx: 480 };

function apart(left: number | undefined, right: number | undefined): number {
  return Math.abs((left ?? NaN) - (right ?? NaN));
}

function lowest({ frames, rep }: { frames: FrameReading[]; rep: RepRecord }): MeasuredFrame {
  const frame = frameAtShare(frames, rep, 0.5);
  if (frame === null) throw new Error('the bottom was measured');
  return frame;
}

describe('legs over each other', () => {
  it('CMP-4: a left leg lies on a right leg that does the same', () => {
    const frame = lowest(measured(film(squat({ leftKneeInM: 0.06, rightKneeInM: 0.06 }))));
    const left = hangMeasuredLeg(frame, 'left', PICTURE);
    const right = hangMeasuredLeg(frame, 'right', PICTURE);
    expect(left?.kneeInward).toBeGreaterThan(0.03);
    expect(right?.kneeInward).toBeCloseTo(left?.kneeInward ?? NaN, 2);
    expect(right?.kneeUp).toBeCloseTo(left?.kneeUp ?? NaN, 2);
    expect(right?.hipUp).toBeCloseTo(left?.hipUp ?? NaN, 2);
  });

  it('CMP-4: a knee that went inward lies inward of the other one, and outward outward', () => {
    const inward = lowest(measured(film(squat({ leftKneeInM: 0.06 }))));
    const [left, right] = [hangMeasuredLeg(inward, 'left', PICTURE), hangMeasuredLeg(inward, 'right', PICTURE)];
    expect((left?.kneeInward ?? NaN) - (right?.kneeInward ?? NaN)).toBeGreaterThan(0.03);
    const outward = lowest(measured(film(squat({ rightKneeInM: -0.06 }))));
    expect(hangMeasuredLeg(outward, 'right', PICTURE)?.kneeInward).toBeLessThan(-0.02);
  });

  it('CMP-4: a turn of the body, which moves the two knees apart in the picture, is taken back', () => {
    const turned = film(squat(), { camera: { yawDeg: 10 } });
    const frame = lowest(measured(turned));
    const lengthPx = frame.view.legLengthPx;
    const seen = apart(
      hangSeenLeg(frame.keypoints, 'left', lengthPx)?.kneeInward,
      hangSeenLeg(frame.keypoints, 'right', lengthPx)?.kneeInward,
    );
    const lifted = apart(
      hangMeasuredLeg(frame, 'left', PICTURE)?.kneeInward,
      hangMeasuredLeg(frame, 'right', PICTURE)?.kneeInward,
    );
    expect(seen).toBeGreaterThan(0.03);
    expect(lifted).toBeLessThan(seen / 2);
  });

  it('CMP-4: a mirrored picture with its sides exchanged lays the other leg in its place', () => {
    const observations = film(squat({ leftKneeInM: 0.06 }));
    const straight = lowest(measured(observations));
    const mirrored = lowest(measured(observations.map(mirror)));
    const before = hangMeasuredLeg(straight, 'left', PICTURE);
    const after = hangMeasuredLeg(mirrored, 'right', PICTURE);
    expect(after?.kneeInward).toBeCloseTo(before?.kneeInward ?? NaN, 6);
    expect(after?.kneeUp).toBeCloseTo(before?.kneeUp ?? NaN, 6);
  });

  it('CMP-4: a leg that is not measured is not laid', () => {
    const frame = lowest(measured());
    expect(hangMeasuredLeg({ ...frame, legs: { ...frame.legs, left: null } }, 'left', PICTURE)).toBeNull();
    expect(hangMeasuredLeg({ ...frame, kneeFlexionDeg: null }, 'left', PICTURE)).toBeNull();
    expect(hangSeenLeg({ ...frame.keypoints, leftKnee: null }, 'left', 300)).toBeNull();
    expect(hangSeenLeg(frame.keypoints, 'left', 0)).toBeNull();
  });
});

describe('a client and a demonstration', () => {
  it('CMP-5: meet at the bottom, however long each takes', () => {
    const shown = sketchDemonstration({ kneeInwardShare: 0.1, durationMs: 2400, deepestPct: 18 });
    const timing = timeDemonstration(shown);
    expect(timing?.startMs).toBe(shown.poses.find(({ phase }) => phase !== 'standing')?.timeMs);
    expect(poseAtShare(shown, 0.5)?.depthPct).toBeCloseTo(18, 0);
    expect(poseAtShare(shown, 0)?.depthPct).toBeLessThan(3);
    expect(poseAtShare(shown, 1)?.depthPct).toBeLessThan(3);
    const down = SHARES.filter((share) => share <= 0.5).map((share) => poseAtShare(shown, share)?.depthPct ?? NaN);
    expect(down).toEqual(down.toSorted((a, b) => a - b));
  });

  it('CMP-5: nothing is shown in a hole, or of nothing but standing', () => {
    const shown = sketchDemonstration({ kneeInwardShare: 0.1 });
    const holed: Demonstration = { ...shown, poses: shown.poses.filter(({ phase }) => phase !== 'ascent') };
    expect(timeDemonstration({ poses: shown.poses.filter(({ phase }) => phase === 'standing') })).toBeNull();
    expect(poseAtShare({ ...shown, poses: [] }, 0.5)).toBeNull();
    const sparse = { ...holed, poses: shown.poses.filter((_, index) => index % 20 === 0) };
    expect(SHARES.map((share) => poseAtShare(sparse, share))).toContain(null);
  });

  it('CMP-5: the leg that carried is held against the client’s, whichever it is', () => {
    expect(shownLeg({ stance: 'both' }, 'right')).toBe('right');
    expect(shownLeg({ stance: 'left' }, 'right')).toBe('left');
    const shown = sketchDemonstration({ kneeInwardShare: 0.1 });
    const points = poseAtShare(shown, 0.5)?.points;
    const left = points && hangSeenLeg(points, 'left', 1);
    const right = points && hangSeenLeg(points, 'right', 1);
    expect(left?.kneeInward).toBeCloseTo(0.1, 2);
    expect(right?.kneeInward).toBeCloseTo(0.1, 2);
  });
});

describe('which repetition stands there', () => {
  const { reps } = sketchSession([
    { left: 2, right: null },
    { left: -14, right: 3 },
    { left: 6, right: 1 },
    { left: 4, right: 8 },
    { left: 12, right: 2 },
  ]);

  it('CMP-6: the usual one is that nearest to the median, of two equally near the first', () => {
    expect(typicalRep(reps, 'left')?.number).toBe(4);
    expect(typicalRep(reps, 'right')?.number).toBe(2);
    expect(typicalRep([], 'left')).toBeNull();
  });

  it('CMP-6: the farthest one is that with the largest drift to either side', () => {
    expect(farthestRep(reps, 'left')?.number).toBe(2);
    expect(farthestRep(reps, 'right')?.number).toBe(4);
  });

  it('CMP-6: those without this leg are no choice', () => {
    expect(measuredReps(reps, 'right').map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    expect(typicalRep(reps.slice(0, 1), 'right')).toBeNull();
  });
});
