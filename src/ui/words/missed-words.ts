import type { MissedCount } from '../../core/session/missed-squats.ts';
import type { Tongue } from './use-words.ts';

/** Says how many squats were seen and not measured, and the reason that covered them. */
export function missedWords({ t }: Tongue, { squats, reason }: MissedCount): string {
  if (reason === 'frames-too-slow') return t('summary.missedSlow', { count: squats });
  const why = reason === 'no-standing-axis' ? t('summary.missedNoAxis') : t(`refusalShort.${reason}`);
  return t('summary.missedSquats', { count: squats, reason: why });
}
