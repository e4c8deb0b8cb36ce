import type { Side } from '../geometry/keypoints.ts';
import type { RepLeg, RepRecord } from '../reading/rep-record.ts';
import { median } from '../signal/statistics.ts';

interface RepOfLeg {
  readonly rep: RepRecord;
  readonly leg: RepLeg;
}

function repsOfLeg(reps: readonly RepRecord[], side: Side): readonly RepOfLeg[] {
  return reps.flatMap((rep) => {
    const leg = rep.legs[side];
    return leg === null ? [] : [{ rep, leg }];
  });
}

/** The first repetition with the least figure; `null` if there is no repetition. */
function leastBy(found: readonly RepOfLeg[], figure: (leg: RepLeg) => number): RepRecord | null {
  let least: RepOfLeg | null = null;
  for (const one of found) if (least === null || figure(one.leg) < figure(least.leg)) least = one;
  return least?.rep ?? null;
}

/** The repetition that shows what the leg usually does: its drift at the bottom lies nearest to the leg's median. */
export function typicalRep(reps: readonly RepRecord[], side: Side): RepRecord | null {
  const found = repsOfLeg(reps, side);
  const middle = median(found.map(({ leg }) => leg.driftAtBottomDeg));
  return middle === null ? null : leastBy(found, (leg) => Math.abs(leg.driftAtBottomDeg - middle));
}

/** The repetition in which the leg was farthest off its standing axis at the bottom, to either side. */
export function farthestRep(reps: readonly RepRecord[], side: Side): RepRecord | null {
  return leastBy(repsOfLeg(reps, side), (leg) => -Math.abs(leg.driftAtBottomDeg));
}

/** The repetitions in which the leg was measured at the bottom, in order. */
export function measuredReps(reps: readonly RepRecord[], side: Side): readonly RepRecord[] {
  return repsOfLeg(reps, side).map(({ rep }) => rep);
}
