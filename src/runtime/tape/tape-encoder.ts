import type { PictureSize } from '../../core/geometry/keypoints.ts';
import { chooseEncoding } from './choose-encoding.ts';
import { stampOf, type ShownFrame, type TapeFrame } from './tape-frame.ts';

/** A picture that can be decoded by itself comes this often, so that going to a moment decodes a second at most. */
const KEY_INTERVAL_MS = 1000;
/**
 * This many pictures wait while an encoder opens (about a fifth of a second). Each holds one of the camera's buffers.
 */
const MAX_EARLY = 8;
/** An encoder that is this far behind gets no more pictures, because measuring comes first. */
const MAX_QUEUE = 30;

export interface TapeEncoderEvents {
  /** Hears of an encoded frame, in order, a little later than it was offered. */
  readonly onFrame: (frame: TapeFrame) => void;
  /** Hears that nothing more will come. */
  readonly onFailure: (failure: 'unsupported' | 'encoder-failed', detail: unknown) => void;
}

/** Encodes pictures of one size as they come. */
export interface TapeEncoder {
  /** @param picture is copied (by reference) before this returns. */
  offer(picture: CanvasImageSource, frame: ShownFrame): void;
  /** Makes the next picture one that can be decoded by itself. */
  beginWithNext(): void;
  /** Resolves when everything offered until now has come out. Never rejects. */
  flush(): Promise<void>;
  close(): void;
}

export function createTapeEncoder(size: PictureSize, events: TapeEncoderEvents): TapeEncoder {
  const pending = new Map<number, ShownFrame>();
  let early: VideoFrame[] = [];
  let encoding: VideoEncoderConfig | null = null;
  let encoder: VideoEncoder | null = null;
  let config: VideoDecoderConfig | null = null;
  let sequence = 0;
  let lastKeyMs = Number.NEGATIVE_INFINITY;
  let closed = false;

  const close = (): void => {
    closed = true;
    for (const image of early) image.close();
    early = [];
    pending.clear();
    if (encoder !== null && encoder.state !== 'closed') encoder.close();
    encoder = null;
  };

  const fail = (failure: 'unsupported' | 'encoder-failed', detail: unknown): void => {
    if (closed) return;
    close();
    events.onFailure(failure, detail);
  };

  const onChunk = (chunk: EncodedVideoChunk, metadata?: EncodedVideoChunkMetadata): void => {
    config = metadata?.decoderConfig ?? config;
    const frame = pending.get(chunk.timestamp);
    // Real-time encoders may leave pictures out. Frames older than this one will not come any more.
    for (const stamp of pending.keys()) if (stamp <= chunk.timestamp) pending.delete(stamp);
    if (frame === undefined || config === null) return;
    events.onFrame({ ...frame, sequence, chunk, config });
    sequence += 1;
  };

  const onError = (error: DOMException): void => {
    // Browsers take an idle codec back from a tab in the background. The next picture opens another one.
    if (error.name === 'QuotaExceededError') encoder = null;
    else fail('encoder-failed', error);
  };

  const openEncoder = (wanted: VideoEncoderConfig): VideoEncoder => {
    const opened = new VideoEncoder({ output: onChunk, error: onError });
    opened.configure(wanted);
    lastKeyMs = Number.NEGATIVE_INFINITY;
    return opened;
  };

  /** Closes `image`. */
  const encode = (image: VideoFrame, wanted: VideoEncoderConfig): void => {
    try {
      encoder ??= openEncoder(wanted);
      if (encoder.encodeQueueSize > MAX_QUEUE) {
        pending.delete(image.timestamp);
        return;
      }
      const atMs = image.timestamp / 1000;
      const keyFrame = atMs - lastKeyMs >= KEY_INTERVAL_MS;
      if (keyFrame) lastKeyMs = atMs;
      encoder.encode(image, { keyFrame });
    } catch (error) {
      fail('encoder-failed', error);
    } finally {
      image.close();
    }
  };

  const ready = chooseEncoding(size).then((chosen) => {
    if (closed) return;
    if (chosen === null) {
      fail('unsupported', 'No video codec for this size');
      return;
    }
    encoding = chosen;
    const waiting = early;
    early = [];
    for (const image of waiting) encode(image, chosen);
  });

  return {
    offer(picture, frame) {
      if (closed) return;
      const image = new VideoFrame(picture, { timestamp: stampOf(frame), alpha: 'discard' });
      pending.set(image.timestamp, frame);
      if (encoding !== null) {
        encode(image, encoding);
        return;
      }
      early.push(image);
      if (early.length <= MAX_EARLY) return;
      const oldest = early.shift();
      if (oldest !== undefined) pending.delete(oldest.timestamp);
      oldest?.close();
    },
    beginWithNext() {
      lastKeyMs = Number.NEGATIVE_INFINITY;
    },
    async flush() {
      await ready;
      // The encoder was closed or taken back meanwhile, so nothing more comes out.
      await encoder?.flush().catch(() => undefined);
    },
    close,
  };
}
