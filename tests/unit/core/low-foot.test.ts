import { describe, expect, it } from 'vitest';
import { otherSide, type Side } from '../../../src/core/geometry/keypoints.ts';
import { coachFilm, cuesOf, WORK_BEGINS_MS, type Coached } from '../../fixtures/coached-film.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import {
  eventsOf,
  film,
  LEFT_AND_RIGHT,
  mapKeypoints,
  measuredOf,
  newTracker,
  repsOf,
  squat,
  track,
  type Keyframe,
} from '../../fixtures/squat-clip.ts';
import type { Pose } from '../../fixtures/pinhole-squat.ts';

const FIRST_MS = WORK_BEGINS_MS + 1500;
/** A rep takes less than three seconds. */
const EVERY_MS = 4000;

/** Standing on both feet, then so many squats with this besides. */
function squatsWith(besides: Partial<Pose>, reps: number, kneesIn: Partial<Pose> = {}): Keyframe[] {
  return [
    { atMs: WORK_BEGINS_MS + 200, pose: {} },
    { atMs: WORK_BEGINS_MS + 800, pose: besides },
    ...Array.from({ length: reps }, (_, index) =>
      squat({ startMs: FIRST_MS + index * EVERY_MS, kneeFlexionDeg: 45, besides, ...kneesIn }),
    ).flat(),
  ];
}

const ONE_LEG = { exercise: 'single-leg-squat', repsPerSet: 3 } as const;

/** The cues since the work has begun. */
function saidAtWork(coached: Coached): string[] {
  const cues = cuesOf(coached);
  return cues.slice(cues.findIndex((cue) => cue.startsWith('go')) + 1);
}

const correctionsOf = ({ frames }: Coached) =>
  frames.map(({ view }) => view.correction).filter((correction, index, all) => correction !== all[index - 1]);

/** This foot, held low. */
const lifted = (side: Side) => (side === 'left' ? { leftLiftM: 0.08 } : { rightLiftM: 0.08 });

/** The right foot and shank are seen so many pixels higher, as when they stand farther back. */
function raisedRight(observation: PoseObservation, byPx: number): PoseObservation {
  const { person } = observation;
  if (person === null) return observation;
  const keypoints = mapKeypoints(person.keypoints, (point, name) =>
    name === 'rightAnkle' || name === 'rightToe' ? { ...point, y: point.y - byPx } : point,
  );
  return { ...observation, person: { ...person, keypoints } };
}

describe('a foot that is held low', () => {
  it.each([0.05, 0.06, 0.08])('REP-15: %s m above the floor, the squats on the named leg count', (rightLiftM) => {
    const coached = coachFilm(film(squatsWith({ rightLiftM }, 3), { noisePx: 0.5 }), ONE_LEG);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[1, 2, 3]]);
    expect(saidAtWork(coached)).toEqual(['rep 1', 'rep 2', 'rep 3', 'set 1 of 2 done', 'rest 45 then right']);
    expect(correctionsOf(coached)).toEqual([null]);
  });

  it('REP-15: a knee that drifts inward is heard of', () => {
    const drifting = squatsWith({ rightLiftM: 0.06 }, 3, { leftKneeInM: 0.06 });
    const coached = coachFilm(film(drifting, { noisePx: 0.5 }), ONE_LEG);
    const reps = [1, 2, 3].flatMap((rep) => ['left inward', `rep ${rep}`]);
    expect(saidAtWork(coached)).toEqual([...reps, 'set 1 of 2 done', 'rest 45 then right']);
  });

  it.each(LEFT_AND_RIGHT)('REP-15: only the foot beside the %s leg, where that one is asked for', (asked) => {
    const stanceWith = (besides: Partial<Pose>) => {
      const tracker = newTracker();
      const seen = film(
        [
          { atMs: 2500, pose: {} },
          { atMs: 3000, pose: besides },
        ],
        { endMs: 4000 },
      );
      return measuredOf(seen.map((one) => tracker.advance(one, asked))).at(-1)?.stance;
    };
    expect(stanceWith(lifted(otherSide(asked)))).toBe(asked);
    expect(stanceWith(lifted(asked))).toBe('both');
  });

  it('REP-15: where no leg is named, both feet carry', () => {
    const coached = coachFilm(film(squatsWith({ rightLiftM: 0.06 }, 1)), { repsPerSet: 1 });
    expect(measuredOf(coached.frames.map(({ reading }) => reading)).every(({ stance }) => stance === 'both')).toBe(
      true,
    );
  });

  it.each(['left', null] as const)(
    'REP-15: a foot that is high from the first frame on is seen, %s asked for',
    (asked) => {
      const tracker = newTracker();
      const high = film([{ atMs: 0, pose: { rightLiftM: 0.35 } }], { endMs: 1000 });
      const readings = measuredOf(high.map((seen) => tracker.advance(seen, asked)));
      expect(readings.at(-1)).toMatchObject({ timestampMs: 1000, stance: 'left' });
    },
  );

  it.each([
    ['lifted', 'left', 'left'],
    ['lowered', null, 'right'],
  ] as const)('REP-15: a foot farther back is %s only when it moves, %s asked for', (freeFoot, asked, moved) => {
    const stancesWith = (rightLiftM: number) => {
      const tracker = newTracker('blazepose-full', freeFoot);
      const seen = film(
        [
          { atMs: 2500, pose: {} },
          { atMs: 3000, pose: { rightLiftM } },
        ],
        { endMs: 4000 },
      );
      const back = seen.map((one) => raisedRight(one, 11));
      return [...new Set(measuredOf(back.map((one) => tracker.advance(one, asked))).map(({ stance }) => stance))];
    };
    expect(stancesWith(0)).toEqual(['both']);
    expect(stancesWith(0.06)).toEqual([...new Set(['both', moved])]);
  });

  it('REP-15: a clock that is set back keeps nobody on both feet', () => {
    const tracker = newTracker();
    const low = film([{ atMs: 0, pose: { rightLiftM: 0.35 } }], { endMs: 1000 });
    const [first] = low;
    if (first === undefined) throw new Error('an empty film');
    tracker.advance({ ...first, timestampMs: 3_600_000 }, 'left');
    const readings = low.map((seen) => tracker.advance(seen, 'left'));
    expect(measuredOf(readings).at(-1)?.stance).toBe('left');
  });
});

