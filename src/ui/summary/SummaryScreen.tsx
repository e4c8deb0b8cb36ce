import './summary.css';
import { useEffect, useMemo, useState } from 'react';
import { countedReps, coveredNumbers } from '../../core/session/counted-reps.ts';
import { frameCounts } from '../../core/session/frame-counts.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import { useAppState, useIntents } from '../app-context.ts';
import { ComparePage } from '../compare/ComparePage.tsx';
import { formatShare } from '../numbers/format.ts';
import { Wordmark } from '../parts/Wordmark.tsx';
import { KeptNotice } from '../progress/KeptNotice.tsx';
import { ProgressPage } from '../progress/ProgressPage.tsx';
import { RunnerCheck } from '../progress/RunnerCheck.tsx';
import { ReportPage } from '../report/ReportPage.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useWords } from '../use-words.ts';
import { HeadlineText } from './HeadlineText.tsx';
import { HowMeasured } from './HowMeasured.tsx';
import { LeftRightPlot } from './LeftRightPlot.tsx';
import { Recording } from './Recording.tsx';
import { RepCards } from './RepCards.tsx';
import { tellSet } from './headline.ts';
import { Sets } from './Sets.tsx';
import { SummaryWays } from './SummaryWays.tsx';
import { Unmeasured } from './Unmeasured.tsx';

interface RecordProps {
  readonly record: SessionRecord;
}

/** The camera was unplugged or the file broke off in mid-set: said above what was measured until then. */
function BrokenOff() {
  const source = useAppState((state) => state.source);
  const { t } = useWords();
  if (source.kind !== 'failed') return null;
  return <p className="summary-broken">{t(`source.failures.${source.reason}.title`)}</p>;
}

/** Why there is nothing to tell: reps in no set, frames that were mostly refused, or no squat. */
function NoReps({ record }: RecordProps) {
  const { t, locale } = useWords();
  const { seen, refused, reasons } = frameCounts(record);
  const strays = record.reps.length > 0;
  const [most] = reasons;
  const words =
    most === undefined || refused * 2 < seen
      ? t('summary.noRepsTodo')
      : t('summary.noRepsRefused', {
          share: formatShare(refused / seen, locale),
          reason: t(`refusalShort.${most.reason}`),
        });
  return (
    <div className="headline">
      <section className="headline-leg">
        <h2>{t(strays ? 'summary.onlyStrays' : 'summary.noReps')}</h2>
        <p>{strays ? t('summary.straysWhy') : words}</p>
      </section>
    </div>
  );
}

interface SummaryPageProps extends RecordProps {
  readonly onGo: (place: SummaryPlace) => void;
}

/** A set, after it: words first, then pictures, then every number. */
function SummaryPage({ record, onGo }: SummaryPageProps) {
  const intents = useIntents();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const heading = useArrivalFocus();
  const headline = useMemo(() => tellSet(record), [record]);
  const summary = useMemo(() => summariseSession(record), [record]);
  const reps = useMemo(() => countedReps(record), [record]);
  const empty = reps.length === 0;

  useEffect(() => {
    // Whoever comes from far down a list sees it from its top.
    window.scrollTo({ top: 0 });
  }, []);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) intents.goToStart();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [intents]);

  return (
    <div className="summary">
      <header className="summary-head">
        <Wordmark />
        <SummaryWays record={record} onGo={onGo} />
      </header>
      <main>
        <h1 className="only-spoken" ref={heading} tabIndex={-1}>
          {t('summary.title')}
        </h1>
        <BrokenOff />
        <KeptNotice record={record} isWorthKeeping={summary !== null} />
        {record.purpose === 'training' || empty ? null : (
          <RunnerCheck purpose={record.purpose} summary={summary} mirrored={mirrored} />
        )}
        <div className={empty ? 'summary-lead summary-lead-empty' : 'summary-lead'}>
          {empty ? <NoReps record={record} /> : <HeadlineText headline={headline} mirrored={mirrored} />}
          {empty ? null : (
            <LeftRightPlot
              reps={reps}
              covered={coveredNumbers(record)}
              thresholds={record.thresholds}
              mirrored={mirrored}
            />
          )}
        </div>
        <Sets record={record} summary={summary} mirrored={mirrored} />
        <Recording record={record} mirrored={mirrored} />
        {record.reps.length === 0 ? null : <RepCards record={record} mirrored={mirrored} />}
        <div className="summary-end">
          <Unmeasured record={record} />
          <HowMeasured record={record} />
        </div>
      </main>
      <footer className="summary-foot">
        <p>{t('product.notMedical')}</p>
      </footer>
    </div>
  );
}

/** Where one can go from a session: and back to it. */
export type SummaryPlace = 'summary' | 'progress' | 'compare' | 'report';

/** What was just done; and from there, what was done before, what it is compared with, and what is taken home. */
export function SummaryScreen({ record }: RecordProps) {
  const [place, setPlace] = useState<SummaryPlace>('summary');
  const [shown, setShown] = useState(record);
  if (record !== shown) {
    // One of the earlier sessions was opened.
    setShown(record);
    setPlace('summary');
  }
  const back = () => setPlace('summary');
  switch (place) {
    case 'summary':
      return <SummaryPage record={record} onGo={setPlace} />;
    case 'progress':
      return <ProgressPage onBack={back} />;
    case 'compare':
      return <ComparePage record={record} onBack={back} />;
    case 'report':
      return <ReportPage record={record} onBack={back} />;
  }
}
