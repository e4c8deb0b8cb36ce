import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUARTER_TURNS, turnToUpright, type QuarterTurn } from '../../../src/core/alignment/picture-turn.ts';
import { createFilmTurn } from '../../../src/core/film/film-turn.ts';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { ADULT, FACING, projectBody, STANDING } from '../../fixtures/pinhole-squat.ts';
import { film, mapKeypoints, observe, squat } from '../../fixtures/squat-clip.ts';

/** Turns the points of a picture clockwise about its corner, also beyond its edges. Degrees. */
function turned(observation: PoseObservation, deg: number): PoseObservation {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const { person } = observation;
  const turn = (keypoints: NonNullable<typeof person>['keypoints']) =>
    mapKeypoints(keypoints, (old) => ({ ...old, x: cos * old.x - sin * old.y, y: sin * old.x + cos * old.y }));
  return { ...observation, person: person && { ...person, keypoints: turn(person.keypoints) } };
}

function standing(yawDeg = 0): PoseObservation {
  const camera = { ...FACING, yawDeg };
  return observe(projectBody(ADULT, STANDING, camera), 0, camera);
}

function turnOf({ person }: PoseObservation): QuarterTurn | null {
  return person && turnToUpright(person.keypoints);
}

describe('the turn that brings a person upright', () => {
  it('GATE-22: takes a quarter turn of the picture back, whichever way the person faces and the camera leans', () => {
    const anyView = fc.record({
      quarter: fc.constantFrom(...QUARTER_TURNS),
      yawDeg: fc.integer({ min: -180, max: 180 }),
      rollDeg: fc.integer({ min: -25, max: 25 }),
    });
    fc.assert(
      fc.property(anyView, ({ quarter, yawDeg, rollDeg }) => {
        expect(turnOf(turned(standing(yawDeg), rollDeg - quarter))).toBe(quarter);
      }),
    );
  });

  it('GATE-22: never calls a squat anything but upright', () => {
    for (const observation of film(squat({ kneeFlexionDeg: 110 }))) expect([0, null]).toContain(turnOf(observation));
  });

  it('GATE-22: knows none where trunk and legs point to different sides', () => {
    const { person } = standing();
    if (person === null) throw new Error('There is a person');
    const bentDown = mapKeypoints(person.keypoints, (old, name) =>
      name.endsWith('Shoulder') ? { ...old, y: old.y + 250 } : old,
    );
    expect(turnToUpright(bentDown)).toBeNull();
    expect(turnToUpright({ ...person.keypoints, leftShoulder: null })).toBeNull();
  });
});

function turnOfFilm(observations: readonly PoseObservation[]): QuarterTurn {
  const turn = createFilmTurn();
  for (const observation of observations) turn.add(observation);
  return turn.turnDeg;
}

function times(count: number, observation: PoseObservation): PoseObservation[] {
  return Array.from({ length: count }, () => observation);
}

describe('the turn of a film', () => {
  const [upright, onItsSide, onItsHead] = [standing(), turned(standing(), -90), turned(standing(), 180)];

  it('BATCH-18: is the one that most of its people need', () => {
    expect(turnOfFilm(times(30, onItsSide))).toBe(90);
    expect(turnOfFilm([...times(12, upright), ...times(18, onItsHead)])).toBe(180);
    expect(turnOfFilm([...times(20, { ...upright, person: null }), ...times(10, onItsSide)])).toBe(90);
  });

  it('BATCH-18: is none for people who lie down for a part of an upright film, or in a few frames', () => {
    expect(turnOfFilm([...times(12, upright), ...times(17, onItsSide)])).toBe(0);
    expect(turnOfFilm(times(9, onItsSide))).toBe(0);
    expect(turnOfFilm([])).toBe(0);
  });
});
