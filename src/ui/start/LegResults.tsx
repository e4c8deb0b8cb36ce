import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Verdict } from '../../core/reading/rep-record.ts';
import { isOfRun, type SessionSummary } from '../../core/session/session-summary.ts';
import { useAppState } from '../context/app-context.ts';
import { AlignmentMark } from '../parts/AlignmentMark.tsx';
import { legHeadline } from '../run/run-words.ts';
import { tendencyWords } from '../words/headline-words.ts';
import { directionOf, tendencyIn, type LegTendency } from '../words/headline.ts';
import { useWords, type Tongue } from '../words/use-words.ts';

/** The marks of what a knee did: two where it drifted both ways. */
function marksOf(tendency: LegTendency): readonly Verdict[] {
  if (tendency === 'varies') return ['inward', 'outward'];
  return [tendency === 'unclear' ? 'unclear' : directionOf(tendency)];
}

interface LegResult {
  readonly marks: readonly Verdict[];
  readonly words: string;
}

/** @returns `null` where this leg was not measured. */
function resultOf(tongue: Tongue, session: SessionSummary, side: Side): LegResult | null {
  if (isOfRun(session)) {
    const leg = session.run.legs[side];
    return leg === null ? null : { marks: [leg.verdict], words: legHeadline(tongue, side, leg) };
  }
  const leg = session.legs[side];
  if (leg === null) return null;
  const tendency = tendencyIn(leg);
  return { marks: marksOf(tendency), words: tendencyWords(tongue, { side, tendency }) };
}

interface LegResultsProps {
  readonly session: SessionSummary;
  /** In a list the words are only read out, and the side stands beside its mark. */
  readonly brief?: boolean;
}

/** Says what each measured knee did in a session, in mark and words. */
export function LegResults({ session, brief = false }: LegResultsProps) {
  const settingMirrors = useAppState((state) => state.settings.mirrored);
  const tongue = useWords();
  // The left leg of a runner who is seen from behind is on the left, as in a mirror.
  const isLeftOnLeft = settingMirrors || session.run?.seenFrom === 'back';
  return (isLeftOnLeft ? SIDES : SIDES.toReversed()).map((side) => {
    const result = resultOf(tongue, session, side);
    if (result === null) return null;
    return (
      <span className="leg-result" key={side}>
        {result.marks.map((alignment) => (
          <AlignmentMark key={alignment} side={side} alignment={alignment} mirrored={isLeftOnLeft} />
        ))}
        {brief ? <span aria-hidden="true">{tongue.t(`side.${side}`)}</span> : null}
        <span className={brief ? 'only-spoken' : undefined}>{result.words}</span>
      </span>
    );
  });
}
