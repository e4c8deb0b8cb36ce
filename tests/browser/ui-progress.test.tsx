import { describe, expect, test } from 'vitest';
import type { ArchiveFailure } from '../../src/runtime/archive/archive.ts';
import { WORDS } from '../fakes/all-words.ts';
import { ANNA, keptSession, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding } from './ui-stage.tsx';
import { faded, press, progress, SESSIONS, shelve, WEEKS, words } from './ui-progress-stage.ts';

describe('progress', () => {
  test('shows each leg over the sessions, what changed, and what was done without the mirror', async () => {
    const { root, text } = await progress();
    expect(text()).toContain(words.local);
    expect(root.querySelectorAll('.trend')[0]?.textContent).toContain('Sessions so far: 4.');
    expect(root.querySelectorAll('.share-column')).toHaveLength(4);
    expect(text()).toContain('Last session: 6 of 8 reps without the mirror.');
    expect(root.querySelectorAll('.sessions tbody tr')).toHaveLength(4);
  });

  test('PROG-11, PROG-12: tells the trend of all sessions of a leg, on a dated axis with zone and shares', async () => {
    const { root } = await progress(libraryWith(WEEKS));
    const [left, right] = root.querySelectorAll('.trend');
    expect(left?.textContent).toMatch(/All 6 sessions since Oct 9: \d+°\s±\s\d+° less far inward\./);
    expect(left?.textContent).toMatch(/Last session: 8 of 8 reps in line\./);
    expect(right?.textContent).toContain('no clear change');
    await expect.poll(() => left?.querySelectorAll('.trend-mark').length).toBe(6);
    expect(left?.querySelectorAll('.trend-bar')).toHaveLength(6);
    expect(left?.querySelectorAll('.trend-course')).toHaveLength(1);
    expect([...(left?.querySelectorAll('text') ?? [])].map((word) => word.textContent)).toContain('Nov 9');
    expect(root.querySelector('.trend-key')?.textContent).toContain('up to 8° inward and 8° outward');
  });

  test('in German it is told in German', async () => {
    const { text } = await progress(libraryWith(WEEKS), { language: 'de' });
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

  test('UI-22: Escape goes back to the set, not past it', async () => {
    const shown = await progress();
    await shown.press('Escape');
    expect(shown.root.querySelector('.progress')).toBeNull();
    expect(shown.text()).toContain('Rep by rep');
    expect(shown.app.getState().finished).not.toBeNull();
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

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  const noted = SESSIONS.map((session) => ({ ...session, notes: 'New shoes.' }));
  const twoExercises = [...SESSIONS, keptSession({ exercise: 'single-leg-squat' })];
  test.each(
    (['en', 'de'] as const).flatMap((language) =>
      (
        [
          ['progress', libraryWith(noted, { people: peopleOf(OWNER, ANNA), person: ANNA, hasMore: true })],
          ['progress over weeks', libraryWith(WEEKS)],
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
    const shown = await progress(libraryWith(noted), { theme });
    shown.root.querySelector<HTMLButtonElement>('.session-ways button')?.click();
    await expect.poll(() => document.querySelector('textarea')).not.toBeNull();
    await expectNoAxeFinding();
  });

  test('on the question whether to forget', async () => {
    await progress(libraryWith(SESSIONS), { theme });
    await press('Delete all sessions');
    await faded();
    await expectNoAxeFinding();
  });
});
