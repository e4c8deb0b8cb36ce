import { chooseStills } from '../../core/agreement/choose-stills.ts';
import type { SessionRecord } from '../../core/session/session-record.ts';
import { filmPictureAt } from '../source/film-picture.ts';
import { AS_FILE_SAYS, wishOfReading } from '../source/film-wish.ts';
import type { OpenVideoFileFrom } from '../source/video-file.ts';
import type { FilmAnswer, FilmRefusal } from './hand-check.ts';

/**
 * Looks into the film from which a session was measured. The film must have the name, the picture size and the pictures
 * that the session tells of, because the joints of one film must never be placed under the numbers of another. A session
 * that was saved as a file names no film.
 */
export async function openFilmPictures(
  record: SessionRecord,
  file: File,
  openVideoFile: OpenVideoFileFrom,
): Promise<FilmAnswer> {
  const { origin, picture } = record;
  const { label } = origin.source;
  if (label !== '' && file.name !== label) return refuse('other-name');

  // The times and pictures of the session are those of the film as it was read then.
  const wish = origin.film === undefined ? AS_FILE_SAYS : wishOfReading(origin.film);
  const film = { file, wish, picture };
  const pictureAt = (timestampMs: number): Promise<ImageBitmap | null> =>
    filmPictureAt(openVideoFile, film, timestampMs);

  const first = chooseStills(record)[0];
  try {
    const found = first === undefined ? null : await pictureAt(first.timestampMs);
    if (found === null) return refuse('other-film');
    found.close();
  } catch {
    return refuse('unreadable');
  }
  return { kind: 'pictures', pictures: { has: () => true, pictureAt } };
}

function refuse(reason: FilmRefusal): FilmAnswer {
  return { kind: 'refused', reason };
}
