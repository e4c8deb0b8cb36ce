import { degrees } from '../geometry/units.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../reading/thresholds.ts';

/** How early the mirror speaks up, in words; the numbers stand in thresholdsFor. */
export const STRICTNESS_WORDS = ['gentle', 'normal', 'strict'] as const;
type StrictnessWord = (typeof STRICTNESS_WORDS)[number];

/** A word, or numbers of one's own: degrees that the near end of the 95 % band must pass, both positive. */
export type Strictness =
  | { readonly kind: 'word'; readonly word: StrictnessWord }
  | { readonly kind: 'numbers'; readonly inwardDeg: number; readonly outwardDeg: number };

const NORMAL_DEG = DEFAULT_THRESHOLDS.inwardDriftDeg.on;

/** Degrees that the near end of the band must pass, inward and outward alike. */
const WORD_DEG: Readonly<Record<StrictnessWord, number>> = { gentle: 4.5, normal: NORMAL_DEG, strict: 0.5 };

/** Range of a person's own numbers, degrees. It lies above zero, because nobody may ask for a flag inside the noise. */
export const OWN_DEG = { min: 0.5, max: 20 } as const;

/** From entering a drift to leaving it, degrees, but never more than this share of the limit: it ends above zero. */
const LEAVING = { deg: 1, share: 2 / 3 };

/** From the near end's limit to the value that is watched, on and off, degrees: less than the usual half band of 6°. */
const WATCH_DEG = { inward: { on: 4, off: 2.5 }, outward: { on: 4.5, off: 3 } };

/**
 * How strict the mirror is, as the thresholds of a set. Whatever is chosen, a flag needs the whole 95 % band beyond a limit
 * above zero: to be strict is to speak up about less, never about what could be chance.
 *
 * | | near end of the band | flagged with the usual ± 6° at | source |
 * |---|---|---|---|
 * | gentle | 4.5° | 11° | three degrees beyond normal, the SEM of human raters (2.7–3.0°, Munro 2012); still below the 11.6° of a knee medial to the foot (Ageberg 2010) |
 * | normal | 1.5° | 8° | DEFAULT_THRESHOLDS |
 * | strict | 0.5° | 7° | above what is called in line in the rendered clips (6°), above the 5.0° of a knee over the foot (Ageberg 2010) |
 * | numbers | 0.5–20° | 7–26.5° | the person's own, held to this range; what is no number stands for normal |
 *
 * Watching moves along, below the drift that would be flagged with the usual band, and so does leaving (1° less, at small
 * limits two thirds of it). The dwell times are not a matter of taste and stay.
 */
export function thresholdsFor(strictness: Strictness): Thresholds {
  const { inwardDeg, outwardDeg } = limitsOf(strictness);
  return {
    ...DEFAULT_THRESHOLDS,
    inwardWatchDeg: watchFrom(inwardDeg, WATCH_DEG.inward, 1),
    inwardDriftDeg: driftFrom(inwardDeg, 1),
    outwardWatchDeg: watchFrom(outwardDeg, WATCH_DEG.outward, -1),
    outwardDriftDeg: driftFrom(outwardDeg, -1),
  };
}

function limitsOf(strictness: Strictness): { readonly inwardDeg: number; readonly outwardDeg: number } {
  if (strictness.kind === 'numbers') {
    return { inwardDeg: holdToRange(strictness.inwardDeg), outwardDeg: holdToRange(strictness.outwardDeg) };
  }
  const both = WORD_DEG[strictness.word];
  return { inwardDeg: both, outwardDeg: both };
}

function holdToRange(limitDeg: number): number {
  return Number.isNaN(limitDeg) ? NORMAL_DEG : Math.min(OWN_DEG.max, Math.max(OWN_DEG.min, limitDeg));
}

function driftFrom(limitDeg: number, sign: 1 | -1) {
  return {
    on: degrees(sign * limitDeg),
    off: degrees(sign * (limitDeg - Math.min(LEAVING.deg, LEAVING.share * limitDeg))),
  };
}

function watchFrom(limitDeg: number, beyond: { readonly on: number; readonly off: number }, sign: 1 | -1) {
  return { on: degrees(sign * (limitDeg + beyond.on)), off: degrees(sign * (limitDeg + beyond.off)) };
}
