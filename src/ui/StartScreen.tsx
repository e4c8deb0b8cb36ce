import { useContext, useEffect, useState } from 'react';
import type { Purpose } from '../core/session/session-record.ts';
import { useAppState, useIntents } from './context/app-context.ts';
import { LATER } from './later-pages.ts';
import { useRooms, useRoomState } from './context/rooms.ts';
import { ArrivalContext } from './context/use-arrival-focus.ts';
import { FirstPage } from './start/FirstPage.tsx';
import type { StartPage } from './start/page.ts';
import { useWords } from './words/use-words.ts';

const FIRST: StartPage = { kind: 'start' };

/** Scrolls to the top of a page that comes up. */
function FromTheTop() {
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  return null;
}

/**
 * Chooses the page before the first rep. The tour comes first on the first visit; a look in the mirror comes before the
 * first session with the camera.
 */
export function StartScreen() {
  const opening = useAppState((state) => state.source.kind === 'opening');
  const { tourSeen, mirrorLookSeen } = useAppState((state) => state.settings);
  const intents = useIntents();
  const { t } = useWords();
  const arrived = useContext(ArrivalContext);
  const { batch } = useRooms();
  const listed = useRoomState(batch, ({ items }) => items.length);
  const [listedBefore, setListedBefore] = useState(listed);
  const [page, setPage] = useState<StartPage>(() => {
    // The summary of a film leads back to the list of films.
    if (batch.getState().shown !== null) return { kind: 'films' };
    return tourSeen || opening ? FIRST : { kind: 'tour' };
  });
  const [moved, setMoved] = useState(false);
  // A video may be dropped on any page. The first page says what becomes of the video.
  if (opening && page.kind !== 'start') setPage(FIRST);
  if (listed !== listedBefore) {
    setListedBefore(listed);
    if (listed > listedBefore && page.kind !== 'films') {
      setMoved(true);
      setPage({ kind: 'films' });
    }
  }

  const go = (next: StartPage) => {
    setMoved(true);
    setPage(next);
  };
  const back = () => go(FIRST);
  const open = (purpose: Purpose) => {
    back();
    if (purpose === 'training') intents.openCamera();
    else intents.openCheck(purpose);
  };
  const openOnceSeen = (purpose: Purpose) => {
    if (mirrorLookSeen) open(purpose);
    else go({ kind: 'mirror-look', leadsTo: purpose });
  };
  const leaveTour = () => {
    intents.changeSettings({ tourSeen: true });
    back();
  };
  const leaveMirror = (leadsTo: Purpose | null) => {
    intents.changeSettings({ mirrorLookSeen: true });
    if (leadsTo === null) back();
    else open(leadsTo);
  };

  const shown = () => {
    switch (page.kind) {
      case 'start':
        return <FirstPage onCamera={() => openOnceSeen('training')} onGo={go} />;
      case 'tour':
        return <LATER.tour onLeave={leaveTour} />;
      case 'programme':
        return <LATER.programme onBack={back} />;
      case 'run-check':
        return <LATER.runCheck onBack={back} onOpen={openOnceSeen} />;
      case 'run':
        return <LATER.run onBack={back} />;
      case 'mirror-look':
        return (
          <LATER.mirrorLook starts={page.leadsTo !== null} onBack={back} onDone={() => leaveMirror(page.leadsTo)} />
        );
      case 'learn':
        return <LATER.learn onBack={back} />;
      case 'stored':
        return <LATER.stored onBack={back} />;
      case 'people':
        return <LATER.people onBack={back} onProgramme={() => go({ kind: 'programme' })} />;
      case 'films':
        return <LATER.films onBack={back} onHandCheck={(record) => go({ kind: 'hand-check', record })} />;
      case 'hand-check':
        return (
          <LATER.handCheck
            record={page.record}
            back={t('handCheck.backToFilms')}
            onBack={() => go({ kind: 'films' })}
          />
        );
      case 'progress':
        return <LATER.progress onBack={back} />;
    }
  };
  return (
    <ArrivalContext value={arrived || moved}>
      {moved ? <FromTheTop key={page.kind} /> : null}
      {shown()}
    </ArrivalContext>
  );
}
