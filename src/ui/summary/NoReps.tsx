import { whyNoReps } from '../../core/session/why-no-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { formatShare } from '../numbers/format.ts';
import { missedWords } from '../words/missed-words.ts';
import { useWords, type Tongue } from '../words/use-words.ts';

/** Names the one reason that left most frames, or every squat, without a measurement. */
function whyNothing(tongue: Tongue, record: SessionRecord): string {
  const { t, locale } = tongue;
  const why = whyNoReps(record);
  if (why?.kind === 'refused') {
    const reason = t(`refusalShort.${why.reason}`);
    return t('summary.noRepsRefused', { share: formatShare(why.share, locale), reason });
  }
  if (why?.kind === 'missed') {
    return missedWords(tongue, why);
  }
  if (why?.kind === 'no-standing-axis') return t('summary.noRepsAxis');
  return t(record.origin.source.kind === 'camera' ? 'summary.noRepsTodo' : 'summary.noRepsShallow');
}

/** Says why there are no results: all reps were outside the sets, or nothing could be measured. */
export function NoReps({ record }: { readonly record: SessionRecord }) {
  const tongue = useWords();
  const { t } = tongue;
  const strays = record.reps.length > 0;
  return (
    <div className="headline">
      <section className="headline-leg">
        <h2>{t(strays ? 'summary.onlyStrays' : 'summary.noReps')}</h2>
        <p>{strays ? t('summary.straysWhy') : whyNothing(tongue, record)}</p>
      </section>
    </div>
  );
}
