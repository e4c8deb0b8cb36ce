import { useCallback, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { goTo } from '../addresses/entry.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { AwaitedPart, loadLater } from '../parts/load-later.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { ForPerson } from './ForPerson.tsx';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useWords } from '../words/use-words.ts';
import { Choices } from './Choices.tsx';
import { CutOffNotice } from './CutOffNotice.tsx';
import { EngineProgress } from '../parts/EngineProgress.tsx';
import { EngineFailureNotice, SourceFailureNotice } from '../parts/FailureNotice.tsx';
import { Links } from './Links.tsx';
import { Preferences } from './Preferences.tsx';
import { WhereToStand } from '../figures/WhereToStand.tsx';
import './start.css';

const SAYS_OPENING = {
  camera: 'start.opening',
  file: 'start.openingFile',
  'try-it': 'start.openingTryIt',
} as const;

function Opening() {
  const source = useAppState((state) => state.source);
  const intents = useIntents();
  const { t } = useWords();
  if (source.kind !== 'opening') return null;
  return (
    <>
      <output className="opening">
        <span className="opening-what">{t(SAYS_OPENING[source.source])}</span>
        {source.source === 'camera' ? <span>{t('start.allow')}</span> : null}
      </output>
      <Button className="quiet-button" onPress={() => intents.goToStart()}>
        {t('start.cancel')}
      </Button>
    </>
  );
}

/** Says before the session, not after it, that nothing can be kept here. */
function StorageNote() {
  const failure = useAppState((state) => state.storageFailure);
  const { library } = useRooms();
  const whyClosed = useRoomState(library, (state) => (state.kind === 'closed' ? state.failure : null));
  const { t } = useWords();
  return (
    <>
      {failure === null ? null : (
        <p className="storage-note">{failure === 'full' ? t('start.storageFull') : t('start.storageUnavailable')}</p>
      )}
      {whyClosed === null ? null : (
        <p className="storage-note">
          {t('people.notKeptHere', { why: t(`people.closed.${whyClosed}.title`) })}{' '}
          <Button className="text-link" onPress={() => library.retry()}>
            {t('people.retry')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Loaded later, because most visits find no newer version. */
const UpdateNotice = loadLater(async () => (await import('../stored/UpdateNotice.tsx')).UpdateNotice, AwaitedPart);

/** Says what Kneeline is, offers what can be done, and shows where to stand. */
export function FirstPage() {
  const opening = useAppState((state) => state.source.kind === 'opening');
  const { t } = useWords();
  const heading = useArrivalFocus();
  const mirrorLookSeen = useAppState((state) => state.settings.mirrorLookSeen);
  const intents = useIntents();

  const onCamera = useCallback(() => {
    if (mirrorLookSeen) intents.openCamera();
    else goTo('#/mirror-look/training');
  }, [mirrorLookSeen, intents]);

  useEffect(() => {
    // One key has to do from three metres away, wherever the focus is, unless a control has it.
    const open = (event: KeyboardEvent) => {
      const free = event.target === document.body || event.target === heading.current;
      if (!free || event.defaultPrevented || event.repeat || opening || (event.key !== 'Enter' && event.key !== ' '))
        return;
      event.preventDefault();
      onCamera();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [onCamera, opening, heading]);

  return (
    <div className="start">
      <header className="start-head">
        <Wordmark />
        {opening ? null : <ForPerson />}
        <Preferences />
      </header>
      <main className="start-main">
        <div className="start-lead">
          <h1 className="start-claim" ref={heading} tabIndex={-1}>
            {t('product.claim')}
          </h1>
          <p className="start-sentence">{t('product.sentence')}</p>
          <CutOffNotice onClosed={() => heading.current?.focus({ preventScroll: true })} />
          <UpdateNotice />
          <SourceFailureNotice />
          <EngineFailureNotice />
          {opening ? <Opening /> : <Choices onCamera={onCamera} />}
          <EngineProgress />
          <StorageNote />
        </div>
        <WhereToStand />
      </main>
      <footer className="start-foot">
        {opening ? null : <Links />}
        <p className="start-privacy">{t('product.privacy')}</p>
        <p>{t('product.notMedical')}</p>
      </footer>
    </div>
  );
}
