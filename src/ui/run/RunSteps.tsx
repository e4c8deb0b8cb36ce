import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import { verdictOf } from '../../core/drift/told-leg.ts';
import type { StepRecord } from '../../core/running/run-record.ts';
import { tellingStep } from '../../core/running/telling-step.ts';
import { tellStep } from '../../core/running/tell-run.ts';
import type { FinishedRun } from '../../runtime/running/run-state.ts';
import { formatSeconds, formatWhole } from '../numbers/format.ts';
import { Icon } from '../parts/Icon.tsx';
import { ToldMark } from '../parts/ToldMark.tsx';
import { useWords } from '../words/use-words.ts';
import { toldWords } from '../words/told-words.ts';
import { RunStepsPlot } from './RunStepsPlot.tsx';
import { StepFigure } from './StepFigure.tsx';
import { useStepKeys } from './use-step-keys.ts';
import { useStepPicture } from './use-step-picture.ts';

/** Steps that are drawn: a long run shows its newest ones. */
const MOST_STEPS = 40;

interface RunStepsProps {
  readonly finished: FinishedRun;
  readonly mirrored: boolean;
  readonly isLeftOnLeft: boolean;
}

interface ChosenStepProps extends RunStepsProps {
  readonly step: StepRecord;
}

/** The chosen step: its picture or figure at midstance, and what is told of it. */
function ChosenStep({ finished, step, mirrored, isLeftOnLeft }: ChosenStepProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { record, moments, picture, thresholds } = finished.run;
  const moment = moments.find((one) => one.step === step.number) ?? null;
  const shown = useStepPicture(finished, moment?.timestampMs ?? null);
  const told = tellStep(step.measures, thresholds);
  const film = shown.kind === 'picture' && shown.timestampMs === moment?.timestampMs ? shown.image : null;
  return (
    <div className="run-step">
      {moment === null ? (
        <div className="step-figure" />
      ) : (
        <StepFigure
          moments={moments}
          moment={moment}
          leg={step.leg}
          verdict={verdictOf(told)}
          seenFrom={record.seenFrom}
          picture={picture}
          mirrored={mirrored}
          film={film}
        />
      )}
      <output className={`run-step-words tone-text-${verdictOf(told) ?? 'in-line'}`}>
        <p className="run-step-name">
          <ToldMark told={told} side={step.leg} mirrored={isLeftOnLeft} />
          {t(`run.step.${step.leg}`, { number: step.number })}
        </p>
        <p>
          {step.isBridged ? t('run.bridged') : step.measures === null ? t('run.unmeasured') : toldWords(tongue, told)}
        </p>
        <p className="run-step-note">
          {t('run.atTime', { time: formatSeconds(step.midStanceMs, locale) })}
          {step.isStarting ? ` · ${t('run.startingStep')}` : null}
          {shown.kind === 'reading' ? ` · ${t('run.readingPicture')}` : null}
        </p>
      </output>
    </div>
  );
}

/** Every step of the run: drawn beside its leg's plumb line, and one of them in full, with the picture of its midstance. */
export function RunSteps({ finished, mirrored, isLeftOnLeft }: RunStepsProps) {
  const { t, locale } = useWords();
  const { record, thresholds } = finished.run;
  const [chosen, setChosen] = useState(() => tellingStep(record) ?? record.steps[0]?.number ?? null);
  const last = record.steps.length;
  const go = useCallback(
    (by: number) => setChosen((now) => (now === null ? null : Math.min(last, Math.max(1, now + by)))),
    [last],
  );
  useStepKeys(go);
  const step = record.steps.find(({ number }) => number === chosen);
  if (step === undefined) return null;
  const from = Math.max(0, Math.min(step.number - 1, last - MOST_STEPS));
  const drawn = record.steps.slice(from, from + MOST_STEPS);
  return (
    <section className="recording run-steps" aria-labelledby="step-by-step">
      <h2 id="step-by-step" className="section-title">
        {t('run.stepsTitle')}
      </h2>
      <div className="run-steps-body">
        <div>
          <RunStepsPlot
            legs={record.legs}
            steps={drawn}
            limits={thresholds}
            chosen={chosen}
            isLeftOnLeft={isLeftOnLeft}
            onChoose={setChosen}
          />
          <p className="run-steps-key">
            {drawn.some(({ isStarting }) => isStarting) ? t('run.starting') : null}{' '}
            {last > MOST_STEPS
              ? t('run.someOf', { number: formatWhole(MOST_STEPS, locale), of: formatWhole(last, locale) })
              : null}
          </p>
        </div>
        <div className="run-steps-one">
          <ChosenStep finished={finished} step={step} mirrored={mirrored} isLeftOnLeft={isLeftOnLeft} />
          <div className="run-steps-ways">
            <Button
              className="quiet-button"
              aria-label={t('run.before')}
              isDisabled={step.number === 1}
              onPress={() => go(-1)}
            >
              <Icon name="stepBack" />
            </Button>
            <span>{t('run.stepOf', { number: step.number, count: last })}</span>
            <Button
              className="quiet-button"
              aria-label={t('run.after')}
              isDisabled={step.number === last}
              onPress={() => go(1)}
            >
              <Icon name="stepOn" />
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
