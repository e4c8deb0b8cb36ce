import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, keptSession, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

const { start, programme, mirrorLook, learn, tour, product } = WORDS.en;

let stage: Stage | null = null;
const raised = async (state: Partial<AppState> = {}) => {
  stage = await raise(state);
  return stage;
};
const withSettings = (settings: Partial<Settings>) => raised({ settings: { ...FAKE_SETTINGS, ...settings } });

afterEach(() => {
  stage?.leave();
  stage = null;
});

function click({ root }: Stage, name: string): void {
  const button = [...root.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent?.includes(name),
  );
  if (button === undefined) throw new Error(`No button says “${name}”`);
  act(() => button.click());
}
const heading = ({ root }: Stage) => root.querySelector('h1');
const askedNames = ({ app }: Stage) => app.asked.map(([name]) => name);

const PAGES = (language: Language): readonly (readonly [page: string, link: string, title: string])[] => {
  const words = WORDS[language];
  return [
    ['programme', words.start.changeProgrammeSpoken, words.programme.title],
    ['run check', words.start.check, words.start.checkTitle],
    ['look in the mirror', words.start.mirrorLookLink, words.mirrorLook.title],
    ['why knees drift', words.start.learnLink, words.learn.title],
  ];
};

describe.each(WALKED_LANGUAGES)('in %s', (language) => {
  test.each(PAGES(language))(
    'the page %s takes the focus to its heading, and Escape goes back',
    async (_, link, title) => {
      const shown = await withSettings({ language });
      click(shown, link);
      expect(heading(shown)?.textContent).toBe(title);
      expect(document.activeElement).toBe(heading(shown));
      await shown.press('Escape');
      expect(heading(shown)?.textContent).toBe(WORDS[language].product.claim);
      expect(document.activeElement).toBe(heading(shown));
    },
  );

  test.each((['light', 'dark'] as const).flatMap((theme) => PAGES(language).map((page) => [theme, ...page] as const)))(
    'axe finds nothing in the %s theme on the page %s',
    async (theme, _, link) => {
      const shown = await withSettings({ language, theme });
      click(shown, link);
      await expectNoAxeFinding();
    },
  );
});

test('the choices ask for what they say', async () => {
  const shown = await raised();
  click(shown, start.camera);
  click(shown, start.tryIt);
  expect(askedNames(shown)).toEqual(['openCamera', 'openTryIt']);
});

test('before the first camera set comes a look in the mirror, and Enter goes on', async () => {
  const shown = await withSettings({ mirrorLookSeen: false });
  await shown.press('Enter');
  expect(heading(shown)?.textContent).toBe(mirrorLook.title);
  expect(askedNames(shown)).toEqual([]);
  await shown.press('Enter');
  expect(shown.app.asked).toEqual([
    ['changeSettings', { mirrorLookSeen: true }],
    ['openCamera', undefined],
  ]);
});

test('a look in the mirror gives one hint for each answer and keeps none', async () => {
  const shown = await raised();
  click(shown, start.mirrorLookLink);
  click(shown, mirrorLook.kneecap.inward);
  click(shown, mirrorLook.foot.lifts);
  expect(shown.text()).toContain(mirrorLook.kneecap.hints.inward);
  expect(shown.text()).toContain(mirrorLook.foot.hints.lifts);
  expect(shown.text()).toContain(mirrorLook.kept);
  await expectNoAxeFinding();
  click(shown, mirrorLook.done);
  expect(shown.app.asked).toEqual([['changeSettings', { mirrorLookSeen: true }]]);
});

const freshAt = (startedAt: Date): AppState['history'] => [
  {
    startedAt: startedAt.toISOString(),
    purpose: 'fresh',
    exercise: 'two-leg-squat',
    model: 'blazepose-full',
    reps: 8,
    coveredReps: 0,
    depthPct: 12,
    legs: { left: null, right: null },
  },
];

test.each([
  ['nothing was done', [], 'fresh'],
  ['the fresh half was done today', freshAt(new Date()), 'tired'],
  ['the fresh half was done another day', freshAt(new Date(2026, 0, 5)), 'fresh'],
] as const)('when %s, a runner is offered the right half first', async (_, history, purpose) => {
  const shown = await raised({ history });
  click(shown, start.check);
  act(() => shown.root.querySelector<HTMLButtonElement>('.big-choice-first')?.click());
  expect(shown.app.asked).toEqual([['openCheck', purpose]]);
});

