import { useMemo } from 'react';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { isOfRun, type RunSessionSummary } from '../../core/session/session-summary.ts';
import { summariseSession } from '../../core/session/summarise-session.ts';
import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { changesBetween, changesWithin } from '../run/run-changes.ts';
import { RunNumbersTable } from '../run/RunNumbersTable.tsx';
import { RunStepsPlot } from '../run/RunStepsPlot.tsx';
import { evidenceWords, leftAndRightWords, legHeadline } from '../run/run-words.ts';
import { changeWords } from '../words/change-words.ts';
import { formatDay } from '../words/format-day.ts';
import { modelCost } from '../words/model-words.ts';
import { cuesForRun } from '../words/run-cues.ts';
import { useWords, type Tongue } from '../words/use-words.ts';
import { SheetHead } from './SheetHead.tsx';
import { SheetHow } from './SheetHow.tsx';
import { SheetNote } from './SheetNote.tsx';
import { SheetStep } from './SheetStep.tsx';
import '../run/run-summary.css';
import '../summary/summary.css';
import './sheet.css';
import './sheet-pictures.css';
import './sheet-paper.css';
import './run-sheet.css';

/** Steps that fit on paper. */
const MOST_STEPS = 14;

function didWords({ t, locale }: Tongue, { record }: MeasuredRun): string {
  const { steps, seenFrom, cadencePerMin } = record;
  const seen = t(`run.stepsSeen.${seenFrom}`, { number: formatWhole(steps.length, locale) });
  return cadencePerMin === null
    ? seen
    : `${seen} · ${t('run.cadence', { number: formatWhole(cadencePerMin, locale) })}`;
}

/** Says how a leg changed within the run, and since the run before. */
function changesOf(
  tongue: Tongue,
  { record }: MeasuredRun,
  { own, earlier }: { readonly own: RunSessionSummary | null; readonly earlier: RunSessionSummary | null },
  side: Side,
): readonly string[] {
  const { t, locale } = tongue;
  const within = changesWithin(record)?.legs[side];
  const since = own === null || earlier === null ? null : changesBetween(earlier, own);
  const between = since?.kind === 'told' ? since.legs[side] : null;
  return [
    ...(within ? [t('run.sheet.within', { change: changeWords(tongue, within.difference) })] : []),
    ...(between === null || earlier === null
      ? []
      : [
          t('report.since', {
            day: formatDay(earlier.startedAt, locale),
            change: changeWords(tongue, between.difference),
          }),
        ]),
  ];
}

/** Says how to go on: the cue for the knees that drift, as the mirror on the treadmill gives it. */
function practiseWords(tongue: Tongue, { record }: MeasuredRun): string {
  const { t } = tongue;
  const cues = cuesForRun(tongue, record.legs);
  const how = cues.length === 0 ? t('run.sheet.goOn') : t('run.sheet.practise', { cue: cues.join(' ') });
  return `${how} ${t('report.practiseStop')}`;
}

interface RunSheetProps {
  readonly record: SessionRecord;
  readonly run: MeasuredRun;
  /** An empty name is left out. */
  readonly name: string;
  readonly note: string;
  /** The run of the same person before this one. */
  readonly earlier: RunSessionSummary | null;
}

/** Draws the page of a run for paper. */
export function RunSheet({ record, run, name, note, earlier }: RunSheetProps) {
  const tongue = useWords();
  const { t } = tongue;
  const settingMirrors = useAppState((state) => state.settings.mirrored);
  const { seenFrom, legs, steps } = run.record;
  const isLeftOnLeft = seenFrom === 'back' || settingMirrors;
  const sides = isLeftOnLeft ? SIDES : SIDES.toReversed();
  const own = useMemo(() => {
    const summary = summariseSession(record);
    return summary !== null && isOfRun(summary) ? summary : null;
  }, [record]);
  return (
    <article className="sheet run-sheet" aria-label={t('report.sheet')}>
      <SheetHead record={record} name={name} heading={t('run.sheet.heading')} did={didWords(tongue, run)} />
      <div className="sheet-legs">
        {sides.map((side) => {
          const verdict = legs[side]?.verdict ?? 'unclear';
          return (
            <section className={`tone-text-${verdict}`} key={side}>
              <h3>
                <AlignmentMark side={side} alignment={verdict} mirrored={isLeftOnLeft} />
                {legHeadline(tongue, side, legs[side])}
              </h3>
              {[
                evidenceWords(tongue, run.record, side, run.thresholds).replace(/\.?$/u, '.'),
                ...changesOf(tongue, run, { own, earlier }, side),
              ].map((words) => (
                <p key={words}>{words}</p>
              ))}
            </section>
          );
        })}
      </div>
      <p className="sheet-both">
        {leftAndRightWords(tongue, legs)} {run.record.standing === null ? t('run.absolute') : null}{' '}
        {modelCost(tongue, run.origin.model)}
      </p>
      <div className="sheet-pictures">
        <SheetStep run={run} mirrored={seenFrom === 'front' && settingMirrors} />
        <div className="sheet-plot">
          <h3>{t('run.stepsTitle')}</h3>
          <RunStepsPlot
            legs={legs}
            steps={steps.slice(-MOST_STEPS)}
            limits={run.thresholds}
            chosen={null}
            isLeftOnLeft={isLeftOnLeft}
            onChoose={null}
          />
        </div>
      </div>
      <section className="run-sheet-numbers" aria-labelledby="sheet-numbers">
        <h3 id="sheet-numbers">{t('report.table')}</h3>
        <RunNumbersTable legs={legs} isLeftOnLeft={isLeftOnLeft} />
      </section>
      <div className="sheet-home">
        <section className="sheet-practise">
          <div>
            <h3>{t('report.practise')}</h3>
            <p>{practiseWords(tongue, run)}</p>
          </div>
        </section>
        <SheetNote note={note} />
      </div>
      <SheetHow record={record} />
    </article>
  );
}
