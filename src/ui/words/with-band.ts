import { COMPARISON } from '../../core/reading/thresholds.ts';
import { formatPercentBand } from './percent-band.ts';
import { formatBand, formatDegrees, formatPercent } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

/** `12° ± 3°`: the direction is said in words beside it. */
export function degreesWithBand({ t, locale }: Tongue, valueDeg: number, bandDeg: number | null): string {
  const degrees = formatDegrees(valueDeg, locale);
  return bandDeg === null ? degrees : t('summary.degreesBand', { degrees, band: formatBand(bandDeg, locale) });
}

/** `16% ± 2%`, likewise. */
export function percentWithBand({ t, locale }: Tongue, valuePct: number, bandPct: number | null): string {
  const degrees = formatPercent(valuePct, locale);
  return bandPct === null ? degrees : t('summary.degreesBand', { degrees, band: formatPercentBand(bandPct, locale) });
}

/** Two reps that differ have a mean of ± 90°: a band wider than a clear difference is no number to show anybody. */
export function isTooVague(bandDeg: number): boolean {
  return bandDeg > COMPARISON.clearDifferenceDeg;
}

/** The mean of some reps for a table's cell; a direction only where the whole band lies on that side. */
export function meanDriftWords(tongue: Tongue, driftDeg: number, bandDeg: number): string {
  const { t } = tongue;
  if (isTooVague(bandDeg)) return t('summary.none');
  const degrees = degreesWithBand(tongue, driftDeg, bandDeg);
  return isWithinBand(driftDeg, bandDeg)
    ? degrees
    : `${degrees} ${t(`alignment.${driftDeg > 0 ? 'inward' : 'outward'}`)}`;
}

/** A change that its own band reaches across zero is none: it is not told as one. */
export function isWithinBand(value: number, band: number | null): boolean {
  return Math.abs(value) <= (band ?? 0);
}
