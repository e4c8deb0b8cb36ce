import type { CoachCommand, CoachView } from '../core/coach/coach.ts';
import type { GivenCue } from '../core/coach/cue.ts';
import type { Exercise, Programme } from '../core/coach/programme.ts';
import type { Purpose, SessionRecord } from '../core/session/session-record.ts';
import type { SessionSummary } from '../core/session/session-summary.ts';
import type { Alignment, BodyBands, FrameReading, Phase, RefusalReason, Stance } from '../core/alignment/reading.ts';
import type { Thresholds } from '../core/alignment/thresholds.ts';
import type { ImagePoint, PictureSize, Side } from '../core/geometry/keypoints.ts';
import type { RepRecord } from '../core/reps/rep-record.ts';
import type { RefusedFile } from './session-file/read-session-file.ts';
import type { Backend, EngineFailureReason, EngineInfo, PoseModel } from '../pose/engine.ts';

/** Why a picture source can't be used. Each has its own sentence on the screen. */
export type SourceFailure =
  | 'camera-denied'
  | 'camera-busy'
  | 'camera-absent'
  | 'camera-unplugged'
  | 'insecure-origin'
  | 'camera-unsupported'
  | 'file-broken'
  | 'file-without-video'
  | 'file-codec-unsupported';

export interface CameraChoice {
  readonly deviceId: string;
  /** Empty before permission was given. */
  readonly label: string;
}

export type EngineState =
  | { readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'ready'; readonly engine: EngineInfo }
  /** The engine was lost (graphics reset, worker gone) and is being built anew, on another backend where there is one. */
  | {
      readonly kind: 'recovering';
      readonly reason: EngineFailureReason;
      /** 1-based, at most `maxAttempts`; after the last one the state is `failed`. */
      readonly attempt: number;
      readonly maxAttempts: number;
    }
  | { readonly kind: 'failed'; readonly reason: EngineFailureReason; readonly detail: string };

/** Which screen is up and what feeds it. */
export type SourceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly source: 'camera' | 'file' | 'try-it' }
  | { readonly kind: 'failed'; readonly reason: SourceFailure; readonly detail: string }
  | {
      readonly kind: 'camera';
      readonly deviceId: string;
      readonly label: string;
      readonly picture: PictureSize;
      readonly facing: CameraFacing;
    }
  | { readonly kind: 'file'; readonly name: string; readonly picture: PictureSize; readonly progressShare: number }
  /** A recorded set of keypoints instead of a picture. */
  | { readonly kind: 'try-it'; readonly picture: PictureSize };

/** Which way a phone's camera looks; a webcam does not say. */
export type CameraFacing = 'user' | 'environment' | 'unknown';

/** What one leg shows on the live screen: whole-second-rate values, rounded only in the ui. */
export interface LiveLeg {
  readonly driftDeg: number | null;
  readonly bandDeg: number | null;
  readonly kneeOverToePct: number | null;
  readonly kneeOverToeBandPct: number | null;
  readonly alignment: Alignment | null;
}

/** What the live screen's text shows, at most five times a second (the painter gets every frame). */
export interface LiveSnapshot {
  readonly phase: Phase;
  readonly baselineShare: number;
  /** Set while frames are refused for longer than the hold time. */
  readonly refusal: RefusalReason | null;
  readonly stance: Stance;
  readonly legs: Readonly<Record<Side, LiveLeg | null>>;
  readonly depthPct: number | null;
  readonly kneeFlexionDeg: number | null;
  readonly bands: BodyBands;
  /** Of the reps that belong to a set. */
  readonly repCount: number;
  readonly lastRep: RepRecord | null;
  /** By which this session is measured, however strict the mirror was made meanwhile. */
  readonly thresholds: Thresholds;
}

/** For the diagnostics panel, about once a second. */
export interface Diagnostics {
  readonly capturedFps: number;
  readonly processedFps: number;
  readonly latencyP50Ms: number | null;
  readonly latencyP95Ms: number | null;
  readonly prepareMs: number;
  readonly networkMs: number;
  readonly decodeMs: number;
  readonly droppedFrames: number;
}

/** Each has its words in ui/words; a code more is a file more there, and the compiler says so. */
export const LANGUAGE_CODES = ['en', 'de'] as const;

export interface Settings {
  readonly model: PoseModel;
  readonly backend: Backend | 'auto';
  readonly mirrored: boolean;
  readonly language: (typeof LANGUAGE_CODES)[number];
  readonly theme: 'system' | 'light' | 'dark';
  readonly cameraId: string | null;
  /** Which side of a phone looks, while no camera was picked by name. */
  readonly facing: 'user' | 'environment';
  readonly resolution: '640x480' | '1280x720';
  /** Spoken cues; tones, as well or instead; and one switch that silences both without forgetting which. */
  readonly voice: boolean;
  readonly tones: boolean;
  readonly muted: boolean;
  /** The picture is dark: training by ear. */
  readonly earsOnly: boolean;
  /** Whether letters, digits and signs command the live screen: who dictates, or types with a stick, may not want it. */
  readonly letterKeys: boolean;
  readonly exercise: Exercise;
  /** On one leg: of each leg. */
  readonly sets: number;
  /** `null`: until stopped. */
  readonly repsPerSet: number | null;
  readonly restS: number;
  /** Fading mirror. `auto`: as far as earlier sessions suggest; else the share of covered reps in percent. */
  readonly fading: 'off' | 'auto' | '25' | '50' | '75' | '100';
  /** The first-run tour, and the look in the mirror, were seen. */
  readonly tourSeen: boolean;
  readonly mirrorLookSeen: boolean;
}

/** What somebody trains: their exercise, how often, with what rest, and how much of it without the mirror. */
export type OwnProgramme = Pick<Settings, 'exercise' | 'sets' | 'repsPerSet' | 'restS' | 'fading'>;

/** Where somebody stood, pixels of the un-mirrored picture. */
export interface Placement {
  /** Of the standing leg. */
  readonly legLengthPx: number;
  readonly hipsX: number;
  /** Height of the ankles. */
  readonly feetY: number;
  /** Another picture size: only shares of it hold. */
  readonly picture: PictureSize;
}

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
