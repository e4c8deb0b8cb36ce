import { useEffect, useMemo, useRef, useState } from 'react';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { Film } from '../../runtime/tape/tape.ts';
import { useRooms, useRoomState } from '../context/rooms.ts';
import { isFilmOf } from './film-of.ts';

/** A picture of the film, and the moment for which it was asked. It may only be drawn with the lines of that moment. */
export interface FilmPicture {
  readonly image: ImageBitmap;
  readonly timestampMs: number;
}

/** Gives the film of this very session, if there is one. */
export function useFilmOf(record: SessionRecord): Film | null {
  const { tape } = useRooms();
  const film = useRoomState(tape, (state) => state.film);
  return useMemo(() => (film !== null && isFilmOf(film, record) ? film : null), [film, record]);
}

/**
 * Gives the film's picture at a moment of the source's clock. While a picture is on its way, the one before is handed
 * out with its own moment. One picture is asked for at a time; the newest wish wins. `null` if no film shows the
 * moment.
 */
export function useFilmPicture(record: SessionRecord, timestampMs: number | null): FilmPicture | null {
  const { tape } = useRooms();
  const film = useFilmOf(record);
  const [shown, setShown] = useState<FilmPicture | null>(null);
  const wish = useRef<number | null>(null);
  const isAsking = useRef(false);

  useEffect(() => {
    wish.current = film === null ? null : timestampMs;
    if (isAsking.current) return;
    const fetch = async () => {
      isAsking.current = true;
      let answered: number | null = null;
      while (wish.current !== answered) {
        answered = wish.current;
        const image = answered === null ? null : await tape.pictureAt(answered).catch(() => null);
        if (wish.current === null) image?.close();
        else setShown(image === null || answered === null ? null : { image, timestampMs: answered });
      }
      isAsking.current = false;
    };
    void fetch();
  }, [tape, film, timestampMs]);

  useEffect(
    () => () => {
      wish.current = null;
    },
    [],
  );

  // Runs after the drawing of the picture before has been replaced.
  useEffect(() => () => shown?.image.close(), [shown]);

  return film === null || timestampMs === null ? null : shown;
}
