import { REFUSAL_REASONS } from '../../core/alignment/reading.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatShare } from '../numbers/format.ts';
import { useWords } from '../use-words.ts';

/** What was refused, said as openly as what was measured. */
export function Unmeasured({ record }: { readonly record: SessionRecord }) {
  const { t, locale } = useWords();
  const total = record.frames.length;
  const counted = REFUSAL_REASONS.map((reason) => ({ reason, frames: record.refusals[reason] ?? 0 }))
    .filter(({ frames }) => frames > 0)
    .toSorted((one, other) => other.frames - one.frames);
  const refused = counted.reduce((sum, { frames }) => sum + frames, 0);
  return (
    <section className="unmeasured" aria-labelledby="unmeasured">
      <h2 id="unmeasured" className="section-title">
        {t('summary.unmeasured')}
      </h2>
      {refused === 0 || total === 0 ? (
        <p>{t('summary.allMeasured')}</p>
      ) : (
        <>
          <p>{t('summary.unmeasuredShare', { share: formatShare(refused / total, locale) })}</p>
          <ul>
            {counted.map(({ reason, frames }) => (
              <li key={reason}>
                {t('summary.unmeasuredReason', {
                  share: formatShare(frames / total, locale),
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
