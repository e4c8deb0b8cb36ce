import { act } from 'react';
import { expect, test } from 'vitest';
import { WALKED_LANGUAGES, WORDS } from '../fakes/all-words.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';
import { ANNA, keptSession, libraryWith, OWNER, peopleOf } from '../fakes/kept-sessions.ts';
import { expectNoAxeFinding, raiseForTest } from './ui-stage.tsx';

const SESSION = keptSession({});

test.each(WALKED_LANGUAGES)('KEEP-16: a deleted session can be brought back from its page, in %s', async (language) => {
  const { undo } = WORDS[language].people;
  const { rooms, root, text } = await raiseForTest(
    { settings: { ...FAKE_SETTINGS, language } },
    { library: libraryWith([SESSION]) },
    '#/history',
  );
  const removed = { kind: 'session', id: 'gone', startedAt: SESSION.startedAt } as const;
  act(() => rooms.library.change({ removed }));
  expect(text()).toContain(undo.until);
  await expectNoAxeFinding();
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === undo.do);
  act(() => button?.click());
  expect(rooms.library.asked).toContainEqual(['undoRemoval']);
  act(() => rooms.library.change({ removed: null }));
  expect(text()).not.toContain(undo.until);
});

test('KEEP-16: a deleted person can be brought back from the page of people', async () => {
  const { undo } = WORDS.en.people;
  const { rooms, text } = await raiseForTest({}, { library: libraryWith([], { people: peopleOf(OWNER) }) }, '#/people');
  act(() => rooms.library.change({ removed: { kind: 'person', id: ANNA.id, pseudonym: 'Anna' } }));
  expect(text().replaceAll(/[\u2068\u2069]/gu, '')).toContain(undo.person.replace('{{name}}', 'Anna'));
  await expectNoAxeFinding();
});
