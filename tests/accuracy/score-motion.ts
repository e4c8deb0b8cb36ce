import { SIDES, type Side } from '../../src/core/geometry/keypoints.ts';
import type { RepRecord, Verdict } from '../../src/core/reading/rep-record.ts';
import type { RealMotion } from '../fixtures/real-motion.ts';
import { share } from './error-statistics.ts';
import { pairNearest } from './pair-nearest.ts';

/** A reported bottom this near to one that a person saw is the same squat: the eye is not exact to the frame. */
const SAME_SQUAT_MS = 600;

type Squat = RealMotion['squats'][number];

/** The product's verdict on one leg, beside the verdict of a person who looks. */
interface MotionLeg {
  readonly leg: Side;
  /** Does this leg carry, by eye? */
  readonly carries: boolean;
  /** `null`: the person gave no verdict. */
  readonly seen: Verdict | null;
  readonly said: Verdict;
  readonly driftAtBottomDeg: number;
  readonly bandDeg: number;
}

interface MotionSquat {
  readonly bottomMs: number;
  readonly leg: Squat['leg'];
  readonly counted: boolean;
  /** Counted, with a verdict for each carrying leg; "unclear" is none. */
  readonly graded: boolean;
  readonly legs: readonly MotionLeg[];
}

export interface MotionCase {
  readonly id: string;
  readonly squats: readonly MotionSquat[];
  /** Lowest moments of reps that no squat lies near. */
  readonly inventedMs: readonly number[];
}

/** Figures of several films; definitions: README of the data folder. */
export interface MotionTotals {
  /** Squats by eye. */
  readonly n: number;
  readonly counted: number;
  /** Reps where the eye sees no squat. */
  readonly invented: number;
  readonly graded: number;
  /** Legs of which the product says that their knee can't be judged. */
  readonly unclear: number;
  /** Share of the legs with a verdict that carry by eye. */
  readonly legRight: number | null;
  /** Share of the carrying legs with a verdict, where the eye has one too, in which both agree. */
  readonly verdictRight: number | null;
  /** Squats in which at least one such leg has another verdict than the eye's. */
  readonly verdictWrong: number;
  /** Squats in which a leg was called inward for outward, or the reverse. */
  readonly verdictOpposite: number;
}

/** Compares the reps of one film with the squats that a person sees in it. */
export function scoreMotion({ id, squats }: RealMotion, reps: readonly RepRecord[]): MotionCase {
  const pairs = pairNearest(squats, reps, {
    truthMs: (squat) => squat.bottomMs,
    toldMs: (rep) => rep.bottomMs,
    withinMs: SAME_SQUAT_MS,
  });
  const used = new Set(pairs.values());
  return {
    id,
    squats: squats.map((squat) => scoreSquat(squat, pairs.get(squat) ?? null)),
    inventedMs: reps.filter((rep) => !used.has(rep)).map(({ bottomMs }) => bottomMs),
  };
}

function scoreSquat(squat: Squat, rep: RepRecord | null): MotionSquat {
  const carrying = SIDES.filter((side) => squat.leg === 'both' || squat.leg === side);
  const legs = SIDES.flatMap((side): MotionLeg[] => {
    const grade = rep?.legs[side] ?? null;
    if (grade === null) return [];
    const { verdict, driftAtBottomDeg, bandDeg } = grade;
    return [
      { leg: side, carries: carrying.includes(side), seen: squat[side], said: verdict, driftAtBottomDeg, bandDeg },
    ];
  });
  return {
    bottomMs: squat.bottomMs,
    leg: squat.leg,
    counted: rep !== null,
    graded: carrying.every((side) => legs.some(({ leg, said }) => leg === side && said !== 'unclear')),
    legs,
  };
}

/** The carrying legs on which both the product and the eye have a verdict. */
function judged(legs: readonly MotionLeg[]): readonly MotionLeg[] {
  return legs.filter(({ carries, seen, said }) => carries && seen !== null && said !== 'unclear');
}

export function motionTotals(cases: readonly MotionCase[]): MotionTotals {
  const squats = cases.flatMap((one) => one.squats);
  const legs = squats.flatMap((squat) => squat.legs);
  const squatsWith = (is: (leg: MotionLeg) => boolean) => squats.filter((squat) => judged(squat.legs).some(is)).length;
  return {
    n: squats.length,
    counted: squats.filter(({ counted }) => counted).length,
    invented: cases.reduce((sum, { inventedMs }) => sum + inventedMs.length, 0),
    graded: squats.filter(({ graded }) => graded).length,
    unclear: legs.filter(({ said }) => said === 'unclear').length,
    legRight: share(legs.filter(({ carries }) => carries).length, legs.length),
    verdictRight: share(judged(legs).filter(({ seen, said }) => seen === said).length, judged(legs).length),
    verdictWrong: squatsWith(({ seen, said }) => seen !== said),
    verdictOpposite: squatsWith(({ seen, said }) => isOpposite(seen, said)),
  };
}

function isOpposite(seen: Verdict | null, said: Verdict): boolean {
  return (seen === 'inward' && said === 'outward') || (seen === 'outward' && said === 'inward');
}

/** The same films played forwards and backwards: what both ways say of the same leg of the same squat. */
export interface BothWays {
  /** Legs with a verdict in both ways. */
  readonly legs: number;
  readonly sameVerdict: number;
  /** Their numbers differ by no more than both bands together, added as squares. */
  readonly withinBands: number;
  /** Squats that only one of the ways counts. */
  readonly countedOnce: number;
}

/** @param backwards the cases of the same films in the same order; their squats come in the opposite one. */
export function compareWays(forwards: readonly MotionCase[], backwards: readonly MotionCase[]): BothWays {
  const pairs = forwards.flatMap(({ squats }, index) => {
    const turned = backwards[index]?.squats.toReversed() ?? [];
    return squats.flatMap((squat, place) => {
      const other = turned[place];
      return other === undefined ? [] : [[squat, other] as const];
    });
  });
  const legs = pairs.flatMap(([squat, other]) =>
    squat.legs.flatMap((one) => {
      const same = other.legs.find(({ leg }) => leg === one.leg);
      return same === undefined ? [] : [[one, same] as const];
    }),
  );
  return {
    legs: legs.length,
    sameVerdict: legs.filter(([one, other]) => one.said === other.said).length,
    withinBands: legs.filter(
      ([one, other]) =>
        Math.abs(one.driftAtBottomDeg - other.driftAtBottomDeg) <= Math.hypot(one.bandDeg, other.bandDeg),
    ).length,
    countedOnce: pairs.filter(([squat, other]) => squat.counted !== other.counted).length,
  };
}
