import * as v from 'valibot';
import { LEG_JOINTS } from '../../core/demonstration/body-space.ts';
import {
  DEMONSTRATION_KINDS,
  type BodyPoints,
  type Demonstration,
  type DemonstrationPose,
} from '../../core/demonstration/demonstration.ts';
import { KEYPOINT_NAMES, type KeypointName } from '../../core/geometry/keypoints.ts';
import {
  Finite,
  group,
  listOf,
  Moment,
  oneOf,
  Text,
  wordOf,
  type Expectation,
} from '../session-file/checked-values.ts';
import { AnyStance } from '../session-file/frame-schema.ts';

const MOST_POSES = 120;

const MISSING: Expectation = 'an entry';
const WRONG_WORD: Expectation = 'one of the words of the format';
const NOT_DEEP: Expectation = 'a number above 0';

const Point = group({ x: Finite, y: Finite });

const hasLegs = (points: BodyPoints) => LEG_JOINTS.every((name) => points[name] !== null);

/** Points in leg lengths. Any point may be missing, except those of the legs. */
const Points = v.pipe(
  group(
    Object.fromEntries(KEYPOINT_NAMES.map((name) => [name, v.nullable(Point)])) as Readonly<
      Record<KeypointName, v.NullableSchema<typeof Point, undefined>>
    >,
  ),
  v.check(hasLegs, MISSING),
);

const Pose: v.GenericSchema<unknown, DemonstrationPose> = group({
  timeMs: Finite,
  phase: wordOf<DemonstrationPose['phase']>({ standing: true, descent: true, bottom: true, ascent: true }),
  depthPct: Finite,
  points: Points,
});

function isWhole(poses: readonly DemonstrationPose[]): boolean {
  const phases = new Set(poses.map(({ phase }) => phase));
  const isGrowing = poses.every(({ timeMs }, index) => index === 0 || timeMs > (poses[index - 1]?.timeMs ?? 0));
  return isGrowing && phases.has('descent') && phases.has('bottom') && phases.has('ascent');
}

const Shown = group({
  formatVersion: v.literal(1, WRONG_WORD),
  kind: oneOf(DEMONSTRATION_KINDS),
  recordedAt: Moment,
  model: Text,
  stance: AnyStance,
  standing: Points,
  poses: v.pipe(
    listOf(Pose, MOST_POSES),
    v.check((poses) => isWhole(poses), MISSING),
    v.check((poses) => poses.some(({ depthPct }) => depthPct > 0), NOT_DEEP),
  ),
});

export type ReadDemonstration =
  | { readonly kind: 'demonstration'; readonly demonstration: Demonstration }
  | {
      readonly kind: 'refused';
      /** The first place that does not fit, such as `poses.3.depthPct`. Empty: the whole value does not fit. */
      readonly path: string;
      /** The thing that should stand at that place. */
      readonly detail: Expectation;
    };

/**
 * Checks a demonstration that comes from a database or a file, and builds it anew from the checked values. Never
 * throws.
 */
export function readDemonstration(value: unknown): ReadDemonstration {
  const read = v.safeParse(Shown, value, { abortEarly: true });
  if (read.success) return { kind: 'demonstration', demonstration: read.output };
  const [issue] = read.issues;
  // The message of every check above is one of the expectations.
  return { kind: 'refused', path: v.getDotPath(issue) ?? '', detail: issue.message as Expectation };
}
