import type { SessionRecord } from '../../core/session/session-record.ts';
import { Body, Drawing, MeasuredLegs } from '../figures/Figure.tsx';
import type { Headline } from '../words/headline.ts';
import { useWords } from '../words/use-words.ts';
import { practiceFigures } from './practice-figures.ts';

/** Draws the exercises to do at home. The words beside the figures say the same. */
export function SheetFigures({ record, headline }: { readonly record: SessionRecord; readonly headline: Headline }) {
  const { t } = useWords();
  return (
    <div className="sheet-figures">
      {practiceFigures(record, headline).map(({ says, exercise, pose, alignment }) => (
        <figure key={says}>
          <Drawing viewBox="60 80 180 306">
            {exercise === 'step-down' ? <path className="figure-step" d="M82 350h84v32H82z" /> : null}
            <path className="figure-line" d={exercise === 'step-down' ? 'M166 382h68' : 'M70 378h160'} />
            <Body pose={pose} />
            <MeasuredLegs pose={pose} alignment={alignment} oneLeg={exercise !== 'two-leg-squat'} />
          </Drawing>
          <figcaption>{t(`report.figures.${says}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
