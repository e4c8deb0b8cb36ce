import { perSide, SIDES, type Side } from '../geometry/keypoints.ts';
import type { RunLeg } from '../running/run-record.ts';
import { RUN_COACH } from './run-coach-limits.ts';
import type { RunCue } from './run-cue.ts';

/** The part of the past that cues depend on. Times: the coach's clock, milliseconds. */
export interface SpeechState {
  /** When a cue or praise was given last; `null`: never. */
  readonly spokeMs: number | null;
  /** The newest thing that was said of each leg. `null`: nothing was said, or the leg came back in line since. */
  readonly told: Readonly<Record<Side, { readonly direction: 'inward' | 'outward'; readonly atMs: number } | null>>;
  /** Measured steps of each leg since the last cue. */
  readonly stepsSince: Readonly<Record<Side, number>>;
}

export const NOTHING_SAID: SpeechState = {
  spokeMs: null,
  told: { left: null, right: null },
  stepsSince: { left: 0, right: 0 },
};

/** The run in one frame, as far as cues depend on it. */
export interface RunNews {
  readonly legs: Readonly<Record<Side, Pick<RunLeg, 'drift' | 'verdict' | 'inwardShare' | 'outwardShare'> | null>>;
  /** Steps of each leg that were measured in this frame. */
  readonly newSteps: Readonly<Record<Side, number>>;
  /** Whether picture and cues are covered now. */
  readonly isCovered: boolean;
}

type DriftCue = Extract<RunCue, { kind: 'run-drift' }>;
type Praise = Extract<RunCue, { kind: 'run-praise' }>;

interface Fault {
  readonly side: Side;
  readonly direction: 'inward' | 'outward';
  readonly driftDeg: number;
}

/** The fault of a leg: its mean lies beyond the limit with its whole band, and so do most of its last steps. */
function faultOf(side: Side, { legs }: RunNews): Fault | null {
  const leg = legs[side];
  if (leg === null || (leg.verdict !== 'inward' && leg.verdict !== 'outward')) return null;
  const share = leg.verdict === 'inward' ? leg.inwardShare : leg.outwardShare;
  return share < RUN_COACH.cue.beyondShare ? null : { side, direction: leg.verdict, driftDeg: leg.drift.mean };
}

function largestOf(faults: readonly Fault[]): Fault | null {
  return faults.toSorted((a, b) => Math.abs(b.driftDeg) - Math.abs(a.driftDeg))[0] ?? null;
}

/** The larger fault that may be told now, for both legs where both drift to the same side. */
function driftCueOf(state: SpeechState, news: RunNews, nowMs: number): DriftCue | null {
  const faults = SIDES.flatMap((side) => faultOf(side, news) ?? []).filter(
    ({ side }) => state.stepsSince[side] >= RUN_COACH.cue.stepsSince,
  );
  const mayBeTold = ({ side, direction }: Fault): boolean => {
    const told = state.told[side];
    return told === null || told.direction !== direction || nowMs - told.atMs >= RUN_COACH.cue.againMs;
  };
  const largest = largestOf(faults.filter(mayBeTold));
  if (largest === null) return null;
  const { side, direction } = largest;
  const alike = faults.filter((fault) => fault.direction === direction);
  const isBoth = alike.length === SIDES.length;
  const { driftDeg } = (isBoth ? largestOf(alike) : null) ?? largest;
  return { kind: 'run-drift', side: isBoth ? 'both' : side, direction, driftDeg };
}

/** Praise for each leg that is back in line after a cue about it. */
function praiseOf(state: SpeechState, { legs }: RunNews): Praise | null {
  const back = SIDES.filter(
    (side) =>
      state.told[side] !== null &&
      legs[side]?.verdict === 'in-line' &&
      state.stepsSince[side] >= RUN_COACH.cue.stepsSince,
  );
  const [side] = back;
  if (side === undefined) return null;
  return { kind: 'run-praise', side: back.length === SIDES.length ? 'both' : side };
}

const concerns = (cue: DriftCue | Praise, side: Side): boolean => cue.side === 'both' || cue.side === side;

/**
 * Decides whether a runner hears something in this frame: one fault at a time, the larger first, rarely, and only about
 * steps that were done after the last cue.
 */
export function advanceSpeech(
  before: SpeechState,
  news: RunNews,
  nowMs: number,
): { readonly state: SpeechState; readonly cue: DriftCue | Praise | null } {
  const state = { ...before, stepsSince: perSide((side) => before.stepsSince[side] + news.newSteps[side]) };
  const isResting = state.spokeMs !== null && nowMs - state.spokeMs < RUN_COACH.cue.restMs;
  if (news.isCovered || isResting) return { state, cue: null };
  const drift = driftCueOf(state, news, nowMs);
  const cue = drift ?? praiseOf(state, news);
  if (cue === null) return { state, cue: null };
  const told = perSide((side) => {
    if (!concerns(cue, side)) return state.told[side];
    return drift === null ? null : { direction: drift.direction, atMs: nowMs };
  });
  return { state: { spokeMs: nowMs, told, stepsSince: { left: 0, right: 0 } }, cue };
}
