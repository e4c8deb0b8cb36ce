import * as v from 'valibot';
import type { HandRating } from '../../core/agreement/hand-rating.ts';
import { SIDES } from '../../core/geometry/keypoints.ts';
import type { RatingKey } from './archive-rows.ts';
import { Count, Finite, Moment } from './summary-schema.ts';

const Point = v.object({ x: Finite, y: Finite });
const LegPoints = v.object({ hip: Point, knee: Point, ankle: Point });

export const RatingRow: v.GenericSchema<unknown, HandRating> = v.object({
  session: v.object({ startedAt: Moment, source: v.string(), model: v.string() }),
  still: v.object({
    rep: Count,
    side: v.picklist(SIDES),
    timestampMs: Finite,
    medial: v.picklist([-1, 1]),
    kneeline: LegPoints,
  }),
  rater: v.string(),
  round: v.pipe(Count, v.minValue(1)),
  hand: LegPoints,
  givenAt: Moment,
});

/** @returns `null` when the row is damaged. */
export function readRatingRow(stored: unknown): HandRating | null {
  const row = v.safeParse(RatingRow, stored);
  return row.success ? row.output : null;
}

export function keyOfRating({ session, still, rater, round }: HandRating): RatingKey {
  const { startedAt, source, model } = session;
  return [Date.parse(startedAt), source, model, rater, round, still.rep, still.side];
}

/** Reads when a session began from its row, even from a damaged one. `null`: the row does not tell. */
export function momentOf(storedSession: unknown): number | null {
  const row = v.safeParse(v.object({ startedAtMs: Finite }), storedSession);
  return row.success ? row.output.startedAtMs : null;
}

/** A transaction that writes to these stores, among others. */
interface RatingsInHand {
  objectStore(name: 'ratings'): { delete(keys: IDBKeyRange): Promise<void> };
  objectStore(name: 'sessions'): {
    index(name: 'by-time'): { count(keys: IDBKeyRange): Promise<number> };
  };
}

/** Removes the ratings of the session that began then, unless the session is still kept, for somebody else perhaps. */
export async function clearRatings(transaction: RatingsInHand, startedAtMs: number): Promise<void> {
  const begunThen = everythingSince(startedAtMs);
  if ((await transaction.objectStore('sessions').index('by-time').count(begunThen)) > 0) return;
  await transaction.objectStore('ratings').delete(begunThen);
}

/** Spans all keys that begin with this moment: in IndexedDB an array sorts behind numbers and texts. */
function everythingSince(startedAtMs: number): IDBKeyRange {
  return IDBKeyRange.bound([startedAtMs], [startedAtMs, []]);
}
