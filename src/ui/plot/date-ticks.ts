/** A day on a dated axis, and its name there. */
export interface DateTick {
  readonly atMs: number;
  readonly label: string;
}

/** Steps from tick to tick, from fine to coarse. */
const STEPS = [
  { days: 1 },
  { days: 2 },
  { days: 7 },
  { days: 14 },
  { months: 1 },
  { months: 2 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
  { months: 24 },
  { months: 60 },
] as const;

type Step = (typeof STEPS)[number];

/** The first midnight of this place's clock from which a step of ticks begins, at or after a moment. */
function firstTick(fromMs: number, step: Step): Date {
  const day = new Date(fromMs);
  day.setHours(0, 0, 0, 0);
  if (day.getTime() < fromMs) day.setDate(day.getDate() + 1);
  if ('months' in step) {
    if (day.getDate() > 1) day.setMonth(day.getMonth() + 1, 1);
    // Ticks of several months stand where a year can be divided by them.
    const months = day.getFullYear() * 12 + day.getMonth();
    day.setMonth(day.getMonth() + ((step.months - (months % step.months)) % step.months));
  } else if (step.days >= 7) {
    // Weeks begin on Monday.
    day.setDate(day.getDate() + ((8 - day.getDay()) % 7));
  }
  return day;
}

function ticksWith(step: Step, fromMs: number, toMs: number, most: number): readonly number[] {
  const ticks: number[] = [];
  for (const day = firstTick(fromMs, step); day.getTime() <= toMs && ticks.length <= most;) {
    ticks.push(day.getTime());
    if ('months' in step) day.setMonth(day.getMonth() + step.months);
    else day.setDate(day.getDate() + step.days);
  }
  return ticks;
}

/** Width that a day and a month with its year take on an axis, with the gap to the next one, CSS pixels. */
const DAY_PX = 66;
const MONTH_PX = 92;

function named(ticks: readonly number[], step: Step, locale: string): readonly DateTick[] {
  const format = new Intl.DateTimeFormat(
    locale,
    'months' in step ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
  );
  return ticks.map((atMs) => ({ atMs, label: format.format(atMs) }));
}

/**
 * Chooses the days to name on a dated axis: midnights of this place's clock, in the finest step for which there is room. Days are
 * named as day and month, and from steps of a month on as month and year.
 *
 * @param roomPx length of the axis, CSS pixels.
 */
export function dateTicks(fromMs: number, toMs: number, roomPx: number, locale: string): readonly DateTick[] {
  let tooMany: readonly DateTick[] = [];
  for (const step of STEPS) {
    const most = Math.max(2, Math.floor(roomPx / ('months' in step ? MONTH_PX : DAY_PX)));
    const ticks = ticksWith(step, fromMs, toMs, most);
    if (ticks.length > most) {
      tooMany = named(ticks, step, locale);
      continue;
    }
    // If no Monday lies on the axis, every second tick of the finer step is named: there is room for so many.
    if (ticks.length === 0) return tooMany.filter((_, index) => index % 2 === 0);
    return named(ticks, step, locale);
  }
  return [];
}
