import { useMemo } from 'react';
import type { BodyPoints, Demonstration, DemonstrationPose } from '../../core/demonstration/demonstration.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../core/geometry/keypoints.ts';

const TRUNK: readonly (readonly KeypointName[])[] = [
  ['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip', 'leftShoulder'],
  ['leftShoulder', 'leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow', 'rightWrist'],
];
const LEGS: readonly (readonly KeypointName[])[] = [
  ['leftHip', 'leftKnee', 'leftAnkle', 'leftToe'],
  ['rightHip', 'rightKnee', 'rightAnkle', 'rightToe'],
];
const PLUMBS: readonly (readonly KeypointName[])[] = [
  ['leftHip', 'leftAnkle'],
  ['rightHip', 'rightAnkle'],
];
const KNEES: readonly KeypointName[] = ['leftKnee', 'rightKnee'];

/** Length of a leg in the drawing, pixels. */
const SCALE = 300;
const MARGIN = 30;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Bounds every pose of the demonstration, so that the figure doesn't jump about. */
function frameOf({ standing, poses }: Demonstration): Frame {
  const points = [standing, ...poses.map((pose) => pose.points)].flatMap((body) =>
    KEYPOINT_NAMES.flatMap((name) => body[name] ?? []),
  );
  const xs = points.map(({ x }) => x * SCALE);
  const ys = points.map(({ y }) => y * SCALE);
  if (points.length === 0) return { left: 0, top: 0, width: SCALE, height: SCALE };
  const left = xs.reduce((least, x) => Math.min(least, x)) - MARGIN;
  const top = ys.reduce((least, y) => Math.min(least, y)) - MARGIN;
  return {
    left,
    top,
    width: xs.reduce((most, x) => Math.max(most, x)) + MARGIN - left,
    height: ys.reduce((most, y) => Math.max(most, y)) + MARGIN - top,
  };
}

function pathOf(points: BodyPoints, chain: readonly KeypointName[]): string {
  return chain
    .flatMap((name) => points[name] ?? [])
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${(x * SCALE).toFixed(1)} ${(y * SCALE).toFixed(1)}`)
    .join('');
}

interface DemonstrationFigureProps {
  readonly demonstration: Demonstration;
  readonly pose: DemonstrationPose | null;
  readonly mirrored: boolean;
}

/** Draws the demonstrator at one moment. A demonstration carries no measures. */
export function DemonstrationFigure({ demonstration, pose, mirrored }: DemonstrationFigureProps) {
  const { left, top, width, height } = useMemo(() => frameOf(demonstration), [demonstration]);
  const points = pose?.points ?? null;
  const { nose = null } = points ?? {};
  return (
    <svg
      className="stick-figure demonstration-figure"
      viewBox={`${mirrored ? -left - width : left} ${top} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {points === null ? null : (
        <g transform={mirrored ? 'scale(-1 1)' : undefined}>
          <path className="demonstration-trunk" d={TRUNK.map((chain) => pathOf(points, chain)).join('')} />
          {nose === null ? null : (
            <circle className="demonstration-trunk" cx={nose.x * SCALE} cy={nose.y * SCALE} r={22} />
          )}
          <path className="demonstration-legs" d={LEGS.map((chain) => pathOf(points, chain)).join('')} />
          <path className="demonstration-plumb" d={PLUMBS.map((chain) => pathOf(points, chain)).join('')} />
          {KNEES.map((name) => {
            const knee = points[name];
            return knee === null ? null : (
              <circle className="demonstration-knee" key={name} cx={knee.x * SCALE} cy={knee.y * SCALE} r={13} />
            );
          })}
        </g>
      )}
    </svg>
  );
}
