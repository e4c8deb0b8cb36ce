import { CanvasSource, VideoSampleSink, type VideoSample } from 'mediabunny';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import { bitrateFor } from './choose-encoding.ts';
import { openFilm } from './film-reader.ts';
import { blobOf, createFilmOutput, playTimesOf } from './mux-film.ts';
import type { Film } from './tape.ts';

/** A factor on the bit rate, so that a film does not look encoded twice. */
const SECOND_TIME = 1.5;

export interface Redraw {
  readonly mirrored: boolean;
  /** Draws over a picture whose time is that of the film. `null`: nothing is drawn. */
  readonly paint: ((context: OffscreenCanvasRenderingContext2D, timestampMs: number) => void) | null;
  /** Pictures from before this time are left out, source clock, milliseconds. */
  readonly fromMs: number;
}

/**
 * Draws a film anew, picture by picture: turned over, with something drawn onto it, or beginning later. After a failure
 * the film is drawn once more, because a film that is cut from the tape is lost otherwise. In CI an encoder failed once
 * (STUDIO-4), for a reason that is not known.
 *
 * @throws DOMException `AbortError`; Error when the film can't be read or written.
 */
export async function redrawFilm(
  film: Film,
  redraw: Redraw,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Film> {
  try {
    return await redrawOnce(film, redraw, signal, onProgress);
  } catch {
    signal.throwIfAborted();
    return redrawOnce(film, redraw, signal, onProgress);
  }
}

async function redrawOnce(
  film: Film,
  { mirrored, paint, fromMs }: Redraw,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Film> {
  const { mime, picture } = film;
  const { canvas, context } = createEasel(picture);
  const timestampsMs = film.timestampsMs.filter((timestampMs) => timestampMs >= fromMs);
  const leftOut = film.timestampsMs.length - timestampsMs.length;
  const times = playTimesOf(timestampsMs);
  const input = openFilm(film);
  const output = createFilmOutput(mime);
  try {
    const track = await input.getPrimaryVideoTrack();
    const codec = await track?.getCodec();
    if (track === null || codec == null) throw new Error('The film has no picture that this browser reads');
    const source = new CanvasSource(canvas, { codec, bitrate: bitrateFor(picture) * SECOND_TIME, keyFrameInterval: 1 });
    output.addVideoTrack(source);
    await output.start();
    // Pictures are told apart by their place, because containers round times to their own unit.
    let index = -leftOut;
    for await (const sample of new VideoSampleSink(track).samples()) {
      drawPicture(context, sample, picture, mirrored);
      signal.throwIfAborted();
      const [timestampMs, time] = [timestampsMs[index], times[index]];
      index += 1;
      if (timestampMs === undefined || time === undefined) continue;
      paint?.(context, timestampMs);
      await source.add(time.atS, time.forS);
      onProgress(index / times.length);
    }
    await output.finalize();
    signal.throwIfAborted();
    return { blob: blobOf(output, mime), mime, picture, timestampsMs };
  } catch (error) {
    await output.cancel().catch(() => undefined);
    throw error;
  } finally {
    input.dispose();
  }
}

interface Easel {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

function createEasel({ widthPx, heightPx }: PictureSize): Easel {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No 2D canvas to draw the film on');
  return { canvas, context };
}

/** Closes `sample`. */
function drawPicture(
  context: OffscreenCanvasRenderingContext2D,
  sample: VideoSample,
  { widthPx, heightPx }: PictureSize,
  mirrored: boolean,
): void {
  try {
    context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? widthPx : 0, 0);
    sample.draw(context, 0, 0, widthPx, heightPx);
    context.resetTransform();
  } finally {
    sample.close();
  }
}
