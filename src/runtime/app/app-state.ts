import type { CoachCommand, CoachView } from '../../core/coach/coach.ts';
import type { GivenCue } from '../../core/coach/cue.ts';
import type { Programme } from '../../core/coach/programme.ts';
import type { ImagePoint, PictureSize } from '../../core/geometry/keypoints.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { Purpose, SessionRecord } from '../../core/session/session-record.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import type { Diagnostics } from '../engine/diagnostics.ts';
import type { EngineState } from '../engine/engine-state.ts';
import type { RefusedFile } from '../session-file/read-session-file.ts';
import type { LiveSnapshot } from '../session/live-snapshot.ts';
import type { Placement } from '../session/placement.ts';
import type { Settings } from '../settings/settings.ts';
import type { CameraChoice, SourceState } from '../source/source-state.ts';

export interface AppState {
  readonly engine: EngineState;
  readonly source: SourceState;
  readonly cameras: readonly CameraChoice[];
  /** `null` while nothing is measured: no source, a new source, or a stalled one. Never an old number. */
  readonly live: LiveSnapshot | null;
  /** The source is open but no picture was measured for a second (hidden tab, frozen camera, engine being rebuilt). Ends by itself. */
  readonly stalled: boolean;
  /** `null` while `live` is. */
  readonly coach: CoachView | null;
  /** The cue given last, for the screen to show what was said. `null`: none in this session. */
  readonly lastCue: GivenCue | null;
  readonly diagnostics: Diagnostics | null;
  readonly settings: Settings;
  /**
   * The set that just ended, or one that was opened. `null`: none to show. Set together with a failed `source` when
   * the camera was unplugged, the file broke off in mid-set, or a set was left for a source that could not be opened:
   * what was measured until then is kept.
   */
  readonly finished: SessionRecord | null;
  /** A session file that was asked for and not opened; `null`: none, or it was read. */
  readonly refusedFile: (Omit<RefusedFile, 'kind'> & { readonly name: string }) | null;
  /** Why the running session is done, or the one whose camera failed; else `training`. */
  readonly purpose: Purpose;
  /** What the running session leads through, whatever the settings have become since. `null` when none runs. */
  readonly programme: Programme | null;
  /** Can this machine speak the language of the settings? If not, tones take the voice's place. `null`: not known yet. */
  readonly voiceAvailable: boolean | null;
  /** Earlier sessions, oldest first, as far as they are kept: a few numbers each, never pictures. */
  readonly history: readonly SessionSummary[];
  /** Where the person stood last time: the outline to step into. `null`: not known yet. */
  readonly placement: Placement | null;
  /** The settings could not be kept (private mode, full disk): said once, harmless. */
  readonly storageFailure: 'unavailable' | 'full' | null;
}

/** What a person can ask for. Every intent returns at once; its effect shows in the state. */
export interface Intents {
  openCamera(deviceId?: string): void;
  /** Opens the camera for one half of a runner's check. */
  openCheck(purpose: 'fresh' | 'tired'): void;
  /** Plays the recorded keypoints through the same pipeline, without a camera. */
  openTryIt(): void;
  /** A key, a clicker or a button; a raised hand comes through the picture. */
  coach(command: CoachCommand): void;
  /** Forgets where the person stood last time. */
  forgetPlacement(): void;
  /** A film, or a session that was saved as JSON: that one is shown, and what runs goes on if it can't be read. */
  openFile(file: File): void;
  closeFileNotice(): void;
  /** Shows a session that is kept somewhere; what runs is ended first, as with `goToStart`. */
  showSession(record: SessionRecord): void;
  /** Ends the set: closes the source, shows the summary when a rep was measured, else the start. */
  finish(): void;
  /** Leaves the summary (or a failure) and goes back to the start. */
  goToStart(): void;
  /** Takes the standing baseline anew and follows whoever is nearest. What was measured goes to the history. */
  restart(): void;
  /**
   * Follows a bystander who is seen there from now on, in a session of their own; what was measured before goes to the
   * history. Where nobody but the followed person is seen, nothing happens. Pixels of the un-mirrored picture.
   */
  followPersonAt(point: ImagePoint): void;
  retryEngine(): void;
  changeSettings(change: Partial<Settings>): void;
}

/** One processed frame for the painter. `picture` is valid only during the call: draw or forget. */
export interface PaintFrame {
  readonly reading: FrameReading;
  /** `null` while a film is measured: it is not coached. */
  readonly coach: CoachView | null;
  /** The very frame that was measured, un-mirrored; drawn under its own overlay, so that they always fit. */
  readonly picture: CanvasImageSource | null;
  readonly size: PictureSize;
}

/** Everything the ui sees of the runtime. */
export interface App {
  readonly getState: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly intents: Intents;
  /** Calls `paint` for every processed frame until the returned function is called. */
  readonly subscribeFrames: (paint: (frame: PaintFrame) => void) => () => void;
  /** The live picture of the camera, for a <video> element below the overlay; `null` when there is none. */
  readonly getStream: () => MediaStream | null;
  /** Offers it as a download. Nothing leaves the machine. */
  readonly saveFile: (name: string, mime: string, content: string | Blob) => void;
  /**
   * Measures a film beside the screen: no source, no coach, no sound. Waits while something else is measured.
   *
   * @throws SourceError; DOMException `AbortError`.
   */
  readonly measureFilm: (
    file: File,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ) => Promise<SessionRecord>;
}
