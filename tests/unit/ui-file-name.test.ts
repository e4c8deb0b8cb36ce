import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/ui/summary/file-name.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';

const session = coachedSessionOf(COACHED);

test.each([
  ['', 'kneeline-2026-11-23T08-00-00'],
  ['Blue Owl', 'kneeline-2026-11-23T08-00-00-Blue-Owl'],
  ['Zoë / ../Müller?', 'kneeline-2026-11-23T08-00-00-Zoë-Müller'],
  ['...', 'kneeline-2026-11-23T08-00-00'],
])('EXP-13: the files of %j are called %s', (pseudonym, name) => {
  expect(fileNameOf(session, pseudonym)).toBe(name);
});

test('EXP-13: whatever a pseudonym holds, every file system takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (pseudonym) => {
      const name = fileNameOf(session, pseudonym);
      expect(name).toMatch(/^kneeline-2026-11-23T08-00-00(-[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    }),
  );
});
