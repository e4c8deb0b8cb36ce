import { ratedSession, type HandRating, type Still } from '../../src/core/agreement/hand-rating.ts';
import type { SessionRecord } from '../../src/core/session/session-record.ts';

/** A rating of a still whose knee was placed so many pixels beside Kneeline's. */
export function rateStill(
  record: SessionRecord,
  still: Still,
  { rater = 'Anna', round = 1, kneeAsidePx = 0 }: { rater?: string; round?: number; kneeAsidePx?: number } = {},
): HandRating {
  const { hip, knee, ankle } = still.kneeline;
  return {
    session: ratedSession(record),
    still,
    rater,
    round,
    hand: { hip, knee: { x: knee.x + kneeAsidePx, y: knee.y }, ankle },
    givenAt: '2026-11-23T09:00:00.000Z',
  };
}
