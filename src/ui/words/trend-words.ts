import type { LegTrend } from '../../core/session/session-trend.ts';
import { TREND } from '../../core/session/trend-line.ts';
import { changeWords } from './change-words.ts';
import { formatDay } from './format-day.ts';
import type { Tongue } from './use-words.ts';

/** Says where all sessions of one leg lead, or how much is missing until they tell a trend. */
export function trendWords(tongue: Tongue, trend: LegTrend): string {
  const { t } = tongue;
  if (trend.kind === 'silent') {
    const { leastSessions: needed, leastDays: neededDays } = TREND;
    if (trend.sessions === 0) return t('progress.noSession');
    return trend.sessions < needed
      ? t('progress.trendSessions', { needed, neededDays, count: trend.sessions })
      : t('progress.trendDays', { needed, neededDays, count: trend.days });
  }
  const { line, atMatchedDepth: same, sessions } = trend;
  const day = formatDay(new Date(line.fromMs).toISOString(), tongue.locale);
  const told = t('progress.trendTold', { sessions, day, change: changeWords(tongue, line) });
  return same === null || same.change === line.change
    ? told
    : `${told} ${t('progress.trendSameDepth', { change: changeWords(tongue, same) })}`;
}
