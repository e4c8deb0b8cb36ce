import { useEffect, useMemo } from 'react';
import { countedReps, coveredNumbers } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import { limitsOf } from '../../core/session/told-session.ts';
import { useAppState } from '../context/app-context.ts';
import { BrokenOff } from '../parts/BrokenOff.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { pairCheck } from '../run-check/check-pair.ts';
import { RunnerCheck } from '../run-check/RunnerCheck.tsx';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useEscape } from '../context/use-escape.ts';
import { useNarrow } from '../context/use-narrow.ts';
import { useWords } from '../words/use-words.ts';
import { adviseNext, mayAdvise } from './advice.ts';
import { NotMedical } from '../parts/NotMedical.tsx';
import { FilmOfSummary } from './FilmOfSummary.tsx';
import { BothLegs, HeadlineText } from './HeadlineText.tsx';
import { HowMeasured } from './HowMeasured.tsx';
import { LeftRightPlot } from './LeftRightPlot.tsx';
import { Recording } from './Recording.tsx';
import { RepCards } from './RepCards.tsx';
import { tellSession } from '../words/headline.ts';
import { Sets } from './Sets.tsx';
import type { SummaryPlace } from './summary-place.ts';
import { KeyNumber, Recommendation } from './Recommendation.tsx';
import { MeasuredBy } from './MeasuredBy.tsx';
import { LossText, MissedSquats } from './MissedSquats.tsx';
import { NoReps } from './NoReps.tsx';
import { SummaryWays } from './SummaryWays.tsx';
import { Unmeasured } from './Unmeasured.tsx';
import { useLookedThrough } from './use-looked-through.ts';
import '../parts/back-page.css';
import './summary.css';

type SummaryPageProps = {
  readonly record: SessionRecord;
  readonly onGo: (place: SummaryPlace) => void;
  readonly onBack: () => void;
};

/** Summarises a session: words first, then pictures, then every number. */
export function SummaryPage({ record, onGo, onBack }: SummaryPageProps) {
  const history = useAppState((state) => state.history);
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const heading = useArrivalFocus();
  const isNarrow = useNarrow();
  const headline = useMemo(() => tellSession(record), [record]);
  const summary = useMemo(() => summariseSession(record), [record]);
  const reps = useMemo(() => countedReps(record), [record]);
  const empty = reps.length === 0;
  const isKnown = useLookedThrough(record);
  const advice = isKnown ? adviseNext(record, headline) : null;
  const recommendation = advice === null ? null : <Recommendation advice={advice} headline={headline} />;
  const pair = useMemo(() => pairCheck(record, summary, history), [record, summary, history]);
  const hasOwnStep = isKnown ? advice !== null || pair?.comparison.kind === 'compared' : mayAdvise(record);
  const kept = <KeptNotice record={record} isWorthKeeping={summary !== null} />;
  const ways = <SummaryWays record={record} hasOwnStep={hasOwnStep} onGo={onGo} />;

  useEffect(() => {
    // Scrolls to the top, because the person may come from far down a list.
    window.scrollTo({ top: 0 });
  }, []);

  useEscape(onBack);

  const told = (
    <>
      {record.purpose === 'training' || empty ? null : (
        <RunnerCheck purpose={record.purpose} summary={summary} pair={pair} mirrored={mirrored} />
      )}
      <div className={empty ? 'summary-lead summary-lead-empty' : 'summary-lead'}>
        {empty ? (
          <div className="summary-answer">
            <NoReps record={record} />
            <MissedSquats record={record} />
            {recommendation}
          </div>
        ) : (
          <div className="summary-answer">
            <LossText record={record} />
            {advice === 'faster-computer' ? recommendation : null}
            <HeadlineText headline={headline} mirrored={mirrored} />
            <KeyNumber record={record} />
            <MissedSquats record={record} />
            {advice === 'faster-computer' ? null : recommendation}
            <BothLegs headline={headline} />
            <MeasuredBy record={record} />
          </div>
        )}
        {/* Puts the result before its actions on a phone. */}
        {isNarrow ? (
          <div>
            {kept}
            {ways}
          </div>
        ) : null}
        {empty ? null : (
          <LeftRightPlot reps={reps} covered={coveredNumbers(record)} limits={limitsOf(record)} mirrored={mirrored} />
        )}
      </div>
      <FilmOfSummary record={record} />
      <Sets record={record} summary={summary} mirrored={mirrored} />
      <Recording record={record} headline={headline} mirrored={mirrored} />
      {record.reps.length === 0 ? null : <RepCards record={record} mirrored={mirrored} />}
      <div className="summary-end">
        <Unmeasured record={record} />
        <HowMeasured record={record} />
      </div>
    </>
  );
  const looking = <output className="summary-looking">{t('summary.looking')}</output>;

  return (
    <div className="summary">
      <header className="summary-head">
        <Wordmark />
        {isNarrow ? null : ways}
      </header>
      <main>
        <h1 className="only-spoken" ref={heading} tabIndex={-1}>
          {t('summary.title')}
        </h1>
        <BrokenOff />
        {isNarrow ? null : kept}
        {isKnown ? told : looking}
      </main>
      <NotMedical />
    </div>
  );
}
