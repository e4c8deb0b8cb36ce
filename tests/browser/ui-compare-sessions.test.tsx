import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { WORDS } from '../fakes/all-words.ts';
import { raiseForTest } from './ui-stage.tsx';
import {
  click,
  compared,
  drifts,
  HERON,
  intact,
  isBlank,
  keptRow,
  names,
  NOW,
  ONE_EARLIER,
  plain,
  sessionOf,
  THEN,
  where,
  type Kept,
} from './ui-compare-stage.ts';

describe('then and now', () => {
  test('the earlier session stands to the left, at the bottom of a typical rep, with the difference in words', async () => {
    const shown = await compared();
    expect(names(shown)).toEqual([
      expect.stringMatching(/^Then November 9/),
      expect.stringMatching(/^Now November 23/),
    ]);
    expect(shown.text()).toContain('the typical one');
    const [before, after] = drifts(shown);
    expect(before).toMatch(/^\d° ± 3° inward, in line$/);
    expect(after).toMatch(/^1\d° ± 3°, inward$/);
    expect(where(shown)).toMatch(/^at the bottomLeft leg, from then to now: 1\d° ± 4° further inward$/);
    expect(plain(shown.root)).toMatch(/All reps at the bottom, from then to now: 1\d° ± \d+° further inward\./);
    for (const figure of shown.root.querySelectorAll<HTMLCanvasElement>('canvas')) expect(isBlank(figure)).toBe(false);
  });

  test('inside the band and below the smallest clear difference it is no clear change', async () => {
    const shown = await compared({ finished: sessionOf({ ...NOW, driftDeg: { left: 8, right: 1.6 } }) });
    expect(where(shown)).toMatch(/from then to now: no clear change \(\d° ± 4°\)$/);
  });

  test('the other leg, and another rep, can be chosen', async () => {
    const shown = await compared();
    await click('Right leg');
    expect(where(shown)).toMatch(/Right leg, from then to now: no clear change/);
    expect(drifts(shown).every((words) => words.endsWith(', in line'))).toBe(true);
    await click('Left leg');
    await act(async () => {
      shown.root.querySelector<HTMLButtonElement>('.pane-control button')?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
    expect(options).toHaveLength(6);
    expect(options.filter((label) => label.includes('typical'))).toHaveLength(1);
    expect(options.filter((label) => label.includes('furthest off its axis'))).toHaveLength(1);
  });

  test('PROG-1: a rep that belongs to no set is no choice', async () => {
    const now = sessionOf(NOW);
    const shown = await compared({ finished: { ...now, sets: now.sets.map((set) => ({ ...set, reps: [2, 3, 4] })) } });
    await act(async () => {
      [...shown.root.querySelectorAll<HTMLButtonElement>('.pane-control button')].at(-1)?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(plain);
    expect(options).toHaveLength(3);
    expect(options.filter((label) => /^Rep [15]\b/.test(label))).toEqual([]);
  });

  test.each([
    ['CMP-7: another model', { origin: { ...sessionOf(THEN).origin, model: 'movenet-thunder' } }, 'different models'],
    [
      'CMP-7: another exercise',
      { programme: { ...sessionOf(THEN).programme, exercise: 'step-down' as const } },
      'different exercises',
    ],
  ])('%s: the reason and the pictures, no difference and no curve', async (_, change, reason) => {
    const shown = await compared({ kept: { before: { ...sessionOf(THEN), ...change } } });
    expect(shown.text()).toContain(reason);
    expect(shown.root.querySelectorAll('canvas')).toHaveLength(2);
    expect(drifts(shown)[1]).toMatch(/inward$/);
    expect(where(shown)).toBe('at the bottom');
    expect(shown.root.querySelector('.phase-curve')).toBeNull();
    expect(shown.root.querySelector('.laid-legs')).toBeNull();
  });

  test('the newest earlier session that can be compared is taken first; damaged rows are passed over', async () => {
    const otherWay = keptRow('other', { ...THEN, startedAt: '2026-11-20T17:30:00.000Z', exercise: 'step-down' });
    const older = keptRow('older', { ...THEN, startedAt: '2026-10-01T17:30:00.000Z' });
    const later = keptRow('later', { ...THEN, startedAt: '2026-12-01T17:30:00.000Z' });
    const itself = keptRow('itself', NOW);
    const numbersOnly = keptRow('bare', { ...THEN, startedAt: '2026-11-22T17:30:00.000Z' }, { recordBytes: 0 });
    const rows = intact(later, itself, numbersOnly, otherWay, keptRow('before', THEN), older);
    const sessions = [{ kind: 'damaged' as const, id: 'broken' }, ...rows];
    const shown = await compared({ rooms: { library: { person: HERON, sessions } } });
    expect(names(shown)[0]).toMatch(/^Then November 9/);
    await act(async () => {
      shown.root.querySelector<HTMLButtonElement>('.compare-choices .pick-button')?.click();
      await Promise.resolve();
    });
    const options = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
    expect(options).toEqual([
      expect.stringContaining('December 1'),
      expect.stringMatching(/November 20.*Step-down/),
      expect.stringContaining('November 9'),
      expect.stringContaining('October 1'),
    ]);
  });

  test('while the session is read it says so', async () => {
    const shown = await raiseForTest({ finished: sessionOf(NOW) }, ONE_EARLIER);
    Object.assign(shown.rooms.library, { readSession: () => new Promise(() => undefined) });
    await click('Side by side');
    expect(shown.text()).toContain('Opening the session…');
  });

  test.each(['damaged', 'not-found', 'blocked-by-other-tab'] as const)(
    'a session that can’t be read (%s) says why, and can be asked for again',
    async (failure) => {
      const kept: Record<string, Kept> = { before: failure };
      const shown = await compared({ kept });
      const notice = WORDS.en.compare.failures[failure === 'blocked-by-other-tab' ? 'unread' : failure];
      expect(shown.text()).toContain(notice.title);
      expect(shown.text()).toContain(notice.todo);
      kept['before'] = sessionOf(THEN);
      await click('Try again');
      expect(names(shown)).toHaveLength(2);
    },
  );

  test('without another session it says what to do; left and right are shown first', async () => {
    const shown = await compared({ rooms: { library: { person: HERON, hasMore: true } } });
    expect(names(shown)).toEqual(['Left leg', 'Right leg']);
    await click('Then and now');
    expect(shown.text()).toContain('There is no other session yet.');
    await click('Show older sessions');
    expect(shown.rooms.library.asked).toContainEqual(['showMore']);
  });

  test.each([
    ['opening', 'Loading…'],
    ['closed', 'Nothing is kept in this browser.'],
  ] as const)('a library that is %s is told', async (kind, words) => {
    const shown = await compared({ rooms: { library: { kind } } });
    await click('Then and now');
    expect(shown.text()).toContain(words);
  });

  test('a leg that was not measured in both is told instead of shown', async () => {
    const onLeft = { ...THEN, driftDeg: { left: 2, right: null } };
    const onRight = { ...NOW, driftDeg: { left: null, right: 2 } };
    const rooms = { library: { person: HERON, sessions: intact(keptRow('before', onLeft)) } };
    const shown = await compared({ finished: sessionOf(onRight), rooms, kept: { before: sessionOf(onLeft) } });
    expect(shown.text()).toContain('Right leg: not measured in both sessions.');
  });
});
