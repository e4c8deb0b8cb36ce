import { useState } from 'react';
import { Button } from 'react-aria-components';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';

/** Deletes everything that is kept on this machine, for all people, after a second question. */
export function ForgetSessions({ count }: { readonly count: number }) {
  const { library } = useRooms();
  const people = useRoomState(library, (state) => state.people.length);
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button className="quiet-button" onPress={() => setAsks(true)}>
        {t('progress.forget')}
      </Button>
      <AskTwice
        isOpen={asks}
        question={t('progress.forgetAsk', { count })}
        warning={people > 1 ? t('progress.forgetWarningPeople', { people }) : t('progress.forgetWarning')}
        yes={t('progress.forgetYes')}
        no={t('progress.forgetNo')}
        onYes={() => library.removeEverything()}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
