import type { CoachCommand } from '../../core/coach/coach.ts';
import type { ImagePoint } from '../../core/geometry/keypoints.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Teaching } from '../session/teaching.ts';
import type { FinishedRun } from '../running/run-state.ts';
import type { FilmWish } from '../source/film-wish.ts';
import type { Settings } from '../settings/settings.ts';

/** Everything that a person can ask for. Every intent returns at once; its effect shows in the state. */
export interface Intents {
  openCamera(deviceId?: string): void;
  /** Opens the camera before a person who runs on a treadmill; the front or the back is seen. */
  openRunCamera(): void;
  /** Measures a film of a run, taken from the front or from behind. */
  openRunFilm(file: File, wish?: FilmWish): void;
  /** Opens the camera for one half of a runner's check. */
  openCheck(purpose: 'fresh' | 'tired'): void;
  /**
   * Tries a camera again that failed, for the purpose that it was opened for. A camera that dropped out of a running
   * session, or shows nothing in it, is opened again in that session.
   */
  reopenCamera(): void;
  /** Tries whichever camera there is, and forgets which one was chosen. */
  openAnyCamera(): void;
  /** Plays recorded keypoints through the same tracker and coach, without a camera. */
  openTryIt(): void;
  /** Passes on a command from a key, a clicker or a button. A raised hand comes through the picture instead. */
  coach(command: CoachCommand): void;
  /**
   * Says why nothing is counted from now on: something is shown to the person, or the therapist stands in front. `null`:
   * counting goes on.
   */
  teach(teaching: Teaching | null): void;
  /** Forgets where the person stood last time. */
  forgetPlacement(): void;
  /** Measures a film, or shows a session that was saved as JSON. A running session goes on if the JSON can't be read. */
  openFile(file: File): void;
  /** Measures the film of the summary again, as a person says that it was filmed. Does nothing where there is no film. */
  measureFilmAgain(wish: FilmWish): void;
  closeFileNotice(): void;
  /** Shows a session that is kept somewhere. A running session is ended first, as with `goToStart`. */
  showSession(record: SessionRecord): void;
  /** Shows a run that ended earlier on this page. */
  showRun(run: FinishedRun): void;
  /** Ends the session: closes the source, then shows the summary when a rep was measured, else the start. */
  finish(): void;
  /** Leaves the summary (or a failure) and goes back to the start. */
  goToStart(): void;
  /**
   * Takes the standing axis anew and follows whoever is nearest, in a session of their own. In the middle of a set this
   * only asks (`startOverQuestion`).
   */
  startOver(): void;
  /** Answers `startOverQuestion`. */
  answerStartOver(isWanted: boolean): void;
  /**
   * Follows the bystander who is seen at this point, in a session of their own; what was measured before goes to the
   * history. Nothing happens where nobody but the followed person is seen. Pixels of the un-mirrored picture.
   */
  followPersonAt(point: ImagePoint): void;
  /**
   * Begins a session for the person who is chosen now, in front of the same camera. The session until now goes to the history
   * of the person before.
   */
  changePerson(): void;
  retryEngine(): void;
  changeSettings(change: Partial<Settings>): void;
}
