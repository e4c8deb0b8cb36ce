import type { RunLeg } from '../../src/core/running/run-record.ts';
import type { RunCoachView } from '../../src/core/run-coach/run-coach.ts';
import type { LiveRun } from '../../src/runtime/running/run-state.ts';

const mean = (value: number, band: number) => ({ mean: value, band, spread: 2 });

/** The means of a leg with this verdict. @param sizeDeg of the drift, without its sign. */
export function runLeg(verdict: RunLeg['verdict'], sizeDeg: number): RunLeg {
  const driftDeg = verdict === 'outward' ? -sizeDeg : sizeDeg;
  return {
    steps: 10,
    drift: mean(driftDeg, 4.6),
    bodyFppa: mean(driftDeg, 4.6),
    pelvicDrop: mean(5, 2.6),
    trunkLean: mean(1, 2),
    kneeOverToe: null,
    kneeGap: mean(12, 5),
    stepWidth: mean(8, 3),
    verdict,
    inwardShare: verdict === 'inward' ? 1 : 0,
    outwardShare: verdict === 'outward' ? 1 : 0,
  };
}

/** A person in the middle of a run, seen from the front. */
export function liveRun(legs: LiveRun['legs']): LiveRun & { readonly coach: RunCoachView } {
  return {
    timestampMs: 20_000,
    phase: 'running',
    seenFrom: 'front',
    refusal: null,
    footDown: 'left',
    stepCount: 42,
    newestSteps: [],
    legs,
    cadencePerMin: 168,
    lastCue: null,
    coach: { stage: 'running', hint: null, legs, isCovered: false, ranMs: 15_000, handShare: 0 },
  };
}
