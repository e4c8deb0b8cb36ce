import { tellRepLeg, type ToldLeg } from '../../core/drift/told-leg.ts';
import type { Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reading/rep-record.ts';
import { frameAtShare, SHARE_MARKS, type RepShare } from '../../core/session/rep-share.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf, tellerOf } from '../../core/session/told-session.ts';
import { toldWords } from '../words/told-words.ts';
import type { Tongue } from '../words/use-words.ts';
import type { MeasuredStanding } from './standing.ts';

/** Names the part of the repetition. */
export function phaseWords({ t }: Tongue, share: RepShare): string {
  if (share <= 0 || share >= 1) return t('compare.phases.standing');
  if (share < SHARE_MARKS.bottomFrom) return t('compare.phases.down');
  return t(share <= SHARE_MARKS.bottomTo ? 'compare.phases.bottom' : 'compare.phases.up');
}

/** Tells the compared leg at one share of its repetition. */
export function toldAtShare({ record, rep, side }: MeasuredStanding, share: RepShare): ToldLeg {
  const frame = frameAtShare(record.frames, rep, share);
  return frame === null ? { kind: 'unmeasured' } : tellerOf(record)(frame)[side];
}

/** Says where a knee is, as every other place says it of that moment. */
export function momentWords(tongue: Tongue, told: ToldLeg): string {
  return told.kind === 'unmeasured' ? tongue.t('compare.unmeasured') : toldWords(tongue, told);
}

/** Says briefly where that knee was at the bottom of a repetition. */
export function bottomWords(tongue: Tongue, record: SessionRecord, rep: RepRecord, side: Side): string {
  return toldWords(tongue, tellRepLeg(rep.legs[side], limitsOf(record)));
}
