import { OWN_DEG, STRICTNESS_WORDS, thresholdsFor, type Strictness } from '../../core/alignment/strictness.ts';
import { VALUE_BEYOND_NEAR_END_DEG } from '../../core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../core/reading/thresholds.ts';

/** Gives the limits that the near end of the band must pass, both positive. */
export function nearEndLimits({ inwardDriftDeg, outwardDriftDeg }: Thresholds): {
  readonly inwardDeg: number;
  readonly outwardDeg: number;
} {
  return { inwardDeg: inwardDriftDeg.on, outwardDeg: Math.abs(outwardDriftDeg.on) };
}

/** Range of a person's own numbers on the scale that people see: the drift at which the mirror speaks up, degrees. */
export const SPEAKS_UP_DEG = {
  min: OWN_DEG.min + VALUE_BEYOND_NEAR_END_DEG,
  max: OWN_DEG.max + VALUE_BEYOND_NEAR_END_DEG,
} as const;

/** Gives the limit of the band's near end for the drift at which the mirror shall speak up, degrees. */
export function nearEndFor(speaksUpDeg: number): number {
  return speaksUpDeg - VALUE_BEYOND_NEAR_END_DEG;
}

/** Gives the drift at which the mirror speaks up for a limit of the band's near end, degrees. */
export function speaksUpFrom(nearEndDeg: number): number {
  return nearEndDeg + VALUE_BEYOND_NEAR_END_DEG;
}

/** Finds the choice that led to stored thresholds; `null` for the standard limits. */
export function strictnessOf(thresholds: Thresholds | null): Strictness {
  return strictnessOfLimits(nearEndLimits(thresholds ?? DEFAULT_THRESHOLDS));
}

/** Finds the choice that led to these limits of the band's near end. */
export function strictnessOfLimits(kept: ReturnType<typeof nearEndLimits>): Strictness {
  const word = STRICTNESS_WORDS.find((one) => {
    const meant = nearEndLimits(thresholdsFor({ kind: 'word', word: one }));
    return meant.inwardDeg === kept.inwardDeg && meant.outwardDeg === kept.outwardDeg;
  });
  return word === undefined ? { kind: 'numbers', ...kept } : { kind: 'word', word };
}
