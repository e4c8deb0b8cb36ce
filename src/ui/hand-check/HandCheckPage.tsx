import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { chooseStills } from '../../core/agreement/choose-stills.ts';
import { isSameSession, ratedSession } from '../../core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { BackPage } from '../parts/BackPage.tsx';
import { useWords } from '../words/use-words.ts';
import { BeginRating, type Rating } from './BeginRating.tsx';
import { Comparison } from './Comparison.tsx';
import { NoPictures } from './NoPictures.tsx';
import { RateStill } from './RateStill.tsx';
import { useSessionPictures } from './use-session-pictures.ts';
import './hand-check.css';

type HandCheckPageProps = {
  readonly record: SessionRecord;
  /** Names the page that the way back leads to. */
  readonly back: string;
  readonly onBack: () => void;
};

type Place =
  | { readonly kind: 'begin' }
  | { readonly kind: 'rating'; readonly rating: Rating; readonly index: number }
  | { readonly kind: 'comparison' };

/** Lets people place joints on stills of a session, blind, and compares their angles with Kneeline's and each other's. */
export function HandCheckPage({ record, back, onBack }: HandCheckPageProps) {
  const { handCheck } = useRooms();
  const { t } = useWords();
  const heading = useArrivalFocus();
  const [found, chooseFilm] = useSessionPictures(record);
  const allRatings = useRoomState(handCheck, ({ ratings }) => ratings);
  const failure = useRoomState(handCheck, (state) => state.failure);
  const [place, setPlace] = useState<Place>({ kind: 'begin' });
  const [rater, setRater] = useState('');
  const ratings = useMemo(
    () => allRatings.filter(({ session }) => isSameSession(session, ratedSession(record))),
    [allRatings, record],
  );
  const stills = useMemo(
    () => (found.kind === 'there' ? chooseStills(record, found.pictures.has) : chooseStills(record)),
    [record, found],
  );

  useEffect(() => handCheck.read(), [handCheck]);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    if (place.kind !== 'rating') heading.current?.focus({ preventScroll: true });
  }, [place.kind, heading]);

  const body = () => {
    if (place.kind === 'comparison') {
      return (
        <>
          <Comparison record={record} />
          <Button className="quiet-button" onPress={() => setPlace({ kind: 'begin' })}>
            {t('handCheck.toStart')}
          </Button>
        </>
      );
    }
    if (stills.length === 0) return <p>{t('handCheck.noStills')}</p>;
    if (found.kind === 'looking') return <output>{t('handCheck.looking')}</output>;
    const toComparison = (
      <Button className="quiet-button" onPress={() => setPlace({ kind: 'comparison' })}>
        {t('handCheck.results')}
      </Button>
    );
    if (found.kind === 'none') {
      return (
        <>
          <NoPictures record={record} refusal={found.refusal} onFile={chooseFilm} />
          {ratings.length === 0 ? null : toComparison}
        </>
      );
    }
    if (place.kind === 'begin') {
      return (
        <>
          <BeginRating
            stills={stills}
            ratings={ratings}
            allRatings={allRatings}
            rater={rater}
            onRater={setRater}
            onBegin={(rating) => setPlace({ kind: 'rating', rating, index: 0 })}
          />
          {ratings.length === 0 ? null : toComparison}
        </>
      );
    }
    const { rating, index } = place;
    const { round, open } = rating.progress;
    const still = open[index];
    if (still === undefined) return null;
    const isLast = index + 1 === open.length;
    return (
      <>
        <h2 className="section-title">
          {t('handCheck.still', { number: stills.length - open.length + index + 1, all: stills.length })}
        </h2>
        <RateStill
          key={`${still.rep} ${still.side}`}
          record={record}
          pictures={found.pictures}
          still={still}
          rater={rating.rater}
          round={round}
          shows={rating.shows}
          isLast={isLast}
          onNext={() => setPlace(isLast ? { kind: 'comparison' } : { kind: 'rating', rating, index: index + 1 })}
        />
        <Button className="quiet-button" onPress={() => setPlace({ kind: 'begin' })}>
          {t('handCheck.stop')}
        </Button>
      </>
    );
  };

  return (
    <BackPage className="hand-check" back={back} onBack={onBack}>
      <h1 ref={heading} tabIndex={-1}>
        {t('handCheck.title')}
      </h1>
      {place.kind === 'begin' ? <p className="hand-lead">{t('handCheck.lead')}</p> : null}
      {place.kind === 'rating' ? null : <p className="hand-soft">{t('handCheck.what')}</p>}
      {failure === null ? null : (
        <p className="hand-not-kept" role="alert">
          {t('handCheck.notKept')}
        </p>
      )}
      {body()}
    </BackPage>
  );
}
