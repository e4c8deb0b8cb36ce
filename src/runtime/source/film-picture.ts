import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { FilmWish } from './film-wish.ts';
import type { OpenVideoFileFrom } from './video-file.ts';

/** Times that differ by less are the same picture, milliseconds. The fastest cameras take one each 4 ms. */
const SAME_MS = 0.5;

/** A film as it was read when it was measured. */
export interface ReadFilm {
  readonly file: File;
  readonly wish: FilmWish;
  readonly picture: PictureSize;
}

/**
 * The picture of a film at a moment that was measured; the receiver closes it.
 *
 * @returns `null`: the film has another picture size, or no picture at that time.
 * @throws SourceError when the film can't be read; DOMException `AbortError`.
 */
export async function filmPictureAt(
  openVideoFile: OpenVideoFileFrom,
  { file, wish, picture }: ReadFilm,
  timestampMs: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<ImageBitmap | null> {
  const video = await openVideoFile(file, signal, wish);
  try {
    if (video.picture.widthPx !== picture.widthPx || video.picture.heightPx !== picture.heightPx) return null;
    for await (const frame of video.frames(timestampMs)) {
      try {
        if (Math.abs(frame.timestampMs - timestampMs) <= SAME_MS) return await createImageBitmap(frame.image);
        if (frame.timestampMs > timestampMs) return null;
      } finally {
        frame.image.close();
      }
    }
    return null;
  } finally {
    video.close();
  }
}
