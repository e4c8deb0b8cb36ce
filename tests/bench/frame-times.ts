/** Times that a page under the bench tells of one processed frame; page clock, milliseconds. */
export interface FrameTimes {
  readonly capturedAtMs: number;
  readonly paintedAtMs: number;
  /** From pixels to keypoints, without waiting and painting. */
  readonly engineMs: number;
}

/** Filled by an observer that the bench installs before the page's own code. */
export interface BenchWindow {
  benchFrames?: FrameTimes[];
  benchLongTasks?: number[];
  /** Set once a peer or the floor is measuring. */
  benchReady?: boolean;
  benchFailure?: string;
}
