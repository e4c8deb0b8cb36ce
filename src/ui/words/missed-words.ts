import type { MissedCount } from '../../core/session/missed-squats.ts';
import type { SessionOrigin } from '../../core/session/session-record.ts';
import type { SquatLoss } from '../../core/session/squat-loss.ts';
import type { ToldUnseenTime } from '../../core/session/unseen-time.ts';
import { formatWhole } from '../numbers/format.ts';
import type { Tongue } from './use-words.ts';

type SourceKind = SessionOrigin['source']['kind'];

function reasonWords({ t }: Tongue, reason: MissedCount['reason']): string {
  return reason === 'no-standing-axis' ? t('summary.missedNoAxis') : t(`refusalShort.${reason}`);
}

/** Frames come slowly because of the computer only before a camera: a film has the frames with which it was saved. */
function isSlowComputer({ reason }: MissedCount, source: SourceKind): boolean {
  return reason === 'frames-too-slow' && source === 'camera';
}

/** Says how many squats were seen and not measured, and the reason that covered them. */
export function missedWords(tongue: Tongue, missed: MissedCount, source: SourceKind): string {
  const count = missed.squats;
  if (isSlowComputer(missed, source)) return tongue.t('summary.missedSlow', { count });
  return tongue.t('summary.missedSquats', { count, reason: reasonWords(tongue, missed.reason) });
}

/** Says as a headline how many of all squats that were seen were lost, and why. */
export function lossWords(tongue: Tongue, loss: SquatLoss, source: SourceKind): string {
  const { squats: count, of } = loss;
  if (isSlowComputer(loss, source)) return tongue.t('summary.lossSlow', { count, of });
  return tongue.t('summary.loss', { count, of, reason: reasonWords(tongue, loss.reason) });
}

function wholeSeconds({ locale }: Tongue, { unseenMs, ofMs }: ToldUnseenTime) {
  return { unseen: formatWhole(unseenMs / 1000, locale), of: formatWhole(ofMs / 1000, locale) };
}

/** Says for how long no squat could be seen, and why; how many squats that cost is not known. */
export function unseenWords(tongue: Tongue, unseen: ToldUnseenTime, source: SourceKind): string {
  const seconds = wholeSeconds(tongue, unseen);
  if (source === 'file') return tongue.t('summary.unseenFilm', seconds);
  return tongue.t(`summary.unseen.${unseen.cause}`, seconds);
}

/** Says the same as a headline. */
export function unseenTitle(tongue: Tongue, unseen: ToldUnseenTime): string {
  return tongue.t(`summary.unseenTitle.${unseen.cause}`, wholeSeconds(tongue, unseen));
}
