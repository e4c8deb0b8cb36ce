import type { Demonstration } from '../../core/demonstration/demonstration.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { frameAtShare, type RepShare } from '../../core/session/rep-share.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { poseAtShare } from '../../core/session/side-by-side-demonstration.ts';
import { hangMeasuredLeg, hangSeenLeg, type LegOnPlumb } from '../../core/session/side-by-side-legs.ts';
import type { LegInRep } from '../../core/session/side-by-side.ts';

interface Named {
  readonly name: string;
  /** Names the day of a session or the kind of a demonstration. */
  readonly detail: string | null;
  /** The leg that is compared. */
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
  /** The film taken during the demonstration; `null` if there is none. */
  readonly film: Blob | null;
}

/** One of the two sides of a comparison. */
export type Standing = MeasuredStanding | ShownStanding;

export function legIn({ record, rep, side }: MeasuredStanding): LegInRep {
  return { frames: record.frames, rep, side };
}

/**
 * Gives the joints of the leg on its plumb line at one share of the rep.
 *
 * @param asSeen keeps the leg as the picture shows it, for a comparison with something of which only the picture is
 * known.
 */
export function hangLeg(standing: Standing, share: RepShare, asSeen: boolean): LegOnPlumb | null {
  if (standing.kind === 'shown') {
    const pose = poseAtShare(standing.demonstration, share);
    return pose && hangSeenLeg(pose.points, standing.side, 1);
  }
  const { record, rep, side } = standing;
  const frame = frameAtShare(record.frames, rep, share);
  if (frame === null) return null;
  if (!asSeen) return hangMeasuredLeg(frame, side, record.picture);
  return frame.legs[side] && hangSeenLeg(frame.keypoints, side, frame.view.legLengthPx);
}
