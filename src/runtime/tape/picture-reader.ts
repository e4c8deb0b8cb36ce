import { keyIndexBefore } from './reel.ts';
import { stampOf, type TapeFrame, type TapeRun } from './tape-frame.ts';

export interface PictureReader {
  /**
   * Decodes a picture of a run, which comes a little later. Going on from the last picture costs one picture; going
   * back costs a second of pictures at most. Pictures come in the order in which they are asked for.
   *
   * @param final nothing is asked for soon after this picture, so decoders that wait for more are told not to.
   */
  read(run: TapeRun, target: TapeFrame, final: boolean): void;
  /** Drops all pictures that were asked for and did not come yet. */
  close(): void;
}

/**
 * @param onPicture its receiver closes the picture.
 * @param onFailure the reader is closed by then.
 */
export function createPictureReader(
  onPicture: (picture: VideoFrame, frame: TapeFrame) => void,
  onFailure: (error: unknown) => void,
): PictureReader {
  let decoder: VideoDecoder | null = null;
  let config: VideoDecoderConfig | null = null;
  let wanted = new Map<number, TapeFrame>();
  /** The sequence of the picture that the decoder got last. The decoder goes on with the one after it. */
  let fed: number | null = null;

  const close = (): void => {
    if (decoder !== null && decoder.state !== 'closed') decoder.close();
    decoder = null;
    config = null;
    fed = null;
    wanted = new Map();
  };

  const fail = (error: unknown): void => {
    close();
    onFailure(error);
  };

  const open = (): VideoDecoder => {
    const opened: VideoDecoder = new VideoDecoder({
      output(picture) {
        const frame = decoder === opened ? wanted.get(picture.timestamp) : undefined;
        if (frame === undefined) {
          picture.close();
          return;
        }
        wanted.delete(picture.timestamp);
        onPicture(picture, frame);
      },
      error(error) {
        if (decoder !== opened) return;
        // The browser took the decoder back while the tab was in the background. The next wish opens another one.
        if (error.name === 'QuotaExceededError') close();
        else fail(error);
      },
    });
    return opened;
  };

  /**
   * Finds the picture at which decoding has to start for `target`: the one after the last that was fed, or a key
   * picture.
   */
  const startFor = (run: TapeRun, target: number): number => {
    const key = keyIndexBefore(run, target);
    const next = fed === null ? -1 : fed + 1 - (run[0]?.sequence ?? 0);
    const goesOn = next > key && next <= target;
    if (!goesOn && next > target) restart();
    return goesOn ? next : key;
  };

  const restart = (): void => {
    decoder?.reset();
    config = null;
    fed = null;
    wanted.clear();
  };

  const feed = (to: VideoDecoder, frame: TapeFrame): void => {
    if (config !== frame.config) to.configure({ ...frame.config, optimizeForLatency: true });
    config = frame.config;
    to.decode(frame.chunk);
    fed = frame.sequence;
  };

  return {
    read(run, target, final) {
      const index = target.sequence - (run[0]?.sequence ?? 0);
      if (run[index] !== target) return;
      const isOnItsWay = fed === target.sequence && wanted.has(stampOf(target));
      try {
        const from = isOnItsWay ? index + 1 : startFor(run, index);
        wanted.set(stampOf(target), target);
        decoder ??= open();
        for (const frame of run.slice(from, index + 1)) feed(decoder, frame);
        if (!final) return;
        // Only a key picture can follow after a flush.
        fed = null;
        void decoder.flush().catch(() => undefined);
      } catch (error) {
        fail(error);
      }
    },
    close,
  };
}
