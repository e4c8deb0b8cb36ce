import { Button } from 'react-aria-components';
import { useAppState } from '../context/app-context.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import type { StartPage } from './page.ts';

/** Lists the pages behind the start as quiet links. */
export function Links({ onGo }: { readonly onGo: (page: StartPage) => void }) {
  const { library } = useRooms();
  const hasHistory = useAppState((state) => state.history.length > 0);
  const hasSessions = useRoomState(library, (state) => state.sessions.length > 0 || state.kind === 'closed');
  const { t } = useWords();
  return (
    <nav className="start-links" aria-label={t('start.pages')}>
      <Button className="text-link" onPress={() => onGo({ kind: 'tour' })}>
        {t('start.tourLink')}
      </Button>
      <Button className="text-link" onPress={() => onGo({ kind: 'mirror-look', leadsTo: null })}>
        {t('start.mirrorLookLink')}
      </Button>
      <Button className="text-link" onPress={() => onGo({ kind: 'learn' })}>
        {t('start.learnLink')}
      </Button>
      {hasHistory || hasSessions ? (
        <Button className="text-link" onPress={() => onGo({ kind: 'progress' })}>
          {t('start.progressLink')}
        </Button>
      ) : null}
      <Button className="text-link" onPress={() => onGo({ kind: 'people' })}>
        {t('people.link')}
      </Button>
      <Button className="text-link" onPress={() => onGo({ kind: 'stored' })}>
        {t('start.storedLink')}
      </Button>
    </nav>
  );
}
