import { useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { countFrames } from '../../core/session/frame-counts.ts';
import { runToCsv } from '../../core/session/run-csv.ts';
import { sessionOfRun } from '../../core/session/run-session.ts';
import { sessionToJson } from '../../core/session/session-json.ts';
import { withoutFilmName } from '../../core/session/without-film-name.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { isOfRun } from '../../core/session/session-summary.ts';
import { sessionToTrc } from '../../core/session/session-trc.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import type { FinishedRun } from '../../runtime/running/run-state.ts';
import { useApp, useAppState, useIntents } from '../context/app-context.ts';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useEscape } from '../context/use-escape.ts';
import { useNarrow } from '../context/use-narrow.ts';
import { HowFilmed } from '../films/HowFilmed.tsx';
import { FileMenu } from '../parts/FileMenu.tsx';
import { BrokenOff } from '../parts/BrokenOff.tsx';
import { NotMedical } from '../parts/NotMedical.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useFileName } from '../summary/file-name.ts';
import { KeptNotice } from '../summary/KeptNotice.tsx';
import { originRows } from '../summary/origin-rows.ts';
import { RefusedShare } from '../summary/Unmeasured.tsx';
import { useWords } from '../words/use-words.ts';
import { RunAnswer } from './RunAnswer.tsx';
import { RunChanges } from './RunChanges.tsx';
import { RunNumbers } from './RunNumbers.tsx';
import { RunSteps } from './RunSteps.tsx';
import { StanceCurves } from './StanceCurves.tsx';
import '../parts/back-page.css';
import '../summary/summary.css';
import '../summary/recommendation.css';
import './run-summary.css';

const FILES = ['csv', 'json', 'trc'] as const;

interface RunFilesProps extends Pick<FinishedRun, 'run'> {
  /** The same run. */
  readonly session: SessionRecord;
}

/** Offers the files of a run: the CSV that `npm run analyse -- --run` writes, the session file, and TRC. */
function RunFiles({ run, session }: RunFilesProps) {
  const { saveFile } = useApp();
  const convention = useAppState((state) => state.settings.csvConvention);
  const { t } = useWords();
  const name = useFileName(session);
  const save = (kind: (typeof FILES)[number]) => {
    switch (kind) {
      case 'csv':
        return saveFile(`${name}.csv`, 'text/csv;charset=utf-8', runToCsv(run.record, convention));
      case 'json':
        return saveFile(`${name}.json`, 'application/json', sessionToJson(withoutFilmName(session)));
      case 'trc':
        return saveFile(`${name}.trc`, 'text/plain', sessionToTrc(session));
    }
  };
  const files = FILES.map((kind) => ({
    kind,
    name: t(`run.files.${kind}.name`),
    hint: t(`run.files.${kind}.hint`),
  }));
  return <FileMenu files={files} onSave={save} />;
}

function HowMeasuredRun({ run }: Pick<FinishedRun, 'run'>) {
  const tongue = useWords();
  const { t } = tongue;
  return (
    <details className="how">
      <summary>{t('summary.how')}</summary>
      <div className="how-body">
        <p>{t('run.howDrift')}</p>
        <p>{t('run.howCannot')}</p>
        <dl>
          {originRows(tongue, run, null).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

type RunSummaryPageProps = {
  readonly finished: FinishedRun;
  readonly onGo: (place: 'progress' | 'report') => void;
};

/** Summarises a run: words first, then each step with its picture, then every number. */
export function RunSummaryPage({ finished, onGo }: RunSummaryPageProps) {
  const intents = useIntents();
  const settingMirrors = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const heading = useArrivalFocus();
  const isNarrow = useNarrow();
  const { run, film } = finished;
  const { record, origin } = run;
  // A runner who is seen from behind looks the same way as the reader: the left leg is on the left, and nothing is mirrored.
  const mirrored = record.seenFrom === 'front' && settingMirrors;
  const isLeftOnLeft = record.seenFrom === 'back' || settingMirrors;
  const isEmpty = record.steps.length === 0;
  const session = useMemo(() => sessionOfRun(run), [run]);
  const own = useMemo(() => summariseSession(session), [session]);
  const summary = own !== null && isOfRun(own) ? own : null;

  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  useEscape(() => intents.goToStart());

  const ways = (
    <div className="summary-ways">
      {summary === null ? null : (
        <Button className="quiet-button" onPress={() => onGo('report')}>
          {t('report.open')}
        </Button>
      )}
      <Button className="quiet-button" onPress={() => onGo('progress')}>
        {t('summary.progress')}
      </Button>
      {isEmpty ? null : <RunFiles run={run} session={session} />}
      <Button
        className={isEmpty || origin.source.kind !== 'camera' ? 'plain-button' : 'quiet-button'}
        onPress={() => intents.goToStart()}
      >
        {t('summary.toStart')}
      </Button>
    </div>
  );

  return (
    <div className="summary run-summary">
      <header className="summary-head">
        <Wordmark />
        {isNarrow ? null : ways}
      </header>
      <main>
        <h1 className="only-spoken" ref={heading} tabIndex={-1}>
          {t('run.summary')}
        </h1>
        <BrokenOff />
        <div className="summary-lead summary-lead-empty">
          {isEmpty ? (
            <div className="summary-answer headline-leg">
              <h2>{t('run.noSteps')}</h2>
              <p>{t('run.noStepsWhy')}</p>
              {film === null ? null : (
                <p>
                  <Button className="quiet-button" onPress={() => intents.openFile(film)}>
                    {t('run.measureAsSquats')}
                  </Button>
                </p>
              )}
            </div>
          ) : (
            <RunAnswer run={run} isLeftOnLeft={isLeftOnLeft}>
              <KeptNotice record={session} isWorthKeeping={summary !== null} />
            </RunAnswer>
          )}
        </div>
        {/* Puts the result before its actions on a phone. */}
        {isNarrow ? ways : null}
        {origin.film === undefined ? null : (
          <HowFilmed
            film={origin.film}
            looksSlowed={false}
            onAgain={film === null ? null : (wish) => intents.measureFilmAgain(wish)}
          />
        )}
        {isEmpty ? null : <RunSteps finished={finished} mirrored={mirrored} isLeftOnLeft={isLeftOnLeft} />}
        {isEmpty ? null : <StanceCurves record={record} limits={run.thresholds} isLeftOnLeft={isLeftOnLeft} />}
        {isEmpty ? null : <RunChanges record={record} summary={summary} isLeftOnLeft={isLeftOnLeft} />}
        {isEmpty ? null : <RunNumbers legs={record.legs} isLeftOnLeft={isLeftOnLeft} />}
        <div className="summary-end">
          <section className="unmeasured" aria-labelledby="unmeasured">
            <h2 id="unmeasured" className="section-title">
              {t('summary.unmeasured')}
            </h2>
            <RefusedShare {...countFrames(record.frames, record.refused)} />
          </section>
          <HowMeasuredRun run={run} />
        </div>
      </main>
      <NotMedical />
    </div>
  );
}
