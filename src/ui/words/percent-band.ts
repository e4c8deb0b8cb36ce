import { formatPercent } from '../numbers/format.ts';

/** Rounds a band in percent up, so that it never promises more than was measured. */
export function formatPercentBand(bandPct: number, locale: string): string {
  return formatPercent(Math.ceil(bandPct - 1e-9), locale);
}
