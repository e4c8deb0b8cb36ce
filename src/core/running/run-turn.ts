import type { YawClues } from '../alignment/view.ts';
import { estimateYaw, type YawEstimate } from '../alignment/turn.ts';
import { degrees } from '../geometry/units.ts';
import { mean } from '../signal/statistics.ts';
import type { RunProfile } from './run-profile.ts';
import type { RunView } from './run-view.ts';

/**
 * The turns that hips and shoulders showed in all frames of running, summed up. The pelvis turns to and fro with every step,
 * so that only the mean over many frames tells the turn of the runner.
 */
export interface RunTurn {
  readonly sumDeg: number;
  readonly frames: number;
}

export const TURN_UNKNOWN: RunTurn = { sumDeg: 0, frames: 0 };

/** Frames whose mean is worth more than the clues of standing: about two strides at 20 frames a second. [E] */
const ENOUGH_FRAMES = 30;

/** The turn that hips and shoulders of one frame show; `null`: the model gives no depth. */
export function turnShown({ hipsDeg, shouldersDeg }: YawClues): number | null {
  return mean([hipsDeg, shouldersDeg].filter((clue): clue is number => clue !== null && Number.isFinite(clue)));
}

export function advanceTurn(before: RunTurn, shownDeg: number | null): RunTurn {
  return shownDeg === null ? before : { sumDeg: before.sumDeg + shownDeg, frames: before.frames + 1 };
}

/** The turn to correct for. @param standing as it was told of the standing body; `null`: nobody was seen standing. */
export function turnOf(
  { sumDeg, frames }: RunTurn,
  standing: YawEstimate | null,
  { turn }: RunProfile,
  seenFrom: RunView,
): YawEstimate {
  if (frames < ENOUGH_FRAMES) return standing ?? estimateYaw(null);
  const yawDeg = degrees(sumDeg / frames - turn.biasDeg[seenFrom]);
  return estimateYaw({ yawDeg, deviationDeg: turn.deviationDeg });
}
