import { useEffect, useMemo, useState } from 'react';
import type { SessionRecord } from '../../core/session/session-record.ts';
import type { FilmRefusal, SessionPictures } from '../../runtime/hand-check/hand-check.ts';
import { useRooms } from '../context/rooms.ts';
import { useFilmOf } from '../stills/use-film-picture.ts';

/** `none`: a film has to be chosen, or there is none. */
export type FoundPictures =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none'; readonly refusal: FilmRefusal | null }
  | { readonly kind: 'there'; readonly pictures: SessionPictures };

/**
 * Finds the pictures of a session: in the film of its recording, or in the film it was measured from, which the page
 * remembers or the person chooses again.
 */
export function useSessionPictures(record: SessionRecord): readonly [FoundPictures, (file: File) => void] {
  const { tape, handCheck } = useRooms();
  const taped = useFilmOf(record);
  const [file, setFile] = useState(() => handCheck.filmOf(record));
  const [opened, setOpened] = useState<FoundPictures | null>(null);

  useEffect(() => {
    if (file === null) return;
    let isGone = false;
    void handCheck.openFilm(record, file).then((answer) => {
      if (isGone) return;
      setOpened(
        answer.kind === 'pictures'
          ? { kind: 'there', pictures: answer.pictures }
          : { kind: 'none', refusal: answer.reason },
      );
    });
    return () => {
      isGone = true;
      setOpened(null);
    };
  }, [handCheck, record, file]);

  const ofTape = useMemo((): FoundPictures | null => {
    if (taped === null) return null;
    const times = new Set(taped.timestampsMs);
    const pictures: SessionPictures = {
      has: (timestampMs) => times.has(timestampMs),
      pictureAt: (timestampMs) => tape.pictureAt(timestampMs),
    };
    return { kind: 'there', pictures };
  }, [taped, tape]);

  const looking: FoundPictures = file === null ? { kind: 'none', refusal: null } : { kind: 'looking' };
  return [ofTape ?? opened ?? looking, setFile];
}
