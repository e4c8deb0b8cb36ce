import { COMPARISON } from '../../core/reading/thresholds.ts';
import type { Exercise } from '../../core/coach/programme.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepRecord, Verdict } from '../../core/reading/rep-record.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import { groupReps } from '../../core/session/group-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { RepGroup } from '../../core/session/session-summary.ts';

export type LegTendency = Verdict | 'sometimes-inward' | 'sometimes-outward' | 'varies';

/** One leg over the whole session. */
export interface LegStory {
  readonly side: Side;
  readonly tendency: LegTendency;
  readonly meanDriftDeg: number;
  readonly bandDeg: number;
  /** Reps off the axis, inward or outward. */
  readonly hits: number;
  readonly inwardReps: number;
  readonly outwardReps: number;
  /** Mean of the reps off the axis alone; `null` if there are none, or if they lie on both sides. + inward. */
  readonly offAxis: { readonly driftDeg: number; readonly bandDeg: number } | null;
  readonly reps: number;
}

/** State of the other foot while one leg was measured. `on-the-floor`: the other leg was not seen well enough. */
type OtherFoot = 'lifted' | 'lowered' | 'on-the-floor';

export type Comparison =
  | { readonly kind: 'one-leg'; readonly otherFoot: OtherFoot }
  | { readonly kind: 'no-difference' }
  /** The legs got different verdicts, but the difference of their means lies within its band or below the smallest clear one. */
  | { readonly kind: 'verdicts-differ' }
  /** A leg can't be judged, and the difference of the means is not clear. */
  | { readonly kind: 'unsure' }
  | {
      readonly kind: 'difference';
      readonly moreInward: Side;
      readonly differenceDeg: number;
      readonly bandDeg: number;
    };

export interface Headline {
  /** `null` if this leg was measured in no rep. */
  readonly legs: Readonly<Record<Side, LegStory | null>>;
  readonly comparison: Comparison;
  readonly firm: boolean;
  readonly toesSeen: boolean;
}

/** Says what a knee did in most of these reps. The history tells it from the kept numbers alone. */
export function tendencyIn({ inwardReps: inward, outwardReps: outward, unclearReps = 0, reps }: RepGroup): LegTendency {
  if (inward > 0 && outward > 0) return 'varies';
  if (inward > 0) return inward * 2 >= reps ? 'inward' : 'sometimes-inward';
  if (outward > 0) return outward * 2 >= reps ? 'outward' : 'sometimes-outward';
  return unclearReps * 2 > reps ? 'unclear' : 'in-line';
}

function tellLeg(side: Side, reps: readonly RepRecord[]): LegStory | null {
  const group = groupReps(reps, side);
  if (group === null) return null;
  const { inwardReps, outwardReps } = group;
  const isOffAxis = ({ legs }: RepRecord) => legs[side]?.verdict === 'inward' || legs[side]?.verdict === 'outward';
  return {
    side,
    tendency: tendencyIn(group),
    meanDriftDeg: group.driftDeg,
    bandDeg: group.bandDeg,
    hits: inwardReps + outwardReps,
    inwardReps,
    outwardReps,
    offAxis: inwardReps > 0 && outwardReps > 0 ? null : groupReps(reps.filter(isOffAxis), side),
    reps: group.reps,
  };
}

function otherFootIn(reps: readonly RepRecord[], exercise: Exercise): OtherFoot {
  if (reps.some(({ stance }) => stance === 'both')) return 'on-the-floor';
  return exercise === 'step-down' ? 'lowered' : 'lifted';
}

/** Both knees go the same way, or both keep their line. How often they do may differ. */
function isAlike(left: LegTendency, right: LegTendency): boolean {
  return directionOf(left) === directionOf(right) && (left === 'varies') === (right === 'varies');
}

function compare(left: LegStory | null, right: LegStory | null, otherFoot: OtherFoot): Comparison {
  if (left === null || right === null) return { kind: 'one-leg', otherFoot };
  const differenceDeg = left.meanDriftDeg - right.meanDriftDeg;
  const bandDeg = Math.hypot(left.bandDeg, right.bandDeg);
  if (Math.abs(differenceDeg) <= Math.max(COMPARISON.clearDifferenceDeg, bandDeg)) {
    if (left.tendency === 'unclear' || right.tendency === 'unclear') return { kind: 'unsure' };
    return { kind: isAlike(left.tendency, right.tendency) ? 'no-difference' : 'verdicts-differ' };
  }
  return {
    kind: 'difference',
    moreInward: differenceDeg > 0 ? 'left' : 'right',
    differenceDeg: Math.abs(differenceDeg),
    bandDeg,
  };
}

/** Sums up a session from the reps that count. Reps on another leg than asked for are left out. */
export function tellSession(record: Pick<SessionRecord, 'reps' | 'sets' | 'programme'>): Headline {
  const reps = countedReps(record);
  const legs = { left: tellLeg('left', reps), right: tellLeg('right', reps) };
  return {
    legs,
    comparison: compare(legs.left, legs.right, otherFootIn(reps, record.programme.exercise)),
    firm: SIDES.every((side) => (legs[side]?.reps ?? COMPARISON.firmReps) >= COMPARISON.firmReps),
    toesSeen: reps.some((rep) => SIDES.some((side) => (rep.legs[side]?.kneeOverToeChangePct ?? null) !== null)),
  };
}

/** Gives the direction of a tendency, for its shape and hue. */
export function directionOf(tendency: LegTendency): Exclude<Verdict, 'unclear'> {
  if (tendency === 'inward' || tendency === 'sometimes-inward') return 'inward';
  if (tendency === 'outward' || tendency === 'sometimes-outward') return 'outward';
  return 'in-line';
}
