import type { FrameReading, Phase } from '../reading/reading.ts';
import type { ImagePoint, KeypointName, PictureSize } from '../geometry/keypoints.ts';

/** The three things that a physiotherapist shows: the leg axis kept, and the two ways of leaving it. */
export const DEMONSTRATION_KINDS = ['in-line', 'knee-in', 'knee-out'] as const;
export type DemonstrationKind = (typeof DEMONSTRATION_KINDS)[number];

/**
 * A point of the demonstrator's body in its frontal plane: turn, place and distance before the camera are taken out
 * (VIEW-1). The origin is the middle between the standing ankles, the unit is the demonstrator's standing leg length, x
 * goes to the right of the un-mirrored picture, and y down.
 */
export interface BodyPoint {
  readonly x: number;
  readonly y: number;
}
export type BodyPoints = Readonly<Record<KeypointName, BodyPoint | null>>;

/** One moment of the demonstrated repetition. */
export interface DemonstrationPose {
  /** Time since the first pose, milliseconds. */
  readonly timeMs: number;
  readonly phase: Extract<Phase, 'standing' | 'descent' | 'bottom' | 'ascent'>;
  /** Depth in percent of standing, as in a reading. */
  readonly depthPct: number;
  readonly points: BodyPoints;
}

/** One repetition that was shown once and is kept as points. */
export interface Demonstration {
  readonly formatVersion: 1;
  readonly kind: DemonstrationKind;
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly model: string;
  readonly stance: 'both' | 'left' | 'right';
  /** The upright pose before the repetition. */
  readonly standing: BodyPoints;
  /** Poses in order of time, with at least one of each phase but standing. */
  readonly poses: readonly DemonstrationPose[];
}

/** The demonstrator's points on the client's picture, pixels, un-mirrored. */
export type GhostPoints = Readonly<Record<KeypointName, ImagePoint | null>>;

/** The demonstrator's body as it is drawn behind the client's legs. */
export interface Ghost {
  readonly kind: DemonstrationKind;
  readonly points: GhostPoints;
}

/** Follows one client: it learns their standing pose and says where the demonstrator's body would be now. */
export interface GhostFollower {
  /**
   * @param picture size of the client's picture, for undoing its perspective.
   * @returns `null` until the client stood measured, and while they can't be measured.
   */
  advance(reading: FrameReading, picture: PictureSize): GhostPoints | null;
}
