import type { CoachView } from '../../core/coach/coach.ts';
import type { GivenCue } from '../../core/coach/cue.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { LiveSnapshot } from './live-snapshot.ts';
import type { Placement } from './placement.ts';
import type { Session } from './session.ts';
import type { Teaching } from './teaching.ts';
import type { StartOverQuestion } from './start-over.ts';

/** The part of the page's state that belongs to sessions. */
export interface SessionSlice {
  /** The running session. `null`: none runs. Only the session keeper writes this. */
  readonly session: Session | null;
  /** Asked before a set is broken off by starting over. `null`: there is nothing to ask. */
  readonly startOverQuestion: StartOverQuestion | null;
  /** Why nothing is counted in front of the camera now. `null`: what is measured counts. */
  readonly teaching: Teaching | null;
  /** `null` while nothing is measured: there is no source, or the source is new or stalled. Never an old number. */
  readonly live: LiveSnapshot | null;
  /**
   * The source is open, but no picture was measured for a second (hidden tab, frozen camera, engine being rebuilt). The
   * next measured picture ends this.
   */
  readonly stalled: boolean;
  /** `null` while `live` is `null`. */
  readonly coach: CoachView | null;
  /** The newest cue, so that the screen can show what was said. `null`: this session gave none yet. */
  readonly lastCue: GivenCue | null;
  /**
   * The session that just ended, or one that was opened. `null`: none to show. Set together with a failed `source` when
   * the camera was unplugged, the file broke off, or a session was left for a source that could not be opened: what was
   * measured until then is kept.
   */
  readonly finished: SessionRecord | null;
  /**
   * The film of the session that ended last, for measuring the film again at another speed. It belongs to `finished` only
   * while `record` is the same object.
   */
  readonly lastFilm: { readonly file: File; readonly record: SessionRecord } | null;
  /** Earlier sessions, oldest first, as far as they are kept: a few numbers each, never pictures. */
  readonly history: readonly SessionSummary[];
  /** The place where the person stood last time: the outline to step into. `null`: not known yet. */
  readonly placement: Placement | null;
}
