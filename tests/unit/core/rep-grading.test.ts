import { describe, expect, it } from 'vitest';
import type { Keypoint, KeypointName } from '../../../src/core/geometry/keypoints.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { ADULT, FACING, STANDING, trueDriftDeg, type Body, type Camera } from '../../fixtures/pinhole-squat.ts';
import {
  BLAZEPOSE_GAIN,
  eventsOf,
  film,
  mapKeypoints,
  measuredOf,
  newTracker,
  repsOf,
  squat,
  track,
  type Clip,
  type Squat,
} from '../../fixtures/squat-clip.ts';

function gradeOne(move: Squat, clip: Clip = {}): RepRecord {
  const [rep, ...more] = repsOf(track(film(squat(move), clip)));
  if (!rep || more.length > 0) throw new Error(`expected one rep, found ${more.length + (rep ? 1 : 0)}`);
  return rep;
}

/** The drift of a perfect model after the profile's gain, which is meant for a real one. */
function reported(move: Squat, side: 'left' | 'right', body: Partial<Body> = {}): number {
  const pose = { ...STANDING, kneeFlexionDeg: 60, ...move };
  return BLAZEPOSE_GAIN * trueDriftDeg({ ...ADULT, ...body }, pose, side);
}

const lowerLeftHip = (point: Keypoint, name: KeypointName) =>
  name === 'leftHip' ? { ...point, y: point.y + 20 } : point;

const VIEWS: readonly (readonly [string, Partial<Camera>])[] = [
  ['facing', {}],
  ['turned 10° one way', { yawDeg: 10 }],
  ['turned 10° the other way', { yawDeg: -10 }],
  ['turned 18°', { yawDeg: 18 }],
  ['half a metre off the middle', { offsetM: 0.5, distanceM: 3.2 }],
  ['by a wide lens', { focalShare: 0.75, distanceM: 2.4 }],
];

