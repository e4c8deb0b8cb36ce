import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { useAppState } from '../context/app-context.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { tendencyWords } from '../words/headline-words.ts';
import { directionOf, tendencyIn, type LegTendency } from '../words/headline.ts';
import { useWords } from '../words/use-words.ts';

/** The marks of what a knee did: two where it drifted both ways. */
function marksOf(tendency: LegTendency): readonly Verdict[] {
  if (tendency === 'varies') return ['inward', 'outward'];
  return [tendency === 'unclear' ? 'unclear' : directionOf(tendency)];
}

interface LegResultsProps {
  readonly legs: SessionSummary['legs'];
  /** In a list the words are only read out, and the side stands beside its mark. */
  readonly brief?: boolean;
}

/** Says what each measured knee did in a session, in mark and words. */
export function LegResults({ legs, brief = false }: LegResultsProps) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const tongue = useWords();
  const told = (mirrored ? SIDES : SIDES.toReversed()).flatMap((side: Side) => {
    const leg = legs[side];
    return leg === null ? [] : [{ side, tendency: tendencyIn(leg) }];
  });
  return told.map(({ side, tendency }) => (
    <span className="leg-result" key={side}>
      {marksOf(tendency).map((alignment) => (
        <AlignmentMark key={alignment} side={side} alignment={alignment} mirrored={mirrored} />
      ))}
      {brief ? <span aria-hidden="true">{tongue.t(`side.${side}`)}</span> : null}
      <span className={brief ? 'only-spoken' : undefined}>{tendencyWords(tongue, { side, tendency })}</span>
    </span>
  ));
}
