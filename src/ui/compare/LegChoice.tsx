import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/use-words.ts';

interface LegChoiceProps {
  readonly legs: readonly Side[];
  readonly side: Side;
  readonly mirrored: boolean;
  readonly onChoose: (side: Side) => void;
}

/** Lets the person choose the leg. The legs stand in the order of the picture. */
export function LegChoice({ legs, side, mirrored, onChoose }: LegChoiceProps) {
  const { t } = useWords();
  const inPicture = mirrored ? SIDES : SIDES.toReversed();
  return (
    <div className="compare-choice">
      <span className="pick-label" aria-hidden="true">
        {t('compare.leg')}
      </span>
      <Choice
        label={t('compare.leg')}
        value={side}
        options={inPicture.filter((one) => legs.includes(one)).map((value) => ({ value, label: t(`leg.${value}`) }))}
        onChange={onChoose}
      />
    </div>
  );
}
