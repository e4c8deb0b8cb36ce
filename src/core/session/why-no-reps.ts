import type { RefusalReason } from '../reading/reading.ts';
import { frameCounts } from './frame-counts.ts';
import { countMissed, missedSquats } from './missed-squats.ts';
import type { SessionRecord } from './session-record.ts';
import { unseenTime, type ToldUnseenTime } from './unseen-time.ts';

/** Why no squat was measured in a session. */
export type NoRepsReason =
  /** So large a share of all frames was refused, most of them for this reason. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly share: number }
  /** So many squats were seen, and for this reason none of them was measured. */
  | { readonly kind: 'missed'; readonly reason: RefusalReason; readonly squats: number }
  /** A large part of the time had no frame, and no other reason is known. */
  | { readonly kind: 'unseen'; readonly unseen: ToldUnseenTime }
  /** Nobody stood upright on straight legs, so there is no axis to measure a squat against. */
  | { readonly kind: 'no-standing-axis' }
  /** A person was seen standing, and the hips never went down and came back. */
  | { readonly kind: 'no-squat' };

/** A few refused frames cost no squat: from this share of all frames on they are the reason. [E] */
const TELLING_SHARE = 0.5;

/** `null`: there are reps. */
export function whyNoReps(record: SessionRecord): NoRepsReason | null {
  if (record.reps.length > 0) return null;
  const { seen, refused, reasons } = frameCounts(record);
  const [most] = reasons;
  const share = seen === 0 ? 0 : refused / seen;
  const [missed] = countMissed(missedSquats(record));
  const isOther = missed !== undefined && (missed.reason !== most?.reason || share < TELLING_SHARE);
  if (isOther && missed.reason !== 'no-standing-axis') {
    return { kind: 'missed', reason: missed.reason, squats: missed.squats };
  }
  if (most !== undefined && share >= TELLING_SHARE && missed?.reason !== 'no-standing-axis')
    return { kind: 'refused', reason: most.reason, share };
  const unseen = unseenTime(record);
  if (missed === undefined && unseen?.isTelling === true) return { kind: 'unseen', unseen };
  return { kind: record.baseline === null ? 'no-standing-axis' : 'no-squat' };
}
