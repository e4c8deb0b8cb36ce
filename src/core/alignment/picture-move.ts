import { minus, ORIGIN } from '../geometry/image-vector.ts';
import { KEYPOINT_NAMES, type ImagePoint, type Keypoints } from '../geometry/keypoints.ts';
import type { PoseObservation } from '../reading/observation.ts';

/** The way of a point from the picture of a camera that moved to that of one that did not: p · scale + offset. */
export interface PictureMove {
  readonly scale: number;
  readonly offset: ImagePoint;
}

export const NO_MOVE: PictureMove = { scale: 1, offset: ORIGIN };

export function takeShiftBack(shift: ImagePoint): PictureMove {
  return { scale: 1, offset: minus(ORIGIN, shift) };
}

function movePoint({ x, y }: ImagePoint, { scale, offset }: PictureMove): ImagePoint {
  return { x: scale * x + offset.x, y: scale * y + offset.y };
}

export function movePoints(points: Keypoints, move: PictureMove): Keypoints {
  // Writes the points into one copy, because a long session moves points hundreds of thousands of times.
  const moved: { -readonly [Name in keyof Keypoints]: Keypoints[Name] } = { ...points };
  for (const name of KEYPOINT_NAMES) {
    const point = points[name];
    if (point !== null) moved[name] = { ...point, ...movePoint(point, move) };
  }
  return moved;
}

/** The frame with the camera's motion taken back: what stands keeps its place, and the picture's corner moves. */
export function steady(observation: PoseObservation, move: PictureMove): PoseObservation {
  const { scale, offset } = move;
  if (scale === 1 && offset.x === 0 && offset.y === 0) return observation;
  const { person, picture, bystanders } = observation;
  return {
    ...observation,
    picture: { ...picture, corner: offset },
    person: person && { ...person, keypoints: movePoints(person.keypoints, move) },
    bystanders: bystanders.map((other) => ({
      ...other,
      hips: movePoint(other.hips, move),
      heightPx: scale * other.heightPx,
    })),
  };
}
