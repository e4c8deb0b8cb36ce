import type { RefusalReason } from '../reading/reading.ts';
import { frameCounts } from './frame-counts.ts';
import type { SessionRecord } from './session-record.ts';

/** Why no squat was measured in a session. */
export type NoRepsReason =
  /** So large a share of all frames was refused, most of them for this reason. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly share: number }
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
  if (most !== undefined && share >= TELLING_SHARE) return { kind: 'refused', reason: most.reason, share };
  return { kind: record.baseline === null ? 'no-standing-axis' : 'no-squat' };
}
