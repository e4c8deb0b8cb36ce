import { useAppState } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { PageLink } from './PageLink.tsx';
import { useWords } from '../words/use-words.ts';

/** Lists the pages behind the start as quiet links. */
export function Links() {
  const { library } = useRooms();
  const hasHistory = useAppState((state) => state.history.length > 0);
  const hasSessions = useRoomState(library, (state) => state.sessions.length > 0 || state.kind === 'closed');
  const { t } = useWords();
  return (
    <nav className="start-links" aria-label={t('start.pages')}>
      <PageLink to="#/tour">{t('start.tourLink')}</PageLink>
      <PageLink to="#/mirror-look">{t('start.mirrorLookLink')}</PageLink>
      <PageLink to="#/learn">{t('start.learnLink')}</PageLink>
      {hasHistory || hasSessions ? <PageLink to="#/history">{t('start.progressLink')}</PageLink> : null}
      <PageLink to="#/people">{t('people.link')}</PageLink>
      <PageLink to="#/storage">{t('start.storedLink')}</PageLink>
    </nav>
  );
}
