import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sessionToJson } from '../../src/core/session/session-json.ts';
import type { AppState } from '../../src/runtime/app/app-state.ts';
import type { ArchiveFailure } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf, summaryOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, keptSession, libraryWith, manySessions, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding, raise, type Stage } from './ui-stage.tsx';

/** A change of theme fades: colours count once it is over. */
const faded = () => Promise.all(document.getAnimations().map(({ finished }) => finished));

/** Newest first, as the list has them. */
const SESSIONS = [3, 6, 10, 14].map((left, index) =>
  keptSession(
    {
      startedAt: `2026-11-${13 - index}T08:00:00.000Z`,
      driftDeg: { left, right: 1.6 },
      hiddenShare: (3 - index) * 0.25,
    },
    { id: `session-${index}` },
  ),
);
const HISTORY = [14, 10, 6, 3].map((left, index) =>
  summaryOf({
    startedAt: `2026-11-${String(10 + index)}T08:00:00.000Z`,
    driftDeg: { left, right: 1.6 },
    hiddenShare: index * 0.25,
  }),
);
const FRESH = summaryOf({
  purpose: 'fresh',
  startedAt: '2026-11-23T06:00:00.000Z',
  driftDeg: { left: 4, right: 1.6 },
});
const tiredOf = (left: number) => coachedSessionOf({ ...COACHED, purpose: 'tired', driftDeg: { left, right: 2.2 } });

const words = WORDS.en.progress;

let stage: Stage | null = null;

// A large phone.
beforeEach(() => page.viewport(414, 896));

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function raised(start: Partial<AppState>, library: Partial<LibraryState> = {}): Promise<Stage> {
  stage = await raise(start, { library });
  return stage;
}

async function press(name: string): Promise<void> {
  // A question lies over everything else.
  const asked = document.querySelector('[role=alertdialog]') ?? document;
  const button = [...asked.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

/** Keys and typing as the browser does them; what they cause is awaited. */
const byHand = (work: () => Promise<void>) => act(work);

/** Changes the library's state while the page is shown. */
const shelve = ({ rooms }: Stage, part: Partial<LibraryState>) =>
  act(async () => {
    rooms.library.change(part);
    await Promise.resolve();
  });

/** From the summary to the progress page. */
async function progress(
  library: Partial<LibraryState> = libraryWith(SESSIONS),
  settings: Partial<AppState['settings']> = {},
): Promise<Stage> {
  const shown = await raised(
    { finished: coachedSessionOf(COACHED), settings: { ...FAKE_SETTINGS, ...settings } },
    library,
  );
  await press(WORDS[settings.language ?? 'en'].summary.progress);
  return shown;
}

const field = ({ root }: Stage, label: string) => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (input === null) throw new Error(`There is no field “${label}”.`);
  return input as HTMLInputElement;
};

describe('a check from before the run', () => {
  test('sends one running, and its button opens the other half', async () => {
    const { app, text } = await raised({ finished: coachedSessionOf({ ...COACHED, purpose: 'fresh' }) });
    expect(text()).toContain('Now go for your run');
    await press('After the run');
    expect(app.asked).toEqual([['openCheck', 'tired']]);
  });
});

describe('a check from after the run', () => {
  test('stands beside the one from before it, and a change inside its band is none', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: [...HISTORY, FRESH] });
    expect(root.querySelectorAll('.pair-leg')).toHaveLength(2);
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^no clear change \(\d+°\s±\s\d+°\)$/);
    expect(text()).toContain('does not predict that (Rees 2018)');
    const rows = [...root.querySelectorAll('.pair-table tr')].map(({ textContent }) => textContent);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^(before|after)\d+°\s±\s\d+°( inward)?\d of 8 in line$/);
  });

  test('says a clear change with its band', async () => {
    const { root } = await raised({ finished: tiredOf(17), history: [FRESH] });
    expect(root.querySelectorAll('.pair-change')[0]?.textContent).toMatch(/^\d+°\s±\s\d+° further inward$/);
  });

  test('without one from before it says so, and shows no pair', async () => {
    const { root, text } = await raised({ finished: tiredOf(6), history: HISTORY });
    expect(text()).toContain('There is no check from before the run');
    expect(root.querySelector('.pair-leg')).toBeNull();
  });

  test('measured with another model is not compared', async () => {
    const other = { ...FRESH, model: 'blazepose-lite' };
    const { root, text } = await raised({ finished: tiredOf(17), history: [other] });
    expect(text()).toContain('measured with different models');
    expect(root.querySelector('.pair-leg .pair-change')).toBeNull();
  });
});

