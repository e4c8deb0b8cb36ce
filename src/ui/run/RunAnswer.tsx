import type { ReactNode } from 'react';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RunRecord } from '../../core/running/run-record.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import { useAppState } from '../context/app-context.ts';
import { formatWhole } from '../numbers/format.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { modelCost } from '../words/model-words.ts';
import { useWords } from '../words/use-words.ts';
import { RunRecommendation } from './RunRecommendation.tsx';
import { evidenceWords, keySteps, leftAndRightWords, legHeadline } from './run-words.ts';

interface RunAnswerProps {
  readonly run: MeasuredRun;
  /** Whether the left leg stands on the left. */
  readonly isLeftOnLeft: boolean;
}

/** Says in plain words what each knee does, leg by leg; two legs in line share one heading. */
function Verdicts({ run: { record, thresholds }, isLeftOnLeft }: RunAnswerProps) {
  const tongue = useWords();
  const { t } = tongue;
  const sides = isLeftOnLeft ? SIDES : SIDES.toReversed();
  const evidence = (side: Side) => evidenceWords(tongue, record, side, thresholds);
  if (SIDES.every((side) => record.legs[side]?.verdict === 'in-line')) {
    return (
      <section className="headline-leg tone-text-in-line">
        <h2>
          <AlignmentMark side="left" alignment="in-line" mirrored={isLeftOnLeft} />
          {t('run.bothInLine')}
        </h2>
        {sides.map((side) => (
          <p key={side}>{t('run.ofLeg', { leg: t(`leg.${side}`), words: evidence(side) })}</p>
        ))}
      </section>
    );
  }
  return sides.map((side) => {
    const verdict = record.legs[side]?.verdict ?? 'unclear';
    return (
      <section className={`headline-leg tone-text-${verdict}`} key={side}>
        <h2>
          <AlignmentMark side={side} alignment={verdict} mirrored={isLeftOnLeft} />
          {legHeadline(tongue, side, record.legs[side])}
        </h2>
        <p>{evidence(side)}</p>
      </section>
    );
  });
}

/** The number of steps in line, with its plain meaning. */
function KeySteps({ legs }: Pick<RunRecord, 'legs'>) {
  const { t } = useWords();
  const { hits, count } = keySteps(legs);
  if (count === 0) return null;
  return (
    <div className="key-number">
      <p className="key-number-value">{t('run.key', { hits, count })}</p>
      <p className="key-number-means">{t('run.keyMeans')}</p>
    </div>
  );
}

function LeftAndRight({ legs }: Pick<RunRecord, 'legs'>) {
  const words = leftAndRightWords(useWords(), legs);
  return words === null ? null : <p className="headline-both">{words}</p>;
}

/** The answer of a run: what each knee did, in how many steps, how fast, and left against right. */
export function RunAnswer({ run, isLeftOnLeft, children }: RunAnswerProps & { readonly children: ReactNode }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { record, origin } = run;
  const cost = modelCost(tongue, origin.model);
  const { cadencePerMin } = record;
  const isFastAfterAll = useAppState(
    ({ preciseFailure, settings }) =>
      preciseFailure !== null && origin.source.kind === 'file' && origin.model === settings.model,
  );
  return (
    <div className="summary-answer">
      <div className="headline">
        <Verdicts run={run} isLeftOnLeft={isLeftOnLeft} />
      </div>
      <KeySteps legs={record.legs} />
      {origin.source.kind === 'camera' ? <RunRecommendation legs={record.legs} /> : null}
      <div>
        <LeftAndRight legs={record.legs} />
        <p className="run-facts">
          {cadencePerMin === null ? null : <b>{t('run.cadence', { number: formatWhole(cadencePerMin, locale) })}</b>}
          <span>{t(`run.stepsSeen.${record.seenFrom}`, { number: formatWhole(record.steps.length, locale) })}</span>
        </p>
      </div>
      {record.standing === null ? <p className="headline-note">{t('run.absolute')}</p> : null}
      {cost === null ? null : <p className="headline-note">{cost}</p>}
      {isFastAfterAll ? <p className="headline-note">{t('films.preciseFailed')}</p> : null}
      {children}
    </div>
  );
}
