import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { measuredReps, typicalRep } from '../../core/session/side-by-side-reps.ts';

type Reps = Pick<SessionRecord, 'reps' | 'sets'>;

/** Lists the legs that were measured at the bottom of at least one rep in every given session. */
export function legsMeasuredIn(...records: readonly Reps[]): readonly Side[] {
  return SIDES.filter((side) => records.every((record) => measuredReps(countedReps(record), side).length > 0));
}

/**
 * Picks the leg that a person most likely wants to look at: the one that usually drifts further. `null` if neither was
 * measured.
 */
export function tellingLeg(record: Reps, among: readonly Side[]): Side | null {
  const reps = countedReps(record);
  const drift = (side: Side) => Math.abs(typicalRep(reps, side)?.legs[side]?.driftAtBottomDeg ?? 0);
  return among.toSorted((a, b) => drift(b) - drift(a))[0] ?? null;
}
