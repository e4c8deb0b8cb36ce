import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import type { Leg } from '../../core/geometry/leg-axis.ts';

/** The joints in the order in which they are placed. */
export const JOINTS = ['hip', 'knee', 'ankle'] as const;
export type Joint = (typeof JOINTS)[number];

/** Pixels of the un-mirrored picture; `null`: not placed yet. */
export type PlacedJoints = Readonly<Record<Joint, ImagePoint | null>>;

export const NOTHING_PLACED: PlacedJoints = { hip: null, knee: null, ankle: null };

/** Gives the leg once all three joints are placed. */
export function legOf({ hip, knee, ankle }: PlacedJoints): Leg | null {
  return hip === null || knee === null || ankle === null ? null : { hip, knee, ankle };
}

/** The joint that comes after this one; the last one comes after itself. */
export function jointAfter(joint: Joint): Joint {
  return joint === 'hip' ? 'knee' : 'ankle';
}
