import type { LegMeasure } from '../alignment/measure-legs.ts';
import type { Posture } from '../alignment/posture.ts';
import { perSide, type Side } from '../geometry/keypoints.ts';
import type { RepSample } from '../reps/leg-grade.ts';
import type { StandingFrame } from './standing-axis.ts';

/** The part of a frame that the grader keeps: unsmoothed measures. */
export function toRepSample(
  { timestampMs, stance }: Pick<StandingFrame, 'timestampMs' | 'stance'>,
  depth: number,
  legs: Readonly<Record<Side, LegMeasure | null>>,
  posture: Posture,
): RepSample {
  return {
    timestampMs,
    depth,
    stance,
    legs: perSide((side) => {
      const leg = legs[side];
      if (leg?.driftDeg == null || leg.bodyFppaChangeDeg === null) return null;
      const { driftDeg, bodyFppaChangeDeg, kneeOverToePct, kneeOverToeChangePct } = leg;
      const { viewDoubtDeg, bodyViewDoubtDeg } = leg;
      if (viewDoubtDeg === null || bodyViewDoubtDeg === null) return null;
      return { driftDeg, viewDoubtDeg, bodyFppaChangeDeg, bodyViewDoubtDeg, kneeOverToePct, kneeOverToeChangePct };
    }),
    ...posture,
  };
}