describe('progress', () => {
  test('shows each leg over the sessions, what changed, and what was done without the mirror', async () => {
    const { root, text } = await progress();
    expect(text()).toContain(words.local);
    expect(root.querySelectorAll('.trend')[0]?.textContent).toMatch(/\d+°\s±\s\d+° less far inward/);
    expect(root.querySelectorAll('.trend')[1]?.textContent).toContain('no clear change');
    expect(root.querySelectorAll('.share-column')).toHaveLength(4);
    expect(text()).toContain('Last session: 6 of 8 reps without the mirror.');
    expect(root.querySelectorAll('.sessions tbody tr')).toHaveLength(4);
  });

  test('in German it is told in German', async () => {
    const { text } = await progress(libraryWith(SESSIONS), { language: 'de' });
    expect(text()).toContain(WORDS.de.progress.local);
    expect(text()).toContain('weniger weit innen');
  });

  test('without a session says what to do, and offers no search', async () => {
    const { root, text } = await progress(libraryWith([]));
    expect(text()).toContain('No session yet');
    expect(root.querySelector('.search')).toBeNull();
  });

  test('says whose it is once somebody has a name, and a hostile one stays text', async () => {
    const hostile = { ...ANNA, pseudonym: '<img src=x onerror="window.hurt = true">' };
    const { root, text } = await progress(libraryWith(SESSIONS, { people: peopleOf(OWNER, hostile), person: hostile }));
    expect(text()).toContain(hostile.pseudonym);
    expect(root.querySelector('img')).toBeNull();
    // Found by name, and somebody else’s.
    expect(root.querySelector('.session-row')?.textContent).toContain('You');
  });

  test('Escape goes back to the set, not past it', async () => {
    const shown = await progress();
    await shown.press('Escape');
    expect(shown.root.querySelector('.progress')).toBeNull();
    expect(shown.text()).toContain('Rep by rep');
    expect(shown.app.asked).toEqual([]);
  });

  test('forgets everything only when one says so twice, of everybody; the heading then has the focus', async () => {
    const shown = await progress(libraryWith(SESSIONS, { people: peopleOf(OWNER, ANNA) }));
    await press(words.forget);
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep them');
    await press('Keep them');
    expect(shown.rooms.library.asked).toEqual([]);
    await press(words.forget);
    const question = document.querySelector('[role=alertdialog]')?.textContent;
    expect(question).toContain('Delete all 4 sessions?');
    expect(question).toContain('all 2 people');
    await press('Delete them');
    expect(shown.rooms.library.asked).toEqual([['removeEverything']]);
    await shelve(shown, libraryWith([]));
    await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  });
});

