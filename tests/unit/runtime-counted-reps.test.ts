import { expect, test } from 'vitest';
import { createTracker } from '../../src/core/alignment/create-tracker.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/alignment/thresholds.ts';
import { createCoach } from '../../src/core/coach/create-coach.ts';
import { DEFAULT_PROGRAMME } from '../../src/core/coach/programme.ts';
import { createMeasuredSet } from '../../src/runtime/measured-set.ts';
import { WORK_BEGINS_MS } from '../fixtures/coached-film.ts';
import { film, squat } from '../fixtures/squat-clip.ts';

const FIRST_MS = WORK_BEGINS_MS + 500;

/** A squat on both legs, then one on the left, in a set on both. */
const MIXED = film([
  ...squat({ startMs: FIRST_MS }),
  { atMs: FIRST_MS + 3200, pose: { rightLiftM: 0.3 } },
  ...squat({ startMs: FIRST_MS + 4000, kneeFlexionDeg: 50, besides: { rightLiftM: 0.3 } }),
  { atMs: FIRST_MS + 7500, pose: { rightLiftM: 0.3 } },
]);

test('a rep on other legs than asked for is recorded, but never shown as the last one of the set', () => {
  const set = createMeasuredSet(
    { createTracker, createCoach },
    {
      origin: {
        startedAt: '2026-11-23T08:00:00.000Z',
        source: { kind: 'camera', label: '' },
        model: 'blazepose-full',
        weightsSha256: '',
        backend: '',
        appVersion: '',
      },
      picture: { widthPx: 1280, heightPx: 720 },
      programme: DEFAULT_PROGRAMME,
      purpose: 'training',
      thresholds: DEFAULT_THRESHOLDS,
    },
  );
  const lives = MIXED.map((seen) => set.takeSnapshot(set.advance(seen), seen.timestampMs));
  expect(set.toRecord().reps.map(({ stance }) => stance)).toEqual(['both', 'left']);
  expect(lives.findLast((live) => live !== null)).toMatchObject({ repCount: 1, lastRep: { stance: 'both' } });
});
