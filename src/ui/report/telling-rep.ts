import type { MeasuredFrame } from '../../core/reading/reading.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Film } from '../../runtime/tape/tape.ts';
import type { Headline, LegStory, LegTendency } from '../words/headline.ts';

/** A rep that shows what the words say, at its lowest point. */
export interface TellingRep {
  readonly rep: RepRecord;
  /** The frame nearest to the lowest point; each leg has the rep's own verdict. */
  readonly frame: MeasuredFrame;
  /** The film has a picture of that moment; if not, the lines are drawn alone. */
  readonly filmed: boolean;
}

/** A picture this near to a frame shows the body as it was then: one picture at the slowest rate that is measured. */
const SAME_MOMENT_MS = 50;

function isOnFilm({ timestampsMs }: Film, timestampMs: number): boolean {
  return timestampsMs.some((pictureMs) => Math.abs(pictureMs - timestampMs) <= SAME_MOMENT_MS);
}

/** Does a rep show what the typical one does: the same legs and verdicts, and no drift farther off than that one's own band? */
function isLike(rep: RepRecord, typical: RepRecord): boolean {
  return SIDES.every((side) => {
    const leg = rep.legs[side];
    const model = typical.legs[side];
    if (leg === null || model === null) return leg === model;
    const offDeg = Math.abs(leg.driftAtBottomDeg - model.driftAtBottomDeg);
    return leg.verdict === model.verdict && offDeg <= model.bandDeg;
  });
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
    if (leg === null || verdict === undefined) return null;
    return { ...leg, alignment: verdict === 'unclear' ? null : verdict };
  };
  return { ...frame, legs: { left: judged('left'), right: judged('right') } };
}

/** What is said of every rep; the other words are of a mixture, of which the mean tells. */
const VERDICTS: ReadonlySet<LegTendency> = new Set(['inward', 'in-line', 'outward', 'unclear']);

/** How far a rep is from what is said of a leg, degrees: a rep without the verdict that is told comes last. */
function distanceFrom(story: LegStory, { legs }: RepRecord): number {
  const leg = legs[story.side];
  if (leg === null) return Infinity;
  const off = Math.abs(leg.driftAtBottomDeg - story.meanDriftDeg);
  const isTold = story.tendency === leg.verdict || !VERDICTS.has(story.tendency);
  return isTold ? off : off + 1000;
}

/**
 * The rep nearest to what is said of a leg, neither the best nor the worst; where the film has only others, the nearest of
 * those that can't be told from it. `null`: none was seen at its lowest point.
 */
function tellingRepOf(record: SessionRecord, told: LegStory, film: Film | null): TellingRep | null {
  const nearestFirst = countedReps(record)
    .filter((rep) => rep.legs[told.side] !== null)
    .toSorted((one, other) => distanceFrom(told, one) - distanceFrom(told, other))
    .flatMap((rep): TellingRep | [] => {
      const frame = bottomFrame(rep, record.frames);
      if (frame === null) return [];
      return { rep, frame: withVerdicts(frame, rep), filmed: film !== null && isOnFilm(film, frame.timestampMs) };
    });
  const [typical] = nearestFirst;
  if (typical === undefined) return null;
  return nearestFirst.find(({ rep, filmed }) => filmed && isLike(rep, typical.rep)) ?? typical;
}

/**
 * The reps to be drawn: that of the leg that leaves its line most often; and when it was done on that leg alone, one of
 * the other leg too, left first. None: no rep was seen at its lowest point.
 *
 * @param film of this very session; `null`: there is none.
 */
export function tellingRepsOf(record: SessionRecord, { legs }: Headline, film: Film | null): readonly TellingRep[] {
  const stories = SIDES.flatMap((side) => legs[side] ?? []);
  const [first, second] = stories.toSorted(
    (one, other) =>
      other.hits / other.reps - one.hits / one.reps || Math.abs(other.meanDriftDeg) - Math.abs(one.meanDriftDeg),
  );
  const telling = first === undefined ? null : tellingRepOf(record, first, film);
  if (second === undefined || (telling !== null && telling.rep.legs[second.side] !== null)) {
    return telling === null ? [] : [telling];
  }
  const both = [telling, tellingRepOf(record, second, film)].filter((one) => one !== null);
  return both.toSorted((one) => (one.rep.legs.left === null ? 1 : -1));
}
