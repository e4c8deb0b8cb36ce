import { verdictOf, type ToldLeg } from '../../core/drift/told-leg.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { ToldMark } from '../parts/ToldMark.tsx';
import { directionWords, numberWords, verdictWords } from '../words/told-words.ts';
import { useWords } from '../words/use-words.ts';

interface BeltLegProps {
  readonly side: Side;
  /** `null`: too few steps for a mean. */
  readonly told: ToldLeg | null;
  /** Whether the left leg lies on the left of the screen. */
  readonly isLeftOnLeft: boolean;
}

/** Says of one leg in a shape, a colour and a word where its knee goes. The number stands small beneath the word. */
export function BeltLeg({ side, told, isLeftOnLeft }: BeltLegProps) {
  const tongue = useWords();
  const { t } = tongue;
  const number = told && numberWords(tongue, told);
  const direction = told && directionWords(tongue, told);
  const isOnLeft = (side === 'left') === isLeftOnLeft;
  return (
    <section
      className={`belt-leg belt-leg-${isOnLeft ? 'left' : 'right'} tone-${(told && verdictOf(told)) ?? 'plain'}`}
      aria-label={t(`leg.${side}`)}
      data-side={side}
    >
      <h2 className="belt-leg-name">{t(`side.${side}`)}</h2>
      <p className="belt-leg-word">
        {told === null ? null : <ToldMark told={told} side={side} mirrored={isLeftOnLeft} />}
        <span>{told === null ? t('belt.awaited') : verdictWords(tongue, told)}</span>
      </p>
      <p className="belt-leg-number">{[number?.degrees, number?.band, direction].filter(Boolean).join(' ')}</p>
    </section>
  );
}
