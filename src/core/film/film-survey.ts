import type { Baseline } from '../alignment/baseline.ts';
import type { Stance } from '../reading/reading.ts';

/** One squat of a film that was looked at as a whole. Times: the film's clock, milliseconds. */
export interface SurveyedSquat {
  /** The hips leave the standing height. */
  readonly startMs: number;
  readonly bottomMs: number;
  /** The hips are back at the standing height. */
  readonly endMs: number;
  readonly stance: Stance;
  /** Drop of the hips, share of the higher of both high points beside the squat. */
  readonly depth: number;
}

/** The facts about a whole film that are known before its frames are measured one after the other. */
export interface FilmSurvey {
  /** In order of time; none overlaps the next. */
  readonly squats: readonly SurveyedSquat[];
  /** The standing axis for a frame of this time, the same for all frames of a squat; `null`: there is none. */
  axisAt(timestampMs: number): Baseline | null;
}

/** The squat that this moment belongs to; `null`: none. */
export function squatAt({ squats }: FilmSurvey, timestampMs: number): SurveyedSquat | null {
  return squats.find(({ startMs, endMs }) => timestampMs >= startMs && timestampMs < endMs) ?? null;
}
