import { SIDES } from '../../core/geometry/keypoints.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords } from '../words/use-words.ts';
import { comparisonWords, evidenceWords, tendencyWords } from '../words/headline-words.ts';
import { directionOf, type Headline } from '../words/headline.ts';

interface HeadlineTextProps {
  readonly headline: Headline;
  readonly mirrored: boolean;
}

/** Says in plain words what each knee did. */
export function HeadlineText({ headline, mirrored }: HeadlineTextProps) {
  const tongue = useWords();
  return (
    <div className="headline">
      {(mirrored ? SIDES : SIDES.toReversed()).map((side) => {
        const story = headline.legs[side];
        if (story === null) return null;
        const direction = directionOf(story.tendency);
        return (
          <section className={`headline-leg tone-text-${direction}`} key={side}>
            <h2>
              <AlignmentMark
                side={side}
                alignment={story.tendency === 'unclear' ? 'unclear' : direction}
                mirrored={mirrored}
              />
              {tendencyWords(tongue, story)}
            </h2>
            <p>{evidenceWords(tongue, story)}</p>
          </section>
        );
      })}
    </div>
  );
}

/** Compares both legs, and says what makes the result less certain. */
export function BothLegs({ headline }: { readonly headline: Headline }) {
  const tongue = useWords();
  const { t } = tongue;
  const measured = SIDES.find((side) => headline.legs[side] !== null) ?? null;
  const comparison = comparisonWords(tongue, headline.comparison, measured);
  return (
    <div>
      <p className="headline-both">
        {comparison} {headline.firm ? null : t('summary.fewReps')}
      </p>
      {headline.toesSeen ? null : <p className="headline-note">{t('summary.noToes')}</p>}
    </div>
  );
}
