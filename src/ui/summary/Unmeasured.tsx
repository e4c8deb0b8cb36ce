import { frameCounts } from '../../core/session/frame-counts.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatShare } from '../numbers/format.ts';
import { assumedAxisWords } from '../words/assumed-axis-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says what was refused as openly as what was measured. */
export function Unmeasured({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const assumed = assumedAxisWords(tongue, record);
  const { seen, refused, reasons } = frameCounts(record);
  return (
    <section className="unmeasured" aria-labelledby="unmeasured">
      <h2 id="unmeasured" className="section-title">
        {t('summary.unmeasured')}
      </h2>
      {assumed === null ? null : <p>{assumed}</p>}
      {refused === 0 || seen === 0 ? (
        <p>{t('summary.allMeasured')}</p>
      ) : (
        <>
          <p>{t('summary.unmeasuredShare', { share: formatShare(refused / seen, locale) })}</p>
          <ul>
            {reasons.map(({ reason, frames }) => (
              <li key={reason}>
                {t('summary.unmeasuredReason', {
                  share: formatShare(frames / seen, locale),
                  reason: t(`refusalShort.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
