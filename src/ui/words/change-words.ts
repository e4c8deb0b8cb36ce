import type { LegChange } from '../../core/session/compare-sessions.ts';
import type { Tongue } from './use-words.ts';
import { degreesWithBand } from './with-band.ts';

/** What became of a leg between two looks, with its band; inside the band it is no change. */
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
