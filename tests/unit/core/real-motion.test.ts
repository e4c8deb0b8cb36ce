import { describe, expect, it } from 'vitest';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import { SIDES } from '../../../src/core/geometry/keypoints.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { backwards, motionFilmsOrSkip, observationsOf, type RealMotion } from '../../fixtures/real-motion.ts';
import { refusedOf, repsOf, track } from '../../fixtures/squat-clip.ts';

/** A reported bottom this near to one that was seen by eye is the same squat. */
const SAME_SQUAT_MS = 600;

/** The reps of each film in each direction, which several tests ask for. */
const measured = new Map<string, readonly RepRecord[]>();

function measure(film: RealMotion): readonly RepRecord[] {
  const key = `${film.id} ${film.squats.map(({ bottomMs }) => bottomMs).join(' ')}`;
  const observations = observationsOf(film);
  const options = { model: film.model, thresholds: DEFAULT_THRESHOLDS, film: observations };
  const reps = measured.get(key) ?? repsOf(track(observations, createTracker(options)));
  measured.set(key, reps);
  return reps;
}

function toldOf(film: RealMotion, { bottomMs, stance }: RepRecord) {
  const squat = film.squats.find((one) => Math.abs(one.bottomMs - bottomMs) <= SAME_SQUAT_MS);
  return { film: film.id, seenAtMs: squat?.bottomMs ?? null, leg: stance };
}

function told(film: RealMotion) {
  return measure(film).map((rep) => toldOf(film, rep));
}

function seen(film: RealMotion) {
  return film.squats.map(({ bottomMs, leg }) => ({ film: film.id, seenAtMs: bottomMs, leg }));
}

/** Legs and verdicts of each rep. */
function said(film: RealMotion) {
  return measure(film).map(({ stance, legs }) => ({ stance, left: legs.left?.verdict, right: legs.right?.verdict }));
}

/** The same film as a camera sees it that leans sideways. */
function rolled(film: RealMotion, rollDeg: number): RealMotion {
  const { widthPx, heightPx } = film.picture;
  const [cos, sin] = [Math.cos((rollDeg * Math.PI) / 180), Math.sin((rollDeg * Math.PI) / 180)];
  const frames = film.frames.map(({ points, ...frame }) => ({
    ...frame,
    points:
      points &&
      points.map(([x, y, confidence]): [number, number, number] => {
        const [across, down] = [x - widthPx / 2, y - heightPx / 2];
        return [widthPx / 2 + cos * across - sin * down, heightPx / 2 + sin * across + cos * down, confidence];
      }),
  }));
  return { ...film, id: `${film.id} rolled by ${rollDeg}`, frames };
}

