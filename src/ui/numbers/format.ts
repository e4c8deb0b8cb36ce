/**
 * Rounds numbers for the screen. Rounding happens here only: the core hands over full precision, people read whole
 * degrees.
 */

const TRUE_MINUS = '−';

/** Formats with `Intl`, a true minus, and no signed zero. */
function format(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' }).format(value).replace('-', TRUE_MINUS);
}

/** Formats whole degrees without a sign: words give the direction. */
export function formatDegrees(valueDeg: number, locale: string): string {
  return `${format(Math.abs(valueDeg), locale, { maximumFractionDigits: 0 })}°`;
}

/** Formats a threshold as it stands in the table, with half degrees. */
export function formatPreciseDegrees(valueDeg: number, locale: string): string {
  return `${format(Math.abs(valueDeg), locale, { maximumFractionDigits: 1 })}°`;
}

/** Formats whole degrees with a sign, for axes. */
export function formatSignedDegrees(valueDeg: number, locale: string): string {
  return `${format(valueDeg, locale, { maximumFractionDigits: 0 })}°`;
}

/** Formats tenths of a degree with a sign, plus included, for numbers whose words give no direction. */
export function formatSignedTenths(valueDeg: number, locale: string): string {
  return `${Math.round(valueDeg * 10) > 0 ? '+' : ''}${formatTenths(valueDeg, locale)}°`;
}

/** Formats tenths without a sign and without a unit. */
export function formatTenths(value: number, locale: string): string {
  return format(value, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Formats a number without a unit, such as a correlation, with two decimals. */
export function formatHundredths(value: number, locale: string): string {
  return format(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Rounds a band up, so that it never promises more than was measured. */
export function formatBand(bandDeg: number, locale: string): string {
  return `${format(Math.ceil(bandDeg - 1e-9), locale, { maximumFractionDigits: 0 })}°`;
}

/** Formats a share (0..1) in whole percent. A share under half a percent that is not zero reads "< 1 %". */
export function formatShare(share: number, locale: string): string {
  const percent = (value: number) => format(value, locale, { style: 'percent', maximumFractionDigits: 0 });
  return share > 0 && share < 0.005 ? `< ${percent(0.01)}` : percent(share);
}

/** Formats percent of the leg length or of the standing height, without a sign. */
export function formatPercent(valuePct: number, locale: string): string {
  return formatShare(Math.abs(Math.round(valuePct)) / 100, locale);
}

/** Formats seconds with one decimal, without the unit. */
export function formatSeconds(valueMs: number, locale: string): string {
  return format(valueMs / 1000, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Formats a factor, such as how many times slower a film is. */
export function formatTimes(times: number, locale: string): string {
  return format(times, locale, { maximumFractionDigits: 2 });
}

export function formatWhole(value: number, locale: string): string {
  return format(value, locale, { maximumFractionDigits: 0 });
}

/** Formats a moment in the time of this place. A film tells the time of the place where it was filmed. */
export function formatMoment(iso: string, locale: string): string {
  // Not every browser knows an offset as a time zone, so the clock on that place's wall is read as if it were in UTC.
  const [, onTheWall] = /^(.*)[+-]\d\d:\d\d$/u.exec(iso) ?? [];
  const moment = new Date(onTheWall === undefined ? iso : `${onTheWall}Z`);
  if (Number.isNaN(moment.getTime())) return iso;
  const zone = onTheWall === undefined ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', ...zone }).format(moment);
}

/** Formats a size in the unit that people read: `3.4 MB`. 1 MB is a million bytes, as disks are sold. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size] =
    bytes >= 1e9
      ? (['gigabyte', 1e9] as const)
      : bytes >= 1e6
        ? (['megabyte', 1e6] as const)
        : (['kilobyte', 1e3] as const);
  const value = bytes / size;
  return format(value, locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit !== 'kilobyte' ? 1 : 0,
  });
}
