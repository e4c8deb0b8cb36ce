import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Tongue } from './use-words.ts';

/** Says that straight legs were assumed for the standing axis of all squats, or of some; `null`: of none. */
export function assumedAxisWords(
  { t }: Tongue,
  { baseline, reps }: Pick<SessionRecord, 'baseline' | 'reps'>,
): string | null {
  const count = reps.filter(({ isAxisAssumed }) => isAxisAssumed).length;
  if (baseline?.isAssumed) return t('summary.axisAssumed');
  return count === 0 ? null : t('summary.axisAssumedSome', { count });
}
