/**
 * Gives the midnight at which a date field's day begins on this machine's clock, milliseconds since 1970; `undefined`
 * without a day.
 */
export function beginOf(day: string): number | undefined {
  const ms = day === '' ? Number.NaN : new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** Gives the midnight at which the day ends, also on days of 23 and 25 hours. */
export function endOf(day: string): number | undefined {
  const beginMs = beginOf(day);
  if (beginMs === undefined) return undefined;
  const next = new Date(beginMs);
  next.setDate(next.getDate() + 1);
  return next.getTime();
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Formats a day on this machine's clock: `2026-11-23`. */
export function dayOf(ms: number): string {
  const day = new Date(ms);
  const year = String(day.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}
