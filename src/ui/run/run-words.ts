import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { compareRunLegs } from '../../core/running/compare-run-legs.ts';
import type { RunLeg, RunRecord, StepMean } from '../../core/running/run-record.ts';
import { tellRunLeg } from '../../core/running/tell-run.ts';
import type { RunLegSummary, RunSummary } from '../../core/session/session-summary.ts';
import { stepsBeyond, type StepsBeyond } from '../../core/session/steps-beyond.ts';
import { formatBand, formatPercent, formatShare, formatTenths } from '../numbers/format.ts';
import { driftOfTold } from '../words/told-words.ts';
import type { Tongue } from '../words/use-words.ts';
import { degreesWithBand, driftWords, percentWithBand } from '../words/with-band.ts';

/** Steps of a leg's mean that lie within the limits. */
export function stepsInLine({ steps, inwardShare, outwardShare }: RunLegSummary): number {
  return Math.round(steps * (1 - inwardShare - outwardShare));
}

/** Counts the key number of a run: how many are in line of the steps from which the means of its legs are taken. */
export function keySteps(legs: RunSummary['legs']): { readonly hits: number; readonly count: number } {
  const told = SIDES.flatMap((side) => legs[side] ?? []);
  return {
    hits: told.reduce((sum, leg) => sum + stepsInLine(leg), 0),
    count: told.reduce((sum, leg) => sum + leg.steps, 0),
  };
}

/** The verdict of a leg in words: `Left knee inward`. */
export function legHeadline({ t }: Tongue, side: Side, leg: Pick<RunLeg, 'verdict'> | null): string {
  const names = { leg: t(`leg.${side}`), knee: t(`knee.${side}`) };
  return leg === null ? t('run.tooFew', names) : t(`run.leg.${leg.verdict}`, names);
}

/** The steps that the verdict stands on: `in 8 of 10 steps; on average 11° ± 4° inward`. @param measured steps of the leg. */
function legEvidence(tongue: Tongue, leg: RunLeg | null, measured: number, limits: Thresholds): string {
  const { t } = tongue;
  if (leg === null) return t('run.tooFewWhy', { count: measured });
  const drift = driftOfTold(tongue, tellRunLeg(leg, limits));
  const { steps: count, verdict } = leg;
  const share = verdict === 'inward' ? leg.inwardShare : verdict === 'outward' ? leg.outwardShare : null;
  if (share !== null) {
    return t(verdict === 'inward' ? 'run.inwardIn' : 'run.outwardIn', {
      hits: Math.round(share * count),
      count,
      drift,
    });
  }
  if (verdict === 'unclear') return t('run.unclearIn', { count, drift });
  const beyond = count - stepsInLine(leg);
  return t(beyond === 0 ? 'run.inLineAll' : 'run.inLineIn', { hits: beyond, count, drift });
}

/** The share of steps beyond the target band in the whole run; `null` where the means tell of half of the steps or more. */
function wholeRunWords(
  { t, locale }: Tongue,
  leg: RunLeg | null,
  { steps: count, inward, outward }: StepsBeyond,
): string | null {
  if (leg === null || count < 2 * leg.steps) return null;
  if (inward + outward === 0) return t('run.whole.none', { count });
  const way = inward >= outward ? 'inward' : 'outward';
  const hits = Math.max(inward, outward);
  return t(`run.whole.${way}`, { hits, count, share: formatShare(hits / count, locale) });
}

/** The evidence of a leg: the steps of its mean, and the share of steps beyond the band in a longer run. */
export function evidenceWords(tongue: Tongue, record: RunRecord, side: Side, limits: Thresholds): string {
  const beyond = stepsBeyond(record, side, limits);
  const words = legEvidence(tongue, record.legs[side], beyond.steps, limits);
  const whole = wholeRunWords(tongue, record.legs[side], beyond);
  return whole === null ? words : `${words}. ${whole}`;
}

/** Left against right; `null`: a leg has no mean. */
export function leftAndRightWords(tongue: Tongue, legs: RunRecord['legs']): string | null {
  const { t } = tongue;
  const compared = compareRunLegs(legs);
  if (compared === null) return null;
  const { fartherIn, differenceDeg, bandDeg, isClear } = compared;
  const degrees = differenceWords(tongue, differenceDeg, bandDeg);
  return isClear
    ? t(fartherIn === 'left' ? 'run.differenceLeft' : 'run.differenceRight', { degrees })
    : t('run.noDifference');
}

/** The means of a leg that stand in the table, in the order of the table. */
export const MEASURES = [
  'drift',
  'bodyFppa',
  'kneeOverToe',
  'kneeGap',
  'pelvicDrop',
  'trunkLean',
  'stepWidth',
] as const satisfies readonly (keyof RunLeg)[];

type Measure = (typeof MEASURES)[number];

const TILT = {
  pelvicDrop: { positive: 'lower', negative: 'higher' },
  trunkLean: { positive: 'towards', negative: 'away' },
} as const;

/** A mean in words: the number with its band, and where it lies. */
export function meanWords(tongue: Tongue, measure: Measure, { mean, band }: StepMean): string {
  const { t } = tongue;
  switch (measure) {
    case 'drift':
    case 'bodyFppa':
      return driftWords(tongue, mean, band);
    case 'pelvicDrop':
    case 'trunkLean': {
      const degrees = degreesWithBand(tongue, mean, band);
      // A number that rounds to 0° has no direction.
      if (Math.round(mean) === 0) return degrees;
      return t(`run.${TILT[measure][mean > 0 ? 'positive' : 'negative']}`, { degrees });
    }
    case 'kneeOverToe':
      if (Math.round(mean) === 0) return percentWithBand(tongue, mean, band);
      return t(mean >= 0 ? 'run.inside' : 'run.outside', { pct: percentWithBand(tongue, mean, band) });
    case 'kneeGap':
    case 'stepWidth':
      return t(mean >= 0 ? 'run.apart' : 'run.crossing', { pct: percentWithBand(tongue, mean, band) });
  }
}

const IN_DEGREES: ReadonlySet<Measure> = new Set(['drift', 'bodyFppa', 'pelvicDrop', 'trunkLean']);

/** How much the steps differ. */
export function spreadWords({ t, locale }: Tongue, measure: Measure, { spread }: StepMean): string {
  const size = IN_DEGREES.has(measure) ? `${formatTenths(spread, locale)}°` : formatPercent(Math.ceil(spread), locale);
  return t('run.spread', { size });
}

/** `12° ± 5°` for a difference of two means. */
function differenceWords(tongue: Tongue, differenceDeg: number, bandDeg: number): string {
  return tongue.t('summary.degreesBand', {
    degrees: degreesWithBand(tongue, differenceDeg, null),
    band: formatBand(bandDeg, tongue.locale),
  });
}