/** Both feet on the floor, and one squat with the hips this far to the person's left. */
const readingsOver = (swayM: number, besides: Partial<Pose> = {}) =>
  track(
    film([
      { atMs: 2500, pose: {} },
      { atMs: 3200, pose: { swayM } },
      ...squat({ startMs: 3500, kneeFlexionDeg: 70, besides: { swayM, ...besides } }),
      { atMs: 7500, pose: {} },
    ]),
  );

describe('hips over one foot', () => {
  it.each([
    [0.11, 'left'],
    [-0.11, 'right'],
  ] as const)('REP-19: %s m to the side, one leg carries the squat while both feet stay down', (swayM, leg) => {
    const readings = readingsOver(swayM);
    const [rep] = repsOf(readings);
    expect(rep).toMatchObject({ stance: leg, legs: { [otherSide(leg)]: null } });
    const standing = measuredOf(readings).filter(({ timestampMs }) => timestampMs < 3500);
    expect(new Set(standing.map(({ stance }) => stance))).toEqual(new Set(['both']));
  });

  it.each([-0.05, 0, 0.05])('REP-19: %s m to the side, both legs carry it', (swayM) => {
    expect(repsOf(readingsOver(swayM))).toMatchObject([{ stance: 'both' }]);
  });

  it('REP-19: nothing is said of the knee whose foot only touches the floor', () => {
    const flags = eventsOf(readingsOver(0.11, { rightKneeInM: 0.1 })).filter(
      (event) => event.kind === 'alignment-changed' && event.side === 'right',
    );
    expect(flags).toEqual([]);
  });
});

describe('a squat on other legs than asked for', () => {
  it('COACH-17: on both feet, the other one has to be lifted: heard once in each squat', () => {
    const coached = coachFilm(film(squatsWith({}, 2), { noisePx: 0.5 }), ONE_LEG);
    expect(saidAtWork(coached)).toEqual(['lift-foot', 'lift-foot']);
    expect(coached.coach.sets.map(({ reps }) => reps)).toEqual([[]]);
    const heard = coached.frames.filter(({ cues }) => cues.some(({ kind }) => kind === 'instruction'));
    expect(heard.slice(-2).every(({ reading }) => reading.phase !== 'standing')).toBe(true);
  });

  it('COACH-17: a squat that is held is told of once', () => {
    const held = squat({ startMs: FIRST_MS, kneeFlexionDeg: 45, holdMs: 8000 });
    expect(saidAtWork(coachFilm(film(held), ONE_LEG))).toEqual(['lift-foot']);
  });

  it('COACH-17: it stays on the screen until the foot is lifted, and the next squat counts', () => {
    const lifted = { rightLiftM: 0.15 };
    const coached = coachFilm(
      film([
        ...squatsWith({}, 1),
        { atMs: FIRST_MS + EVERY_MS - 500, pose: {} },
        { atMs: FIRST_MS + EVERY_MS, pose: lifted },
        ...squat({ startMs: FIRST_MS + EVERY_MS + 500, kneeFlexionDeg: 45, besides: lifted }),
      ]),
      ONE_LEG,
    );
    expect(saidAtWork(coached)).toEqual(['lift-foot', 'rep 1']);
    expect(correctionsOf(coached)).toEqual([null, 'lift-foot', null]);
    const until = coached.frames.findLast(({ view }) => view.correction !== null);
    expect(until?.timestampMs).toBeGreaterThan(FIRST_MS + EVERY_MS - 500);
    expect(until?.timestampMs).toBeLessThan(FIRST_MS + EVERY_MS + 500);
  });

  it('COACH-17: on the other leg, the one that is asked for', () => {
    const coached = coachFilm(film(squatsWith({ leftLiftM: 0.3 }, 1)), ONE_LEG);
    expect(saidAtWork(coached)).toEqual(['use-left-leg']);
    const onLeft = [...squatsWith({ rightLiftM: 0.3 }, 2)];
    const turns = coachFilm(film(onLeft), { ...ONE_LEG, repsPerSet: 1, restMs: 0 });
    expect(saidAtWork(turns).slice(-1)).toEqual(['use-right-leg']);
  });

  it('COACH-17: from a step, the foot has to be lowered', () => {
    const coached = coachFilm(film(squatsWith({}, 1)), { ...ONE_LEG, exercise: 'step-down' });
    expect(saidAtWork(coached)).toEqual(['lower-foot']);
  });

  it('COACH-17: it is over with the work', () => {
    const wrong = film(squatsWith({}, 1), { endMs: FIRST_MS + EVERY_MS });
    const coached = coachFilm(wrong, ONE_LEG, [{ atMs: FIRST_MS + 3500, command: 'go' }]);
    expect(coached.frames.at(-1)?.view).toMatchObject({ stage: { kind: 'paused' }, correction: null });
  });

  it('COACH-17: whoever may do as they like is told nothing', () => {
    const free = { exercise: 'single-leg-squat', anyLeg: true, repsPerSet: null } as const;
    expect(saidAtWork(coachFilm(film(squatsWith({}, 1)), free))).toEqual(['rep 1']);
  });
});
