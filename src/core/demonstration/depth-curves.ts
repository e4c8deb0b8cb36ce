import { perPoint } from './body-space.ts';
import type { BodyPoints, Demonstration, DemonstrationPose } from './demonstration.ts';
import { between } from './plane-vector.ts';

/** The demonstrator's poses by depth, going down and coming up. */
export interface DepthCurves {
  readonly deepestPct: number;
  /** @param ascentShare 0 gives the pose of the way down, 1 that of the way up. */
  poseAt(depthPct: number, ascentShare: number): BodyPoints;
}

/** Number of steps between standing and the deepest pose. In a usual squat a step is half a percent of the leg. */
const LEVELS = 40;

/** Mean of the poses around a depth. A pose counts fully at its own depth, and not at all one level away. */
function meanAround(poses: readonly DemonstrationPose[], depthPct: number, stepPct: number): BodyPoints | null {
  const near = poses.flatMap(({ depthPct: own, points }) => {
    const weight = 1 - Math.abs(own - depthPct) / stepPct;
    return weight > 0 ? [{ weight, points }] : [];
  });
  const total = near.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  return perPoint((name) => {
    let x = 0;
    let y = 0;
    for (const { weight, points } of near) {
      const point = points[name];
      if (point === null) return null;
      x += (weight / total) * point.x;
      y += (weight / total) * point.y;
    }
    return { x, y };
  });
}

function blend(a: BodyPoints, b: BodyPoints, share: number): BodyPoints {
  return perPoint((name) => {
    const [from, to] = [a[name], b[name]];
    return from === null || to === null ? null : between(from, to, share);
  });
}

/**
 * One branch: a pose for each level from standing to the deepest. A level without a pose gets one between its
 * neighbours.
 */
function branchOf(
  poses: readonly DemonstrationPose[],
  ends: { readonly standing: BodyPoints; readonly deepest: BodyPoints },
  deepestPct: number,
): readonly BodyPoints[] {
  const stepPct = deepestPct / LEVELS;
  const levels: (BodyPoints | null)[] = Array.from({ length: LEVELS + 1 }, (_, level) => {
    if (level === 0) return ends.standing;
    return level === LEVELS ? ends.deepest : meanAround(poses, level * stepPct, stepPct);
  });
  return levels.map((pose, level) => {
    if (pose !== null) return pose;
    const below = levels.findLastIndex((one, index) => index < level && one !== null);
    const above = levels.findIndex((one, index) => index > level && one !== null);
    return blend(levels[below] ?? ends.standing, levels[above] ?? ends.deepest, (level - below) / (above - below));
  });
}

function alongBranch(branch: readonly BodyPoints[], level: number): BodyPoints {
  const below = Math.min(LEVELS - 1, Math.floor(level));
  const [from, to] = [branch[below], branch[below + 1]];
  if (from === undefined || to === undefined) throw new RangeError(`no level ${level}`);
  return blend(from, to, level - below);
}

/**
 * Builds the branches down and up. Both begin in the standing pose and meet in the deepest one, so that nothing jumps
 * where a client turns around.
 */
export function createDepthCurves({ standing, poses }: Demonstration): DepthCurves {
  const deepestPct = Math.max(...poses.map(({ depthPct }) => depthPct));
  const bottom = poses.findIndex(({ depthPct }) => depthPct === deepestPct);
  const deepest = meanAround(poses, deepestPct, deepestPct / LEVELS) ?? standing;
  const ends = { standing, deepest };
  const descent = branchOf(poses.slice(0, bottom + 1), ends, deepestPct);
  const ascent = branchOf(poses.slice(bottom), ends, deepestPct);
  return {
    deepestPct,
    poseAt(depthPct, ascentShare) {
      const level = (LEVELS * Math.min(deepestPct, Math.max(0, depthPct))) / deepestPct;
      return blend(alongBranch(descent, level), alongBranch(ascent, level), ascentShare);
    },
  };
}
