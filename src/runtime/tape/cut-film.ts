import { muxFilm } from './mux-film.ts';
import { redrawFilm } from './redraw-film.ts';
import type { Reel } from './reel.ts';
import type { Film } from './tape.ts';

/**
 * Cuts the pictures between two times out of the reel, source clock, milliseconds. Pictures that are only there to
 * decode the first one are left out, so a few seconds are encoded once more. `null`: there is nothing of that time.
 */
export async function cutFilm(reel: Reel, fromMs: number, toMs: number): Promise<Film | null> {
  const film = await muxFilm(reel.between(fromMs, toMs));
  if (film === null || (film.timestampsMs[0] ?? fromMs) >= fromMs) return film;
  return redrawFilm(film, { mirrored: false, paint: null, fromMs }, new AbortController().signal, () => undefined);
}
