import { useEffect, useState } from 'react';
import type { FinishedRun } from '../../runtime/running/run-state.ts';
import { AS_FILE_SAYS, wishOfReading } from '../../runtime/source/film-wish.ts';
import { filmPictureAt } from '../../runtime/source/film-picture.ts';
import { useApp } from '../context/app-context.ts';

/** The film's picture of one moment; it may only be drawn with the lines of that moment. */
interface StepPicture {
  readonly image: ImageBitmap;
  readonly timestampMs: number;
}

type Answer = { readonly kind: 'reading' | 'none' } | ({ readonly kind: 'picture' } & StepPicture);

/**
 * Reads the film's picture at a step's midstance. A person who goes on to another step ends the reading.
 *
 * @returns `none` where no film is at hand or the film shows no such moment.
 */
export function useStepPicture({ run, film }: FinishedRun, timestampMs: number | null): Answer {
  const { openFilm } = useApp();
  const [answer, setAnswer] = useState<Answer>({ kind: 'reading' });
  const { origin, picture } = run;
  const isAsked = film !== null && timestampMs !== null;

  useEffect(() => {
    if (film === null || timestampMs === null) return;
    const leaving = new AbortController();
    // The times of the run are those of the film as it was read then.
    const wish = origin.film === undefined ? AS_FILE_SAYS : wishOfReading(origin.film);
    let read: ImageBitmap | null = null;
    const show = async () => {
      const { widthPx, heightPx } = picture;
      const image = await filmPictureAt(
        openFilm,
        { file: film, wish, picture: { widthPx, heightPx } },
        timestampMs,
        leaving.signal,
      ).catch(() => null);
      if (leaving.signal.aborted) {
        image?.close();
        return;
      }
      read = image;
      setAnswer(image === null ? { kind: 'none' } : { kind: 'picture', image, timestampMs });
    };
    void show();
    return () => {
      leaving.abort();
      setAnswer({ kind: 'reading' });
      read?.close();
    };
  }, [openFilm, film, timestampMs, origin, picture]);

  return isAsked ? answer : { kind: 'none' };
}
