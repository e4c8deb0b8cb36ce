import type { FrameReading } from '../../core/reading/reading.ts';
import type { CoachView } from '../../core/coach/coach.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';

/** Everything that belongs to a picture, besides the picture. */
export interface ShownFrame {
  readonly reading: FrameReading;
  readonly coach: CoachView | null;
  readonly size: PictureSize;
}

/** One encoded picture on the tape, with everything that was known of it. */
export interface TapeFrame extends ShownFrame {
  /** Counts the pictures of one tape without gaps. */
  readonly sequence: number;
  readonly chunk: EncodedVideoChunk;
  /** The configuration that the decoder needs: the same object for as long as nothing changes. */
  readonly config: VideoDecoderConfig;
}

/** Pictures in a row. The first one can be decoded by itself. */
export type TapeRun = readonly TapeFrame[];

/**
 * Whether this picture was taken while a repetition was done without the mirror. Then it is not for the person's eyes
 * now.
 */
export function isCovered({ coach }: Pick<ShownFrame, 'coach'>): boolean {
  return coach !== null && coach.covered && coach.stage.kind === 'working';
}

/** Gives the number by which chunks and pictures are told apart: whole microseconds of the source's clock. */
export function stampOf({ reading }: Pick<ShownFrame, 'reading'>): number {
  return Math.round(reading.timestampMs * 1000);
}

export function sameSize(a: PictureSize, b: PictureSize): boolean {
  return a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}
