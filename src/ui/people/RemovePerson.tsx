import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Person } from '../../runtime/archive/archive.ts';
import type { LibraryState } from '../../runtime/library/library.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { nameWithin } from '../words/person-name.ts';

/** Number of the chosen person's sessions that are listed without asking the library for more. */
const IN_SIGHT = 200;

/** Says how many sessions go with the chosen person. */
function sessionsWords({ t }: Tongue, { people, used, history, sessions }: LibraryState): string {
  if (people.length === 1 && used !== null) return t('people.sessions', { count: used.sessions });
  const count = Math.max(history.length, sessions.length);
  return count < IN_SIGHT ? t('people.sessions', { count }) : t('people.sessionsAtLeast', { count });
}

/**
 * Removes the chosen person and everything kept about them, after a second question. The last person is emptied
 * instead.
 */
export function RemovePerson({ person }: { readonly person: Person }) {
  const { library } = useRooms();
  const state = useRoomState(library, (whole) => whole);
  const tongue = useWords();
  const { t } = tongue;
  const [asks, setAsks] = useState(false);
  const isLast = state.people.length === 1;
  const name = nameWithin(person, tongue);
  const sessions = sessionsWords(tongue, state);
  return (
    <>
      <Button className="quiet-button" onPress={() => setAsks(true)}>
        {isLast ? t('people.empty') : t('people.removePerson', { name })}
      </Button>
      <AskTwice
        isOpen={asks}
        question={isLast ? t('people.emptyAsk') : t('people.removeAsk', { name })}
        warning={t(isLast ? 'people.emptyWarning' : 'people.removeWarning', { sessions })}
        yes={t('people.removeYes')}
        no={t('people.removeNo')}
        onYes={() => library.removePerson(person.id)}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
