import { LIMITS } from '../reading/thresholds.ts';

/** How both legs differ from standing. Shares of the standing hip height; + is down in the picture. */
export interface LoweredFootClues {
  /** The free ankle went down against the carrying one: both points sink a little in a squat. */
  readonly freeSinks: number;
  /** The free ankle went to either side. */
  readonly freeAside: number;
  /** The hip over the carrying foot went down. */
  readonly hipSinks: number;
  /** The hip came nearer to the ankle, on the carrying leg and on the free one. */
  readonly carrierDip: number;
  readonly freeDip: number;
  /** The carrying foot went from its spot. */
  readonly carrierTravel: number;
}

/**
 * Limits of a step-down. Its free foot hangs from the step and sinks with the hips. A foot that steps forward sinks in the
 * picture too, but that leg's height changes, or the foot goes aside. [E; rendered step-downs show 0.07 to 0.11, up to
 * 0.25, 0.02 and 0.02. In squats on both legs the leg that dips less dips by 0.6 of the other and more.]
 */
export const STEP_DOWN = {
  /** The free foot sinks by so much, share of the standing hip height: about 3 cm. */
  sinks: 0.035,
  /** A step-down that is under way goes on until its free foot is up to this. [E] */
  sinksStill: 0.02,
  /** The hips sink by at least this share of the dip: a foot that is lifted makes a dip without them. */
  hipsSink: 0.6,
  /** The free leg's height changes by no more than this share of the carrying leg's dip. */
  freeLegDip: 0.55,
  /** The free foot goes aside by no more than this, and the carrying foot stays on its spot, shares of that height. */
  aside: 0.07,
  carrierTravel: 0.06,
  /** The feet stand alike before and after, shares of that height: a person who changes legs in between does not. */
  standsAlike: LIMITS.freeFoot.expected.on,
} as const;

/**
 * Does one leg stand on a step while the other foot is lowered from it, straight beneath its hip?
 *
 * @param isUnderWay it was so just before: the foot has to be up again to end it.
 */
export function isFootLowered(clues: LoweredFootClues, isUnderWay = false): boolean {
  const { freeSinks, freeAside, hipSinks, carrierDip, freeDip, carrierTravel } = clues;
  return (
    freeSinks >= (isUnderWay ? STEP_DOWN.sinksStill : STEP_DOWN.sinks) &&
    carrierDip > 0 &&
    hipSinks >= STEP_DOWN.hipsSink * carrierDip &&
    Math.abs(freeDip) <= STEP_DOWN.freeLegDip * carrierDip &&
    Math.abs(freeAside) <= STEP_DOWN.aside &&
    carrierTravel <= STEP_DOWN.carrierTravel
  );
}
