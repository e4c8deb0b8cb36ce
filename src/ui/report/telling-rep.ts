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
  /** The frame nearest to the lowest point. Each leg carries the rep's own verdict. */
  readonly frame: MeasuredFrame;
  /** True if the film has a picture of that moment. Without one the lines are drawn alone. */
  readonly filmed: boolean;
}

/**
 * A picture this near to a frame shows the body as it was then, milliseconds: one picture at the slowest rate that is
 * measured.
 */
const SAME_MOMENT_MS = 50;

function isOnFilm({ timestampsMs }: Film, timestampMs: number): boolean {
  return timestampsMs.some((pictureMs) => Math.abs(pictureMs - timestampMs) <= SAME_MOMENT_MS);
}

/**
 * Says whether a rep shows what the typical rep does: the same legs and verdicts, and no drift farther off than the
 * typical rep's own band.
 */
function isLike(rep: RepRecord, typical: RepRecord): boolean {
  return SIDES.every((side) => {
    const leg = rep.legs[side];
    const model = typical.legs[side];
    if (leg === null || model === null) return leg === model;
    const offDeg = Math.abs(leg.driftAtBottomDeg - model.driftAtBottomDeg);
    return leg.verdict === model.verdict && offDeg <= model.bandDeg;
  });
}

/** Finds the measured frame of a rep that is nearest to its lowest point; `null` if none was measured. */
function bottomFrame({ startMs, bottomMs, endMs }: RepRecord, frames: SessionRecord['frames']): MeasuredFrame | null {
  let nearest: MeasuredFrame | null = null;
  for (const frame of frames) {
    if (frame.kind !== 'measured' || frame.timestampMs < startMs || frame.timestampMs > endMs) continue;
    const off = Math.abs(frame.timestampMs - bottomMs);
    if (nearest === null || off < Math.abs(nearest.timestampMs - bottomMs)) nearest = frame;
  }
  return nearest;
}

/**
 * Gives each leg the rep's verdict, because the live word may lag or come from a smoother line. Picture and words must
 * agree.
 */
function withVerdicts(frame: MeasuredFrame, rep: RepRecord): MeasuredFrame {
  const judged = (side: Side) => {
    const leg = frame.legs[side];
    const verdict = rep.legs[side]?.verdict;
    if (leg === null || verdict === undefined) return null;
    return { ...leg, alignment: verdict === 'unclear' ? null : verdict };
  };
  return { ...frame, legs: { left: judged('left'), right: judged('right') } };
}

/** These words apply to every rep. The other words describe a mixture, which the mean represents. */
const VERDICTS: ReadonlySet<LegTendency> = new Set(['inward', 'in-line', 'outward', 'unclear']);

/** Gives how far a rep is from the words about a leg, degrees. A rep without the verdict of the words comes last. */
function distanceFrom(story: LegStory, { legs }: RepRecord): number {
  const leg = legs[story.side];
  if (leg === null) return Infinity;
  const off = Math.abs(leg.driftAtBottomDeg - story.meanDriftDeg);
  const isTold = story.tendency === leg.verdict || !VERDICTS.has(story.tendency);
  return isTold ? off : off + 1000;
}

/**
 * Finds the rep that looks most like what the report says of this leg. Prefers a filmed rep with the same verdicts, and
 * no drift farther off than that rep's band; if there is none, gives that rep, filmed or not. `null` if no rep was seen
 * at its lowest point.
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
 * Chooses the reps to draw: the rep of the leg that leaves its line most often. If that rep was done on one leg, it
 * adds a rep of the other leg, left leg first. Empty if no rep was seen at its lowest point.
 *
 * @param film of this very session; `null` if there is none.
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
