import type { FrameReading } from '../../core/reading/reading.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PaintFrame } from '../session/paint-frame.ts';
import type { Room } from '../state/room.ts';

/** Which moment the mirror shows. Measuring goes on in the present whatever is shown. */
export type TapeView =
  | { readonly kind: 'live' }
  /** Stands still until told otherwise. */
  | { readonly kind: 'frozen' }
  /** `waiting` until the tape is as old as that. */
  | { readonly kind: 'delayed'; readonly byMs: number; readonly waiting: boolean }
  /** The last repetition, over and over; `frames` are its readings, for the curve. */
  | {
      readonly kind: 'replay';
      readonly repNumber: number;
      /** Of the real speed: 0.25, 0.5, 1. */
      readonly speed: number;
      readonly frames: readonly FrameReading[];
      readonly index: number;
      readonly playing: boolean;
    };

/** A set as pictures, without anything drawn on them, un-mirrored. Every picture is one that was measured. */
export interface Film {
  readonly blob: Blob;
  /** `video/mp4` or `video/webm`. */
  readonly mime: string;
  readonly picture: PictureSize;
  /** Times of its pictures on the source's clock: the same as in the session's frames. */
  readonly timestampsMs: readonly number[];
}

export type TapeFailure =
  /** This browser can't encode video. */
  | 'unsupported'
  | 'encoder-failed'
  /** The film is as long as memory allows; what was recorded until then is kept. */
  | 'full'
  | 'export-failed';

export interface TapeState {
  readonly view: TapeView;
  /** Pictures are kept for a delayed mirror and replays. */
  readonly rolling: boolean;
  /** There is a completed repetition on the tape. */
  readonly canReplay: boolean;
  readonly recording: { readonly sinceMs: number; readonly bytes: number } | null;
  /** What was recorded last, of whichever session; gone with the next recording. */
  readonly film: Film | null;
  /** A file is being written, 0..1. */
  readonly exportShare: number | null;
  readonly failure: TapeFailure | null;
}

/** How to draw what was measured onto a picture: the same painter as on the screen. */
export type PaintOverlay = (
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  reading: FrameReading,
  size: PictureSize,
  mirrored: boolean,
) => void;

export interface FilmExport {
  readonly overlay: boolean;
  /** As the person sees themselves; words and sides on it stay readable and right. */
  readonly mirrored: boolean;
  /** Of the session: drawn by time. */
  readonly frames: readonly FrameReading[];
  /** ISO 8601, of the session: names the file like its other files. Else it is named after the recording. */
  readonly startedAt?: string;
}

/** The last pictures with their readings, and the film of a set. Off until asked for; nothing leaves memory but as a file. */
export interface Tape extends Room<TapeState> {
  showLive(): void;
  freeze(): void;
  /** @param byMs 2000 to 10 000. Rolls from now on. */
  delay(byMs: number): void;
  /** Keeps pictures from now on, so that a repetition can be replayed. */
  roll(on: boolean): void;
  replayLastRep(speed?: number): void;
  /** While replaying: stand still, go on, go to a frame. */
  setPlaying(playing: boolean): void;
  goTo(index: number): void;
  setSpeed(speed: number): void;
  startRecording(): void;
  stopRecording(): void;
  /** Offers the film as a download. A second call while one is written is ignored. */
  exportFilm(wanted: FilmExport): void;
  cancelExport(): void;
  /** The film's picture at that time as an image, for replays beside the curve, snapshots and reports. `null`: none. */
  pictureAt(timestampMs: number): Promise<ImageBitmap | null>;
  /** The part of the running tape between these times, as a small film. `null`: it was not rolling. */
  cut(fromMs: number, toMs: number): Promise<Film | null>;
  /** Frames as they are to be shown: what `view` asks for. `picture` is valid during the call only. */
  readonly subscribeFrames: (paint: (frame: PaintFrame) => void) => () => void;
}
