import { SIDES, type Side } from '../geometry/keypoints.ts';

export const EXERCISES = ['two-leg-squat', 'single-leg-squat', 'step-down'] as const;
export type Exercise = (typeof EXERCISES)[number];

/** Planned length of each part of a rep, milliseconds. */
export interface Tempo {
  readonly downMs: number;
  readonly holdMs: number;
  readonly upMs: number;
}

/** A person's plan for a session: the exercise, its sets, reps and rests, and the reps without the mirror. */
export interface Programme {
  readonly exercise: Exercise;
  /**
   * Whether a rep counts on whichever leg carries, and no leg is asked for: on films, and on one leg until the person
   * stops.
   */
  readonly anyLeg: boolean;
  /** Number of sets; on one leg, number of sets for each leg. */
  readonly sets: number;
  /** `null`: the set lasts until the person stops. */
  readonly repsPerSet: number | null;
  readonly restMs: number;
  readonly tempo: Tempo;
  /**
   * Share of the reps done without picture and cues (the fading mirror), 0..1. These reps are measured all the same.
   */
  readonly hiddenShare: number;
}

/** One set of the programme as planned: its number and its leg. */
export interface Turn {
  /** 1-based. */
  readonly number: number;
  /** Number of all sets. */
  readonly of: number;
  readonly leg: 'both' | Side | 'any';
}

/** The exercise of the METHOD notes: 2 s down, a short hold, 2 s up, 8 to 10 reps. */
export const DEFAULT_PROGRAMME: Programme = {
  exercise: 'two-leg-squat',
  anyLeg: false,
  sets: 1,
  repsPerSet: 8,
  restMs: 45_000,
  tempo: { downMs: 2000, holdMs: 500, upMs: 2000 },
  hiddenShare: 0,
};

/** The programme of a film: one set without an end, on whichever legs. */
export const FREE_PROGRAMME: Programme = { ...DEFAULT_PROGRAMME, anyLeg: true, repsPerSet: null };

/** Does a rep on these legs belong to the turn? */
export function isOfTurn(stance: 'both' | Side, { leg }: Turn): boolean {
  return leg === 'any' || leg === stance;
}

/** The leg that the person is asked to stand on in this turn; `null` for both or any. */
export function askedLeg({ leg }: Turn): Side | null {
  return leg === 'left' || leg === 'right' ? leg : null;
}

/** The leg that a cue names. Where any leg will do, none is named, which reads as both. */
export function namedLeg({ leg }: Turn): 'both' | Side {
  return leg === 'any' ? 'both' : leg;
}

/** The sets in order: on one leg left and right take turns, left first. */
export function turnsOf({ exercise, anyLeg, sets }: Programme): readonly Turn[] {
  const legs: readonly Turn['leg'][] =
    anyLeg || exercise === 'two-leg-squat'
      ? Array.from({ length: sets }, () => (anyLeg ? 'any' : 'both'))
      : Array.from({ length: sets }, () => SIDES).flat();
  return legs.map((leg, index) => ({ number: index + 1, of: legs.length, leg }));
}

/**
 * Is this rep done without picture and cues? Hidden reps are spread evenly over the set, and each set begins with a
 * seen rep unless all are hidden. The answer is deterministic, so that the summary can give it again.
 *
 * @param rep 1-based within its set.
 */
export function isHiddenRep(hiddenShare: number, rep: number): boolean {
  const share = Math.min(1, Math.max(0, hiddenShare));
  return Math.floor(rep * share) > Math.floor((rep - 1) * share);
}
