import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { useAppState } from '../context/app-context.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { useWords } from '../words/use-words.ts';
import { describeRep } from './choose-state-line.ts';
import { repWords } from './rep-words.ts';

/** Shows the set's reps in a row, with a mark for each leg: round is in line, a tip points where the knee went. */
export function RepStrip({ reps }: { readonly reps: readonly RepRecord[] }) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const tongue = useWords();
  if (reps.length === 0) return null;
  return (
    <ol className="rep-strip" aria-label={tongue.t('live.setReps')}>
      {reps.map((rep, index) => (
        <li key={rep.number}>
          <span className="only-spoken">{repWords(tongue, index + 1, describeRep(rep))}</span>
          {(mirrored ? SIDES : SIDES.toReversed()).map((side) => {
            const leg = rep.legs[side];
            return leg === null ? null : (
              <AlignmentMark key={side} side={side} alignment={leg.verdict} mirrored={mirrored} />
            );
          })}
        </li>
      ))}
    </ol>
  );
}
