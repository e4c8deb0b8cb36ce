import type { FrameReading } from '../../core/reading/reading.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { Tongue } from './use-words.ts';
import { degreesWithBand } from './with-band.ts';

/** Says what one leg did in one frame: `12° ± 3°, inward`. */
export function legWords(tongue: Tongue, frame: FrameReading | undefined, side: Side): string {
  const { t } = tongue;
  if (frame === undefined || frame.kind === 'refused') return t('live.notMeasured');
  const leg = frame.legs[side];
  if (leg === null || leg.driftDeg === null) return t('live.notMeasured');
  const degrees = degreesWithBand(tongue, leg.driftDeg, leg.driftBandDeg);
  return leg.alignment === null ? degrees : `${degrees}, ${t(`alignment.${leg.alignment}`)}`;
}
