import type { Baseline } from '../alignment/baseline.ts';
import type { SeenBody } from '../alignment/gates.ts';
import type { ModelProfile } from '../alignment/model-profile.ts';
import { carriers } from '../alignment/plausible-standing.ts';
import { surveyFilm } from '../film/survey-film.ts';
import type { PoseObservation } from '../reading/observation.ts';
import type { Stance } from '../reading/reading.ts';

/** One frame of a person who has no standing axis yet, or only a provisional one. */
export interface HeldFrame {
  readonly observation: PoseObservation;
  /** Height of the hips over the carrying ankles, pixels. */
  readonly heightPx: number;
}

const HELD = {
  /** Frames are held for this time, because no squat takes longer. [E] */
  forMs: 12_000,
  /** The top before a squat is looked for within this time. [E] */
  topWithinMs: 1500,
  /** Below this share of the top's height the hips have left the top: earlier than the 4 % at which a squat is noticed. [E] */
  beganShare: 0.97,
} as const;

/** Adds one frame and drops those that are too old. */
export function holdFrame(
  held: readonly HeldFrame[],
  observation: PoseObservation,
  { legs }: SeenBody,
  stance: Stance,
): readonly HeldFrame[] {
  const sides = carriers(stance);
  const heightPx = sides.reduce((sum, side) => sum + legs[side].ankle.y - legs[side].hip.y, 0) / sides.length;
  const kept = held.filter((one) => {
    // A clock that stands still or was set back must not let frames pile up.
    const ageMs = observation.timestampMs - one.observation.timestampMs;
    return ageMs > 0 && ageMs <= HELD.forMs;
  });
  return [...kept, { observation, heightPx }];
}

/** Do the hips leave the top of their way in the newest frame? */
function beginsSquat(held: readonly HeldFrame[]): boolean {
  const [now, before] = [held.at(-1), held.at(-2)];
  if (now === undefined || before === undefined) return false;
  const sinceMs = now.observation.timestampMs - HELD.topWithinMs;
  const top = Math.max(...held.filter((one) => one.observation.timestampMs >= sinceMs).map(({ heightPx }) => heightPx));
  return now.heightPx < HELD.beganShare * top && before.heightPx >= HELD.beganShare * top;
}

/**
 * The standing axis for a person who begins the next squat without ever having stood: what was seen so far is looked at
 * as a film would be. `null`: no squat begins here, or none came before.
 */
export function findAxisAfterSquat(held: readonly HeldFrame[], profile: ModelProfile): Baseline | null {
  if (!beginsSquat(held)) return null;
  const survey = surveyFilm(
    held.map(({ observation }) => observation),
    profile,
  );
  return survey?.axisAt(held.at(-1)?.observation.timestampMs ?? 0) ?? null;
}
