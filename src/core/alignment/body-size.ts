import { commonPart } from '../geometry/common-part.ts';
import { distance, midpoint } from '../geometry/leg-axis.ts';
import type { SeenBody } from './gates.ts';

/**
 * Three measures of how large a body looks, pixels. A squat makes the height smaller and hardly the breadth; a camera that
 * zooms changes all three alike.
 */
export interface BodySize {
  /** Height of the hips over the ankles. */
  readonly height: number;
  /** Distance between the hips, between the shoulders and between the feet, summed up. */
  readonly breadth: number;
  /** Height of the shoulders over the hips. */
  readonly trunk: number;
}

/** `null`: the shoulders were not seen. */
export function sizeOf({ legs, shoulders }: Pick<SeenBody, 'legs' | 'shoulders'>): BodySize | null {
  if (shoulders === null) return null;
  const hips = midpoint(legs.left.hip, legs.right.hip);
  const feet = midpoint(legs.left.ankle, legs.right.ankle);
  return {
    height: feet.y - hips.y,
    breadth:
      distance(legs.left.hip, legs.right.hip) +
      distance(shoulders.left, shoulders.right) +
      distance(legs.left.ankle, legs.right.ankle),
    trunk: hips.y - midpoint(shoulders.left, shoulders.right).y,
  };
}

/** The change of size that height, breadth and trunk have in common, as a share; 0: they do not agree. */
export function commonSizeChange(before: BodySize, now: BodySize): number {
  const height = now.height / before.height - 1;
  const breadth = now.breadth / before.breadth - 1;
  const trunk = now.trunk / before.trunk - 1;
  return commonPart(height, commonPart(breadth, trunk));
}
