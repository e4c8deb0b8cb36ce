import type { Overall } from './overall.ts';

/**
 * Compares figures with limits of budget.json. The limits leave room for other processors' rounding and were set once
 * for all clips, not clip by clip; they are lowered when the product gets better, never raised to let a change pass.
 *
 * @returns a line for each figure that is worse than its limit; a figure that could not be measured is worse than any.
 */
export function beyondBudget(overall: Overall, limits: Readonly<Record<string, number>>): string[] {
  const measured = {
    facingMaeDeg: overall.bodyFppaFacing.maeDeg,
    facingBiasMagnitudeDeg: Math.abs(overall.bodyFppaFacing.biasDeg ?? Number.NaN),
    yaw10MaeDeg: overall.bodyFppaYaw10.maeDeg,
    yaw20MaeDeg: overall.bodyFppaYaw20.maeDeg,
    missedInwardShare: 1 - (overall.inwardRecall ?? 0),
    missedOutwardShare: 1 - (overall.outwardRecall ?? 0),
    falseFlagShare: overall.falseFlagShare,
    wrongSignShare: 1 - (overall.signRightShare ?? 0),
    missedReps: 1 - (overall.repRecall ?? 0),
    inventedReps: 1 - (overall.repPrecision ?? 0),
    flagDelayMsP50: overall.flagDelayMsP50,
    measuredThoughUnseeableShare: 1 - (overall.unseeableRefusedShare ?? 0),
    widestMissOfABandShare: Math.max(
      1 - (overall.bandCoverage ?? 0),
      ...Object.values(overall.numbers).map(({ coverage }) => 1 - (coverage ?? 0)),
    ),
    driftRepsWithoutOneCueInTimeShare: 1 - overall.cues.cuedInTime / overall.cues.driftReps,
    inLineRepsWithCueShare: overall.cues.inLineCued / overall.cues.inLineReps,
    refusedThoughSeeableShare: overall.seeableRefusedShare,
  };
  const worse = Object.entries(limits).filter(
    ([name, limit]) => !((measured[name as keyof typeof measured] ?? Number.POSITIVE_INFINITY) <= limit),
  );
  return worse.map(([name, limit]) => `${name} ${measured[name as keyof typeof measured]} > ${limit}`);
}
