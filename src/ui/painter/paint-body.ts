import type { Keypoint, KeypointName, Keypoints } from '../../core/geometry/keypoints.ts';
import { toStage, type StagePoint } from './fit.ts';
import type { LegPaint } from './paint-legs.ts';

const ARMS: readonly (readonly KeypointName[])[] = [
  ['leftShoulder', 'leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow', 'rightWrist'],
];
const TRUNK: readonly KeypointName[] = ['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip'];

/** Radius of a head as a share of the width of the shoulders. */
const HEAD_SHARE = 0.33;

/** Paints head, trunk and arms, calm and faint, where no camera picture shows them. */
export function paintBody(context: CanvasRenderingContext2D, keypoints: Keypoints, paint: LegPaint): void {
  const placed = (point: Keypoint | null) => (point === null ? null : toStage(point, paint.fit, paint.mirrored));
  const placedAll = (names: readonly KeypointName[]): readonly StagePoint[] =>
    names.flatMap((name) => placed(keypoints[name]) ?? []);

  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = paint.palette.body;
  context.fillStyle = paint.palette.body;
  context.lineWidth = paint.lineWidth * 2;
  for (const arm of ARMS) {
    context.beginPath();
    for (const point of placedAll(arm)) context.lineTo(point.x, point.y);
    context.stroke();
  }
  const trunk = placedAll(TRUNK);
  if (trunk.length === TRUNK.length) {
    context.beginPath();
    for (const point of trunk) context.lineTo(point.x, point.y);
    context.closePath();
    context.fill();
    context.stroke();
  }
  const [left, right] = trunk;
  const nose = placed(keypoints.nose);
  if (nose !== null && left !== undefined && right !== undefined) {
    context.beginPath();
    context.arc(nose.x, nose.y, Math.hypot(left.x - right.x, left.y - right.y) * HEAD_SHARE, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}
