import { STRICTNESS_WORDS, thresholdsFor, type Strictness } from '../../core/alignment/strictness.ts';
import { lineLimits } from '../../core/drift/drift-state.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../core/reading/thresholds.ts';

/** Gives the limits that the near end of the band must pass, both positive. */
export function nearEndLimits({ inwardDriftDeg, outwardDriftDeg }: Thresholds) {
  return { inwardDeg: inwardDriftDeg.on, outwardDeg: Math.abs(outwardDriftDeg.on) };
}

/** Gives the drifts, with their usual band, at which the mirror speaks, both positive. */
export function speaksUpAt(thresholds: Thresholds) {
  const { inwardDeg, outwardDeg } = lineLimits(thresholds);
  return { inwardDeg, outwardDeg: Math.abs(outwardDeg) };
}

/** Finds the choice that led to stored thresholds; `null` for the standard limits. */
export function strictnessOf(thresholds: Thresholds | null): Strictness {
  const kept = nearEndLimits(thresholds ?? DEFAULT_THRESHOLDS);
  const word = STRICTNESS_WORDS.find((one) => {
    const meant = nearEndLimits(thresholdsFor({ kind: 'word', word: one }));
    return meant.inwardDeg === kept.inwardDeg && meant.outwardDeg === kept.outwardDeg;
  });
  return word === undefined ? { kind: 'numbers', ...kept } : { kind: 'word', word };
}
