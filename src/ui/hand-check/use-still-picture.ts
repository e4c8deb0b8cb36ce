import { useEffect, useState } from 'react';
import type { SessionPictures } from '../../runtime/hand-check/hand-check.ts';

/** `lost`: the picture can't be read. */
export type StillPicture =
  { readonly kind: 'coming' } | { readonly kind: 'lost' } | { readonly kind: 'there'; readonly image: ImageBitmap };

const COMING: StillPicture = { kind: 'coming' };

/** Fetches the picture of one moment, and closes it when another moment is asked for. */
export function useStillPicture(pictures: SessionPictures, timestampMs: number): StillPicture {
  const [shown, setShown] = useState<{ readonly timestampMs: number; readonly picture: StillPicture } | null>(null);
  useEffect(() => {
    let isGone = false;
    let taken: ImageBitmap | null = null;
    const show = (image: ImageBitmap | null) => {
      if (isGone) {
        image?.close();
        return;
      }
      taken = image;
      setShown({ timestampMs, picture: image === null ? { kind: 'lost' } : { kind: 'there', image } });
    };
    pictures.pictureAt(timestampMs).then(show, () => show(null));
    return () => {
      isGone = true;
      setShown(null);
      taken?.close();
    };
  }, [pictures, timestampMs]);
  return shown === null || shown.timestampMs !== timestampMs ? COMING : shown.picture;
}
