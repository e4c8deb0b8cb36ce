import { expect, test } from 'vitest';
import type { PoseObservation } from '../../../src/core/reading/observation.ts';
import { looksSlowed } from '../../../src/core/session/looks-slowed.ts';
import type { FilmReading } from '../../../src/core/session/session-record.ts';
import { readRecordedClips } from '../../accuracy/recorded-clip.ts';
import { recordOfFilm } from '../../accuracy/replay-film.ts';

/** Shallow, deep and turned ones: each takes a second or two. */
const clips = (await readRecordedClips()).filter(({ truth }) => /^d(?:01|06|08|10)/u.test(truth.id));

/** The same film, shown `times` slower: a player shows `times` as many pictures, each a step of the way on. */
function slowed(observations: readonly PoseObservation[], times: number): PoseObservation[] {
  return observations.flatMap((before, index) => {
    const after = observations[index + 1];
    if (after === undefined) return [{ ...before, timestampMs: before.timestampMs * times }];
    return Array.from({ length: times }, (_, step) => between(before, after, step / times, times));
  });
}

function between(before: PoseObservation, after: PoseObservation, share: number, times: number): PoseObservation {
  const timestampMs = (before.timestampMs + share * (after.timestampMs - before.timestampMs)) * times;
  if (before.person === null || after.person === null) return { ...before, timestampMs };
  const other = after.person.keypoints;
  const keypoints = Object.fromEntries(
    Object.entries(before.person.keypoints).map(([name, point]) => {
      const next = other[name as keyof typeof other];
      if (point === null || next === null) return [name, point];
      const x = point.x + share * (next.x - point.x);
      return [name, { ...point, x, y: point.y + share * (next.y - point.y) }];
    }),
  ) as typeof other;
  return { ...before, timestampMs, person: { ...before.person, keypoints } };
}

function looks(observations: readonly PoseObservation[], model: string, film?: FilmReading): boolean {
  const record = recordOfFilm(observations, model);
  return (
    record !== null && looksSlowed(film === undefined ? record : { ...record, origin: { ...record.origin, film } })
  );
}

test('BATCH-11: no clip of real speed looks slowed down', () => {
  const found = clips.filter(({ observations, model }) => looks(observations, model)).map(({ truth }) => truth.id);
  expect(found).toEqual([]);
});

test('BATCH-11: the same clips shown eight times slower do, unless their speed was named', () => {
  const clip = clips.find(({ truth }) => truth.id.startsWith('d06'));
  if (clip === undefined) throw new Error('No clip d06');
  const slow = slowed(clip.observations, 8);
  expect(looks(slow, clip.model)).toBe(true);
  expect(looks(slow, clip.model, { slowedTimes: 1, slowedSaidBy: 'person', mirrored: false })).toBe(false);
});
