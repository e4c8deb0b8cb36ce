import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { farthestRep, measuredReps, typicalRep } from '../../core/session/side-by-side-reps.ts';
import { PickOne } from '../parts/PickOne.tsx';
import { useWords } from '../words/use-words.ts';
import { bottomWords } from './moment-words.ts';

interface RepChoiceProps {
  readonly record: SessionRecord;
  readonly side: Side;
  readonly rep: RepRecord;
  readonly onChoose: (rep: RepRecord) => void;
}

/** Says which rep is shown and why, and lets the person choose another. */
export function RepChoice({ record, side, rep, onChoose }: RepChoiceProps) {
  const tongue = useWords();
  const { t } = tongue;
  const reps = countedReps(record);
  const measured = measuredReps(reps, side);
  const typical = typicalRep(reps, side);
  const farthest = farthestRep(reps, side);
  const kindOf = (one: RepRecord) => (one === typical ? 'typical' : one === farthest ? 'farthest' : 'plain');
  return (
    <PickOne
      label={t('compare.rep')}
      value={String(measured.indexOf(rep))}
      options={measured.map((one, index) => ({
        value: String(index),
        label: t(`compare.reps.${kindOf(one)}`, { number: one.number, drift: bottomWords(tongue, record, one, side) }),
      }))}
      onChange={(index) => {
        const chosen = measured[Number(index)];
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
