import type { Side } from '../../core/geometry/keypoints.ts';
import type { MomentComparison } from '../../core/session/side-by-side.ts';
import { changeWords } from '../words/change-words.ts';
import { degreesWithBand } from '../words/with-band.ts';
import type { Tongue } from '../words/use-words.ts';

/** What became of one leg from an earlier session to a later one, at one moment. */
export function sessionsBetween(tongue: Tongue, side: Side, comparison: MomentComparison): string {
  const { t } = tongue;
  if (comparison.between === null) return t('compare.between.none');
  return t('compare.between.sessions', { leg: t(`leg.${side}`), change: changeWords(tongue, comparison.between) });
}

/** The left leg against the right one, at one moment. */
export function legsBetween(tongue: Tongue, comparison: MomentComparison): string {
  const { t } = tongue;
  const { between } = comparison;
  if (between === null) return t('compare.between.none');
  const degrees = degreesWithBand(tongue, between.differenceDeg, between.bandDeg);
  if (between.change === 'no-clear-change') return t('compare.between.legsSame', { degrees });
  return t(between.differenceDeg > 0 ? 'summary.differenceRight' : 'summary.differenceLeft', { degrees });
}
