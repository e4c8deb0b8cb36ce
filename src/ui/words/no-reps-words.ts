import type { SessionOrigin } from '../../core/session/session-record.ts';
import type { NoRepsReason } from '../../core/session/why-no-reps.ts';
import { formatShare } from '../numbers/format.ts';
import { missedWords, unseenWords } from './missed-words.ts';
import type { Tongue } from './use-words.ts';

/** Names the one reason that left most frames, or every squat, without a measurement. */
export function noRepsWords(tongue: Tongue, why: NoRepsReason | null, source: SessionOrigin['source']['kind']): string {
  const { t, locale } = tongue;
  if (why?.kind === 'refused') {
    const reason = t(`refusalShort.${why.reason}`);
    return t('summary.noRepsRefused', { share: formatShare(why.share, locale), reason });
  }
  if (why?.kind === 'unseen') return unseenWords(tongue, why.unseen, source);
  if (why?.kind === 'missed') return missedWords(tongue, why, source);
  if (why?.kind === 'no-standing-axis') return t('summary.noRepsAxis');
  return t(source === 'camera' ? 'summary.noRepsTodo' : 'summary.noRepsShallow');
}
