/** Midnight at the begin of a day of a date field, on the clock of this machine, milliseconds since 1970; `undefined`: no day. */
export function beginOf(day: string): number | undefined {
  const ms = day === '' ? Number.NaN : new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** Midnight at its end, on days of 23 and 25 hours too. */
export function endOf(day: string): number | undefined {
  const beginMs = beginOf(day);
  if (beginMs === undefined) return undefined;
  const next = new Date(beginMs);
  next.setDate(next.getDate() + 1);
  return next.getTime();
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** `2026-11-23`, on the clock of this machine. */
export function dayOf(ms: number): string {
  const day = new Date(ms);
  const year = String(day.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}
