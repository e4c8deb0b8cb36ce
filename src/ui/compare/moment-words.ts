import { SHARE_MARKS, type RepShare } from '../../core/session/rep-share.ts';
import type { DriftAtMoment } from '../../core/session/side-by-side.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import { degreesWithBand, isWithinBand } from '../words/with-band.ts';
import type { Tongue } from '../words/use-words.ts';

/** Names the part of the repetition. */
export function phaseWords({ t }: Tongue, share: RepShare): string {
  if (share <= 0 || share >= 1) return t('compare.phases.standing');
  if (share < SHARE_MARKS.bottomFrom) return t('compare.phases.down');
  return t(share <= SHARE_MARKS.bottomTo ? 'compare.phases.bottom' : 'compare.phases.up');
}

/** Says where a knee is. A direction is named only when the whole band lies on that side. */
export function driftWords(tongue: Tongue, drift: DriftAtMoment | null): string {
  const { t } = tongue;
  if (drift === null) return t('compare.unmeasured');
  const degrees = degreesWithBand(tongue, drift.driftDeg, drift.bandDeg);
  if (isWithinBand(drift.driftDeg, drift.bandDeg)) return t('compare.near', { degrees });
  return t('compare.away', { degrees, direction: t(`alignment.${drift.driftDeg > 0 ? 'inward' : 'outward'}`) });
}

/** Says briefly where that knee was at the bottom of a repetition. */
export function bottomWords(tongue: Tongue, rep: RepRecord, side: Side): string {
  const { t } = tongue;
  const leg = rep.legs[side];
  if (leg === null) return t('live.notMeasured');
  const degrees = degreesWithBand(tongue, leg.driftAtBottomDeg, leg.bandDeg);
  return `${degrees}, ${t(`alignment.${leg.verdict}`)}`;
}
