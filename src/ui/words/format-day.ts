/** Formats day and month, for a column of sessions. */
export function formatDay(iso: string, locale: string): string {
  const day = new Date(iso);
  return Number.isNaN(day.getTime())
    ? iso
    : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(day);
}
