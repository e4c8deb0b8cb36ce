import type { Side } from '../../core/geometry/keypoints.ts';
import type { MomentComparison } from '../../core/session/side-by-side.ts';
import { changeWords } from '../words/change-words.ts';
import { degreesWithBand } from '../words/with-band.ts';
import type { Tongue } from '../words/use-words.ts';

/** Says how one leg changed from an earlier session to a later one, at one moment of the rep. */
export function sessionsBetween(tongue: Tongue, side: Side, comparison: MomentComparison): string {
  const { t } = tongue;
  if (comparison.between === null) return t('compare.between.none');
  return t('compare.between.sessions', { leg: t(`leg.${side}`), change: changeWords(tongue, comparison.between) });
}

/** Compares the left leg with the right one at one moment of the rep. */
export function legsBetween(tongue: Tongue, comparison: MomentComparison): string {
  const { t } = tongue;
  const { between } = comparison;
  if (between === null) return t('compare.between.none');
  const degrees = degreesWithBand(tongue, between.differenceDeg, between.bandDeg);
  if (between.change === 'no-clear-change') return t('compare.between.legsSame', { degrees });
  return t(between.differenceDeg > 0 ? 'summary.differenceRight' : 'summary.differenceLeft', { degrees });
}
