import { expect, test } from 'vitest';
import type { Ghost } from '../../src/core/demonstration/demonstration.ts';
import type { Guides } from '../../src/ui/painter/paint-guides.ts';
import { captionOf } from '../../src/ui/studio/snapshot-caption.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { createWords } from '../fakes/all-words.ts';
import { PLAIN_SQUAT, readingAt } from '../fakes/fake-squat.ts';

const NOTHING: Guides = { plumb: 'none', plumbShare: 0.5, grid: false, jointLines: [], strokes: [] };
const EVERYTHING: Guides = {
  plumb: 'free',
  plumbShare: 0.5,
  grid: true,
  jointLines: ['hips'],
  strokes: [{ tool: 'line', colour: 'green', points: [] }],
};
const GHOST = { kind: 'knee-in', points: {} } as Ghost;
const reading = readingAt(PLAIN_SQUAT, 4700);
const refused = readingAt({ ...PLAIN_SQUAT, refused: { fromMs: 0, toMs: 9000, reason: 'too-dark' } }, 4700);

function lastLine(shown: Partial<Parameters<typeof captionOf>[2]>, language: Language = 'en'): string | undefined {
  const tongue = { t: createWords(language).getFixedT(null, 'words'), locale: language };
  const caption = captionOf(tongue, '2026-11-23T08:00:00.000Z', { reading, ghost: null, guides: NOTHING, ...shown });
  expect(caption[0]).toContain('Kneeline · ');
  return caption[2];
}

test('STUDIO-7: what nobody measured is named below the picture, in both languages', () => {
  expect(lastLine({ ghost: GHOST, guides: EVERYTHING })).toBe(
    'For showing, not measured: demonstration “Knee in”, plumb line, lines between joints, grid, drawing.',
  );
  expect(lastLine({ ghost: GHOST, guides: EVERYTHING }, 'de')).toBe(
    'Zum Zeigen, nicht gemessen: Vorführung „Knie innen“, Lot, Gelenklinien, Raster, Zeichnung.',
  );
});

test('STUDIO-7: what is not drawn is not named, as a demonstrator behind legs that were refused', () => {
  expect(lastLine({})).toBeUndefined();
  expect(lastLine({ ghost: GHOST, reading: refused })).toBeUndefined();
  expect(lastLine({ guides: { ...NOTHING, grid: true } })).toBe('For showing, not measured: grid.');
});
