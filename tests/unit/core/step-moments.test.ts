import { expect, test } from 'vitest';
import { momentsIn } from '../../../src/core/running/step-moments.ts';
import { measureRun } from '../../fixtures/measured-run.ts';

const RUN = measureRun();

test('KEEP-18: the moments of a run are found again in its frames', () => {
  expect(RUN.moments.length).toBe(RUN.record.steps.length);
  expect(momentsIn(RUN.frames, RUN.record.steps)).toEqual(RUN.moments);
});

test('KEEP-18: a step whose frames are not kept any more has no moment', () => {
  const half = RUN.frames.slice(RUN.frames.length / 2);
  const fromMs = half[0]?.timestampMs ?? 0;
  const found = momentsIn(half, RUN.record.steps);
  expect(found.length).toBeGreaterThan(5);
  for (const { step, timestampMs } of found) {
    expect(timestampMs).toBeGreaterThanOrEqual(fromMs);
    expect(found.filter((one) => one.step === step)).toHaveLength(1);
  }
});