describe('the list of sessions', () => {
  test('draws what was asked for and no more, and asks for more', async () => {
    const many = manySessions(1000);
    const first = libraryWith(many.slice(0, 50), { hasMore: true, history: many.slice(0, 200).toReversed() });
    const shown = await progress(first);
    expect(shown.root.querySelectorAll('.session-row')).toHaveLength(50);
    expect(shown.root.querySelectorAll('.share-column')).toHaveLength(40);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await press(words.showMore);
    expect(shown.rooms.library.asked).toEqual([['showMore']]);
    const row = shown.root.querySelector('.session-row');
    await shelve(shown, libraryWith(many.slice(0, 100), { hasMore: true, history: first.history ?? [] }));
    expect(shown.root.querySelectorAll('.session-row')).toHaveLength(100);
    expect(shown.root.querySelector('.session-row')).toBe(row);
  });

  test('a thousand rows, all asked for, can still be shown', async () => {
    const shown = await progress(libraryWith(manySessions(1000)));
    expect(shown.root.querySelectorAll('.session-row')).toHaveLength(1000);
    expect(shown.text()).not.toContain(words.showMore);
  });

  test.each(['en', 'de'] as const)(
    'on a phone a session takes six lines, and its two ways a finger, in %s',
    async (language) => {
      await page.viewport(390, 844);
      const { root } = await progress(libraryWith(SESSIONS), { language });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
      const rows = [...root.querySelectorAll('.session-row')];
      expect(rows).toHaveLength(4);
      for (const row of rows) {
        expect(row.getBoundingClientRect().height).toBeLessThan(160);
        const day = row.querySelector('th button')?.getBoundingClientRect();
        for (const way of row.querySelectorAll('.session-ways button')) {
          const { left, width, height } = way.getBoundingClientRect();
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
          expect(left).toBeGreaterThan(day?.right ?? Infinity);
        }
      }
    },
  );

  test('is searched by text and by day: a day ends with its midnight', async () => {
    const shown = await progress();
    field(shown, words.search).focus();
    await byHand(() => userEvent.keyboard('sh'));
    await byHand(() => userEvent.fill(field(shown, words.from), '2026-11-10'));
    await byHand(() => userEvent.fill(field(shown, words.to), '2026-11-11'));
    const [fromMs, toMs] = [new Date(2026, 10, 10).getTime(), new Date(2026, 10, 12).getTime()];
    expect(shown.rooms.library.asked).toEqual([
      ['search', { text: 's' }],
      ['search', { text: 'sh' }],
      ['search', { text: 'sh', fromMs }],
      ['search', { text: 'sh', fromMs, toMs }],
    ]);
    await press(words.searchAll);
    expect(shown.rooms.library.asked.at(-1)).toEqual(['search', {}]);
  });

  test('says when nothing fits, and Escape clears the search before it leaves the page', async () => {
    const shown = await progress(libraryWith([], { query: { text: 'shoes' } }));
    expect(shown.text()).toContain(words.foundNone);
    field(shown, words.search).focus();
    await byHand(() => userEvent.keyboard('{Escape}'));
    expect(shown.rooms.library.asked).toEqual([['search', {}]]);
    expect(shown.root.querySelector('.progress')).not.toBeNull();
  });

  test('a session is opened with Enter, says so meanwhile, and comes up as a summary', async () => {
    const shown = await progress();
    shown.root.querySelector<HTMLButtonElement>('.session-row th button')?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    expect(shown.rooms.library.asked).toEqual([['openSession', 'session-0']]);
    await shelve(shown, { opening: 'session-0' });
    expect(shown.root.querySelector('.session-row output')?.textContent).toBe(words.openingSession);
    await shown.change({ finished: coachedSessionOf({ ...COACHED, startedAt: '2026-11-13T08:00:00.000Z' }) });
    expect(shown.root.querySelector('.progress')).toBeNull();
    expect(shown.text()).toContain('Rep by rep');
    expect(shown.text()).toContain(WORDS.en.people.kept);
  });

  test('of a session from before whole ones were kept there is nothing to open', async () => {
    const [first] = SESSIONS;
    const { root } = await progress(libraryWith(first === undefined ? [] : [{ ...first, recordBytes: 0 }]));
    expect(root.querySelector('.session-row th button')).toBeNull();
    expect(root.querySelector('.session-row')?.textContent).toContain(words.numbersOnly);
  });

  test('notes are written in place; Escape leaves them as they were', async () => {
    const shown = await progress();
    const way = () => shown.root.querySelector<HTMLButtonElement>('.session-ways button');
    way()?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await byHand(() => userEvent.keyboard('never mind{Escape}'));
    expect(shown.rooms.library.asked).toEqual([]);
    expect(shown.root.querySelector('.progress')).not.toBeNull();
    way()?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await byHand(() => userEvent.keyboard('new shoes'));
    await press(words.notesDone);
    expect(shown.rooms.library.asked).toEqual([['setNotes', 'session-0', 'new shoes']]);
  });

  test('one is deleted when said twice, and the focus does not get lost with its row', async () => {
    const shown = await progress();
    const ways = shown.root.querySelectorAll<HTMLButtonElement>('.session-ways button');
    ways[1]?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await expect.poll(() => document.activeElement?.textContent).toBe(words.removeNo);
    await press(words.removeYes);
    expect(shown.rooms.library.asked).toEqual([['removeSession', 'session-0']]);
    await shelve(shown, libraryWith(SESSIONS.slice(1)));
    await expect.poll(() => document.activeElement?.textContent).toBe(words.table);
  });

  test('a damaged one is said to be so, and can be removed', async () => {
    const shown = await progress({
      ...libraryWith(SESSIONS),
      sessions: [{ kind: 'damaged', id: 'broken' }],
    });
    await press(`${words.remove}: ${words.damaged}`);
    await press(words.removeYes);
    expect(shown.rooms.library.asked).toEqual([['removeSession', 'broken']]);
  });

  test('what it all takes is said in plain words', async () => {
    const { text } = await progress();
    expect(text()).toContain('4 sessions, 4.8 MB.');
    expect(text()).toMatch(/61 MB of the 2\.1 GB/);
  });
});

