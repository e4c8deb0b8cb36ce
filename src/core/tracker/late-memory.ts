import type { Side } from '../geometry/keypoints.ts';
import type { HipWay, SquatEnd } from './hip-way.ts';

/** A live word that was given in the last seconds. */
export interface SaidWord {
  readonly side: Side;
  readonly timestampMs: number;
}

/** Remembers from frame to frame how to count squats that no standing axis followed. */
export interface LateCount {
  readonly way: HipWay | null;
  /** The ends of the present dip at which the last seconds were looked at already. */
  readonly looked: readonly SquatEnd[];
  /** End of the last counted rep, but never later than the frame in which the rep was counted, milliseconds. */
  readonly countedToMs: number;
  /** When the newest frame was taken, milliseconds. */
  readonly seenMs: number;
  /** The last seconds are not looked at before this moment. */
  readonly restsUntilMs: number;
  /** Looks in a row that found nothing. */
  readonly vain: number;
  readonly said: readonly SaidWord[];
}

export const NOTHING_MISSED: LateCount = {
  way: null,
  looked: [],
  countedToMs: Number.NEGATIVE_INFINITY,
  seenMs: Number.NEGATIVE_INFINITY,
  restsUntilMs: Number.NEGATIVE_INFINITY,
  vain: 0,
  said: [],
};
