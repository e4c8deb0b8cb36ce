import type { ToldLegs } from '../../core/drift/told-leg.ts';
import type { FrameReading } from '../../core/reading/reading.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { PaintFrame } from '../session/paint-frame.ts';
import type { Room } from '../state/room.ts';

/** The moment that the mirror shows. Measuring goes on in the present whatever is shown. */
export type TapeView =
  | { readonly kind: 'live' }
  /** The picture stands still until told otherwise. */
  | { readonly kind: 'frozen' }
  /** `waiting` until the tape reaches back that far. */
  | { readonly kind: 'delayed'; readonly byMs: number; readonly waiting: boolean }
  /** The last repetition is shown over and over. `frames` are its readings, for the curve. */
  | {
      readonly kind: 'replay';
      readonly repNumber: number;
      /** A share of the real speed: 0.25, 0.5, 1. */
      readonly speed: number;
      readonly frames: readonly FrameReading[];
      readonly index: number;
      readonly playing: boolean;
    };

/** A film of the session, un-mirrored and without anything drawn on it. Every picture is one that was measured. */
export interface Film {
  readonly blob: Blob;
  /** `video/mp4` or `video/webm`. */
  readonly mime: string;
  readonly picture: PictureSize;
  /** Times of the film's pictures on the source's clock: the same as in the session's frames. */
  readonly timestampsMs: readonly number[];
}

export type TapeFailure =
  /** This browser can't encode video. */
  | 'unsupported'
  | 'encoder-failed'
  /** The film is as long as memory allows. The part that was recorded is kept. */
  | 'full'
  | 'export-failed';

export interface TapeState {
  readonly view: TapeView;
  /** Whether pictures are kept for a delayed mirror and replays. */
  readonly rolling: boolean;
  /** Whether a completed repetition of the running session is on the tape. */
  readonly canReplay: boolean;
  readonly recording: { readonly sinceMs: number; readonly bytes: number } | null;
  /** The film that was recorded last, of whichever session, until the next recording begins. */
  readonly film: Film | null;
  /** Whether there is a film that was never saved as a file, and would be gone with the page. */
  readonly isFilmUnsaved: boolean;
  /** The written share of a file, 0..1. `null`: none is being written. */
  readonly exportShare: number | null;
  readonly failure: TapeFailure | null;
}

/** Draws what was measured onto a picture, with the same painter as on the screen. */
export type PaintOverlay = (
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  reading: FrameReading,
  told: ToldLegs,
  size: PictureSize,
  mirrored: boolean,
) => void;

export interface FilmExport {
  readonly overlay: boolean;
  /** Mirrored, as people see themselves. Words and sides on the picture stay readable and right. */
  readonly mirrored: boolean;
  /** The session's frames, each drawn at its time. */
  readonly frames: readonly FrameReading[];
  /** Gives the words about both legs in a frame of that session. */
  readonly tell: (frame: FrameReading) => ToldLegs;
  /** The name of the session's files, without an ending. Without it the file is named after the recording. */
  readonly stem?: string;
}

/**
 * Keeps the last pictures with their readings, and the film of a session. Off until asked for. Nothing leaves memory
 * but as a file.
 */
export interface Tape extends Room<TapeState> {
  showLive(): void;
  freeze(): void;
  /**
   * Shows the past. Keeps pictures from now on.
   *
   * @param byMs 2000 to 10 000.
   */
  delay(byMs: number): void;
  /** Keeps pictures from now on, so that a repetition can be replayed. */
  roll(on: boolean): void;
  replayLastRep(speed?: number): void;
  /** For the running replay: stands still or goes on, goes to a frame, changes the speed. */
  setPlaying(playing: boolean): void;
  goTo(index: number): void;
  setSpeed(speed: number): void;
  startRecording(): void;
  stopRecording(): void;
  /** Offers the film as a download. A second call is ignored while a file is being written. */
  exportFilm(wanted: FilmExport): void;
  cancelExport(): void;
  /**
   * Gives the film's picture at that time as an image, for replays beside the curve, snapshots and reports. `null`:
   * there is none.
   */
  pictureAt(timestampMs: number): Promise<ImageBitmap | null>;
  /** Cuts the part of the running tape between these times into a small film. `null`: the tape was not rolling. */
  cut(fromMs: number, toMs: number): Promise<Film | null>;
  /** Gives frames as `view` asks for them. `picture` is valid during the call only. */
  readonly subscribeFrames: (paint: (frame: PaintFrame) => void) => () => void;
}
