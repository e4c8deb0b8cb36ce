import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { goTo } from '../addresses/entry.ts';
import { useAppState, useIntents } from '../context/app-context.ts';
import { AwaitedPart, loadLater } from '../parts/load-later.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { ForPerson } from './ForPerson.tsx';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useTouch } from '../context/use-touch.ts';
import { useWords } from '../words/use-words.ts';
import { MainChoice, OtherChoices } from './Choices.tsx';
import { EngineProgress } from '../parts/EngineProgress.tsx';
import { EngineFailureNotice, SourceFailureNotice } from '../parts/FailureNotice.tsx';
import { Links } from './Links.tsx';
import { Preferences } from './Preferences.tsx';
import { WhereToStand } from '../figures/WhereToStand.tsx';
import type { Greeting } from './Welcome.tsx';
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

/** Loaded later, because a first visit has none of them. */
const CutOffNotice = loadLater(async () => (await import('./CutOffNotice.tsx')).CutOffNotice, AwaitedPart);
const Welcome = loadLater(async () => (await import('./Welcome.tsx')).Welcome, AwaitedPart);
const RecentSessions = loadLater(async () => (await import('./RecentSessions.tsx')).RecentSessions, AwaitedPart);

/** With fewer kept sessions there is room to say where to stand as well. */
const ENOUGH_SESSIONS = 4;

/** Says what Kneeline is, or how the last session went; offers what can be done; and shows where to stand. */
export function FirstPage() {
  const opening = useAppState((state) => state.source.kind === 'opening');
  const { t } = useWords();
  const heading = useArrivalFocus();
  const mirrorLookSeen = useAppState((state) => state.settings.mirrorLookSeen);
  const squatCount = useAppState((state) => state.history.length);
  const { library } = useRooms();
  const sessionCount = useRoomState(library, ({ runs }) => runs.length) + squatCount;
  const cameraCount = useAppState((state) => state.cameras.length);
  // A phone has a front and a back.
  const isTouch = useTouch();
  const intents = useIntents();
  /** `undefined` while it is not known whether there is an earlier session. */
  const [greeting, setGreeting] = useState<Greeting | null | undefined>(undefined);
  const isBack = mirrorLookSeen || sessionCount > 0;
  const isKnown = isBack && greeting != null;
  const greeted = isKnown ? greeting : null;

  const onCamera = useCallback(() => {
    if (mirrorLookSeen) intents.openCamera();
    else goTo('#/mirror-look/training');
  }, [mirrorLookSeen, intents]);

  const suggestion = greeted?.suggestion.kind ?? 'as-set';
  const onSuggested = useCallback(() => {
    if (suggestion === 'check') return mirrorLookSeen ? intents.openCheck('tired') : goTo('#/mirror-look/tired');
    if (suggestion === 'one-leg') intents.changeSettings({ exercise: 'single-leg-squat' });
    if (suggestion === 'mirror-faded') intents.changeSettings({ fading: '25' });
    return onCamera();
  }, [suggestion, mirrorLookSeen, intents, onCamera]);

  useEffect(() => {
    // One key has to do from three metres away, wherever the focus is, unless a control has it.
    const open = (event: KeyboardEvent) => {
      const free = event.target === document.body || event.target === heading.current;
      if (!free || event.defaultPrevented || event.repeat || opening || (event.key !== 'Enter' && event.key !== ' '))
        return;
      event.preventDefault();
      onSuggested();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [onSuggested, opening, heading]);

  return (
    <div className={isBack ? (greeting === undefined ? 'start start-back start-awaits' : 'start start-back') : 'start'}>
      <header className="start-head">
        <Wordmark />
        {opening ? null : <ForPerson />}
        <Preferences />
      </header>
      <main className="start-main">
        <div className="start-left">
          <div className="start-lead">
            <div className="start-says">
              <h1 className={greeted === null ? 'start-claim' : 'start-claim start-result'} ref={heading} tabIndex={-1}>
                {greeted === null ? t('product.claim') : greeted.title}
              </h1>
              {greeted === null ? <p className="start-sentence">{t('product.sentence')}</p> : null}
              {isBack ? <Welcome onGreet={setGreeting} /> : null}
            </div>
            {isBack ? <CutOffNotice onClosed={() => heading.current?.focus({ preventScroll: true })} /> : null}
            <UpdateNotice />
            <SourceFailureNotice />
            <EngineFailureNotice />
            {opening ? (
              <Opening />
            ) : (
              <MainChoice
                suggested={greeted && { ...greeted, isAsSet: suggestion === 'as-set' }}
                onSuggested={onSuggested}
                onCamera={onCamera}
                choosesCamera={isBack || isTouch || cameraCount > 1}
              />
            )}
          </div>
          <div className="start-ways">
            {opening ? null : <OtherChoices />}
            <EngineProgress />
            <StorageNote />
          </div>
        </div>
        <div className="start-aside">
          {isKnown ? <RecentSessions /> : null}
          {isKnown && sessionCount >= ENOUGH_SESSIONS ? null : <WhereToStand />}
        </div>
      </main>
      <footer className="start-foot">
        {opening ? null : <Links />}
        <p className="start-privacy">{t('product.privacy')}</p>
        <p>{t('product.notMedical')}</p>
      </footer>
    </div>
  );
}