describe('films of real people', () => {
  it('WHOLE-2: every squat that a person sees counts once, on the leg that carries, and no other', (context) => {
    const films = motionFilmsOrSkip(context);
    expect(films.flatMap(told)).toEqual(films.flatMap(seen));
  });

  it('WHOLE-6: the same film backwards has the same squats', (context) => {
    const films = motionFilmsOrSkip(context).map(backwards);
    expect(films.flatMap(told)).toEqual(films.flatMap(seen));
  });

  it('WHOLE-6: and the same verdicts and numbers', (context) => {
    for (const film of motionFilmsOrSkip(context)) {
      const [forwards, turned] = [measure(film), measure(backwards(film)).toReversed()];
      for (const [index, rep] of forwards.entries()) {
        for (const side of SIDES) {
          const [here, there] = [rep.legs[side], turned[index]?.legs[side]];
          expect(there?.verdict, `${film.id} ${index} ${side}`).toBe(here?.verdict);
          const apartDeg = (here?.driftAtBottomDeg ?? 0) - (there?.driftAtBottomDeg ?? 0);
          expect(Math.abs(apartDeg)).toBeLessThanOrEqual(here?.bandDeg ?? 0);
        }
      }
    }
  });

  it('REP-8: nine verdicts in ten agree with the eye, and none says the opposite', (context) => {
    const legs = motionFilmsOrSkip(context).flatMap((film) => {
      const reps = measure(film);
      return film.squats.flatMap((squat) =>
        SIDES.flatMap((side) => {
          const seenByEye = squat[side];
          const rep = reps.find(({ bottomMs }) => Math.abs(squat.bottomMs - bottomMs) <= SAME_SQUAT_MS);
          return seenByEye === null ? [] : [{ seenByEye, said: rep?.legs[side]?.verdict ?? null }];
        }),
      );
    });
    const agreed = legs.filter(({ seenByEye, said }) => said === seenByEye);
    expect(agreed.length / legs.length).toBeGreaterThanOrEqual(0.9);
    expect(legs).not.toContainEqual({ seenByEye: 'inward', said: 'outward' });
    expect(legs).not.toContainEqual({ seenByEye: 'outward', said: 'inward' });
    expect(legs).not.toContainEqual({ seenByEye: 'in-line', said: 'inward' });
  });

  it('REP-20: live says of no leg what the whole film does not say', (context) => {
    for (const film of motionFilmsOrSkip(context).flatMap((one) => [one, backwards(one)])) {
      const whole = measure(film);
      const live = repsOf(
        track(observationsOf(film), createTracker({ model: film.model, thresholds: DEFAULT_THRESHOLDS })),
      );
      for (const rep of live) {
        const same = whole.find(({ bottomMs }) => Math.abs(bottomMs - rep.bottomMs) <= SAME_SQUAT_MS);
        expect(rep.stance, `${film.id} ${rep.bottomMs}`).toBe(same?.stance);
        for (const side of SIDES) {
          const verdict = rep.legs[side]?.verdict;
          // The last 12 s may show too little standing for a verdict.
          const whatFits = [same?.legs[side]?.verdict, ...(same?.legs[side] == null ? [] : ['unclear'])];
          expect(whatFits, `${film.id} ${rep.bottomMs} ${side}`).toContain(verdict);
        }
      }
    }
  });

  it('REP-21: the live count has each squat of people who squat at once, each once, and no other', (context) => {
    const missed: string[] = [];
    for (const film of motionFilmsOrSkip(context).flatMap((one) => [one, backwards(one)])) {
      const observations = observationsOf(film);
      const last = observations.at(-1);
      if (last === undefined) throw new Error(`${film.id} has no frame`);
      // Repeats the last frame: most of these films end as the hips come up, but a person before a camera stays there.
      const stays = Array.from({ length: 20 }, (_, index) => ({
        ...last,
        timestampMs: last.timestampMs + 33 * (index + 1),
      }));
      const tracker = createTracker({ model: film.model, thresholds: DEFAULT_THRESHOLDS });
      const live = repsOf(track([...observations, ...stays], tracker));
      expect(live.map(({ number }) => number)).toEqual(live.map((_, index) => index + 1));
      const counted = live.map((rep) => toldOf(film, rep));
      const inFilm = seen(film);
      expect(inFilm).toEqual(expect.arrayContaining(counted));
      expect(new Set(counted.map(({ seenAtMs }) => seenAtMs)).size).toBe(counted.length);
      missed.push(...inFilm.slice(counted.length).map(() => film.id));
    }
    // One film ends with the person still bent.
    expect(missed.length).toBeLessThanOrEqual(1);
  });

  it('DRIFT-7: in a squat on one leg on an axis taken in haste, no leg in line is called inward', (context) => {
    const wrong: string[] = [];
    for (const film of motionFilmsOrSkip(context).flatMap((one) => [one, backwards(one)])) {
      if (film.squats.some(({ leg }) => leg === 'both')) continue;
      const live = track(observationsOf(film), createTracker({ model: film.model, thresholds: DEFAULT_THRESHOLDS }));
      const words = live.flatMap(({ events }) => events).filter((event) => event.kind === 'alignment-changed');
      wrong.push(...words.filter(({ alignment }) => alignment === 'inward').map(({ side }) => `${film.id} ${side}`));
    }
    // Before this rule thirteen words were wrong in the films of two people, all of whose knees stay in line.
    expect(wrong.length).toBeLessThanOrEqual(8);
  });

  it('GATE-7, GATE-19: a person who begins at the bottom of a squat is told of neither a turn nor a squeezed picture', (context) => {
    const told = motionFilmsOrSkip(context).flatMap((film) => {
      const fromMs = (film.squats[0]?.bottomMs ?? 0) - 250;
      const [bottom] = observationsOf(film).filter(({ timestampMs }) => timestampMs >= fromMs);
      if (bottom === undefined) throw new Error(`${film.id} has no squat`);
      const held = Array.from({ length: 60 }, (_, index) => ({ ...bottom, timestampMs: index * 33 }));
      const readings = track(held, createTracker({ model: film.model, thresholds: DEFAULT_THRESHOLDS }));
      return refusedOf(readings).map(({ reason }) => `${film.id} ${reason}`);
    });
    expect(told.filter((one) => /not-facing|picture-squeezed/u.test(one))).toEqual([]);
  });

  it('VIEW-5: a camera that leans by 8° to either side shows the same squats, legs and verdicts', (context) => {
    // Two films are left out: one has its feet too near to the picture's edge, and the verdicts of the other lie at their limit.
    const films = motionFilmsOrSkip(context).filter(({ squats }) => squats.every(({ leg }) => leg === 'both'));
    for (const film of films) {
      for (const rollDeg of [-8, 8]) expect(said(rolled(film, rollDeg)), `${film.id} ${rollDeg}`).toEqual(said(film));
    }
  });
});
