import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrameReading } from '../../../src/core/reading/reading.ts';
import { LEG_JOINTS } from '../../../src/core/demonstration/body-space.ts';
import type { Demonstration } from '../../../src/core/demonstration/demonstration.ts';
import { createGhostFollower } from '../../../src/core/demonstration/follow-client.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../../src/core/geometry/keypoints.ts';
import { median } from '../../../src/core/signal/statistics.ts';
import { parseTryIt } from '../../../src/runtime/source/try-it-file.ts';
import { apartPct, demonstrationOf, departures, ghostsOf, makeFrom } from '../../fixtures/shown-rep.ts';
import { FACING } from '../../fixtures/pinhole-squat.ts';
import {
  film,
  FIRST_MOVE_MS,
  newTracker,
  repsOf,
  squat,
  track,
  type Clip,
  type Squat,
} from '../../fixtures/squat-clip.ts';

const shown = (movement: Squat = {}, clip: Clip = {}) => track(film(squat(movement), clip));

function largest(values: readonly number[]): number {
  expect(values.length).toBeGreaterThan(0);
  return Math.max(...values);
}

/** Farthest distance between two demonstrations at their deepest pose, percent of the leg. */
function apartAtBottom(a: Demonstration, b: Demonstration): number {
  const [low, other] = [a, b].map(({ poses }) => poses.toSorted((one, two) => two.depthPct - one.depthPct)[0]);
  return Math.max(
    ...LEG_JOINTS.map((name) => {
      const [p, q] = [low?.points[name], other?.points[name]];
      return p && q ? 100 * Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
    }),
  );
}

/** Mean size of the second difference of the left knee: what jitters. */
function jitter(xs: readonly number[]): number {
  const bends = xs.slice(2).map((x, index) => Math.abs(x - 2 * (xs[index + 1] ?? x) + (xs[index] ?? x)));
  return bends.reduce((sum, bend) => sum + bend, 0) / bends.length;
}

const kneesOf = ({ poses }: Demonstration) => poses.map(({ points }) => points.leftKnee?.x ?? Number.NaN);

/** When its hip was lowest. */
function lowestMs({ poses }: Demonstration): number {
  const lowest = poses.toSorted((one, two) => (two.points.leftHip?.y ?? 0) - (one.points.leftHip?.y ?? 0))[0];
  return lowest?.timeMs ?? Number.NaN;
}

const isSparse = ({ timestampMs, events }: FrameReading, index: number) =>
  timestampMs < FIRST_MOVE_MS || events.length > 0 || index % 6 === 0;

/** Nine frames at the bottom. */
const isInHole = ({ timestampMs }: FrameReading) => timestampMs > 3500 && timestampMs < 3790;

