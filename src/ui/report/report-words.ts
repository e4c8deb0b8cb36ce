import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { compareSessions } from '../../core/session/compare-sessions.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatSeconds } from '../numbers/format.ts';
import { formatDay } from '../words/format-day.ts';
import { changeWords } from '../words/change-words.ts';
import { cuesFor } from '../words/headline-cues.ts';
import { trendWords } from '../words/trend-words.ts';
import type { Headline } from '../words/headline.ts';
import type { Tongue } from '../words/use-words.ts';
import type { Course } from './course.ts';

/** A film on one leg does not say which exercise it shows. */
function exerciseKey(
  { programme }: SessionRecord,
  reps: readonly RepRecord[],
): SessionRecord['programme']['exercise'] | 'any' {
  if (!programme.anyLeg) return programme.exercise;
  return reps.every(({ stance }) => stance === 'both') ? 'two-leg-squat' : 'any';
}

/** Says what was done: exercise, sets, reps, and whether before or after a run. */
export function didWords({ t }: Tongue, record: SessionRecord): string {
  const counted = countedReps(record);
  const exercise = t(`report.exercises.${exerciseKey(record, counted)}`);
  const reps = t('report.reps', { count: counted.length });
  const sets = record.sets.filter((set) => set.reps.length > 0).length;
  const did =
    sets > 1
      ? t('report.didSets', { exercise, sets: t('report.sets', { count: sets }), reps })
      : t('report.did', { exercise, reps });
  return record.purpose === 'training' ? did : `${did} · ${t(`report.purposes.${record.purpose}`)}`;
}

/**
 * Says where all sessions of a leg lead. Sessions that tell no trend yet are told as a comparison of the first on the sheet
 * with this one; `null` if there is nothing to compare.
 */
export function courseWords(tongue: Tongue, { sessions, trends, current: last }: Course, side: Side): string | null {
  const trend = trends[side];
  if (trend.kind === 'told') return trendWords(tongue, trend);
  const first = sessions[side][0];
  if (first === undefined || last === undefined || first === last) return null;
  const comparison = compareSessions(first, last);
  const change = comparison.kind === 'compared' ? comparison.legs[side] : null;
  if (change === null) return null;
  const day = formatDay(first.startedAt, tongue.locale);
  return tongue.t('report.since', { day, change: changeWords(tongue, change) });
}

/** Says how to go on at home: the exercise and its tempo, the cue for each knee, and when to stop. */
export function practiseWords(tongue: Tongue, record: SessionRecord, headline: Headline): string {
  const { t, locale } = tongue;
  const { exercise, tempo } = record.programme;
  const seconds = (ms: number) => formatSeconds(ms, locale).replace(/[.,]0$/u, '');
  const how = t(`report.practiseHow.${exercise}`, { down: seconds(tempo.downMs), up: seconds(tempo.upMs) });
  return [how, ...cuesFor(tongue, headline), t('report.practiseStop')].join(' ');
}
