import type { OnEachFrame } from '../browser/screen-pace.ts';
import type { Cameras } from './camera.ts';
import type { LoadTryIt } from './try-it-file.ts';
import type { OpenVideoFileFrom } from './video-file.ts';

/** The concrete parts that sources need. */
export interface SourceParts {
  readonly cameras: Cameras;
  readonly openVideoFile: OpenVideoFileFrom;
  readonly loadTryIt: LoadTryIt;
  /** @returns lets the screen sleep again. */
  readonly keepScreenOn: () => () => void;
  /** The screen's pace, at which recorded keypoints are played. */
  readonly onEachFrame: OnEachFrame;
  /** Hears of a fault of our own: it goes to the console and never ends measuring. */
  readonly onFault: (error: unknown) => void;
}