test.each([
  [{}, 'One set of 8 squats on both legs, with voice.'],
  [
    { sets: 2, restS: 30, muted: true },
    '2 sets of 8 squats on both legs, 30 seconds of rest in between, without sound.',
  ],
  [
    { exercise: 'step-down', repsPerSet: 10, tones: true, fading: '25' },
    'One set of 10 step-downs on each leg, 45 seconds of rest in between, with voice and tones. The mirror is covered on every fourth rep.',
  ],
  [{ language: 'de', repsPerSet: null }, 'Ein Satz mit beliebig vielen Kniebeugen auf beiden Beinen, mit Stimme.'],
] satisfies readonly [Partial<Settings>, string][])(
  'one sentence says what will happen with %o',
  async (settings, says) => {
    const shown = await withSettings(settings);
    expect(shown.root.querySelector('.choices-programme')?.textContent).toContain(says);
  },
);

test('the programme is changed by keyboard-ready choices, and silence forgets neither voice nor tones', async () => {
  const shown = await raised();
  click(shown, start.changeProgrammeSpoken);
  click(shown, programme.exercises['single-leg-squat'].hint);
  click(shown, programme.repsOpen);
  click(shown, programme.sounds.silent);
  click(shown, programme.fadings.auto);
  expect(shown.app.getState().settings).toMatchObject({
    exercise: 'single-leg-squat',
    repsPerSet: null,
    muted: true,
    voice: true,
    fading: 'auto',
  });
});

test('a video dropped on another page leads to the first, which says what happens', async () => {
  const shown = await raised();
  click(shown, start.learnLink);
  expect(heading(shown)?.textContent).toBe(learn.title);
  await shown.change({ source: { kind: 'opening', source: 'file' } });
  expect(heading(shown)?.textContent).toBe(product.claim);
  expect(shown.text()).toContain(start.openingFile);
});

test('progress is linked when there is some', async () => {
  const shown = await raised();
  expect(shown.text()).not.toContain(start.progressLink);
  await shown.change({ history: freshAt(new Date()) });
  click(shown, start.progressLink);
  expect(shown.root.querySelector('.progress')).not.toBeNull();
});

test('the tour can be seen again', async () => {
  const shown = await raised();
  click(shown, start.tourLink);
  expect(heading(shown)?.textContent).toContain(tour.steps.stand.title);
});

describe('KEEP-13: a set that was cut off', () => {
  const cutOff = keptSession({ reps: 3 });
  const withCutOff = async (settings: Partial<Settings> = {}, personId = cutOff.personId) => {
    const library = libraryWith([cutOff], { people: peopleOf(OWNER, ANNA) });
    stage = await raise({ settings: { ...FAKE_SETTINGS, ...settings } }, { library });
    const region = stage.root.querySelector('.cut-off-place output');
    expect(region?.textContent).toBe('');
    act(() => stage?.rooms.library.change({ restored: { ...cutOff, personId } }));
    return { ...stage, region };
  };

  test.each(
    WALKED_LANGUAGES.flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const)),
  )('is said, in %s and in the %s theme, into a place that is read out', async (language, theme) => {
    const { region } = await withCutOff({ language, theme });
    expect(region?.textContent).toBe(WORDS[language].start.cutOff);
    expect(region?.isConnected).toBe(true);
    await expectNoAxeFinding();
  });

  test('names whose it was', async () => {
    const { region } = await withCutOff({}, ANNA.id);
    expect(region?.textContent).toBe('\u2068Anna\u2069’s last session was cut short. What was measured has been kept.');
  });

  test('is looked at, and why not is said', async () => {
    const shown = await withCutOff();
    click(shown, start.cutOffLook);
    expect(shown.rooms.library.asked).toEqual([['openSession', cutOff.id]]);
    act(() => shown.rooms.library.change({ refused: 'not-found' }));
    expect(shown.region?.textContent).toContain(WORDS.en.people.refused['not-found'].title);
  });

  test('is put away, and the focus goes to the heading', async () => {
    const shown = await withCutOff();
    click(shown, start.cutOffClose);
    expect(shown.rooms.library.asked).toEqual([['dismissRestored']]);
    expect(document.activeElement).toBe(heading(shown));
    act(() => shown.rooms.library.change({ restored: null }));
    expect(shown.root.querySelector('.cut-off')).toBeNull();
  });

  test('waits while a camera opens', async () => {
    const shown = await withCutOff();
    await shown.change({ source: { kind: 'opening', source: 'camera' } });
    expect(shown.region?.textContent).toBe('');
  });
});
