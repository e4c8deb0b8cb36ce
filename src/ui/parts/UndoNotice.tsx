import { Button } from 'react-aria-components';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { formatMoment } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import './undo-notice.css';

/** Says what was just removed, and brings it back when asked. */
export function UndoNotice() {
  const { library } = useRooms();
  const removed = useRoomState(library, (state) => state.removed);
  const { t, locale } = useWords();
  return (
    <div className="undo-notice" aria-live="polite">
      {removed === null ? null : (
        <>
          <span>
            {removed.kind === 'session'
              ? t('people.undo.session', { moment: formatMoment(removed.startedAt, locale) })
              : t('people.undo.person', { name: `\u2068${removed.pseudonym || t('people.you')}\u2069` })}{' '}
            {t('people.undo.until')}
          </span>
          <Button className="quiet-button" onPress={() => library.undoRemoval()}>
            {t('people.undo.do')}
          </Button>
        </>
      )}
    </div>
  );
}
