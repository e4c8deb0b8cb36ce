import type { ModelProfile } from '../alignment/model-profile.ts';
import { NO_MOVE, steady, type PictureMove } from '../alignment/picture-move.ts';
import type { PoseObservation } from '../reading/observation.ts';
import { runSpans } from '../running/when-running.ts';
import { followFilm, isZoomedTooFar } from './film-camera.ts';
import type { FilmSurvey } from './film-survey.ts';
import { surveyFilm } from './survey-film.ts';

/** Everything that only a film tells that is known to its end. */
export interface KnownFilm {
  /** The squats and their standing axes; `null`: the film shows no squat. */
  readonly survey: FilmSurvey | null;
  /** Takes the camera's motion of the frame of this time back. */
  moveAt(timestampMs: number): PictureMove;
  /** Does this moment lie in a squat over which the camera zoomed too far? */
  isZoomedAt(timestampMs: number): boolean;
}

/**
 * @param film all its frames, in order of time.
 * @param model name of the pose model.
 */
export function knowFilm(film: readonly PoseObservation[], model: string, profile: ModelProfile): KnownFilm {
  const camera = followFilm(film, profile);
  const moves = new Map(film.map(({ timestampMs }, index) => [timestampMs, camera.moves[index] ?? NO_MOVE]));
  const still = film.map((seen, index) => steady(seen, camera.moves[index] ?? NO_MOVE));
  return {
    survey: surveyFilm(still, profile, runSpans(film, model)),
    moveAt: (timestampMs) => moves.get(timestampMs) ?? NO_MOVE,
    isZoomedAt: (timestampMs) => isZoomedTooFar(camera, timestampMs),
  };
}
