import { afterEach, describe, expect, test } from 'vitest';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

/** A slow reader's pace. */
const WORDS_PER_SECOND = 2.5;

let stage: Stage | null = null;
const toured = async (settings: Partial<typeof FAKE_SETTINGS> = {}) => {
  stage = await raise({ settings: { ...FAKE_SETTINGS, ...settings } }, {}, '#/tour');
  return stage;
};

afterEach(() => {
  stage?.leave();
  stage = null;
});

describe.each(WALKED_LANGUAGES)('in %s', (language) => {
  const { tour, product } = WORDS[language];
  const steps = Object.values(tour.steps);

  test('the tour is read in less than 30 seconds', () => {
    const words = steps.flatMap(({ title, text }) => `${title} ${text}`.split(' '));
    expect(words.length / WORDS_PER_SECOND).toBeLessThan(30);
  });

  test('Enter leads through all pictures to the start', async () => {
    const shown = await toured({ language });
    for (const { title, text } of steps) {
      expect(shown.root.querySelector('h1')?.textContent).toContain(title);
      expect(shown.text()).toContain(text);
      await shown.press('Enter');
    }
    expect(shown.root.querySelector('h1')?.textContent).toBe(product.claim);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing on its pictures in the %s theme', async (theme) => {
    const shown = await toured({ language, theme });
    for (const { title } of steps) {
      expect(shown.root.querySelector('h1')?.textContent).toContain(title);
      await expectNoAxeFinding();
      await shown.press('ArrowRight');
    }
  });
});

test('Escape skips it', async () => {
  const shown = await toured();
  await shown.press('ArrowRight');
  await shown.press('Escape');
  expect(shown.root.querySelector('h1')?.textContent).toBe(WORDS.en.product.claim);
});

test('the arrow to the left goes back a picture and takes the focus along', async () => {
  const shown = await toured();
  const heading = () => shown.root.querySelector('h1');
  await shown.press('ArrowRight');
  await shown.press('ArrowLeft');
  expect(heading()?.textContent).toContain(WORDS.en.tour.steps.stand.title);
  expect(document.activeElement).toBe(heading());
});
