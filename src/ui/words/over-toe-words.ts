import { formatPercentBand } from './percent-band.ts';
import type { Tongue } from './use-words.ts';
import { isWithinBand, percentWithBand } from './with-band.ts';

/**
 * Says how far the knee went against the toe since standing, with the band. A change within its band is none.
 *
 * @param isInLine the verdict: a knee that follows a turned-out foot moves against the toe and is on its track all the same.
 */
export function overToeWords(tongue: Tongue, pct: number | null, band: number | null, isInLine: boolean): string {
  const { t, locale } = tongue;
  if (pct === null) return t('summary.none');
  if (band !== null && isWithinBand(pct, band)) {
    return t('summary.onToeBand', { band: formatPercentBand(band, locale) });
  }
  const values = { pct: percentWithBand(tongue, pct, band) };
  if (isInLine) return pct > 0 ? t('summary.insideToeOnTrack', values) : t('summary.outsideToeOnTrack', values);
  return pct > 0 ? t('summary.insideToe', values) : t('summary.outsideToe', values);
}
