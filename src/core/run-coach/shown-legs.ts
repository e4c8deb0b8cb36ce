import { perSide, type Side } from '../geometry/keypoints.ts';
import type { RunRecord } from '../running/run-record.ts';
import { RUN_COACH } from './run-coach-limits.ts';

/** The means that stand on the screen, and how many steps each leg did since. */
interface ShownLegs {
  readonly legs: RunRecord['legs'];
  readonly stepsSince: Readonly<Record<Side, number>>;
}

export const NO_LEGS: RunRecord['legs'] = { left: null, right: null };
export const NOTHING_SHOWN: ShownLegs = { legs: NO_LEGS, stepsSince: { left: 0, right: 0 } };

/** Renews the words about a leg after every few of its steps: a word that changes with each step can't be read. */
export function advanceShownLegs(
  before: ShownLegs,
  legs: RunRecord['legs'],
  newSteps: Readonly<Record<Side, number>>,
): ShownLegs {
  const since = perSide((side) => before.stepsSince[side] + newSteps[side]);
  const isDue = perSide((side) => before.legs[side] === null || since[side] >= RUN_COACH.toldEverySteps);
  return {
    legs: perSide((side) => (isDue[side] ? legs[side] : before.legs[side])),
    stepsSince: perSide((side) => (isDue[side] ? 0 : since[side])),
  };
}
