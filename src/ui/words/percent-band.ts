import { formatPercent } from '../numbers/format.ts';

/** A band in percent, rounded up: never promise more than was measured. */
export function formatPercentBand(bandPct: number, locale: string): string {
  return formatPercent(Math.ceil(bandPct - 1e-9), locale);
}
