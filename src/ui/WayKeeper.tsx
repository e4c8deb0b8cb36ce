import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { placeAt, type Place } from './addresses/place.ts';
import { useAddress } from './addresses/use-address.ts';
import { createWay, type Way } from './addresses/way.ts';
import { useApp, useAppState } from './context/app-context.ts';
import { useRooms, useRoomState } from './context/rooms.ts';
import { AskTwice } from './parts/AskTwice.tsx';
import { useWords } from './words/use-words.ts';

/** The words that name each page in the tab of the browser. The start page has the product's name alone. */
const TITLES = {
  live: 'live.region',
  tour: 'start.tourLink',
  programme: 'programme.title',
  'run-check': 'start.checkTitle',
  'mirror-look': 'mirrorLook.title',
  run: 'run.title',
  learn: 'learn.title',
  people: 'people.title',
  films: 'films.title',
  progress: 'progress.title',
  stored: 'stored.title',
  summary: 'summary.title',
  compare: 'compare.title',
  report: 'report.title',
  'hand-check': 'handCheck.title',
} as const;

/** Names the page in the tab of the browser, and in the browser's own list of steps. */
function useTitle(place: Place | null): void {
  const { t } = useWords();
  const isOfRun = useAppState((state) => state.finishedRun !== null);
  const named = place?.kind === 'session' ? place.view : place?.kind;
  const page = named === 'summary' && isOfRun ? 'run.summary' : named && named !== 'start' ? TITLES[named] : null;
  const title = page === null ? t('product.name') : t('pages.title', { page: t(page) });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const QUESTIONS = {
  set: { question: 'live.endAsk', warning: 'live.endKeeps', yes: 'live.finish' },
  run: { question: 'belt.endAsk', warning: 'belt.endKeeps', yes: 'belt.endYes' },
  film: { question: 'pages.film.question', warning: 'pages.film.warning', yes: 'pages.film.yes' },
  unsaved: { question: 'pages.unsaved.question', warning: 'pages.unsaved.warning', yes: 'pages.unsaved.yes' },
} as const;

/** Asks before Back ends a running set or a run, stops measuring a film, or leaves a film that was not saved. */
function AskBack({ way }: { readonly way: Way }) {
  const asking = useRoomState(way, (state) => state.asking);
  const { t } = useWords();
  /** The question stays as it was while it closes. */
  const [asked, setAsked] = useState(asking);
  if (asking !== null && asking !== asked) setAsked(asking);
  const { question, warning, yes } = QUESTIONS[asked ?? 'set'];
  return (
    <AskTwice
      isOpen={asking !== null}
      question={t(question)}
      warning={t(warning)}
      yes={t(yes)}
      no={asked === 'unsaved' ? t('pages.unsaved.no') : t('live.startOverNo')}
      onYes={() => way.answer(true)}
      onClose={() => way.answer(false)}
    />
  );
}

/** Says why the start page is here instead of the page that was asked for. */
function AddressNotice({ way }: { readonly way: Way }) {
  const notice = useRoomState(way, (state) => state.notice);
  const { t } = useWords();
  if (notice === null) return null;
  return (
    <section className="notice file-notice" role="alert">
      <h2 className="notice-title">{t(`pages.${notice}.title`)}</h2>
      <p className="notice-todo">{t(`pages.${notice}.todo`)}</p>
      <div className="notice-ways">
        <Button className="plain-button" onPress={() => way.closeNotice()}>
          {t('pages.close')}
        </Button>
      </div>
    </section>
  );
}

/** Keeps address, Back and title in step with what is shown. Shows nothing but a question or a notice about them. */
export function WayKeeper() {
  const app = useApp();
  const { library, batch, tape } = useRooms();
  const [way] = useState(() => createWay({ app, library, batch, tape }));
  useEffect(() => way.follow(), [way]);
  useTitle(placeAt(useAddress()));
  return (
    <>
      <AskBack way={way} />
      <AddressNotice way={way} />
    </>
  );
}
