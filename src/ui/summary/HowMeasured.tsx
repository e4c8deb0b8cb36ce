import { frameRate } from '../../core/session/frame-rate.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatPreciseDegrees, formatSeconds } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { originRows } from './origin-rows.ts';

/** Lists model, thresholds and limits for people who want to know. */
export function HowMeasured({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const { thresholds } = record;
  const degrees = ({ on, off }: { readonly on: number; readonly off: number }) => ({
    on: formatPreciseDegrees(on, locale),
    off: formatPreciseDegrees(off, locale),
  });
  const rows = originRows(tongue, record, frameRate(record.frames));
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
