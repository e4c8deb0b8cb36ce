import { degrees, type Degrees } from '../geometry/units.ts';
import type { YawClueName, ModelProfile } from './model-profile.ts';

/** Degrees that each clue says of the body's turn, + towards the picture's right; `null`: it says nothing. */
export type TurnClues = Readonly<Partial<Record<YawClueName, number | null>>>;

/** A turn with what remains unknown about it. */
export interface YawEstimate {
  readonly yawDeg: Degrees;
  /** One standard deviation. */
  readonly deviationDeg: number;
}

/**
 * Joins the clues to their weighted mean. A clue weighs by its error on people whom it was not fitted to.
 *
 * @returns `null` without any clue that is a number.
 */
export function combineClues(clues: TurnClues, { yaw }: ModelProfile): YawEstimate | null {
  let sum = 0;
  let weight = 0;
  for (const [name, clue] of Object.entries(yaw.clues)) {
    const value = clues[name as YawClueName];
    if (value == null || !Number.isFinite(value)) continue;
    const worth = 1 / clue.deviationDeg ** 2;
    sum += worth * value;
    weight += worth;
  }
  return weight === 0 ? null : { yawDeg: degrees(sum / weight), deviationDeg: yaw.sharedError / Math.sqrt(weight) };
}

/** A turn told by clues, and one more clue that came later. */
export function withLaterClue(
  told: YawEstimate | null,
  name: YawClueName,
  valueDeg: number | null,
  profile: ModelProfile,
): YawEstimate | null {
  const later = combineClues({ [name]: valueDeg }, profile);
  if (told === null || later === null) return told ?? later;
  const [before, after] = [told.deviationDeg ** -2, later.deviationDeg ** -2];
  return {
    yawDeg: degrees((before * told.yawDeg + after * later.yawDeg) / (before + after)),
    deviationDeg: 1 / Math.sqrt(before + after),
  };
}

/** People who were asked to face the camera mostly do so within a few degrees; some don't at all. [E; METHOD] */
const FACING_SHARE = 0.6;
const FACING_DEVIATION_DEG = 1.5;
const TURNED_DEVIATION_DEG = 10;
/** Without a clue, and without a figure of how people stand: facing, more or less. [E] */
const UNKNOWN_DEVIATION_DEG = 4;

function normalDensity(value: number, deviation: number): number {
  return Math.exp((-value * value) / (2 * deviation * deviation)) / deviation;
}

/**
 * The turn to correct for: posterior mean of a mixture of "faces the camera" and "is turned", given clues that are off by
 * their own deviation. A turn within that deviation is mostly noise and shrinks; one beyond it is believed.
 *
 * @param unknownDeviationDeg the turn, as a standard deviation, of people about whom no clue says anything.
 */
export function estimateYaw(clue: YawEstimate | null, unknownDeviationDeg = UNKNOWN_DEVIATION_DEG): YawEstimate {
  if (clue === null) return { yawDeg: degrees(0), deviationDeg: unknownDeviationDeg };
  const noise = clue.deviationDeg ** 2;
  const facing = FACING_DEVIATION_DEG ** 2;
  const turned = TURNED_DEVIATION_DEG ** 2;
  const facingWeight = FACING_SHARE * normalDensity(clue.yawDeg, Math.sqrt(facing + noise));
  const turnedWeight = (1 - FACING_SHARE) * normalDensity(clue.yawDeg, Math.sqrt(turned + noise));
  const total = facingWeight + turnedWeight;
  if (!(total > 0)) return clue;
  const facingMean = (clue.yawDeg * facing) / (facing + noise);
  const turnedMean = (clue.yawDeg * turned) / (turned + noise);
  const p = facingWeight / total;
  const yaw = p * facingMean + (1 - p) * turnedMean;
  const variance =
    p * ((facing * noise) / (facing + noise) + (facingMean - yaw) ** 2) +
    (1 - p) * ((turned * noise) / (turned + noise) + (turnedMean - yaw) ** 2);
  return { yawDeg: degrees(yaw), deviationDeg: Math.sqrt(variance) };
}

/** Scatter of the feet's direction while people stand still on the spot, degrees. [measured: rendered clips] */
const STANDING_SCATTER_DEG = 1.5;

/**
 * The part of a turn on the spot that adds to the doubt, one standard deviation, degrees: all that is more than the
 * clue's own scatter.
 */
export function turnDoubt(turnedDeg: number): number {
  return Math.sqrt(Math.max(0, turnedDeg ** 2 - STANDING_SCATTER_DEG ** 2));
}

/** The hips' direction in squats so far: bent legs show it better than straight ones. */
export interface SquatTurn {
  readonly sumDeg: number;
  readonly frames: number;
}

export const NO_SQUAT_YET: SquatTurn = { sumDeg: 0, frames: 0 };

/** Depth from which on the hips' direction in a squat is counted, share of the standing hip height. [E] */
export const SQUAT_TURN_DEPTH = 0.08;
/** So many frames make a mean whose own scatter does not matter. [E] */
const ENOUGH_FRAMES = 5;

/** @param hipsDeg in this frame; `null`: not seen, or the person is not down on both legs. */
export function advanceSquatTurn(before: SquatTurn, hipsDeg: number | null): SquatTurn {
  if (hipsDeg === null || !Number.isFinite(hipsDeg)) return before;
  return { sumDeg: before.sumDeg + hipsDeg, frames: before.frames + 1 };
}

export function squatTurnDeg({ sumDeg, frames }: SquatTurn): number | null {
  return frames < ENOUGH_FRAMES ? null : sumDeg / frames;
}
