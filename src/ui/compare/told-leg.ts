import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { measuredReps, typicalRep } from '../../core/session/side-by-side-reps.ts';

type Reps = Pick<SessionRecord, 'reps' | 'sets'>;

/** The legs that were measured at the bottom of a rep in all of these. */
export function legsMeasuredIn(...records: readonly Reps[]): readonly Side[] {
  return SIDES.filter((side) => records.every((record) => measuredReps(countedReps(record), side).length > 0));
}

/** The leg that one most likely wants to look at: the one that usually drifts further. `null`: none of these. */
export function tellingLeg(record: Reps, among: readonly Side[]): Side | null {
  const reps = countedReps(record);
  const drift = (side: Side) => Math.abs(typicalRep(reps, side)?.legs[side]?.driftAtBottomDeg ?? 0);
  return among.toSorted((a, b) => drift(b) - drift(a))[0] ?? null;
}
