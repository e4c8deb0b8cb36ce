import { COMPARISON } from '../../core/reading/thresholds.ts';
import { formatPercentBand } from './percent-band.ts';
import { formatBand, formatDegrees, formatPercent } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

/** Formats `12° ± 3°`. The words beside it give the direction. */
export function degreesWithBand({ t, locale }: Tongue, valueDeg: number, bandDeg: number | null): string {
  const degrees = formatDegrees(valueDeg, locale);
  return bandDeg === null ? degrees : t('summary.degreesBand', { degrees, band: formatBand(bandDeg, locale) });
}

/** Formats `16% ± 2%`. The words beside it give the direction. */
export function percentWithBand({ t, locale }: Tongue, valuePct: number, bandPct: number | null): string {
  const degrees = formatPercent(valuePct, locale);
  return bandPct === null ? degrees : t('summary.degreesBand', { degrees, band: formatPercentBand(bandPct, locale) });
}

/** Says whether the band is too wide for a number: the mean of two differing reps can have ± 90°. */
export function isTooVague(bandDeg: number): boolean {
  return bandDeg > COMPARISON.clearDifferenceDeg;
}

/** Formats `12° ± 3° inward`. A drift that rounds to 0° has no direction. */
export function driftWords(tongue: Tongue, driftDeg: number, bandDeg: number | null): string {
  const degrees = degreesWithBand(tongue, driftDeg, bandDeg);
  if (Math.round(driftDeg) === 0) return degrees;
  return `${degrees} ${tongue.t(`alignment.${driftDeg > 0 ? 'inward' : 'outward'}`)}`;
}

/** Gives the mean of some reps for a table's cell. Where the reps differ too much for a mean, the cell says that. */
export function meanDriftWords(tongue: Tongue, driftDeg: number, bandDeg: number): string {
  return isTooVague(bandDeg) ? tongue.t('summary.noMean') : driftWords(tongue, driftDeg, bandDeg);
}

/** Says whether a change is within its own band, so that it is no change. */
export function isWithinBand(value: number, band: number | null): boolean {
  return Math.abs(value) <= (band ?? 0);
}
