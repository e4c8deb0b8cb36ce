import { verdictOf } from '../../core/drift/told-leg.ts';
import { tellStep } from '../../core/running/tell-run.ts';
import { tellingStep } from '../../core/running/telling-step.ts';
import type { MeasuredRun } from '../../core/session/measured-run.ts';
import { StepFigure } from '../run/StepFigure.tsx';
import { toldWords } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';

interface SheetStepProps {
  readonly run: MeasuredRun;
  readonly mirrored: boolean;
}

/** Draws the step that shows best what the words say, at its midstance. */
export function SheetStep({ run, mirrored }: SheetStepProps) {
  const tongue = useWords();
  const { t } = tongue;
  const { record, moments, picture, thresholds } = run;
  const number = tellingStep(record);
  const step = record.steps.find((one) => one.number === number);
  const moment = moments.find((one) => one.step === number);
  if (step === undefined || moment === undefined) return <p className="sheet-no-picture">{t('run.sheet.noPicture')}</p>;
  const told = tellStep(step.measures, thresholds);
  return (
    <figure className="sheet-picture">
      <h3>{t(`run.step.${step.leg}`, { number: step.number })}</h3>
      <StepFigure
        moments={moments}
        moment={moment}
        leg={step.leg}
        verdict={verdictOf(told)}
        seenFrom={record.seenFrom}
        picture={picture}
        mirrored={mirrored}
        film={null}
        isOnPaper
      />
      <figcaption className={`tone-text-${verdictOf(told) ?? 'in-line'}`}>{toldWords(tongue, told)}</figcaption>
    </figure>
  );
}
