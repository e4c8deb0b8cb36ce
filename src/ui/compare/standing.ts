import type { Demonstration } from '../../core/demonstration/demonstration.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { frameAtPhase, type PhaseShare } from '../../core/session/rep-phase.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { poseAtPhase } from '../../core/session/side-by-side-demonstration.ts';
import { hangMeasuredLeg, hangSeenLeg, type LegOnPlumb } from '../../core/session/side-by-side-legs.ts';
import type { LegInRep } from '../../core/session/side-by-side.ts';

interface Named {
  readonly name: string;
  /** The day of a session, the kind of a demonstration. */
  readonly detail: string | null;
  /** The leg that is told of. */
  readonly side: Side;
}

export interface MeasuredStanding extends Named {
  readonly kind: 'measured';
  readonly record: SessionRecord;
  readonly rep: RepRecord;
}

export interface ShownStanding extends Named {
  readonly kind: 'shown';
  readonly demonstration: Demonstration;
  /** Taken along while it was shown; `null`: none. */
  readonly film: Blob | null;
}

/** One of the two that stand side by side. */
export type Standing = MeasuredStanding | ShownStanding;

export function legIn({ record, rep, side }: MeasuredStanding): LegInRep {
  return { frames: record.frames, rep, side };
}

/**
 * Its leg on the plumb line at that share.
 *
 * @param asSeen as the picture shows it, beside something of which nothing more is known.
 */
export function hangLeg(standing: Standing, share: PhaseShare, asSeen: boolean): LegOnPlumb | null {
  if (standing.kind === 'shown') {
    const pose = poseAtPhase(standing.demonstration, share);
    return pose && hangSeenLeg(pose.points, standing.side, 1);
  }
  const { record, rep, side } = standing;
  const frame = frameAtPhase(record.frames, rep, share);
  if (frame === null) return null;
  if (!asSeen) return hangMeasuredLeg(frame, side, record.picture);
  return frame.legs[side] && hangSeenLeg(frame.keypoints, side, frame.view.legLengthPx);
}
