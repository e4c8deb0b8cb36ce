import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { libraryWith, manySessions } from '../fakes/kept-sessions.ts';
import type { Stage } from './ui-stage.tsx';
import { press, progress, SESSIONS, shelve, words } from './ui-progress-stage.ts';

/** Presses keys and types as the browser does, and awaits their effects. */
const byHand = (work: () => Promise<void>) => act(work);

const field = ({ root }: Stage, label: string) => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (input === null) throw new Error(`There is no field “${label}”.`);
  return input as HTMLInputElement;
};

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
        expect(row.getBoundingClientRect().height).toBeLessThan(170);
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
