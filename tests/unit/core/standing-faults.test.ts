import { describe, expect, it } from 'vitest';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { findStandingFault } from '../../../src/core/alignment/standing-faults.ts';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { film, mapKeypoints, measuredOf, refusedOf, repsOf, squat, track } from '../../fixtures/squat-clip.ts';

const BOTTOM_MS = { from: 3000, to: 5000 };

/** The outline is read every 400 ms or so. */
function withOutline(observations: readonly PoseObservation[], covered: (timestampMs: number) => number) {
  return observations.map((observation, index): PoseObservation => {
    const { person, timestampMs } = observation;
    if (person === null || index % 12 !== 0) return observation;
    return { ...observation, person: { ...person, coveredKnees: covered(timestampMs) } };
  });
}

function widened(observations: readonly PoseObservation[], by: number) {
  return observations.map((observation): PoseObservation => {
    const { person, picture } = observation;
    const middle = picture.widthPx / 2;
    return {
      ...observation,
      person: person && {
        ...person,
        keypoints: mapKeypoints(person.keypoints, (point) => ({ ...point, x: middle + by * (point.x - middle) })),
      },
    };
  });
}

function trackFilm(observations: readonly PoseObservation[]) {
  const tracker = createTracker({ model: 'blazepose-full', thresholds: DEFAULT_THRESHOLDS, film: observations });
  return observations.map((observation) => tracker.advance(observation));
}

const INWARD = film(squat({ leftKneeInM: 0.08, rightKneeInM: 0.08 }));

describe.each([
  ['live', track],
  ['on a film', trackFilm],
])('knees that nobody sees, %s', (_, run) => {
  it('GATE-18: a person in a skirt is refused, and no squat is graded', () => {
    const readings = run(withOutline(INWARD, () => 0.95));
    expect(new Set(refusedOf(readings).map(({ reason }) => reason))).toEqual(new Set(['knees-hidden']));
    expect(repsOf(readings)).toEqual([]);
  });

  it('GATE-18: knees that touch at the bottom of a squat are not covered', () => {
    const touching = withOutline(INWARD, (tMs) => (tMs > BOTTOM_MS.from && tMs < BOTTOM_MS.to ? 1 : 0.1));
    const readings = run(touching);
    expect(refusedOf(readings)).toEqual([]);
    expect(repsOf(readings)[0]?.legs.left?.verdict).toBe('inward');
  });

  it('GATE-18: one wild look, or none at all, is no cover', () => {
    expect(refusedOf(run(withOutline(INWARD, (tMs) => (tMs > 700 && tMs < 1000 ? 1 : 0.1))))).toEqual([]);
    expect(refusedOf(run(INWARD))).toEqual([]);
  });
});

function looked(shares: readonly number[]) {
  const looks = shares.map((coveredKnees, index) => ({ timestampMs: 400 * index, coveredKnees, breadthShare: 0.4 }));
  return findStandingFault(looks, 1);
}

it('GATE-18: a free leg that hides the knees in most looks of a film is no cover, and cloth in all looks is', () => {
  const hidden = Array.from({ length: 17 }, () => 0.9);
  expect(looked([0, 0, 0, 0.09, ...hidden])).toBeNull();
  expect(looked([0, 0.1, ...hidden])).toBe('knees-hidden');
  expect(looked([0.1, 0.9, 0.9])).toBe('knees-hidden');
  expect(looked([0.1, 0.1, 0.9])).toBeNull();
  expect(looked([0.9])).toBe('knees-hidden');
});

describe.each([
  ['live', track],
  ['on a film', trackFilm],
])('a picture whose width was changed, %s', (_, run) => {
  it('GATE-19: knees that go inward are not called in line in a squeezed picture', () => {
    const readings = run(widened(INWARD, 0.75));
    expect(repsOf(readings)).toEqual([]);
    expect(refusedOf(readings).some(({ reason }) => reason === 'picture-squeezed')).toBe(true);
  });

  it('GATE-19: people are up to a tenth broader or narrower than others', () => {
    for (const by of [0.9, 1, 1.1]) {
      const readings = run(widened(INWARD, by));
      expect(refusedOf(readings)).toEqual([]);
      expect(measuredOf(readings).length).toBe(INWARD.length);
    }
  });
});

describe('a person who starts deeply bent', () => {
  it.each([100, 110, 120])('GATE-19: at %s° of flexion nobody calls the picture squeezed', (kneeFlexionDeg) => {
    const bent = film([{ atMs: 0, pose: { kneeFlexionDeg } }], { endMs: 3000, noisePx: 0.5 });
    expect(refusedOf(track(bent)).filter(({ reason }) => reason === 'picture-squeezed')).toEqual([]);
  });
});
