import { verdictOf, type ToldLeg } from '../../core/drift/told-leg.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { AlignmentMark } from './AlignmentMark.tsx';

interface ToldMarkProps {
  readonly told: ToldLeg;
  readonly side: Side;
  readonly mirrored: boolean;
}

/** Shows the mark of what is said about a leg, and nothing where no verdict is. */
export function ToldMark({ told, side, mirrored }: ToldMarkProps) {
  const verdict = verdictOf(told);
  return verdict === null ? null : <AlignmentMark side={side} alignment={verdict} mirrored={mirrored} />;
}
