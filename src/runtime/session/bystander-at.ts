import type { ImagePoint, Keypoints } from '../../core/geometry/keypoints.ts';
import type { PoseObservation } from '../../core/reading/observation.ts';

/** A point that is farther from somebody's upright axis than this share of their height does not mean them. */
const REACH = 0.25;

/** Whether a point of the un-mirrored picture means somebody who is seen there and not followed. */
export function isBystanderAt(
  point: ImagePoint,
  { person, bystanders }: Pick<PoseObservation, 'person' | 'bystanders'>,
): boolean {
  const fromFollowedPx = person === null ? Number.POSITIVE_INFINITY : distanceToBodyPx(point, person.keypoints);
  return bystanders.some(({ hips, heightPx }) => {
    const fromAxisPx = distanceToAxisPx(point, hips.x, hips.y - heightPx / 2, hips.y + heightPx / 2);
    return fromAxisPx <= REACH * heightPx && fromAxisPx < fromFollowedPx;
  });
}

function distanceToBodyPx(point: ImagePoint, keypoints: Keypoints): number {
  const { leftHip, rightHip } = keypoints;
  if (leftHip === null || rightHip === null) return Number.POSITIVE_INFINITY;
  const heights = Object.values(keypoints).flatMap((joint) => (joint === null ? [] : [joint.y]));
  return distanceToAxisPx(point, (leftHip.x + rightHip.x) / 2, Math.min(...heights), Math.max(...heights));
}

function distanceToAxisPx(point: ImagePoint, axisX: number, topY: number, bottomY: number): number {
  const nearestY = Math.min(Math.max(point.y, topY), Math.max(topY, bottomY));
  return Math.hypot(point.x - axisX, point.y - nearestY);
}
