import { perSide, SIDES, type Side } from '../../core/geometry/keypoints.ts';
import type { RunRecord } from '../../core/running/run-record.ts';
import { compareRuns, type RunComparison } from '../../core/session/compare-runs.ts';
import type { RunSessionSummary } from '../../core/session/session-summary.ts';
import { startAndEndOf } from '../../core/session/start-and-end-of-run.ts';
import type { ToldChange } from './ChangeTable.tsx';

type Legs = Readonly<Record<Side, ToldChange | null>>;

/** Tells the start of a run against its end; `null`: no leg has steps for two means. */
export function changesWithin(record: RunRecord): { readonly legs: Legs; readonly steps: number } | null {
  const found = perSide((side) => startAndEndOf(record, side));
  const steps = Math.max(...SIDES.map((side) => found[side]?.start.steps ?? 0));
  if (steps === 0) return null;
  const legs = perSide((side) => {
    const told = found[side];
    if (told === null) return null;
    const { start, end } = told;
    // The bands of both means are mostly an error that they share, so that they would hide a change that is clear.
    return {
      before: { driftDeg: start.driftDeg, bandDeg: null },
      after: { driftDeg: end.driftDeg, bandDeg: null },
      difference: told,
    };
  });
  return { legs, steps };
}

/** Tells an earlier run against a later one. */
export function changesBetween(
  earlier: RunSessionSummary,
  later: RunSessionSummary,
): { readonly kind: 'told'; readonly legs: Legs } | Extract<RunComparison, { kind: 'not-comparable' }> {
  const compared = compareRuns(earlier, later);
  if (compared.kind === 'not-comparable') return compared;
  const legs = perSide((side) => {
    const [difference, one, other] = [compared.legs[side], earlier.run.legs[side], later.run.legs[side]];
    if (difference === null || one === null || other === null) return null;
    const mean = ({ drift }: typeof one) => ({ driftDeg: drift.mean, bandDeg: drift.band });
    return { before: mean(one), after: mean(other), difference };
  });
  return { kind: 'told', legs };
}

/** Picks the run to compare with: the newest one before this run, or else the one nearest in time. */
export function likelyRun(others: readonly RunSessionSummary[], startedAt: string): RunSessionSummary | null {
  const awayMs = (one: RunSessionSummary) => Math.abs(Date.parse(one.startedAt) - Date.parse(startedAt));
  const nearest = (some: readonly RunSessionSummary[]) => some.toSorted((a, b) => awayMs(a) - awayMs(b))[0] ?? null;
  return nearest(others.filter((one) => Date.parse(one.startedAt) < Date.parse(startedAt))) ?? nearest(others);
}
