import type { FrameReading } from '../../core/reading/reading.ts';
import type { Ghost } from '../../core/demonstration/demonstration.ts';
import { formatMoment } from '../numbers/format.ts';
import { guidesLaid, type Guides } from '../painter/paint-guides.ts';
import type { Tongue } from '../words/use-words.ts';

interface Shown {
  readonly reading: FrameReading;
  readonly ghost: Ghost | null;
  readonly guides: Guides;
}

/**
 * Writes the caption of a picture: when it was saved, that it is no diagnosis, and which of its lines were not
 * measured.
 *
 * @param savedAt ISO 8601.
 */
export function captionOf(
  { t, locale }: Tongue,
  savedAt: string,
  { reading, ghost, guides }: Shown,
): readonly string[] {
  // The painter draws no demonstrator behind legs that were refused.
  const behind = reading.kind === 'refused' ? null : ghost;
  const shown = [
    ...(behind === null ? [] : [t('studio.snapshotGhost', { kind: t(`studio.kinds.${behind.kind}`) })]),
    ...guidesLaid(guides).map((part) => t(`studio.snapshotParts.${part}`)),
  ];
  return [
    `${t('product.name')} · ${formatMoment(savedAt, locale)}`,
    t('studio.snapshotNote'),
    ...(shown.length === 0 ? [] : [t('studio.snapshotShown', { what: shown.join(', ') })]),
  ];
}
