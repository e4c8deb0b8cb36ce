import type { Side } from '../geometry/keypoints.ts';
import type { HipWay, SquatEnd } from './hip-way.ts';

/** A live word that was given in the last seconds. */
export interface SaidWord {
  readonly side: Side;
  readonly timestampMs: number;
}

/** What is remembered to count squats that the standing axis missed. */
export interface LateCount {
  readonly way: HipWay | null;
  /** The ends of this dip at which the last seconds were looked at. */
  readonly looked: readonly SquatEnd[];
  /** End of the last rep that was counted, and never later than the frame in which it was. */
  readonly countedToMs: number;
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
