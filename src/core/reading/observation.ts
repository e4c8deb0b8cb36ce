import type { ImagePoint, Keypoints, PictureSize, WorldKeypoints } from '../geometry/keypoints.ts';

/** The person whom the model follows. */
export interface ObservedPerson {
  /** Pixels of the un-mirrored picture. Points outside the picture keep their coordinates. */
  readonly keypoints: Keypoints;
  /** Metres around the hips; `null` for models without depth (MoveNet) and for frames whose crop was mirrored. */
  readonly world: WorldKeypoints | null;
  /** How sure the model is that there is a person at all, 0..1. */
  readonly presence: number;
  /**
   * Share of the outline around the knees that shows no two legs, because cloth joins them or something stands in front,
   * 0..1. Absent where nobody looked: the outline is read a few times a second, and not by every model.
   */
  readonly coveredKnees?: number;
}

/** Somebody whom the model sees but does not follow. */
export interface Bystander {
  /** Middle of the hips, pixels of the un-mirrored picture. */
  readonly hips: ImagePoint;
  /** Height of the whole person in pixels, estimated by the detector. */
  readonly heightPx: number;
}

/** One frame as the model saw it. Nothing else enters the core. */
export interface PoseObservation {
  /** Capture time on the source's own clock, milliseconds, strictly growing within one source. */
  readonly timestampMs: number;
  readonly picture: PictureSize;
  readonly person: ObservedPerson | null;
  /** People besides `person`, as of the detector's last look (it does not look at every frame). */
  readonly bystanders: readonly Bystander[];
  /** Mean brightness of the picture around the person, 0 (black) .. 255 (white). */
  readonly brightness: number;
}
