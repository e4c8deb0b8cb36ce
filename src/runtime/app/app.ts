import type { SaveFile } from '../browser/export-file.ts';
import type { MeasureFilm } from '../session/measure-film.ts';
import type { RunFrame } from '../running/run-state.ts';
import type { SubscribeFrames } from '../session/paint-frame.ts';
import type { AppState } from './app-state.ts';
import type { OpenCamera } from '../source/camera.ts';
import type { OpenVideoFileFrom } from '../source/video-file.ts';
import type { Intents } from './intents.ts';

/** Everything that the screens and the rooms around the live measurement see of it. */
export interface App {
  readonly getState: () => AppState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly intents: Intents;
  readonly subscribeFrames: SubscribeFrames;
  /** Calls `paint` for every measured frame of a run until the returned function is called. */
  readonly subscribeRunFrames: (paint: (frame: RunFrame) => void) => () => void;
  /** The live picture of the camera, for a <video> element below the overlay; `null` when there is none. */
  readonly getStream: () => MediaStream | null;
  /**
   * Opens the camera of the settings only to be looked at: no frame is measured and no session begins. The caller closes
   * the camera.
   *
   * @throws SourceError with the named reason.
   * @throws DOMException `AbortError` when `signal` was aborted.
   */
  readonly previewCamera: (signal: AbortSignal) => Promise<OpenCamera>;
  readonly saveFile: SaveFile;
  /** Opens the film of a run again, for its pictures. */
  readonly openFilm: OpenVideoFileFrom;
  readonly measureFilm: MeasureFilm;
  /** How many films `measureFilm` measures at once; 1 while no engine is loaded. */
  readonly filmsAtOnce: () => number;
}
