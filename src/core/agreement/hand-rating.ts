import { frontalPlaneProjectionAngle, type Leg, type MedialDirection } from '../geometry/leg-axis.ts';
import type { Side } from '../geometry/keypoints.ts';
import type { Degrees } from '../geometry/units.ts';
import type { SessionRecord } from '../session/session-record.ts';

/** Names a session, so that its ratings are found again after the page was closed. */
export interface RatedSession {
  /** ISO 8601. */
  readonly startedAt: string;
  /** The name of the film, with how the film was read if a person said so, or `camera`. */
  readonly source: string;
  readonly model: string;
}

/** One leg in one picture of a session. */
export interface Still {
  /** Number of the rep. */
  readonly rep: number;
  readonly side: Side;
  /** The time of the picture on the source's clock, milliseconds. */
  readonly timestampMs: number;
  /** The picture's direction towards the body's middle, for this leg. */
  readonly medial: MedialDirection;
  /** The model's own joints, unsmoothed; pixels of the un-mirrored picture. */
  readonly kneeline: Leg;
}

/** The joints that one rater placed on one still, in one round. */
export interface HandRating {
  readonly session: RatedSession;
  readonly still: Still;
  readonly rater: string;
  /** 1, or more when the same rater rates the same stills again. */
  readonly round: number;
  /** Pixels of the un-mirrored picture. */
  readonly hand: Leg;
  /** ISO 8601, from the page's clock. */
  readonly givenAt: string;
}

export function ratedSession({ origin }: SessionRecord): RatedSession {
  const { film } = origin;
  const readAs = [
    origin.source.label,
    ...(film?.slowedSaidBy === 'person' ? [`slowed ${film.slowedTimes} times`] : []),
    ...(film?.mirrored === true ? ['mirrored'] : []),
  ];
  return { startedAt: origin.startedAt, source: readAs.join(', '), model: origin.model };
}

export function isSameSession(one: RatedSession, other: RatedSession): boolean {
  return one.startedAt === other.startedAt && one.source === other.source && one.model === other.model;
}

export function isSameStill(one: Still, other: Still): boolean {
  return one.rep === other.rep && one.side === other.side;
}

/**
 * The number that is compared: the frontal plane projection angle in the picture, without any correction of the view
 * (SPEC.md, MEAS-1). + inward. `null` for a leg without length.
 */
export function angleInPicture(leg: Leg, { medial }: Still): Degrees | null {
  return frontalPlaneProjectionAngle(leg, medial);
}
