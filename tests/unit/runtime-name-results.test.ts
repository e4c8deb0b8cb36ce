import { expect, test } from 'vitest';
import { nameResults } from '../../src/runtime/batch/name-results.ts';

const free = () => Promise.resolve(false);

test('BATCH-5: results are called like their films, no two alike, and lead to no other folder', async () => {
  expect(
    await nameResults(
      ['Übung 1.mp4', 'übung 1.MOV', '../../etc/passwd', 'a:b*c?.webm', '.hidden.mp4', '...', 'CON.mp4', 'x.mp4 ', ''],
      free,
    ),
  ).toEqual(['Übung 1', 'übung 1-2', '-..-etc-passwd', 'a-b-c-', 'hidden', 'film', '_CON', 'x', 'film-2']);
  const [long = ''] = await nameResults([`${'ü'.repeat(400)}.mp4`], free);
  expect(new TextEncoder().encode(`${long}-50.kneeline.json`).length).toBeLessThan(255);
});
