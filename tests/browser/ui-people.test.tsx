import { act } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { thresholdsFor } from '../../src/core/alignment/strictness.ts';
import type { Person } from '../../src/runtime/archive/archive.ts';
import type { LibraryState } from '../../src/runtime/library/library.ts';
import type { Language } from '../../src/ui/words/languages.ts';
import { WORDS } from '../fakes/all-words.ts';
import { COACHED, coachedSessionOf } from '../fakes/coached-session.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, keptSession, libraryWith, manySessions, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding, raise, settled, type Stage } from './ui-stage.tsx';

const { people } = WORDS.en;
const HOSTILE: Person = { ...OWNER, id: 'hostile', pseudonym: '<img src=x onerror="window.hurt = true">' };
const LONG: Person = { ...OWNER, id: 'long', pseudonym: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(2) };
const ALL = peopleOf(OWNER, ANNA, HOSTILE, LONG);

let stage: Stage | null = null;

afterEach(() => {
  stage?.leave();
  stage = null;
});

async function raised(library: Partial<LibraryState>, language: Language = 'en', theme: 'light' | 'dark' = 'light') {
  stage = await raise({ settings: { ...FAKE_SETTINGS, language, theme } }, { library });
  return stage;
}

function buttonNamed(name: string): HTMLElement {
  // A question lies over everything else.
  const asked = document.querySelector('[role=alertdialog]') ?? document;
  const button = [...asked.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  return button;
}

async function press(name: string): Promise<void> {
  await act(async () => {
    buttonNamed(name).click();
    await settled();
  });
}

/** Keys and typing as the browser does them; what they cause is awaited. */
const byHand = (work: () => Promise<void>) => act(work);

async function peoplePage(library: Partial<LibraryState>, language?: Language, theme?: 'light' | 'dark') {
  const shown = await raised(library, language, theme);
  await press(WORDS[language ?? 'en'].people.link);
  return shown;
}

const field = ({ root }: Stage, label: string) => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found === undefined ? null : document.getElementById(found.htmlFor);
  if (input === null) throw new Error(`There is no field “${label}”.`);
  return input as HTMLInputElement;
};

describe('the start page', () => {
  test('UI-5: says nothing of people while there is only the owner without a name, but links to them', async () => {
    const { root, text } = await raised(libraryWith([]));
    expect(root.querySelector('.for-person')).toBeNull();
    expect(text()).toContain(people.link);
  });

  test('UI-5: says for whom, and another person is chosen with keys alone', async () => {
    const { root, rooms } = await raised(libraryWith([], { people: ALL, person: ANNA }));
    const button = root.querySelector<HTMLButtonElement>('.for-person');
    expect(button?.textContent).toBe(`ForAnna${people.forSpoken}`);
    button?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await expect.poll(() => document.querySelector('[role=menu]')?.textContent).toContain('Anna');
    const items = [...document.querySelectorAll('[role^=menuitem]')].map(({ textContent }) => textContent);
    expect(items).toEqual(['You', 'Anna', HOSTILE.pseudonym, LONG.pseudonym, people.link]);
    await byHand(() => userEvent.keyboard('{Home}{Enter}'));
    expect(rooms.library.asked).toEqual([['choosePerson', OWNER.id]]);
  });

  test('leads to the people from there, too', async () => {
    const { root, text } = await raised(libraryWith([], { people: ALL, person: ANNA }));
    root.querySelector<HTMLButtonElement>('.for-person')?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull();
    await byHand(() => userEvent.keyboard('{End}{Enter}'));
    expect(text()).toContain(people.lead);
  });

  test('says before the set that nothing can be kept, and asks again', async () => {
    const { text, rooms } = await raised({ kind: 'closed', failure: 'blocked-by-other-tab' });
    expect(text()).toContain(people.closed['blocked-by-other-tab'].title);
    await press(people.retry);
    expect(rooms.library.asked).toEqual([['retry']]);
  });
});

