import { judge } from '../../core/drift/drift-state.ts';
import { SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RepLeg, Verdict } from '../../core/reading/rep-record.ts';
import type { Thresholds } from '../../core/reading/thresholds.ts';
import { countedReps } from '../../core/session/counted-reps.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { limitsOf } from '../../core/session/told-session.ts';

/** One leg in one squat, on which a sensitivity is tried out. */
export interface TriedRep {
  readonly side: Side;
  /** At the lowest point, + inward, − outward. */
  readonly driftDeg: number;
  /** Half-width of the 95 % band. */
  readonly bandDeg: number;
  readonly isFootSeen: boolean;
  /** The rep of a kept session; `null`: the recorded example. */
  readonly from: { readonly number: number; readonly startedAt: string } | null;
}

/** The first squat of the recorded try, `public/try-it/mixed-set.json`, as the default model's points are measured. */
export const EXAMPLE_REP: TriedRep = { side: 'left', driftDeg: 15.4, bandDeg: 6.5, isFootSeen: true, from: null };

function sampleOf(leg: RepLeg) {
  return {
    driftDeg: leg.driftAtBottomDeg,
    bandDeg: leg.bandDeg,
    isFootSeen: leg.kneeOverToeChangePct !== null,
  };
}

/**
 * Finds the squat of a session on which a sensitivity shows best: the one farthest inward. A rep whose verdict hung on more
 * than drift and band (the toe as a second witness) is no example, because another sensitivity may not find that witness.
 *
 * @returns `null` where the session has no such rep.
 */
export function triedRepOf(record: SessionRecord): TriedRep | null {
  const limits = limitsOf(record);
  if (limits === null) return null;
  const reps = countedReps(record).flatMap(({ number, legs }) =>
    SIDES.flatMap((side): readonly TriedRep[] => {
      const leg = legs[side];
      if (leg === null || judge(sampleOf(leg), limits) !== leg.verdict) return [];
      return [{ side, ...sampleOf(leg), from: { number, startedAt: record.origin.startedAt } }];
    }),
  );
  return reps.reduce<TriedRep | null>(
    (most, rep) => (most === null || rep.driftDeg > most.driftDeg ? rep : most),
    null,
  );
}

/** Says how a squat would be judged at this sensitivity. */
export function tryOut(rep: TriedRep, thresholds: Thresholds): Verdict {
  return judge(rep, thresholds);
}
