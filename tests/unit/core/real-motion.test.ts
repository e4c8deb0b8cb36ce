import { describe, expect, it } from 'vitest';
import { createTracker } from '../../../src/core/tracker/create-tracker.ts';
import type { RepRecord } from '../../../src/core/reading/rep-record.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/core/reading/thresholds.ts';
import { backwards, motionFilmsOrSkip, observationsOf, type RealMotion } from '../../fixtures/real-motion.ts';
import { repsOf, track } from '../../fixtures/squat-clip.ts';

/** A reported bottom this near to one that was seen by eye is the same squat. */
const SAME_SQUAT_MS = 600;

function measure(film: RealMotion): readonly RepRecord[] {
  const observations = observationsOf(film);
  const options = { model: film.model, thresholds: DEFAULT_THRESHOLDS, film: observations };
  return repsOf(track(observations, createTracker(options)));
}

function told(film: RealMotion) {
  return measure(film).map(({ bottomMs, stance }) => {
    const squat = film.squats.find((one) => Math.abs(one.bottomMs - bottomMs) <= SAME_SQUAT_MS);
    return { film: film.id, seenAtMs: squat?.bottomMs ?? null, leg: stance };
  });
}

function seen(film: RealMotion) {
  return film.squats.map(({ bottomMs, leg }) => ({ film: film.id, seenAtMs: bottomMs, leg }));
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
});