describe('a demonstration', () => {
  it('DEMO-1: knows nothing of turn, place and distance before the camera', () => {
    const straight = demonstrationOf(shown({ leftKneeInM: 0.04 }));
    for (const camera of [{ yawDeg: 10 }, { offsetM: 0.4 }, { distanceM: 3.6, heightM: 1.1 }]) {
      expect(apartAtBottom(demonstrationOf(shown({ leftKneeInM: 0.04 }, { camera })), straight)).toBeLessThan(1);
    }
    expect(apartAtBottom(demonstrationOf(shown()), straight)).toBeGreaterThan(4);
  });

  it('DEMO-1: stands on the origin, one leg length tall', () => {
    const { standing, poses } = demonstrationOf(shown());
    const [hip, knee, ankle, other] = [standing.leftHip, standing.leftKnee, standing.leftAnkle, standing.rightAnkle];
    if (!hip || !knee || !ankle || !other) throw new Error('a demonstration has both legs');
    expect(ankle.x + other.x).toBeCloseTo(0, 9);
    expect(ankle.y + other.y).toBeCloseTo(0, 9);
    expect(Math.hypot(hip.x - knee.x, hip.y - knee.y) + Math.hypot(knee.x - ankle.x, knee.y - ankle.y)).toBeCloseTo(
      1,
      2,
    );
    expect(poses[0]?.timeMs).toBe(0);
    expect(standing.leftHeel).toBeNull();
  });

  it('DEMO-1: is smooth where the model jitters, and not late', () => {
    const noisy = demonstrationOf(shown({}, { noisePx: 2 }));
    const clean = demonstrationOf(shown());
    const raw = shown({}, { noisePx: 2 }).flatMap((reading) =>
      reading.kind === 'measured' ? [(reading.keypoints.leftKnee?.x ?? 0) / reading.view.legLengthPx] : [],
    );
    expect(jitter(kneesOf(noisy))).toBeLessThan(0.2 * jitter(raw));
    // Down for 1200 ms, and low for 300.
    expect(Math.abs(lowestMs(clean) - 1350)).toBeLessThan(180);
  });

  it('DEMO-2: is refused without a standing pose', () => {
    const squatting = shown().filter(({ phase, events }) => phase !== 'standing' || events.length > 0);
    expect(makeFrom(squatting)).toEqual({ kind: 'not-measured', because: 'no-standing-pose' });
  });

  it('DEMO-2: is refused with too few frames, or with a hole', () => {
    const frames = shown();
    const sparse = shown({ downMs: 600, holdMs: 0, upMs: 600 }).filter(isSparse);
    expect(makeFrom(sparse)).toEqual({ kind: 'not-measured', because: 'too-few-frames' });
    expect(makeFrom(frames.filter((frame) => !isInHole(frame)))).toEqual({
      kind: 'not-measured',
      because: 'gap',
    });
    expect(makeFrom(frames.filter(({ timestampMs }) => timestampMs <= 3500 || timestampMs >= 3700)).kind).toBe('made');
  });

  it('DEMO-2: refused frames are no measured ones', () => {
    const hidden = shown().map((reading): FrameReading =>
      reading.timestampMs > 3000 && reading.timestampMs < 4500 && reading.kind === 'measured'
        ? { ...reading, kind: 'refused', reason: 'legs-hidden' }
        : reading,
    );
    expect(makeFrom(hidden).kind).toBe('not-measured');
  });

  it('DEMO-3: has at most 120 poses, of each phase, in order', () => {
    for (const movement of [{}, { downMs: 4500, holdMs: 2000, upMs: 4500 }, { downMs: 600, holdMs: 0, upMs: 600 }]) {
      const { poses } = demonstrationOf(shown(movement, { fps: 60 }));
      expect(poses.length).toBeLessThanOrEqual(120);
      expect(poses.length).toBeGreaterThan(20);
      expect(new Set(poses.map(({ phase }) => phase))).toEqual(new Set(['standing', 'descent', 'bottom', 'ascent']));
      for (const [index, { timeMs }] of poses.entries()) expect(timeMs).toBeGreaterThan(poses[index - 1]?.timeMs ?? -1);
    }
  });
});