describe('where nothing can be kept', () => {
  const failures = Object.keys(WORDS.en.people.closed) as readonly ArchiveFailure[];

  test.each(failures)('%s: it says why and what to do, and asks again', async (failure) => {
    const shown = await progress({ kind: 'closed', failure });
    const notice = shown.root.querySelector('[role=alert]')?.textContent;
    expect(notice).toContain(WORDS.en.people.closed[failure].title);
    expect(notice).toContain(WORDS.en.people.closed[failure].todo);
    await press(WORDS.en.people.retry);
    expect(shown.rooms.library.asked).toEqual([['retry']]);
  });

  test('a wish that came to nothing is told, and what is kept stays in sight', async () => {
    const shown = await progress(libraryWith(SESSIONS, { refused: 'full' }));
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed.');
    expect(shown.root.querySelectorAll('.session-row')).toHaveLength(4);
  });
});

describe('what became of the session that is shown', () => {
  const { people } = WORDS.en;
  const record = coachedSessionOf(COACHED);
  const kept = keptSession({});

  test('kept is said quietly, with the name if there is one', async () => {
    const anna = { ...kept, personId: ANNA.id };
    const shown = await raised(
      { finished: record },
      libraryWith([anna], {
        people: peopleOf(OWNER, ANNA),
        person: ANNA,
        lastKept: { kind: 'kept', sessionId: anna.id },
      }),
    );
    expect(shown.root.querySelector('.kept')?.textContent).toBe('Kept for \u2068Anna\u2069.');
    expect(shown.root.querySelector('[role=alert]')).toBeNull();
  });

  test('not kept: why is said, and the whole session is offered as a file', async () => {
    const shown = await raised(
      { finished: record },
      libraryWith([], { lastKept: { kind: 'not-kept', failure: 'full', record } }),
    );
    expect(shown.root.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    await press(people.saveAsFile);
    expect(shown.app.saved).toEqual([
      { name: 'kneeline-2026-11-23T08-00-00.json', mime: 'application/json', text: sessionToJson(record) },
    ]);
    await press(people.retry);
    expect(shown.rooms.library.asked).toEqual([['retry']]);
  });

  test('while it is being written, nothing is said yet', async () => {
    const shown = await raised({ finished: record }, { ...libraryWith([]), history: [summaryOf({})] });
    expect(shown.root.querySelector('.kept, .kept-offer, .kept-notice')).toBeNull();
    await shelve(shown, { lastKept: { kind: 'kept', sessionId: kept.id } });
    expect(shown.text()).toContain(people.kept);
  });

  test('not kept is not called kept because it counts already', async () => {
    const library = { ...libraryWith([]), history: [summaryOf({})] };
    const shown = await raised(
      { finished: record },
      { ...library, lastKept: { kind: 'not-kept', failure: 'full', record } },
    );
    expect(shown.root.querySelector('.kept')).toBeNull();
    expect(shown.text()).toContain(people.notKept);
  });

  test.each(['two-leg-squat', 'single-leg-squat', 'step-down'] as const)(
    'UI-9: a %s in which nothing counted is not kept, and it says why',
    async (exercise) => {
      const stray = coachedSessionOf({ ...COACHED, exercise });
      const sets = stray.sets.map((set) => ({ ...set, reps: [], coveredReps: [] }));
      const shown = await raised({ finished: { ...stray, sets } }, libraryWith([]));
      expect(shown.root.querySelector('.kept')?.textContent).toBe(people.keptNoneCounted[exercise]);
      expect(shown.root.querySelector('.kept-offer')).toBeNull();
    },
  );

  test('UI-9: one without a squat is not kept, and it says why', async () => {
    const idle = { ...record, reps: [], sets: [] };
    const shown = await raised({ finished: idle }, libraryWith([]));
    expect(shown.root.querySelector('.kept')?.textContent).toBe(people.keptNothing);
  });

  test('one from a file can be kept', async () => {
    const shown = await raised({ finished: record }, libraryWith([], { people: peopleOf(OWNER, ANNA), person: ANNA }));
    await press('Keep for \u2068Anna\u2069');
    expect(shown.rooms.library.asked).toEqual([['keep', record]]);
  });

  test('the recorded example is nobody’s', async () => {
    const example = { ...record, origin: { ...record.origin, source: { kind: 'try-it', label: '' } as const } };
    const shown = await raised({ finished: example }, libraryWith([]));
    expect(shown.root.querySelector('.kept-offer')).toBeNull();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const settings = { ...FAKE_SETTINGS, theme };

  test.each([
    ['a fresh check', { finished: coachedSessionOf({ ...COACHED, purpose: 'fresh' }) }],
    ['fresh against tired', { finished: tiredOf(17), history: [FRESH] }],
    ['a tired check alone', { finished: tiredOf(6) }],
  ] as const)('on %s', async (_, state) => {
    await raised({ ...state, settings });
    await faded();
    await expectNoAxeFinding();
  });

  const noted = SESSIONS.map((session) => ({ ...session, notes: 'New shoes.' }));
  const twoExercises = [...SESSIONS, keptSession({ exercise: 'single-leg-squat' })];
  test.each(
    (['en', 'de'] as const).flatMap((language) =>
      (
        [
          ['progress', libraryWith(noted, { people: peopleOf(OWNER, ANNA), person: ANNA, hasMore: true })],
          ['progress over two exercises', libraryWith(twoExercises)],
          ['progress without a session', libraryWith([])],
          ['progress with what is damaged', { ...libraryWith(SESSIONS), sessions: [{ kind: 'damaged', id: 'x' }] }],
          ['progress that is not to be had', { kind: 'closed', failure: 'unavailable' }],
        ] as const
      ).map(([name, library]) => [name, language, library] as const),
    ),
  )('on %s, in %s', async (_, language, library) => {
    await progress(library, { theme, language });
    await faded();
    await expectNoAxeFinding();
  });

  test('on notes being written', async () => {
    await progress(libraryWith(noted), { theme });
    stage?.root.querySelector<HTMLButtonElement>('.session-ways button')?.click();
    await expect.poll(() => document.querySelector('textarea')).not.toBeNull();
    await expectNoAxeFinding();
  });

  test('on a session that is not kept', async () => {
    const record = coachedSessionOf(COACHED);
    const library = libraryWith([], { lastKept: { kind: 'not-kept', failure: 'full', record } });
    await raised({ finished: record, settings }, library);
    await expectNoAxeFinding();
  });

  test('on the question whether to forget', async () => {
    await progress(libraryWith(SESSIONS), { theme });
    await press('Delete all sessions');
    await faded();
    await expectNoAxeFinding();
  });
});
