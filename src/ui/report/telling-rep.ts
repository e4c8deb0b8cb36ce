import type { MeasuredFrame } from '../../core/alignment/reading.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reps/rep-record.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Headline, LegStory, LegTendency } from '../summary/headline.ts';

/** A rep that shows what the words say, at its lowest point. */
export interface TellingRep {
  readonly rep: RepRecord;
  /** The frame nearest to the lowest point; each leg has the rep's own verdict. */
  readonly frame: MeasuredFrame;
}

/** The measured frame of a rep that lies nearest to its lowest point; `null`: none of it was measured. */
function bottomFrame({ startMs, bottomMs, endMs }: RepRecord, frames: SessionRecord['frames']): MeasuredFrame | null {
  let nearest: MeasuredFrame | null = null;
  for (const frame of frames) {
    if (frame.kind !== 'measured' || frame.timestampMs < startMs || frame.timestampMs > endMs) continue;
    const off = Math.abs(frame.timestampMs - bottomMs);
    if (nearest === null || off < Math.abs(nearest.timestampMs - bottomMs)) nearest = frame;
  }
  return nearest;
}

/** The live word may lag behind or come from a smoother line than the verdict: picture and words must agree. */
function withVerdicts(frame: MeasuredFrame, rep: RepRecord): MeasuredFrame {
  const judged = (side: Side) => {
    const leg = frame.legs[side];
    const verdict = rep.legs[side]?.verdict;
    return leg === null || verdict === undefined ? null : { ...leg, alignment: verdict };
  };
  return { ...frame, legs: { left: judged('left'), right: judged('right') } };
}

/** What is said of every rep; the other words are of a mixture, of which the mean tells. */
const VERDICTS: ReadonlySet<LegTendency> = new Set(['inward', 'in-line', 'outward']);

/** How far a rep is from what is said of a leg, degrees: a rep without the verdict that is told comes last. */
function distanceFrom(story: LegStory, { legs }: RepRecord): number {
  const leg = legs[story.side];
  if (leg === null) return Infinity;
  const off = Math.abs(leg.driftAtBottomDeg - story.meanDriftDeg);
  const isTold = story.tendency === leg.verdict || !VERDICTS.has(story.tendency);
  return isTold ? off : off + 1000;
}

/** The rep nearest to what is said of a leg, neither the best nor the worst; `null`: none was seen at its lowest point. */
function tellingRepOf({ reps, frames }: SessionRecord, told: LegStory): TellingRep | null {
  const nearestFirst = reps
    .filter((rep) => rep.legs[told.side] !== null)
    .toSorted((one, other) => distanceFrom(told, one) - distanceFrom(told, other));
  for (const rep of nearestFirst) {
    const frame = bottomFrame(rep, frames);
    if (frame !== null) return { rep, frame: withVerdicts(frame, rep) };
  }
  return null;
}

/**
 * The reps to be drawn: that of the leg that leaves its line most often; and when it was done on that leg alone, one of
 * the other leg too, left first. None: no rep was seen at its lowest point.
 */
export function tellingRepsOf(record: SessionRecord, { legs }: Headline): readonly TellingRep[] {
  const stories = SIDES.flatMap((side) => legs[side] ?? []);
  const [first, second] = stories.toSorted(
    (one, other) =>
      other.hits / other.reps - one.hits / one.reps || Math.abs(other.meanDriftDeg) - Math.abs(one.meanDriftDeg),
  );
  const telling = first === undefined ? null : tellingRepOf(record, first);
  if (second === undefined || (telling !== null && telling.rep.legs[second.side] !== null)) {
    return telling === null ? [] : [telling];
  }
  const both = [telling, tellingRepOf(record, second)].filter((one) => one !== null);
  return both.toSorted((one) => (one.rep.legs.left === null ? 1 : -1));
}
