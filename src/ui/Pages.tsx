import { useMemo } from 'react';
import type { Purpose, SessionRecord } from '../core/session/session-record.ts';
import { entryNow, goTo } from './addresses/entry.ts';
import { goBack } from './addresses/go-back.ts';
import { addressOf, placeAt, type Place, type SessionView } from './addresses/place.ts';
import type { FinishedRun } from '../runtime/running/run-state.ts';
import { sessionOfRun } from '../core/session/run-session.ts';
import { useAddress } from './addresses/use-address.ts';
import { useAppState, useIntents } from './context/app-context.ts';
import { PAGE } from './page-table.ts';
import { useWords } from './words/use-words.ts';

const FILMS = addressOf({ kind: 'films' });

/** Goes to another page of the same session. */
function goToView({ origin }: Pick<SessionRecord, 'origin'>, view: SessionView): void {
  goTo(addressOf({ kind: 'session', startedAt: origin.startedAt, view }));
}

/** Shows a session's summary, or what the summary leads to. */
function SessionPage({ record, view }: { readonly record: SessionRecord; readonly view: SessionView }) {
  const { t } = useWords();
  switch (view) {
    case 'summary':
      return (
        <PAGE.summary
          record={record}
          onGo={(next) => (next === 'progress' ? goTo(addressOf({ kind: 'progress' })) : goToView(record, next))}
          onBack={goBack}
        />
      );
    case 'compare':
      return <PAGE.compare record={record} onBack={goBack} />;
    case 'report':
      return <PAGE.report record={record} onBack={goBack} />;
    case 'hand-check': {
      const isFromList = entryNow()?.below === FILMS;
      return (
        <PAGE.handCheck
          record={record}
          back={isFromList ? t('handCheck.backToFilms') : t('handCheck.backToSummary')}
          onBack={goBack}
        />
      );
    }
  }
}

/** Shows a run's summary, or its report. */
function RunPages({ finished, view }: { readonly finished: FinishedRun; readonly view: SessionView }) {
  const record = useMemo(() => sessionOfRun(finished.run), [finished]);
  if (view === 'report') return <PAGE.report record={record} onBack={goBack} />;
  return (
    <PAGE.runSummary
      finished={finished}
      onGo={(next) => (next === 'progress' ? goTo(addressOf({ kind: 'progress' })) : goToView(record, next))}
    />
  );
}

/** Shows a page that belongs to no session. */
function PlainPage({ place }: { readonly place: Exclude<Place, { kind: 'session' }> }) {
  const mirrorLookSeen = useAppState((state) => state.settings.mirrorLookSeen);
  const intents = useIntents();

  const open = (purpose: Purpose) => {
    if (purpose === 'training') intents.openCamera();
    else intents.openCheck(purpose);
  };
  const openOnceSeen = (purpose: Purpose) => {
    if (mirrorLookSeen) open(purpose);
    else goTo(addressOf({ kind: 'mirror-look', leadsTo: purpose }));
  };
  const leaveMirror = (leadsTo: Purpose | null) => {
    intents.changeSettings({ mirrorLookSeen: true });
    if (leadsTo === null) goBack();
    else open(leadsTo);
  };
  const checkByHand = (record: SessionRecord) => {
    intents.showSession(record);
    goToView(record, 'hand-check');
  };

  switch (place.kind) {
    case 'tour':
      return <PAGE.tour onLeave={goBack} />;
    case 'programme':
      return <PAGE.programme onBack={goBack} />;
    case 'run-check':
      return <PAGE.runCheck onBack={goBack} onOpen={openOnceSeen} />;
    case 'run':
      return <PAGE.run onBack={goBack} />;
    case 'mirror-look':
      return (
        <PAGE.mirrorLook starts={place.leadsTo !== null} onBack={goBack} onDone={() => leaveMirror(place.leadsTo)} />
      );
    case 'learn':
      return <PAGE.learn onBack={goBack} />;
    case 'stored':
      return <PAGE.stored onBack={goBack} />;
    case 'people':
      return <PAGE.people onBack={goBack} onProgramme={() => goTo(addressOf({ kind: 'programme' }))} />;
    case 'films':
      return <PAGE.films onBack={goBack} onHandCheck={checkByHand} />;
    case 'progress':
      return <PAGE.progress onBack={goBack} />;
    case 'start':
    case 'live':
      return null;
  }
}

/** Shows the page of the address. A session on the screen goes first: its address follows. */
export function Pages() {
  const place = placeAt(useAddress());
  const finished = useAppState((state) => state.finished);
  const finishedRun = useAppState((state) => state.finishedRun);
  if (place?.kind === 'session') {
    const { startedAt, view } = place;
    if (finished?.origin.startedAt === startedAt) return <SessionPage record={finished} view={view} />;
    if (finishedRun?.run.origin.startedAt === startedAt) return <RunPages finished={finishedRun} view={view} />;
    // Until the session of the address has been read, nothing stands here.
    return null;
  }
  if (finished !== null) return <SessionPage record={finished} view="summary" />;
  if (finishedRun !== null) return <RunPages finished={finishedRun} view="summary" />;
  return place === null ? null : <PlainPage place={place} />;
}
