import { acrossDeg } from '../../core/geometry/lens.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatMoment, formatTimes, formatWhole } from '../numbers/format.ts';
import { sourceWords } from '../words/source-words.ts';
import type { Tongue } from '../words/use-words.ts';

type Row = readonly [name: string, value: string];

/** Names model, source, picture and film of what was measured. @param rateFps `null`: not known. */
export function originRows(
  tongue: Tongue,
  { origin, picture }: Pick<SessionRecord, 'origin' | 'picture'>,
  rateFps: number | null,
): readonly Row[] {
  const { t, locale } = tongue;
  const { film } = origin;
  const slowed = film === undefined ? '' : formatTimes(film.slowedTimes, locale);
  const rows: readonly (Row | null)[] = [
    [t('summary.model'), origin.model],
    [t('summary.backend'), origin.backend],
    origin.engine === undefined ? null : [t('diagnostics.engine'), origin.engine],
    [t('summary.source'), sourceWords(tongue, origin.source)],
    [t('summary.picture'), t('summary.pictureValue', { width: picture.widthPx, height: picture.heightPx })],
    rateFps === null ? null : [t('summary.rate'), formatWhole(rateFps, locale)],
    film === undefined
      ? null
      : [
          t('summary.speed'),
          film.slowedTimes === 1 ? t('summary.speedOfLife') : t('summary.speedSlowed', { times: slowed }),
        ],
    film === undefined || picture.lens === undefined
      ? null
      : [t('summary.lens'), t('summary.lensOfFilm', { degrees: formatWhole(acrossDeg(picture.lens), locale) })],
    film?.mirrored === true ? [t('summary.mirroredFilm'), t('summary.mirroredFilmYes')] : null,
    [t('summary.started'), formatMoment(origin.startedAt, locale)],
  ];
  return rows.filter((row) => row !== null);
}
