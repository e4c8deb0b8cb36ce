import { Button } from 'react-aria-components';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import './library-notice.css';

/** Says why nothing can be kept here, or why the last action failed, what to do, and that nothing was lost. */
export function LibraryNotice() {
  const { library } = useRooms();
  const kind = useRoomState(library, (state) => state.kind);
  const failure = useRoomState(library, (state) => state.failure);
  const refused = useRoomState(library, (state) => state.refused);
  const { t } = useWords();
  if (kind === 'opening') return <output className="library-opening">{t('people.opening')}</output>;
  if (kind === 'closed') {
    const why = failure ?? 'unavailable';
    return (
      <section className="notice library-notice" role="alert">
        <h2 className="notice-title">{t(`people.closed.${why}.title`)}</h2>
        <p className="notice-todo">{t(`people.closed.${why}.todo`)}</p>
        <div className="notice-ways">
          <Button className="plain-button" onPress={() => library.retry()}>
            {t('people.retry')}
          </Button>
        </div>
      </section>
    );
  }
  if (refused === null || refused === 'cancelled') return null;
  return (
    <section className="notice library-notice" role="alert">
      <h2 className="notice-title">{t(`people.refused.${refused}.title`)}</h2>
      <p className="notice-todo">{t(`people.refused.${refused}.todo`)}</p>
    </section>
  );
}
