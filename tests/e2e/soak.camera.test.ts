import { expect, inject, it } from 'vitest';
import { brokenPromises } from '../soak/broken-promises.ts';
import { soak } from '../soak/soak.ts';

it('FAULT-1, FAULT-4, KEEP-4: a short soak keeps each finished rep and leaves no frame, track or worker over', async () => {
  const film = inject('films')['left-inward-camera'];
  const report = await soak({ pageUrl: inject('pageUrl'), film, minutes: 0.4, everyS: 4 });
  expect(brokenPromises(report)).toEqual([]);
  expect(Object.keys(report.faults).length).toBeGreaterThan(3);
  expect(report.frames).toBeGreaterThan(0);
});
