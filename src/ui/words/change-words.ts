import type { LegChange } from '../../core/session/compare-sessions.ts';
import type { Tongue } from './use-words.ts';
import { degreesWithBand } from './with-band.ts';

/** Says how a leg changed between two sessions, with the band. A change inside its band is no change. */
export function changeWords(
  tongue: Tongue,
  { differenceDeg, bandDeg, change }: Pick<LegChange, 'differenceDeg' | 'bandDeg' | 'change'>,
): string {
  const { t } = tongue;
  const degrees = degreesWithBand(tongue, differenceDeg, bandDeg);
  return change === 'no-clear-change'
    ? t('check.changeNone', { degrees })
    : t('check.changeClear', { degrees, change: t(`check.change.${change}`) });
}
