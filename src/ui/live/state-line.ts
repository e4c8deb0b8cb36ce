import type { Alignment, Phase, RefusalReason } from '../../core/alignment/reading.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord } from '../../core/reps/rep-record.ts';
import type { AppState } from '../../runtime/app-state.ts';

/** The one thing that the screen has to say right now. */
export type StateLine =
  | { readonly kind: 'waiting'; readonly words: 'engine' | 'recovering' | 'picture' | 'camera' | 'file' }
  | { readonly kind: 'refusal'; readonly reason: RefusalReason }
  | { readonly kind: 'looking' }
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'first-squat' }
  | { readonly kind: 'moving'; readonly phase: Extract<Phase, 'descent' | 'bottom' | 'ascent'> }
  | { readonly kind: 'rep'; readonly number: number; readonly result: RepResult };

export type RepResult =
  | { readonly kind: 'in-line' | 'inward-both' | 'outward-both' | 'mixed' | 'unmeasured' }
  | { readonly kind: 'inward' | 'outward'; readonly side: Side };

/** A rep in a few words. */
export function describeRep(rep: RepRecord): RepResult {
  const legs = SIDES.flatMap((side) => {
    const leg = rep.legs[side];
    return leg === null ? [] : [{ side, verdict: leg.verdict }];
  });
  const [first, second] = legs.filter((leg) => leg.verdict !== 'in-line');
  if (legs.length === 0) return { kind: 'unmeasured' };
  if (first === undefined || first.verdict === 'in-line') return { kind: 'in-line' };
  if (second === undefined) return { kind: first.verdict, side: first.side };
  if (first.verdict !== second.verdict) return { kind: 'mixed' };
  return { kind: first.verdict === 'inward' ? 'inward-both' : 'outward-both' };
}

export function stateLineOf(state: Pick<AppState, 'engine' | 'source' | 'live' | 'stalled'>): StateLine {
  const { engine, source, live, stalled } = state;
  if (source.kind === 'opening') return { kind: 'waiting', words: source.source };
  if (engine.kind === 'recovering') return { kind: 'waiting', words: 'recovering' };
  if (engine.kind !== 'ready') return { kind: 'waiting', words: 'engine' };
  if (stalled || live === null) return { kind: 'waiting', words: 'picture' };
  if (live.refusal !== null) return { kind: 'refusal', reason: live.refusal };
  switch (live.phase) {
    case 'looking':
      return { kind: 'looking' };
    case 'settling':
      return { kind: 'settling', share: live.baselineShare };
    case 'standing':
      return live.lastRep === null
        ? { kind: 'first-squat' }
        : { kind: 'rep', number: live.lastRep.number, result: describeRep(live.lastRep) };
    case 'descent':
    case 'bottom':
    case 'ascent':
      return { kind: 'moving', phase: live.phase };
  }
}

/** The hue of a rep's words: that of what they report. */
export function toneOf(line: StateLine): Alignment | 'refusal' | 'plain' {
  if (line.kind === 'refusal') return 'refusal';
  if (line.kind !== 'rep') return 'plain';
  if (line.result.kind === 'inward' || line.result.kind === 'inward-both') return 'inward';
  if (line.result.kind === 'outward' || line.result.kind === 'outward-both') return 'outward';
  return 'plain';
}
