import type { Side } from '../geometry/keypoints.ts';
import { isOfLegs, LEG_NAMES, perPoint, type PerPoint } from './body-space.ts';
import type { BodyPoint, BodyPoints } from './demonstration.ts';
import { between, minus, over, plus, scaled, times } from './plane-vector.ts';

/** The demonstrator's body on the client's place. Missing or degenerate points are `null`. */
export type LaidBody = PerPoint<BodyPoint | null>;

interface Bodies {
  /** The demonstrator's pose now, and their upright pose. */
  readonly now: BodyPoints;
  readonly upright: BodyPoints;
  /** The client's upright pose. */
  readonly client: PerPoint<BodyPoint | null>;
}

interface LaidLeg {
  readonly points: Partial<PerPoint<BodyPoint | null>>;
  readonly hip: BodyPoint;
  /** Turn and size from the demonstrator's standing hip–ankle axis to the client's. */
  readonly turn: BodyPoint;
}

/** Place of the knee on its own leg, as the turn and size that lead from ankle → hip to ankle → knee. */
function kneeOnAxis(points: BodyPoints, side: Side): BodyPoint | null {
  const { hip, knee, ankle } = LEG_NAMES[side];
  const [h, k, a] = [points[hip], points[knee], points[ankle]];
  return h && k && a && over(minus(k, a), minus(h, a));
}

/**
 * Lays one leg. Hip and ankle start at the client's and move as the demonstrator's do, so that hips go straight down in
 * a wide stance as well. The knee keeps the client's own place on the axis hip–ankle and leaves it as the
 * demonstrator's does, because the change from standing is shown, as in every drift.
 */
function layLeg({ now, upright, client }: Bodies, side: Side): LaidLeg | null {
  const names = LEG_NAMES[side];
  const [demoHip, demoAnkle, clientHip, clientAnkle] = [
    upright[names.hip],
    upright[names.ankle],
    client[names.hip],
    client[names.ankle],
  ];
  if (!demoHip || !demoAnkle || !clientHip || !clientAnkle) return null;
  const turn = over(minus(clientHip, clientAnkle), minus(demoHip, demoAnkle));
  const size = Math.hypot(turn.x, turn.y);
  const move = (name: keyof BodyPoints): BodyPoint | null => {
    const [from, to, own] = [upright[name], now[name], client[name]];
    if (own === null) return null;
    return from === null || to === null ? own : plus(own, scaled(minus(to, from), size));
  };
  const hip = move(names.hip);
  const ankle = move(names.ankle);
  const [knee, kneeUpright, kneeClient] = [now, upright, client].map((points) => kneeOnAxis(points, side));
  if (!hip || !ankle || !knee || !kneeUpright || !kneeClient) return null;
  const onAxis = plus(kneeClient, minus(knee, kneeUpright));
  return {
    points: {
      [names.hip]: hip,
      [names.knee]: plus(ankle, times(onAxis, minus(hip, ankle))),
      [names.ankle]: ankle,
      ...Object.fromEntries(names.foot.map((name) => [name, move(name)])),
    },
    hip,
    turn,
  };
}

/**
 * Lays the demonstrator's body on the client's standing one, in the client's frontal plane. Upright, both have the same
 * legs. Trunk, arms and head sit on the hips' middle, as large and as turned as the legs on average.
 *
 * @returns `null` where a leg has no length.
 */
export function layOnClient(bodies: Bodies): LaidBody | null {
  const { now } = bodies;
  const left = layLeg(bodies, 'left');
  const right = layLeg(bodies, 'right');
  if (!left || !right || !now.leftHip || !now.rightHip) return null;
  const hips = between(left.hip, right.hip, 0.5);
  const demoHips = between(now.leftHip, now.rightHip, 0.5);
  const turn = between(left.turn, right.turn, 0.5);
  const legs = { ...left.points, ...right.points };
  return perPoint((name) => {
    if (isOfLegs(name)) return legs[name] ?? null;
    const point = now[name];
    return point && plus(hips, times(turn, minus(point, demoHips)));
  });
}
