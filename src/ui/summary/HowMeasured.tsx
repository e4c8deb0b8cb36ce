import { acrossDeg } from '../../core/geometry/lens.ts';
import { frameRate } from '../../core/session/frame-rate.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatMoment, formatPreciseDegrees, formatSeconds, formatTimes, formatWhole } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { sourceWords } from '../words/source-words.ts';

/** Lists model, thresholds and limits for people who want to know. */
export function HowMeasured({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { origin, thresholds, picture } = record;
  const degrees = ({ on, off }: { readonly on: number; readonly off: number }) => ({
    on: formatPreciseDegrees(on, locale),
    off: formatPreciseDegrees(off, locale),
  });
  const rate = frameRate(record.frames);
  const { film } = origin;
  const filmRows =
    film === undefined
      ? []
      : [
          [
            t('summary.speed'),
            film.slowedTimes === 1
              ? t('summary.speedOfLife')
              : t('summary.speedSlowed', { times: formatTimes(film.slowedTimes, locale) }),
          ] as const,
          ...(picture.lens === undefined
            ? []
            : [
                [
                  t('summary.lens'),
                  t('summary.lensOfFilm', { degrees: formatWhole(acrossDeg(picture.lens), locale) }),
                ] as const,
              ]),
          ...(film.mirrored ? [[t('summary.mirroredFilm'), t('summary.mirroredFilmYes')] as const] : []),
        ];
  const rows: readonly (readonly [string, string])[] = [
    [t('summary.model'), origin.model],
    [t('summary.backend'), origin.backend],
    ...(origin.engine === undefined ? [] : [[t('diagnostics.engine'), origin.engine] as const]),
    [t('summary.source'), sourceWords(tongue, origin.source)],
    [t('summary.picture'), t('summary.pictureValue', { width: picture.widthPx, height: picture.heightPx })],
    ...(rate === null ? [] : [[t('summary.rate'), formatWhole(rate, locale)] as const]),
    ...filmRows,
    [t('summary.started'), formatMoment(origin.startedAt, locale)],
  ];
  return (
    <details className="how">
      <summary>{t('summary.how')}</summary>
      <div className="how-body">
        <p>{t(`summary.howDrift.${record.driftMeasure}`)}</p>
        <p>{t('summary.howBands')}</p>
        <p>{t('summary.howCannot')}</p>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>{t('summary.thresholds')}</dt>
            <dd>
              <ul>
                <li>{t('summary.thresholdInward', degrees(thresholds.inwardDriftDeg))}</li>
                <li>{t('summary.thresholdOutward', degrees(thresholds.outwardDriftDeg))}</li>
                <li>
                  {t('summary.thresholdDwell', {
                    on: formatSeconds(thresholds.dwellOnMs, locale),
                    off: formatSeconds(thresholds.dwellOffMs, locale),
                  })}
                </li>
              </ul>
            </dd>
          </div>
        </dl>
      </div>
    </details>
  );
}
