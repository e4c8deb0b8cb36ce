import { sessionFileStem } from '../../core/session/session-file-stem.ts';
import type { SaveFile } from '../browser/export-file.ts';
import type { FilmReader } from './film-reader.ts';
import type { Redraw } from './redraw-film.ts';
import type { Film, FilmExport, PaintOverlay } from './tape.ts';

export interface FilmDeskParts {
  readonly saveFile: SaveFile;
  readonly loadOverlay: () => Promise<PaintOverlay>;
  /** Hears of the written share, 0..1. `null`: nothing is written (any more). */
  readonly onShare: (share: number | null) => void;
  /** Hears that the film was handed to the browser as a file. */
  readonly onSaved: () => void;
  readonly onFailure: (error: unknown) => void;
  readonly onFault: (error: unknown) => void;
}

/** Holds the finished film, looks into it and writes it out. */
export interface FilmDesk {
  /** @param startedAt a moment in ISO 8601; it names the file of an export without a `stem` of its own. */
  lay(film: Film | null, startedAt: string): void;
  export(wanted: FilmExport): void;
  cancelExport(): void;
  pictureAt(timestampMs: number): Promise<ImageBitmap | null>;
}

/** Progress is told in steps of this size. Smaller ones can't be seen and would only cost. */
const SHARE_STEP = 0.01;

export function createFilmDesk({
  saveFile,
  loadOverlay,
  onShare,
  onSaved,
  onFailure,
  onFault,
}: FilmDeskParts): FilmDesk {
  let film: Film | null = null;
  let recordedAt = '';
  let reader: Promise<FilmReader> | null = null;
  let writing: AbortController | null = null;

  const draw = async (
    from: Film,
    { overlay, mirrored, frames, tell }: FilmExport,
    signal: AbortSignal,
  ): Promise<Blob> => {
    const readings = new Map(frames.map((reading) => [reading.timestampMs, reading]));
    let toldShare = 0;
    const [{ redrawFilm }, paintOverlay] = await Promise.all([import('./redraw-film.ts'), loadOverlay()]);
    /** A picture without a reading stays bare. */
    const paint: Redraw['paint'] = (context, timestampMs) => {
      const reading = readings.get(timestampMs);
      if (reading !== undefined) paintOverlay(context, reading, tell(reading), from.picture, mirrored);
    };
    const redraw: Redraw = { mirrored, paint: overlay ? paint : null, fromMs: Number.NEGATIVE_INFINITY };
    const drawn = await redrawFilm(from, redraw, signal, (share) => {
      if (share - toldShare < SHARE_STEP) return;
      toldShare = share;
      onShare(share);
    });
    return drawn.blob;
  };

  const write = async (from: Film, wanted: FilmExport, stem: string, signal: AbortSignal): Promise<void> => {
    const asItIs = !wanted.overlay && !wanted.mirrored;
    const blob = asItIs ? from.blob : await draw(from, wanted, signal);
    const ending = from.mime === 'video/mp4' ? 'mp4' : 'webm';
    saveFile(`${stem}.${ending}`, from.mime, blob);
    // Another film may have been laid on the desk meanwhile.
    if (from === film) onSaved();
  };

  const openReader = async (from: Film): Promise<FilmReader> => {
    const { createFilmReader } = await import('./film-reader.ts');
    return createFilmReader(from, onFault);
  };

  return {
    lay(newFilm, startedAt) {
      void reader?.then((open) => open.close());
      reader = null;
      film = newFilm;
      recordedAt = startedAt;
    },
    export(wanted) {
      if (film === null || writing !== null) return;
      const controller = new AbortController();
      writing = controller;
      onShare(0);
      write(film, wanted, wanted.stem ?? sessionFileStem(recordedAt), controller.signal)
        .catch((error: unknown) => {
          if (!controller.signal.aborted) onFailure(error);
        })
        .finally(() => {
          writing = null;
          onShare(null);
        });
    },
    cancelExport() {
      writing?.abort();
    },
    async pictureAt(timestampMs) {
      if (film === null) return null;
      reader ??= openReader(film);
      return (await reader).pictureAt(timestampMs);
    },
  };
}
