import './summary.css';
import { useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { sessionToCsv } from '../../core/session/session-csv.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { useApp, useAppState } from '../app-context.ts';
import { Icon } from '../parts/Icon.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { useWords } from '../use-words.ts';
import { HeadlineText } from './HeadlineText.tsx';
import { HowMeasured } from './HowMeasured.tsx';
import { LeftRightPlot } from './LeftRightPlot.tsx';
import { Recording } from './Recording.tsx';
import { RepCards } from './RepCards.tsx';
import { tellSet } from './headline.ts';
import { Unmeasured } from './Unmeasured.tsx';

interface RecordProps {
  readonly record: SessionRecord;
}

/** `kneeline-2026-11-23T08-00-00`: no character that a file system minds. */
function fileNameOf(record: SessionRecord): string {
  return `kneeline-${record.origin.startedAt.slice(0, 19).replaceAll(':', '-')}`;
}

function Ways({ record }: RecordProps) {
  const app = useApp();
  const { t } = useWords();
  const name = fileNameOf(record);
  return (
    <div className="summary-ways">
      <Button
        className="quiet-button"
        onPress={() => app.saveFile(`${name}.csv`, 'text/csv;charset=utf-8', sessionToCsv(record))}
      >
        <Icon name="download" />
        {t('summary.csv')}
      </Button>
      <Button
        className="quiet-button"
        onPress={() => app.saveFile(`${name}.json`, 'application/json', sessionToJson(record))}
      >
        <Icon name="download" />
        {t('summary.json')}
      </Button>
      <Button className="plain-button" onPress={() => app.intents.goToStart()}>
        {t('summary.newSet')}
      </Button>
    </div>
  );
}

/** The camera was unplugged or the file broke off in mid-set: said above what was measured until then. */
function BrokenOff() {
  const source = useAppState((state) => state.source);
  const { t } = useWords();
  if (source.kind !== 'failed') return null;
  return <p className="summary-broken">{t(`source.failures.${source.reason}.title`)}</p>;
}

function NoReps() {
  const { t } = useWords();
  return (
    <div className="headline">
      <section className="headline-leg">
        <h2>{t('summary.noReps')}</h2>
        <p>{t('summary.noRepsTodo')}</p>
      </section>
    </div>
  );
}

/** A set, after it: words first, then pictures, then every number. */
export function SummaryScreen({ record }: RecordProps) {
  const { intents } = useApp();
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const heading = useArrivalFocus();
  const headline = useMemo(() => tellSet(record), [record]);
  const empty = record.reps.length === 0;

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
        <Ways record={record} />
      </header>
      <main>
        <h1 className="only-spoken" ref={heading} tabIndex={-1}>
          {t('summary.title')}
        </h1>
        <BrokenOff />
        <div className={empty ? 'summary-lead summary-lead-empty' : 'summary-lead'}>
          {empty ? <NoReps /> : <HeadlineText headline={headline} mirrored={mirrored} />}
          {empty ? null : <LeftRightPlot reps={record.reps} thresholds={record.thresholds} mirrored={mirrored} />}
        </div>
        <Recording record={record} mirrored={mirrored} />
        {empty ? null : <RepCards reps={record.reps} mirrored={mirrored} />}
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
