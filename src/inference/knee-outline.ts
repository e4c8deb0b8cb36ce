import { SIDES, type Side } from '../core/geometry/keypoints.ts';

/** A point of the crop: 0..1 across the square, y down. */
export interface CropPoint {
  readonly u: number;
  readonly v: number;
}

/** How likely each cell of a crop shows the person, 0..1, row by row. */
export interface PersonMask {
  readonly values: Float32Array;
  /** Cells along each edge of the square. */
  readonly cells: number;
}

export type LegsInCrop = Readonly<Record<Side, Readonly<Record<'hip' | 'knee' | 'ankle', CropPoint>>>>;

/**
 * Rows are looked at above and below the knees, in legs: the thighs of people in wide trousers meet farther up, and shins
 * farther down say nothing about a knee.
 */
const REACH_IN_LEGS = 0.15;
const ROWS = 11;
/** The gap between two legs is looked for between these shares of the way from one leg's middle to the other's. */
const GAP = { from: 0.2, to: 0.8, steps: 24 } as const;
const PERSON = 0.5;
/** Bare or clothed legs are the person for sure beside the middle of the knee too. In front of a thing the mask hesitates. */
const SURE = 0.9;
const BESIDE_IN_LEGS = 0.03;
/** The outer edge of a leg goes on smoothly from row to row, that of a box or a chair jumps. */
const MAX_JUMP_IN_LEGS = 0.05;
/** Knees that are nearer to each other have no gap between them: they are as wide themselves. [E] */
const MIN_APART_IN_LEGS = 0.15;
const OUTER = { reachInLegs: 0.4, stepInLegs: 0.005 } as const;

function between(from: CropPoint, to: CropPoint, share: number): CropPoint {
  return { u: from.u + share * (to.u - from.u), v: from.v + share * (to.v - from.v) };
}

function distance(a: CropPoint, b: CropPoint): number {
  return Math.hypot(a.u - b.u, a.v - b.v);
}

/** The point of a leg that lies this far below the knee along it; negative: above. Both in crop sides. */
function alongLeg({ hip, knee, ankle }: LegsInCrop[Side], below: number): CropPoint {
  const end = below > 0 ? ankle : hip;
  const length = distance(knee, end);
  return length > 0 ? between(knee, end, Math.abs(below) / length) : knee;
}

/**
 * How much of the outline around the knees shows no two legs, 0..1. Cloth fills the gap between them, a box or a chair
 * back hides them, and each row from above the knees to below counts. `null`: the knees lie one behind the other, so that
 * no gap could show.
 *
 * Decision 0013 (docs/decisions) compares this share with thirteen other signs of covered knees.
 */
export function coveredKneesShare({ values, cells }: PersonMask, legs: LegsInCrop): number | null {
  const personAt = ({ u, v }: CropPoint): number => {
    const inside = (share: number) => Math.min(cells - 1, Math.max(0, Math.floor(share * cells)));
    return values[inside(v) * cells + inside(u)] ?? 0;
  };
  const lengths = SIDES.map((side) => {
    const { hip, knee, ankle } = legs[side];
    return distance(hip, knee) + distance(knee, ankle);
  });
  const leg = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const apart = distance(legs.left.knee, legs.right.knee);
  if (!(leg > 0) || !(apart >= MIN_APART_IN_LEGS * leg)) return null;
  /** From the right leg to the left one, one leg length long. */
  const aside = {
    u: (leg * (legs.left.knee.u - legs.right.knee.u)) / apart,
    v: (leg * (legs.left.knee.v - legs.right.knee.v)) / apart,
  };
  const beside = ({ u, v }: CropPoint, inLegs: number): CropPoint => ({
    u: u + inLegs * aside.u,
    v: v + inLegs * aside.v,
  });
  const outerEdge = (point: CropPoint, outward: 1 | -1): number => {
    let inLegs = 0;
    while (inLegs < OUTER.reachInLegs && personAt(beside(point, outward * inLegs)) >= PERSON) {
      inLegs += OUTER.stepInLegs;
    }
    return inLegs;
  };

  let covered = 0;
  let edgesBefore: readonly [number, number] | null = null;
  for (let row = 0; row < ROWS; row++) {
    const below = REACH_IN_LEGS * leg * ((2 * row) / (ROWS - 1) - 1);
    const [left, right] = [alongLeg(legs.left, below), alongLeg(legs.right, below)];
    let hasGap = false;
    for (let step = 0; step <= GAP.steps; step++) {
      const share = GAP.from + ((GAP.to - GAP.from) * step) / GAP.steps;
      hasGap ||= personAt(between(left, right, share)) < PERSON;
    }
    const isSure = [left, right].every((point) =>
      [-BESIDE_IN_LEGS, 0, BESIDE_IN_LEGS].every((inLegs) => personAt(beside(point, inLegs)) > SURE),
    );
    const edges: readonly [number, number] = [outerEdge(left, 1), outerEdge(right, -1)];
    const jump =
      edgesBefore === null ? 0 : Math.max(Math.abs(edges[0] - edgesBefore[0]), Math.abs(edges[1] - edgesBefore[1]));
    if (!hasGap || !isSure || jump > MAX_JUMP_IN_LEGS) covered += 1;
    edgesBefore = edges;
  }
  return covered / ROWS;
}
