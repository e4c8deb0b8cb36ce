import { formatPercentBand } from './percent-band.ts';
import type { Tongue } from './use-words.ts';
import { isWithinBand, percentWithBand } from './with-band.ts';

/** Says where the knee went against the toe, with the band. Within its band the knee is over the toe. */
export function overToeWords(tongue: Tongue, pct: number | null, band: number | null): string {
  const { t, locale } = tongue;
  if (pct === null) return t('summary.none');
  if (band !== null && isWithinBand(pct, band)) {
    return t('summary.onToeBand', { band: formatPercentBand(band, locale) });
  }
  const values = { pct: percentWithBand(tongue, pct, band) };
  return pct > 0 ? t('summary.insideToe', values) : t('summary.outsideToe', values);
}
