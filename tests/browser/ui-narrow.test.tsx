import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { Settings } from '../../src/runtime/settings/settings.ts';
import { ANNA, libraryWith, manySessions, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { CAMERA, FAKE_SETTINGS, SESSION } from '../fakes/fake-app.ts';
import { liveRun, runLeg } from '../fakes/live-run.ts';
import { measureRun } from '../fixtures/measured-run.ts';
import { PLAIN_SQUAT, sessionOf } from '../fakes/fake-squat.ts';
import { raise } from './ui-stage.tsx';

/** German for Switzerland has the same words as German, with shorter letters. */
const LANGUAGES = ['en', 'de', 'de-x-sie', 'fr', 'it'] as const satisfies readonly Settings['language'][];

/** The smallest phone and a usual one that stand upright, CSS pixels. 320 is also a window of 1280 at 400 % zoom. */
const WIDTHS_PX = [320, 390] as const;

const RUN = measureRun({ kneeInM: { left: 0.05, right: 0 } });
const RUNNING = liveRun({ left: runLeg('unclear', 8), right: runLeg('inward', 11) });

interface Screen {
  readonly address?: string;
  readonly state?: Partial<AppState>;
}

const SCREENS: Readonly<Record<string, Screen>> = {
  start: {},
  'camera denied': { state: { source: { kind: 'failed', reason: 'camera-denied', detail: 'NotAllowedError' } } },
  tour: { address: '#/tour' },
  'look in the mirror': { address: '#/mirror-look' },
  programme: { address: '#/programme' },
  'before and after a run': { address: '#/run-check' },
  'while running': { address: '#/run' },
  learn: { address: '#/learn' },
  people: { address: '#/people' },
  films: { address: '#/films' },
  progress: { address: '#/history' },
  storage: { address: '#/storage' },
  summary: { state: { finished: sessionOf(PLAIN_SQUAT) } },
  'summary without reps': { state: { finished: sessionOf({ ...PLAIN_SQUAT, reps: 0 }) } },
  'summary of a run': { state: { finishedRun: { run: RUN, film: null } } },
  'treadmill mirror': {
    address: '#/live',
    state: { source: CAMERA, session: { ...SESSION, activity: 'run' }, run: RUNNING },
  },
};

/** Lists the words that stand beyond the page's edge, or beyond the box that they belong to. */
function wordsOutside(): readonly string[] {
  const pageWidth = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].filter(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const isSpokenOnly = element.closest('.only-spoken, svg, option, [aria-hidden="true"]') !== null;
    if (own.length === 0 || isSpokenOnly || style.display === 'inline' || !element.checkVisibility()) return [];
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      // A wide table scrolls inside its own box.
      if (/auto|scroll/u.test(getComputedStyle(around).overflowX)) return [];
    }
    const box = element.getBoundingClientRect();
    const isOutside = own.some((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      const { left, right, width } = range.getBoundingClientRect();
      return width > box.width + 1 || right > pageWidth + 1 || left < -1;
    });
    return isOutside ? [`${element.className}: ${element.textContent}`] : [];
  });
}

function faultsAt(language: Settings['language'], width: number) {
  const { scrollWidth, clientWidth } = document.documentElement;
  return { language, width, wider: Math.max(0, scrollWidth - clientWidth), outside: wordsOutside() };
}

test.each(Object.entries(SCREENS))(
  'UI-29: no page scrolls sideways and no word leaves its box, in any language: %s',
  async (_, { address, state = {} }) => {
    for (const language of LANGUAGES) {
      const stage = await raise(
        { ...state, settings: { ...FAKE_SETTINGS, language } },
        { library: { ...libraryWith(manySessions(3)), people: peopleOf(OWNER, ANNA) } },
        address,
      );
      try {
        for (const width of WIDTHS_PX) {
          await page.viewport(width, 844);
          // Polls, because a plot takes the width of its box only in the next frame.
          await expect.poll(() => faultsAt(language, width)).toEqual({ language, width, wider: 0, outside: [] });
        }
      } finally {
        stage.leave();
      }
    }
  },
);
