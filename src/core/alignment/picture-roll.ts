import type { ImagePoint, Side } from '../geometry/keypoints.ts';
import { midpoint, type Leg } from '../geometry/leg-axis.ts';
import { degrees, toDegrees, type Degrees, type Radians } from '../geometry/units.ts';

/** The slant of a line against the horizontal, degrees, + clockwise in the picture. */
function slantDeg(from: ImagePoint, to: ImagePoint): number {
  return toDegrees(Math.atan2(to.y - from.y, to.x - from.x) as Radians);
}

/**
 * How far the picture is rolled, + clockwise: bodies then lean to the picture's right. A camera that leans rolls hips, feet
 * and the line between them alike; a body that leans, or lifts a foot, rolls one or two of them. So the least of the three
 * tells, and no roll where they disagree.
 *
 * @param legs of a person who faces the camera.
 */
export function pictureRoll({ left, right }: Readonly<Record<Side, Leg>>): Degrees {
  const body = slantDeg(midpoint(left.hip, right.hip), midpoint(left.ankle, right.ankle)) - 90;
  const slants = [slantDeg(right.hip, left.hip), slantDeg(right.ankle, left.ankle), body];
  const isOneWay = slants.every((slant) => Math.sign(slant) === Math.sign(body));
  return degrees(isOneWay ? Math.sign(body) * Math.min(...slants.map(Math.abs)) : 0);
}
