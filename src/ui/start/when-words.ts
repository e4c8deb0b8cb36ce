const DAY_MS = 24 * 60 * 60 * 1000;

const midnight = (moment: Date): number => new Date(moment).setHours(0, 0, 0, 0);

/** Says when a session was, as people say it: “today, 14:05”, “Monday, 18:20”, and the date from a week on. */
export function whenWords(startedAt: string, locale: string, now: Date): string {
  const moment = new Date(startedAt);
  if (Number.isNaN(moment.getTime())) return startedAt;
  // Midnights are an hour more or less apart where the clocks change.
  const daysAgo = Math.round((midnight(now) - midnight(moment)) / DAY_MS);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
  if (daysAgo === 0 || daysAgo === 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')}, ${time}`;
  }
  if (daysAgo > 1 && daysAgo < 7) {
    return `${new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(moment)}, ${time}`;
  }
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment);
}

/** Says a day in a list: the year only where it is another one. */
export function dayWords(startedAt: string, locale: string, now: Date): string {
  const moment = new Date(startedAt);
  if (Number.isNaN(moment.getTime())) return startedAt;
  const year = moment.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(moment);
}
