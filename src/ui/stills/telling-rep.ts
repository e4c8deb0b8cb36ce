import type { MeasuredFrame } from '../../core/reading/reading.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord, Verdict } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Film } from '../../runtime/tape/tape.ts';
import type { Headline, LegStory, LegTendency } from '../words/headline.ts';

/** A rep that shows what the words say, at its lowest point. */
export interface TellingRep {
  readonly rep: RepRecord;
  /** The frame nearest to the lowest point, with the legs that the rep has a verdict for. */
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

/** Leaves out the legs that the rep has no verdict for, so that nothing is drawn of which nothing is said. */
function withJudgedLegs(frame: MeasuredFrame, rep: RepRecord): MeasuredFrame {
  const judged = (side: Side) => (rep.legs[side] === null ? null : frame.legs[side]);
  return { ...frame, legs: { left: judged('left'), right: judged('right') } };
}

function shownAs(rep: RepRecord, record: SessionRecord, film: Film | null): TellingRep | [] {
  const frame = bottomFrame(rep, record.frames);
  if (frame === null) return [];
  return { rep, frame: withJudgedLegs(frame, rep), filmed: film !== null && isOnFilm(film, frame.timestampMs) };
}

/** Lists the reps of which a picture can be drawn. */
export function drawableReps(record: SessionRecord): readonly RepRecord[] {
  return countedReps(record).filter(
    (rep) => SIDES.some((side) => rep.legs[side] !== null) && bottomFrame(rep, record.frames) !== null,
  );
}

/** Gives the rep of this number to draw, whatever the words say; empty if there is none. */
export function chosenRepOf(record: SessionRecord, number: number, film: Film | null): readonly TellingRep[] {
  return drawableReps(record).flatMap((rep) => (rep.number === number ? shownAs(rep, record, film) : []));
}

/**
 * The verdicts that a picture may show beside the words about a leg. `told` holds for the leg that the picture was chosen for:
 * words about some drifting reps ask for one of those. `beside` holds for the other leg.
 */
const SHOWN: Readonly<Record<LegTendency, { readonly told: readonly Verdict[]; readonly beside: readonly Verdict[] }>> =
  {
    inward: { told: ['inward'], beside: ['inward'] },
    outward: { told: ['outward'], beside: ['outward'] },
    'in-line': { told: ['in-line'], beside: ['in-line'] },
    unclear: { told: ['unclear'], beside: ['unclear'] },
    'sometimes-inward': { told: ['inward'], beside: ['in-line', 'inward'] },
    'sometimes-outward': { told: ['outward'], beside: ['in-line', 'outward'] },
    varies: { told: ['inward', 'outward'], beside: ['inward', 'outward', 'in-line'] },
  };

/** A rep that shows another verdict than the words comes after every rep that does not, degrees. */
const OTHER_VERDICT_DEG = 1000;

/**
 * Gives how far a rep is from the words about the told leg, and then about the other one, degrees. Where only some reps
 * drift, the mean of those counts.
 */
function distanceFrom(told: LegStory, beside: LegStory | null, { legs }: RepRecord): number {
  const leg = legs[told.side];
  if (leg === null) return Infinity;
  const meanDeg = (told.hits < told.reps ? told.offAxis?.driftDeg : null) ?? told.meanDriftDeg;
  const isTold = SHOWN[told.tendency].told.includes(leg.verdict);
  const other = beside === null ? null : legs[beside.side];
  const isOtherTold = beside === null || other === null || SHOWN[beside.tendency].beside.includes(other.verdict);
  return (
    Math.abs(leg.driftAtBottomDeg - meanDeg) +
    (isTold ? 0 : 2 * OTHER_VERDICT_DEG) +
    (isOtherTold ? 0 : OTHER_VERDICT_DEG)
  );
}

/**
 * Finds the rep that looks most like what the words say of this leg, and then of the other one. Prefers a filmed rep with
 * the same verdicts, and no drift farther off than that rep's band; if there is none, gives that rep, filmed or not.
 * `null` if no rep was seen at its lowest point.
 */
function tellingRepOf(
  record: SessionRecord,
  told: LegStory,
  beside: LegStory | null,
  film: Film | null,
): TellingRep | null {
  const nearestFirst = countedReps(record)
    .filter((rep) => rep.legs[told.side] !== null)
    .toSorted((one, other) => distanceFrom(told, beside, one) - distanceFrom(told, beside, other))
    .flatMap((rep) => shownAs(rep, record, film));
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
  const telling = first === undefined ? null : tellingRepOf(record, first, second ?? null, film);
  if (second === undefined || (telling !== null && telling.rep.legs[second.side] !== null)) {
    return telling === null ? [] : [telling];
  }
  const both = [telling, tellingRepOf(record, second, null, film)].filter((one) => one !== null);
  return both.toSorted((one) => (one.rep.legs.left === null ? 1 : -1));
}
