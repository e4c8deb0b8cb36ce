import { SIDES } from '../geometry/keypoints.ts';
import { distance, midpoint } from '../geometry/leg-axis.ts';
import { toRadians, type Degrees } from '../geometry/units.ts';
import type { RefusalReason, Stance } from '../reading/reading.ts';
import { LIMITS } from '../reading/thresholds.ts';
import { median } from '../signal/statistics.ts';
import type { SeenBody } from './gates.ts';
import { isPlausiblyUpright } from './plausible-standing.ts';

/** One frame of a standing person, reduced to two shares: one tells of covered knees, one of a squeezed picture. */
export interface StandingLook {
  readonly timestampMs: number;
  /** Share of the outline around the knees that shows no two legs, 0..1; `null`: nobody looked. */
  readonly coveredKnees: number | null;
  /** Breadth of hips and shoulders over the height from ankles to shoulders; `null`: no shoulders were seen, or bent legs. */
  readonly breadthShare: number | null;
}

/**
 * Looks at a body that stands upright on both legs; `null` where it does not. On one leg the other one is in the air or
 * behind: no gap is to be expected, and nobody knows how long that leg is.
 *
 * @param yawDeg turn of the body, which makes it look narrower.
 * @param coveredKnees as the observation tells it.
 */
export function lookAtStanding(
  frame: { readonly timestampMs: number; readonly body: SeenBody; readonly stance: Stance },
  yawDeg: Degrees,
  coveredKnees: number | undefined,
): StandingLook | null {
  const { timestampMs, body, stance } = frame;
  const { legs, shoulders, legLengthPx } = body;
  if (stance !== 'both' || !isPlausiblyUpright(legs, stance)) return null;
  const covered = coveredKnees ?? null;
  const unseen = { timestampMs, coveredKnees: covered, breadthShare: null };
  if (shoulders === null) return unseen;
  const hips = midpoint(legs.left.hip, legs.right.hip);
  const trunkPx = distance(midpoint(shoulders.left, shoulders.right), hips);
  if (!isTall(body, trunkPx)) return unseen;
  const breadthPx = distance(legs.left.hip, legs.right.hip) + distance(shoulders.left, shoulders.right);
  const share = breadthPx / (legLengthPx + trunkPx) / Math.cos(toRadians(yawDeg));
  return { timestampMs, coveredKnees: covered, breadthShare: Number.isFinite(share) ? share : null };
}

/**
 * Proportions of a body that stands, which no squeeze of the picture's width changes. Bent legs and a bent trunk shorten the
 * body's picture, so that a person who is down looks broad in any picture. [measured standing: 1.1 to 1.7, and 0.9 to 1.4;
 * at the bottoms of the real motions one of the two is less]
 */
const TALL = { legOverTrunk: 1.08, thighOverShank: 0.85 } as const;

function isTall({ legs }: SeenBody, trunkPx: number): boolean {
  return SIDES.every((side) => {
    const { hip, knee, ankle } = legs[side];
    return (
      distance(hip, ankle) >= TALL.legOverTrunk * trunkPx &&
      distance(hip, knee) >= TALL.thighOverShank * distance(knee, ankle)
    );
  });
}

/** One wild look is no fault, and one lucky look shows no knees. [E] */
const LEAST_LOOKS = 3;

function middleOf(values: readonly (number | null)[], least: number): number | null {
  const told = values.filter((value): value is number => value !== null);
  return told.length < least ? null : median(told);
}

/**
 * The middle of few shares, and the third smallest of five or more. Cloth covers the knees in each look, while a free leg
 * that hangs before the other one, as in a step-down that reads as standing, covers the knees in most looks only.
 */
function bestSeen(values: readonly (number | null)[], least: number): number | null {
  const told = values.filter((value): value is number => value !== null).toSorted((a, b) => a - b);
  return told.length < least ? null : (told[Math.min(LEAST_LOOKS, Math.ceil(told.length / 2)) - 1] ?? null);
}

/**
 * Finds what makes everything that is measured on this person worthless: knees that nobody sees, or a picture whose width
 * was changed. The model is as sure of a covered knee as of a bare one, and of a squeezed body as of a right one, so
 * neither shows in its confidence.
 *
 * Decision 0013 (docs/decisions) holds the measurements behind both limits.
 *
 * @param least so many frames have to tell it.
 */
export function findStandingFault(looks: readonly StandingLook[], least: number): RefusalReason | null {
  const covered = bestSeen(
    looks.map(({ coveredKnees }) => coveredKnees),
    least,
  );
  if (covered !== null && covered >= LIMITS.coveredKnees) return 'knees-hidden';
  const breadth = middleOf(
    looks.map(({ breadthShare }) => breadthShare),
    least,
  );
  const { min, max } = LIMITS.breadthShare;
  return breadth !== null && (breadth < min || breadth > max) ? 'picture-squeezed' : null;
}

/** The looks of the last seconds of standing, and the fault that they show. */
export interface StandingWatch {
  /** Oldest first. */
  readonly looks: readonly StandingLook[];
  readonly fault: RefusalReason | null;
}

export const NOTHING_WATCHED: StandingWatch = { looks: [], fault: null };

/** The outline is read every 400 ms, so that this time holds five looks at the knees. [E] */
const WATCHED_MS = 2000;

/** @param look `null`: the person does not stand, which tells nothing new. */
export function advanceStandingWatch(before: StandingWatch, look: StandingLook | null): StandingWatch {
  if (look === null) return before;
  const lately = before.looks.filter(({ timestampMs }) => {
    // A clock that stands still or was set back must not let looks pile up.
    const ageMs = look.timestampMs - timestampMs;
    return ageMs > 0 && ageMs < WATCHED_MS;
  });
  const looks = [...lately, look];
  return { looks, fault: findStandingFault(looks, LEAST_LOOKS) };
}