describe('grading a repetition', () => {
  it.each(VIEWS)('REP-8: left knee inward, right in line, %s', (_, camera) => {
    const move = { leftKneeInM: 0.05 };
    const { legs } = gradeOne(move, { camera });
    expect(legs.left?.verdict).toBe('inward');
    expect(legs.right?.verdict).toBe('in-line');
    // A perfect body shows all of its way forward, and BlazePose not: turned by 18° that is 4°.
    expect(Math.abs((legs.left?.driftAtBottomDeg ?? Number.NaN) - reported(move, 'left'))).toBeLessThan(4);
    expect(Math.abs((legs.right?.driftAtBottomDeg ?? Number.NaN) - reported(move, 'right'))).toBeLessThan(4);
  });

  it.each(VIEWS.slice(0, 1))('REP-8: right knee outward, left in line, %s', (_, camera) => {
    const { legs } = gradeOne({ rightKneeInM: -0.08 }, { camera });
    expect(legs.right?.verdict).toBe('outward');
    expect(legs.left?.verdict).toBe('in-line');
    expect(legs.right?.driftAtBottomDeg).toBeLessThan(-12);
  });

  it('REP-8: knees that follow feet turned out by 15° are in line', () => {
    const { legs } = gradeOne({ leftKneeInM: -0.045, rightKneeInM: -0.045 }, { body: { toeOutDeg: 15 } });
    expect(legs.left?.bodyFppaChangeDeg).toBeLessThan(-10);
    expect(Math.abs(legs.left?.driftAtBottomDeg ?? Number.NaN)).toBeLessThan(4);
    expect([legs.left?.verdict, legs.right?.verdict]).toEqual(['in-line', 'in-line']);
  });

  it('TRACK-6: without toes inward is told by the angle, and outward is not told at all', () => {
    expect(gradeOne({ leftKneeInM: 0.07 }, { toes: false }).legs.left?.verdict).toBe('inward');
    const outward = gradeOne({ leftKneeInM: -0.07 }, { toes: false }).legs.left;
    expect(outward).toMatchObject({ verdict: 'unclear', kneeOverToeChangePct: null });
  });

  it.each([-11, -4, 4, 11])('VIEW-5: a camera that leans sideways by %i° changes no drift and no depth', (leanDeg) => {
    const lean = (leanDeg * Math.PI) / 180;
    const { widthPx, heightPx } = FACING.picture;
    const observations = film(squat({ leftKneeInM: 0.05 }));
    const leaning = observations.map((observation) => ({
      ...observation,
      person: observation.person && {
        ...observation.person,
        keypoints: mapKeypoints(observation.person.keypoints, (point) => {
          const [x, y] = [point.x - widthPx / 2, point.y - heightPx / 2];
          return {
            ...point,
            x: widthPx / 2 + x * Math.cos(lean) - y * Math.sin(lean),
            y: heightPx / 2 + x * Math.sin(lean) + y * Math.cos(lean),
          };
        }),
      },
    }));
    const [[level], [rolled]] = [repsOf(track(observations)), repsOf(track(leaning))];
    for (const side of ['left', 'right'] as const) {
      const drifts = [level, rolled].map((rep) => rep?.legs[side]?.driftAtBottomDeg ?? Number.NaN);
      expect(Math.abs((drifts[0] ?? 0) - (drifts[1] ?? Number.NaN))).toBeLessThan(1);
      expect(rolled?.legs[side]?.verdict).toBe(level?.legs[side]?.verdict);
    }
    expect(rolled?.depthPct).toBeCloseTo(level?.depthPct ?? Number.NaN, 0);
  });

  it('VIEW-6: the band grows with the turn, which the correction rests on', () => {
    const bands = [0, 10, 18].map((yawDeg) => gradeOne({}, { camera: { yawDeg } }).legs.left?.bodyFppaBandDeg ?? 0);
    expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    expect(bands[2]).toBeGreaterThan(1.1 * (bands[0] ?? Number.NaN));
  });

  it('REP-9: the bottom is a median: noise spreads around the truth, and the band holds it', () => {
    const move = { leftKneeInM: 0.05 };
    const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
    const legs = seeds.map((seed) => gradeOne(move, { noisePx: 1.5, seed, fps: 24 }).legs.left);
    const errors = legs.map((left) => (left?.driftAtBottomDeg ?? Number.NaN) - reported(move, 'left'));
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(1.5);
    const held = errors.filter((error, index) => Math.abs(error) <= (legs[index]?.bandDeg ?? 0));
    expect(held.length).toBeGreaterThanOrEqual(15);
  });

  it('MEAS-12: the band is wider turned, wider with noise, and wider without toes', () => {
    const plain = gradeOne({}).legs.left?.bandDeg ?? Number.NaN;
    expect(plain).toBeGreaterThan(4);
    expect(gradeOne({}, { camera: { yawDeg: 12 } }).legs.left?.bandDeg).toBeGreaterThan(plain);
    expect(gradeOne({}, { noisePx: 2 }).legs.left?.bandDeg).toBeGreaterThan(plain);
    expect(gradeOne({}, { toes: false }).legs.left?.bandDeg).toBeGreaterThan(plain);
  });

  it('REP-10: at matched depth a deep squat and a shallow one of the same knee agree', () => {
    const deep = gradeOne({ kneeFlexionDeg: 75, leftKneeInM: 0.06 });
    const less = gradeOne({ kneeFlexionDeg: 55, leftKneeInM: 0.045 });
    const [a, b] = [deep, less].map(({ legs }) => legs.left?.driftAtMatchedDepthDeg ?? Number.NaN);
    expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(2);
    expect(a).toBeLessThan(deep.legs.left?.driftAtBottomDeg ?? Number.NaN);
  });

  it('REP-10: a rep shallower than the matched depth has none there', () => {
    expect(gradeOne({ kneeFlexionDeg: 40 }).legs.left?.driftAtMatchedDepthDeg).toBeNull();
  });

  it('REP-11: the flag’s time is that of the live change, and a knee in line was never flagged', () => {
    const readings = track(film(squat({ leftKneeInM: 0.05 })));
    const [rep] = repsOf(readings);
    const flagged = eventsOf(readings).find(
      (event) => event.kind === 'alignment-changed' && event.alignment === 'inward',
    );
    expect(flagged).toMatchObject({ side: 'left' });
    expect(rep?.legs.left?.flaggedAtMs).toBe(flagged?.timestampMs);
    expect(rep?.legs.right?.flaggedAtMs).toBeNull();
  });

  it('REP-11: every rep is flagged for itself, and the flag is gone while standing', () => {
    const moves = [2500, 5700].flatMap((startMs) => squat({ startMs, leftKneeInM: 0.05 }));
    const readings = track(film(moves));
    const [first, second] = repsOf(readings);
    expect(first?.legs.left?.flaggedAtMs).toBeLessThan(first?.endMs ?? 0);
    expect(second?.legs.left?.flaggedAtMs).toBeGreaterThan(second?.startMs ?? Number.NaN);
    const standing = readings.filter((reading) => reading.kind === 'measured' && reading.phase === 'standing');
    expect(standing.length).toBeGreaterThan(20);
    expect(standing.every((reading) => reading.kind === 'measured' && reading.legs.left?.alignment == null)).toBe(true);
  });

  it('DRIFT-2: a hole in the frames is no dwell', () => {
    const observations = film(squat({ leftKneeInM: 0.05 })).map((observation) =>
      observation.timestampMs > 3240 && observation.timestampMs < 3600 ? { ...observation, person: null } : observation,
    );
    const [rep] = repsOf(track(observations));
    expect(rep?.legs.left?.flaggedAtMs).toBeGreaterThanOrEqual(3800);
  });

  it('DRIFT-5: nothing is flagged before the standing axis or upright', () => {
    const crooked = { leftKneeInM: 0.05 };
    const readings = track(film([{ atMs: 0, pose: crooked }], { endMs: 4000 }));
    expect(eventsOf(readings).map(({ kind }) => kind)).toEqual(['baseline-taken']);
    const last = readings.at(-1);
    expect(last?.kind === 'measured' && last.legs.left).toMatchObject({ alignment: null });
    expect(last?.kind === 'measured' && last.legs.left?.fppaDeg).toBeGreaterThan(10);
    expect(last?.kind === 'measured' && last.legs.left?.driftDeg).toBeCloseTo(0, 6);
  });

  it('MEAS-11: the model’s gain is applied to the change, for an unknown model none', () => {
    const move = squat({ leftKneeInM: 0.05 });
    const [blazepose] = repsOf(track(film(move, { toes: false })));
    const [unknown] = repsOf(track(film(move, { toes: false }), newTracker('some-other-model')));
    const ratio = (blazepose?.legs.left?.driftAtBottomDeg ?? 0) / (unknown?.legs.left?.driftAtBottomDeg ?? 1);
    // The models also show unlike shares of the way forward, which matters little to a body that faces the camera.
    expect(ratio).toBeCloseTo(BLAZEPOSE_GAIN, 2);
    expect(unknown?.legs.left?.bandDeg).toBeGreaterThan(blazepose?.legs.left?.bandDeg ?? Number.NaN);
  });

  it('REP-14: one frame with a hip 20 px too low neither tilts the pelvis nor leans the trunk', () => {
    const clean = film(squat(), { noisePx: 1 });
    const [plain] = repsOf(track(clean));
    const wildAt = clean.findIndex(({ timestampMs }) => timestampMs >= (plain?.bottomMs ?? NaN) - 100);
    const wild = clean.map((seen, index) =>
      index === wildAt && seen.person
        ? { ...seen, person: { ...seen.person, keypoints: mapKeypoints(seen.person.keypoints, lowerLeftHip) } }
        : seen,
    );
    const [rep] = repsOf(track(wild));
    if (!plain || !rep) throw new Error('a rep with and without the wild frame');
    const [drop, lean] = [plain, rep].map((one) => [one.pelvicDropDeg ?? NaN, one.trunkLeanDeg ?? NaN]);
    expect(measuredOf(track(wild)).some(({ pelvicDropDeg }) => (pelvicDropDeg ?? 0) > 20)).toBe(true);
    expect(Math.abs((drop?.[0] ?? NaN) - (lean?.[0] ?? NaN))).toBeLessThan(2);
    expect(Math.abs((drop?.[1] ?? NaN) - (lean?.[1] ?? NaN))).toBeLessThan(2);
    expect(Math.abs(rep.pelvicDropDeg ?? NaN)).toBeLessThan(rep.bands.pelvicDropDeg ?? NaN);
  });

  it('REP-14: pelvis and trunk are those at the bottom', () => {
    const low = { kneeFlexionDeg: 60, hipDropM: 0.025, leanM: 0.07 };
    const moves = squat().map(({ atMs, pose }) => ({ atMs, pose: pose.kneeFlexionDeg === 60 ? low : pose }));
    const readings = track(film(moves));
    const [rep] = repsOf(readings);
    const atBottom = measuredOf(readings).find(({ timestampMs }) => timestampMs >= (rep?.bottomMs ?? NaN));
    expect(rep?.pelvicDropDeg).toBeGreaterThan(7);
    expect(rep?.pelvicDropDeg).toBeCloseTo(atBottom?.pelvicDropDeg ?? NaN, 1);
    expect(rep?.trunkLeanDeg).toBeGreaterThan(7);
    expect(rep?.trunkLeanDeg).toBeCloseTo(atBottom?.trunkLeanDeg ?? NaN, 1);
  });
});
