import { STRICTNESS_WORDS, thresholdsFor, type Strictness } from '../../core/alignment/strictness.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../core/reading/thresholds.ts';

/** Half-width of the band that a drift usually has, as the table of thresholds tells it. */
export const USUAL_BAND_DEG = 4.5;

/** What the near end of the band must pass, both positive. */
export function limitsOf({ inwardDriftDeg, outwardDriftDeg }: Thresholds) {
  return { inwardDeg: inwardDriftDeg.on, outwardDeg: Math.abs(outwardDriftDeg.on) };
}

/** The drift, usual band and all, at which the mirror speaks up, both positive. */
export function speaksUpAt(thresholds: Thresholds) {
  const { inwardDeg, outwardDeg } = limitsOf(thresholds);
  return { inwardDeg: inwardDeg + USUAL_BAND_DEG, outwardDeg: outwardDeg + USUAL_BAND_DEG };
}

/** The choice that led to stored thresholds; `null`: the page's own. */
export function strictnessOf(thresholds: Thresholds | null): Strictness {
  const kept = limitsOf(thresholds ?? DEFAULT_THRESHOLDS);
  const word = STRICTNESS_WORDS.find((one) => {
    const meant = limitsOf(thresholdsFor({ kind: 'word', word: one }));
    return meant.inwardDeg === kept.inwardDeg && meant.outwardDeg === kept.outwardDeg;
  });
  return word === undefined ? { kind: 'numbers', ...kept } : { kind: 'word', word };
}
