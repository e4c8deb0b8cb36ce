import { BlobSource, Input, MP4, VideoSampleSink, WEBM } from 'mediabunny';
import { playTimesOf } from './mux-film.ts';
import type { Film } from './tape.ts';

/** A moment further than this from every picture has no picture, milliseconds. */
const FARTHEST_MS = 250;

/** Finds single pictures in a film. Wishes are answered one after another. */
export interface FilmReader {
  /** Gives the picture nearest to that time, source clock. `null`: there is none near it, or the film can't be read. */
  pictureAt(timestampMs: number): Promise<ImageBitmap | null>;
  close(): void;
}

export function openFilm({ blob }: Film): Input {
  return new Input({ formats: [MP4, WEBM], source: new BlobSource(blob) });
}

/** @param onFault hears of a film that can't be read back. */
export function createFilmReader(film: Film, onFault: (error: unknown) => void): FilmReader {
  const input = openFilm(film);
  const times = playTimesOf(film.timestampsMs);
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const read = async (index: number): Promise<ImageBitmap | null> => {
    const time = times[index];
    const track = closed ? null : await input.getPrimaryVideoTrack();
    if (track === null || time === undefined) return null;
    // Aims at the middle of the picture's turn, because containers round times to their own unit.
    const sample = await new VideoSampleSink(track).getSample(time.atS + time.forS / 2);
    if (sample === null) return null;
    const picture = sample.toVideoFrame();
    sample.close();
    try {
      return await createImageBitmap(picture);
    } finally {
      picture.close();
    }
  };

  return {
    pictureAt(timestampMs) {
      const index = nearestIndex(film.timestampsMs, timestampMs);
      if (index === null) return Promise.resolve(null);
      const answer = last
        .then(() => read(index))
        .catch((error: unknown) => {
          // The reader was closed meanwhile, so nobody waits for the picture.
          if (!closed) onFault(error);
          return null;
        });
      last = answer;
      return answer;
    },
    close() {
      closed = true;
      input.dispose();
    },
  };
}

function nearestIndex(timestampsMs: readonly number[], wantedMs: number): number | null {
  let nearest: number | null = null;
  let smallest = FARTHEST_MS;
  timestampsMs.forEach((timestampMs, index) => {
    const distance = Math.abs(timestampMs - wantedMs);
    if (distance > smallest) return;
    smallest = distance;
    nearest = index;
  });
  return nearest;
}