describe('the people', () => {
  test('UI-5: the owner without a name is called so, and names stay text', async () => {
    const shown = await peoplePage(libraryWith([], { people: ALL, person: OWNER }));
    const names = [...shown.root.querySelectorAll('.people-name')].map(({ textContent }) => textContent);
    expect(names).toEqual(['You', 'Anna', HOSTILE.pseudonym, LONG.pseudonym]);
    expect(shown.root.querySelector('.people img')).toBeNull();
    expect('hurt' in window).toBe(false);
  });

  test('UI-5: a long name breaks instead of pushing the page wider', async () => {
    await peoplePage(libraryWith([], { people: ALL, person: LONG }));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  test('who trains is chosen with the arrow keys', async () => {
    const { rooms, root } = await peoplePage(libraryWith([], { people: ALL, person: OWNER }));
    root.querySelector<HTMLInputElement>('.people-list input:checked')?.focus();
    await byHand(() => userEvent.keyboard('{ArrowDown}'));
    expect(rooms.library.asked).toEqual([['choosePerson', ANNA.id]]);
  });

  test('somebody is added by name and Enter; a blank name adds nobody', async () => {
    const shown = await peoplePage(libraryWith([]));
    field(shown, people.newName).focus();
    await byHand(() => userEvent.keyboard('  {Enter}'));
    expect(shown.rooms.library.asked).toEqual([]);
    await byHand(() => userEvent.keyboard('Bert {Enter}'));
    expect(shown.rooms.library.asked).toEqual([['addPerson', 'Bert']]);
    expect(field(shown, people.newName).value).toBe('');
  });

  test('a name holds with Enter, once; Escape brings the old one back and stays on the page', async () => {
    const shown = await peoplePage(libraryWith([], { people: ALL, person: ANNA }));
    field(shown, people.name).select();
    await byHand(() => userEvent.keyboard('Anne{Escape}'));
    expect(field(shown, people.name).value).toBe('Anna');
    await byHand(() => userEvent.keyboard('-Marie{Enter}'));
    await act(async () => shown.rooms.library.change({ person: { ...ANNA, pseudonym: 'Anna-Marie' } }));
    await byHand(() => userEvent.keyboard('{Tab}'));
    expect(shown.rooms.library.asked).toEqual([['renamePerson', ANNA.id, 'Anna-Marie']]);
  });

  test('notes are kept when the field is left, and when the page is', async () => {
    const shown = await peoplePage(libraryWith([], { people: ALL, person: ANNA }));
    field(shown, people.notes).focus();
    await byHand(() => userEvent.keyboard('{Control>}a{/Control}One{Tab}'));
    expect(shown.rooms.library.asked).toEqual([['setPersonNotes', ANNA.id, 'One']]);
    field(shown, people.notes).focus();
    await byHand(() => userEvent.keyboard('{Control>}a{/Control}Two'));
    await shown.change({ source: { kind: 'opening', source: 'file' } });
    expect(shown.rooms.library.asked.at(-1)).toEqual(['setPersonNotes', ANNA.id, 'Two']);
  });

  test('Escape takes back what was written in the notes, also when the page is left then', async () => {
    const shown = await peoplePage(libraryWith([], { people: ALL, person: ANNA }));
    field(shown, people.notes).focus();
    await byHand(() => userEvent.keyboard('!{Escape}'));
    expect(field(shown, people.notes).value).toBe(ANNA.notes);
    await shown.press('Escape');
    expect(shown.rooms.library.asked).toEqual([]);
  });

  test('removing somebody says how much goes, and happens only when said twice', async () => {
    const sessions = manySessions(12);
    const shown = await peoplePage(libraryWith(sessions, { people: ALL, person: ANNA }));
    const isolated = '\u2068Anna\u2069';
    await press(`Delete ${isolated}`);
    await expect.poll(() => document.activeElement?.textContent).toBe(people.removeNo);
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('all 12 sessions');
    await press(people.removeNo);
    expect(shown.rooms.library.asked).toEqual([]);
    buttonNamed(`Delete ${isolated}`).focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await press(people.removeYes);
    expect(shown.rooms.library.asked).toEqual([['removePerson', ANNA.id]]);
    await expect.poll(() => document.querySelector('[role=alertdialog]')).toBeNull();
    await act(async () => shown.rooms.library.change({ people: peopleOf(OWNER, LONG), person: LONG }));
    await expect.poll(() => document.activeElement?.textContent).toBe(LONG.pseudonym);
  });

  test('of more sessions than are in sight it says at least how many', async () => {
    await peoplePage(libraryWith(manySessions(230), { people: ALL, person: ANNA }));
    await press('Delete \u2068Anna\u2069');
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('(230 or more)');
  });

  test('the last one is emptied', async () => {
    const shown = await peoplePage(libraryWith(manySessions(3)));
    await press(people.empty);
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('all 3 sessions');
    await press(people.removeYes);
    expect(shown.rooms.library.asked).toEqual([['removePerson', OWNER.id]]);
  });

  test('a damaged entry is said to be so, and can be removed', async () => {
    const shown = await peoplePage(
      libraryWith([], { people: [...ALL, { kind: 'damaged', id: 'broken' }], person: ANNA }),
    );
    expect(shown.text()).toContain(people.damaged);
    await press(people.remove);
    await press(people.removeYes);
    expect(shown.rooms.library.asked).toEqual([['removePerson', 'broken']]);
  });

  test('while nothing can be kept it says why, what to do, and asks again', async () => {
    const shown = await peoplePage({ kind: 'closed', failure: 'newer-version' });
    expect(shown.text()).toContain(people.closed['newer-version'].todo);
    await press(people.retry);
    expect(shown.rooms.library.asked).toEqual([['retry']]);
  });
});

const chosen = ({ root }: Stage) => root.querySelector('.strict-card[data-selected] .strict-word')?.textContent;
/** Where the mirror begins to speak inward, from the card's left, pixels. */
const edgeOf = (card: Element) => {
  const edge = card.querySelector('.strict-inward .strict-edge')?.getBoundingClientRect();
  return (edge?.x ?? 0) - card.getBoundingClientRect().x;
};

describe('how sensitive the mirror is', () => {
  test.each([
    [null, 'Normal'],
    [thresholdsFor({ kind: 'word', word: 'gentle' }), 'Low sensitivity'],
    [thresholdsFor({ kind: 'word', word: 'strict' }), 'High sensitivity'],
    [thresholdsFor({ kind: 'numbers', inwardDeg: 4, outwardDeg: 8 }), 'Custom'],
  ])('what is kept, %#, is told as %s', async (thresholds, word) => {
    const person = { ...ANNA, thresholds };
    const shown = await peoplePage(libraryWith([], { people: peopleOf(OWNER, person), person }));
    expect(chosen(shown)).toBe(word);
    expect(shown.root.querySelectorAll('.people-soft')[1]?.textContent).toBe(word);
  });

  test('each word has its sentence, its degrees and its picture', async () => {
    const { root } = await peoplePage(libraryWith([], { people: ALL, person: ANNA }));
    const cards = [...root.querySelectorAll<HTMLElement>('.strict-card')].slice(0, 3);
    const degrees = cards.map((card) => card.querySelector('.strict-degrees')?.textContent);
    expect(degrees).toEqual(['11', '8', '7'].map((deg) => `from ${deg}° inward, ${deg}° outward`));
    // The stricter, the nearer to the plumb line the knee of the picture stands.
    const fromLeft = cards.map(edgeOf);
    expect(fromLeft).toEqual(fromLeft.toSorted((one, other) => other - one));
    expect(new Set(fromLeft).size).toBe(3);
  });

  test('a word is chosen with keys; normal is the page’s own', async () => {
    const person = { ...ANNA, thresholds: thresholdsFor({ kind: 'word', word: 'gentle' }) };
    const shown = await peoplePage(libraryWith([], { people: peopleOf(OWNER, person), person }));
    shown.root.querySelector<HTMLElement>('.strict-card[data-selected]')?.focus();
    await byHand(() => userEvent.keyboard('{ArrowRight}{Enter}'));
    await byHand(() => userEvent.keyboard('{ArrowRight}{Enter}'));
    expect(shown.rooms.library.asked).toEqual([
      ['setStrictness', ANNA.id, null],
      ['setStrictness', ANNA.id, { kind: 'word', word: 'strict' }],
    ]);
  });

  test('UI-6: numbers that meet those of a word stay in hand, and with them the focus', async () => {
    const person = { ...ANNA, thresholds: thresholdsFor({ kind: 'numbers', inwardDeg: 4, outwardDeg: 3 }) };
    const shown = await peoplePage(libraryWith([], { people: peopleOf(OWNER, person), person }));
    const inward = field(shown, people.strictness.inward);
    inward.focus();
    for (const inwardDeg of [3.5, 3, 2.5]) {
      await byHand(() => userEvent.keyboard('{ArrowDown}'));
      const asked = { kind: 'numbers', inwardDeg, outwardDeg: 3 } as const;
      expect(shown.rooms.library.asked.at(-1)).toEqual(['setStrictness', ANNA.id, asked]);
      await act(async () => shown.rooms.library.change({ person: { ...person, thresholds: thresholdsFor(asked) } }));
      expect(chosen(shown)).toBe('Custom');
      expect(document.activeElement).toBe(inward);
    }
  });

  test('UI-6: numbers of one’s own begin with those of the word, and a word puts an end to them', async () => {
    const shown = await peoplePage(libraryWith([], { people: ALL, person: ANNA }));
    const card = (index: number) => shown.root.querySelectorAll<HTMLElement>('.strict-card')[index];
    await act(async () => card(3)?.click());
    expect(chosen(shown)).toBe('Custom');
    // The number that the card of the word shows.
    expect(field(shown, people.strictness.inward).value).toBe('8');
    expect(shown.rooms.library.asked).toEqual([]);
    await act(async () => card(1)?.click());
    expect(chosen(shown)).toBe('Normal');
    expect(shown.root.querySelector('.strict-own')).toBeNull();
  });

  test('KEEP-15: numbers of one’s own are written in on the scale of the words', async () => {
    const person = { ...ANNA, thresholds: thresholdsFor({ kind: 'numbers', inwardDeg: 4, outwardDeg: 8 }) };
    const shown = await peoplePage(libraryWith([], { people: peopleOf(OWNER, person), person }));
    field(shown, people.strictness.inward).select();
    await byHand(() => userEvent.keyboard('12{Tab}'));
    expect(shown.rooms.library.asked).toEqual([
      ['setStrictness', ANNA.id, { kind: 'numbers', inwardDeg: 5.5, outwardDeg: 8 }],
    ]);
  });
});

const tried = ({ root }: Stage) => root.querySelector('.try')?.textContent ?? '';
const withLimits = (inwardDeg: number) => ({
  ...ANNA,
  thresholds: thresholdsFor({ kind: 'numbers', inwardDeg, outwardDeg: 8 }),
});

describe('KEEP-15: the sensitivity is tried on a recorded squat', () => {
  test('without a kept session on the built-in example, and the verdict follows the numbers', async () => {
    const shown = await peoplePage(libraryWith([], { people: peopleOf(OWNER, ANNA), person: ANNA }));
    expect(tried(shown)).toMatch(/Left leg, 15°\s±\s7° inward/u);
    expect(tried(shown)).toContain(people.strictness.try.inward);
    // From 15.5° inward on.
    await act(async () => shown.rooms.library.change({ person: withLimits(9) }));
    expect(tried(shown)).toContain(people.strictness.try['in-line']);
  });

  test('else on a rep of the newest whole session of this person', async () => {
    const record = coachedSessionOf({ ...COACHED, driftDeg: { left: 12, right: 2 } });
    const own = { ...keptSession({}), personId: ANNA.id };
    const shown = await peoplePage(libraryWith([own], { people: peopleOf(OWNER, ANNA), person: OWNER }));
    Object.assign(shown.rooms.library, { readSession: () => Promise.resolve(record) });
    expect(tried(shown)).toContain('15°');
    await act(async () => shown.rooms.library.change({ person: ANNA }));
    await expect.poll(() => tried(shown)).toContain('Left leg, 1');
    expect(tried(shown)).toContain('Rep ');
    expect(tried(shown)).toContain(people.strictness.try.inward);
  });
});

describe.each(['en', 'de'] as const)('in %s axe finds nothing', (language) => {
  const own = { ...ANNA, thresholds: thresholdsFor({ kind: 'numbers', inwardDeg: 4, outwardDeg: 8 }) };
  const everybody: Partial<LibraryState> = {
    people: [...peopleOf(OWNER, own, HOSTILE, LONG), { kind: 'damaged', id: 'broken' }],
    person: own,
  };

  test.each(['light', 'dark'] as const)('in the %s theme on the people', async (theme) => {
    await peoplePage(libraryWith([keptSession({})], everybody), language, theme);
    await expectNoAxeFinding();
  });

  test.each(['light', 'dark'] as const)('in the %s theme where nothing can be kept', async (theme) => {
    await peoplePage({ kind: 'closed', failure: 'full' }, language, theme);
    await expectNoAxeFinding();
  });

  test.each(['light', 'dark'] as const)('in the %s theme on the start page, for somebody', async (theme) => {
    const { root } = await raised(libraryWith([], everybody), language, theme);
    await expectNoAxeFinding();
    root.querySelector<HTMLButtonElement>('.for-person')?.focus();
    await byHand(() => userEvent.keyboard('{Enter}'));
    await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull();
    await expectNoAxeFinding();
  });
});
