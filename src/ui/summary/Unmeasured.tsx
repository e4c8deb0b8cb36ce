import { frameCounts, type FrameCounts } from '../../core/session/frame-counts.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatShare } from '../numbers/format.ts';
import { assumedAxisWords } from '../words/assumed-axis-words.ts';
import { useWords } from '../words/use-words.ts';

/** Says how many frames were refused, and why. */
export function RefusedShare({ seen, refused, reasons }: FrameCounts) {
  const { t, locale } = useWords();
  if (refused === 0 || seen === 0) return <p>{t('summary.allMeasured')}</p>;
  return (
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
  );
}

/** Says what was refused as openly as what was measured. */
export function Unmeasured({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const assumed = assumedAxisWords(tongue, record);
  return (
    <section className="unmeasured" aria-labelledby="unmeasured">
      <h2 id="unmeasured" className="section-title">
        {tongue.t('summary.unmeasured')}
      </h2>
      {assumed === null ? null : <p>{assumed}</p>}
      <RefusedShare {...frameCounts(record)} />
    </section>
  );
}
