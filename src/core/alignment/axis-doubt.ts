import type { Side } from '../geometry/keypoints.ts';
import { frontalPlaneProjectionAngle, type MedialDirection } from '../geometry/leg-axis.ts';
import type { Stance } from '../reading/reading.ts';
import { median } from '../signal/statistics.ts';
import type { SeenBody } from './gates.ts';
import type { ModelProfile } from './model-profile.ts';
import { bodyLean, standingTurn, type YawClues } from './view.ts';

/**
 * How far a standing axis may be off because this standing is not the next one. People sway, and on one leg the foot, the
 * pelvis and the trunk work all the time to keep the balance, so that a short look tells one moment of that.
 */

/** The parts of an axis that a moment of standing tells, degrees. */
export interface StandingMoment {
  readonly timestampMs: number;
  /** Angle at the knee in the picture. */
  readonly kneeDeg: number | null;
  /** Direction of the foot. */
  readonly footDeg: number | null;
  /** Turn of the body. */
  readonly yawDeg: number | null;
  /** Lean of the picture. */
  readonly leanDeg: number | null;
}

type MomentPart = Exclude<keyof StandingMoment, 'timestampMs'>;

/** One standard deviation of each part of an axis, degrees: all that the model's own figures do not hold. */
export type AxisDoubt = Readonly<Record<MomentPart, number>>;

/**
 * One standard deviation from moment to moment, degrees, while people stand between squats. [measured: decision 0031. On both
 * legs: rendered people. On one leg: the person of m07, because rendered people sway less; the person of m08 sways by as much.]
 */
const FROM_MOMENT_TO_MOMENT = {
  both: { kneeDeg: 1, footDeg: 0.7, yawDeg: 0.6, leanDeg: 0.1 },
  one: { kneeDeg: 1.9, footDeg: 2.9, yawDeg: 2.4, leanDeg: 1.3 },
} as const;

/** Two moments that lie at least this far apart, milliseconds, differ as much as any two moments. [measured: docs/decisions/0031-short-axes-on-one-leg.md] */
const MOMENT_MS = 800;

/** The figures above weigh as much as so many moments of this person beyond the first. [E] */
const USUAL_WEIGHT = 3;

/** One frame of a person who stands. */
interface SeenStanding {
  readonly timestampMs: number;
  readonly body: SeenBody;
  readonly stance: Stance;
  readonly clues: YawClues | null;
}

export function standingMoment(
  { timestampMs, body, stance, clues }: SeenStanding,
  side: Side,
  medial: MedialDirection,
  profile: ModelProfile,
): StandingMoment {
  return {
    timestampMs,
    kneeDeg: frontalPlaneProjectionAngle(body.legs[side], medial),
    footDeg: clues && clues.footDeg[side],
    yawDeg: (clues && standingTurn(clues, profile)?.yawDeg) ?? null,
    leanDeg: bodyLean(body, stance),
  };
}

/** The middle of each moment, of so many as the frames tell apart. */
function middles(frames: readonly StandingMoment[], part: MomentPart): readonly number[] {
  const moments: number[][] = [];
  let startMs = Number.NEGATIVE_INFINITY;
  for (const frame of frames) {
    const value = frame[part];
    if (value === null) continue;
    if (frame.timestampMs - startMs >= MOMENT_MS) {
      startMs = frame.timestampMs;
      moments.push([]);
    }
    moments.at(-1)?.push(value);
  }
  return moments.flatMap((values) => median(values) ?? []);
}

/**
 * The doubt about an axis that these frames of standing make. It shrinks with the number of moments, and grows where they
 * disagree by more than usual. The model's residual holds one usual moment on both legs: it was fitted with such axes.
 *
 * @param frames in order of time.
 */
export function axisDoubt(frames: readonly StandingMoment[], isOnOneLeg: boolean): AxisDoubt {
  const doubtOf = (part: MomentPart): number => {
    const told = middles(frames, part);
    if (told.length === 0) return 0;
    const mean = told.reduce((sum, value) => sum + value, 0) / told.length;
    const squares = told.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const usual = FROM_MOMENT_TO_MOMENT[isOnOneLeg ? 'one' : 'both'][part] ** 2;
    const further = told.length - 1;
    const ofMoment = usual + (squares - further * usual) / (USUAL_WEIGHT + further);
    return Math.sqrt(Math.max(0, ofMoment / told.length - FROM_MOMENT_TO_MOMENT.both[part] ** 2));
  };
  return {
    kneeDeg: doubtOf('kneeDeg'),
    footDeg: doubtOf('footDeg'),
    yawDeg: doubtOf('yawDeg'),
    leanDeg: doubtOf('leanDeg'),
  };
}