describe('the ghost', () => {
  const inLine = demonstrationOf(shown());
  const inward = demonstrationOf(shown({ leftKneeInM: 0.06 }), { kind: 'knee-in' });

  it("DEMO-4: has the client's own legs while they stand, be they bowed or wide apart", () => {
    const client = shown({}, { body: { ankleHalfWidthM: 0.2, thighM: 0.46, shankM: 0.39 } }).map((reading) => {
      const { keypoints } = reading;
      const knee = keypoints?.leftKnee ?? null;
      return knee === null
        ? reading
        : { ...reading, keypoints: { ...keypoints, leftKnee: { ...knee, x: knee.x + 4 } } };
    }) as FrameReading[];
    const upright = client.filter(({ timestampMs }) => timestampMs < FIRST_MOVE_MS);
    expect(largest(departures(upright, ghostsOf(inward, upright)))).toBeLessThan(0.01);
  });

  it('DEMO-4: goes straight down in a wide stance, its knees in line', () => {
    const client = shown({}, { body: { ankleHalfWidthM: 0.2 } });
    expect(largest(departures(client, ghostsOf(inLine, client)))).toBeLessThan(2);
  });

  it('DEMO-4: shows the knee that was shown, on the leg on which it was', () => {
    const client = shown();
    const ghosts = ghostsOf(inward, client);
    const at = client.findIndex(({ timestampMs }) => timestampMs >= FIRST_MOVE_MS + 1400);
    const [reading, ghost] = [client[at], ghosts[at]];
    if (reading?.kind !== 'measured' || !ghost) throw new Error('a ghost was expected at the bottom');
    const apart = (name: KeypointName) => apartPct(ghost[name], reading.keypoints, name, reading.view.legLengthPx);
    // 6 cm of a leg of 84 cm.
    expect(apart('leftKnee')).toBeGreaterThan(6);
    expect(apart('leftKnee')).toBeLessThan(9);
    expect(apart('rightKnee')).toBeLessThan(1);
    expect(ghost.leftKnee?.x).toBeLessThan(reading.keypoints.leftKnee?.x ?? 0);
  });

  it('DEMO-5: is as deep as the client, at any tempo', () => {
    for (const movement of [{ kneeFlexionDeg: 45 }, { downMs: 600, upMs: 600 }, { downMs: 2500, upMs: 2500 }]) {
      const client = shown(movement);
      expect(largest(departures(client, ghostsOf(inLine, client)))).toBeLessThan(2);
    }
  });

  it('DEMO-5: stays at its deepest for who goes deeper', () => {
    const client = shown({ kneeFlexionDeg: 75 });
    const ghosts = ghostsOf(inLine, client);
    const hips = ghosts.flatMap((ghost) => ghost?.leftHip?.y ?? []);
    const deepest = ghostsOf(inLine, shown()).flatMap((ghost) => ghost?.leftHip?.y ?? []);
    expect(Math.abs(Math.max(...hips) - Math.max(...deepest))).toBeLessThan(1);
  });

  it('DEMO-5: goes down as was shown going down, and comes up as was shown coming up', () => {
    // The knee goes in only on the way up.
    const keyframes = [
      { atMs: 2500, pose: {} },
      { atMs: 3700, pose: { kneeFlexionDeg: 60 } },
      { atMs: 4300, pose: { kneeFlexionDeg: 50, leftKneeInM: 0.07 } },
      { atMs: 5200, pose: {} },
    ];
    const demonstration = demonstrationOf(track(film(keyframes)));
    const client = shown();
    const ghosts = ghostsOf(demonstration, client);
    const during = (phases: readonly string[]) => {
      const pick = client.map((reading, index) => (phases.includes(reading.phase) ? (ghosts[index] ?? null) : null));
      return departures(client, pick, ['leftKnee']);
    };
    expect(median(during(['descent']))).toBeLessThan(1);
    expect(largest(during(['ascent']))).toBeGreaterThan(5);
  });

  it('DEMO-6: is there from standing on, and only while the client is measured', () => {
    const client = shown();
    const ghosts = ghostsOf(inLine, client);
    const taken = client.findIndex(({ events }) => events.some(({ kind }) => kind === 'baseline-taken'));
    expect(ghosts.slice(0, taken).every((ghost) => ghost === null)).toBe(true);
    expect(ghosts.slice(taken).every((ghost) => ghost !== null)).toBe(true);
    const refused = client.map((reading): FrameReading =>
      reading.kind === 'measured' ? { ...reading, kind: 'refused', reason: 'legs-hidden' } : reading,
    );
    expect(ghostsOf(inLine, refused).every((ghost) => ghost === null)).toBe(true);
  });

  it('DEMO-6: on one leg follows on that leg only', () => {
    const onLeft = shown({ kneeFlexionDeg: 50, besides: { rightLiftM: 0.25 } });
    const onRight = shown({ kneeFlexionDeg: 50, besides: { leftLiftM: 0.25 } });
    const demonstration = demonstrationOf(onLeft);
    expect(demonstration.stance).toBe('left');
    expect(ghostsOf(demonstration, onLeft).some((ghost) => ghost !== null)).toBe(true);
    expect(ghostsOf(demonstration, onRight).every((ghost) => ghost === null)).toBe(true);
    expect(ghostsOf(demonstration, shown()).every((ghost) => ghost === null)).toBe(true);
    expect(
      largest(departures(onLeft, ghostsOf(demonstration, onLeft), ['leftHip', 'leftKnee', 'leftAnkle'])),
    ).toBeLessThan(2);
  });

  it('DEMO-7: learns another place when the standing axis was lost', () => {
    const steps = [
      ...squat(),
      { atMs: 6500, pose: {} },
      { atMs: 7300, pose: { walkM: 0.5 } },
      { atMs: 11_000, pose: { walkM: 0.5 } },
    ];
    const client = track(film(steps));
    const lost = client.findIndex(({ events }) => events.some(({ kind }) => kind === 'baseline-lost'));
    expect(lost).toBeGreaterThan(0);
    const ghosts = ghostsOf(inLine, client);
    expect(ghosts[lost + 1]).toBeNull();
    expect(ghosts.at(-1)).not.toBeNull();
    expect(largest(departures(client.slice(-20), ghosts.slice(-20)))).toBeLessThan(0.5);
  });

  it('DEMO-7: no squat, however often, bends the standing pose', () => {
    // Hardly upright before the next one.
    const starts = [2500, 5300, 8100, 10_900, 13_700, 16_500];
    const many = track(film(starts.flatMap((startMs) => squat({ startMs }))));
    const ghosts = ghostsOf(inLine, many);
    const last = many.filter(({ timestampMs }) => timestampMs > 19_400);
    const apart = departures(last, ghosts.slice(-last.length));
    expect(largest(apart)).toBeLessThan(0.4);
  });

  it('leaves out what the model does not see, and keeps every name', () => {
    const client = shown({}, { toes: false });
    const ghost = ghostsOf(inLine, client).at(-1);
    expect(Object.keys(ghost ?? {})).toEqual([...KEYPOINT_NAMES]);
    expect(ghost?.leftToe).toBeNull();
    expect(ghost?.leftShoulder).not.toBeNull();
  });

  it('does not wait for the second frame of a new source', () => {
    const follower = createGhostFollower(inLine);
    const client = shown();
    for (const reading of client) follower.advance(reading, FACING.picture);
    expect(client.map((reading) => follower.advance(reading, FACING.picture)).at(-1)).not.toBeNull();
  });
});

describe('the ghost on what a real model saw', () => {
  const { model, picture, observations } = parseTryIt(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/try-it/mixed-set.json'), 'utf8')),
  );
  const readings = track(observations, newTracker(model));
  const [inwardRep, inLineRep] = repsOf(readings);
  const kneesApart = (number: number, rep: typeof inwardRep) => {
    const ghosts = ghostsOf(demonstrationOf(readings, { number, picture }), readings, picture);
    const low = ghosts.map((ghost, index) => {
      const away = Math.abs((readings[index]?.timestampMs ?? 0) - (rep?.bottomMs ?? 0));
      return away < 300 ? ghost : null;
    });
    return median(departures(readings, low, ['leftKnee', 'rightKnee'])) ?? Number.NaN;
  };

  it('DEMO-4: lies on the same repetition, and its knees apart from the other kind', () => {
    const own = [kneesApart(1, inwardRep), kneesApart(2, inLineRep)];
    const other = [kneesApart(1, inLineRep), kneesApart(2, inwardRep)];
    expect(Math.max(...own)).toBeLessThan(2);
    expect(Math.min(...other)).toBeGreaterThan(5);
  });
});
