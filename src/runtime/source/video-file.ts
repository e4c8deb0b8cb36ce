import {
  ADTS,
  BlobSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  VideoSampleSink,
  WAVE,
  WEBM,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { CapturedFrame, EngineFrame } from './captured-frame.ts';
import { SourceError } from './source-error.ts';

interface OpenVideoFile {
  /** Upright, in square pixels. */
  readonly picture: PictureSize;
  readonly durationMs: number;
  /**
   * Every frame once, in order, as fast as they are asked for. The receiver closes each frame; ending the loop early
   * closes what was decoded ahead.
   *
   * @throws SourceError `file-broken` when the file breaks off.
   */
  frames(): AsyncGenerator<CapturedFrame, void, undefined>;
  close(): void;
}

/**
 * @throws SourceError `file-broken`, `file-without-video` or `file-codec-unsupported`.
 * @throws DOMException `AbortError` when `signal` was aborted.
 */
export type OpenVideoFileFrom = (file: Blob, signal: AbortSignal) => Promise<OpenVideoFile>;

/** What cameras and phones write. The sound-only formats are there to be told apart from broken files. */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, FLAC, ADTS];

/** A film that ends so much before its index says was cut off (a download that broke): the decoder just stops there. */
const CUT_OFF_MS = 500;

/** Opens a video file with mediabunny; only the machine's own decoder sees it. */
export function createVideoFileOpener(now: () => number): OpenVideoFileFrom {
  return async (file, signal) => {
    const input = new Input({ formats: FORMATS, source: new BlobSource(file) });
    const close = (): void => input.dispose();
    try {
      const track = await findTrack(input);
      const picture = { widthPx: await track.getDisplayWidth(), heightPx: await track.getDisplayHeight() };
      const durationMs = (await track.computeDuration()) * 1000;
      signal.throwIfAborted();
      return { picture, durationMs, frames: () => decodeFrames(track, durationMs, now), close };
    } catch (error) {
      close();
      throw signal.aborted ? new DOMException('Cancelled', 'AbortError') : nameFileFailure(error);
    }
  };
}

async function findTrack(input: Input): Promise<InputVideoTrack> {
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    // Phones write the index last: of a film that was cut off in copying, nothing is known at all.
    const hasOther = (await input.getTracks()).length > 0;
    if (!hasOther)
      throw new SourceError('file-broken', 'The file has no index of its tracks: it was cut off or damaged');
    throw new SourceError('file-without-video', 'The file has no video track');
  }
  if (!(await track.canDecode())) {
    const codec = (await track.getCodecParameterString()) ?? String(await track.getInternalCodecId());
    throw new SourceError('file-codec-unsupported', `This browser can't decode ${codec}`);
  }
  return track;
}

async function* decodeFrames(
  track: InputVideoTrack,
  durationMs: number,
  now: () => number,
): AsyncGenerator<CapturedFrame, void, undefined> {
  const turner = createTurner();
  let lastTimestampMs = Number.NEGATIVE_INFINITY;
  let decodedUntilMs = 0;
  try {
    for await (const sample of new VideoSampleSink(track).samples()) {
      let frame: CapturedFrame;
      try {
        const timestampMs = sample.timestamp * 1000;
        // An edit list may put frames before zero; they are there to be decoded, not seen.
        const unseen = sample.timestamp < 0 && sample.timestamp + sample.duration <= 0;
        if (unseen || timestampMs <= lastTimestampMs) continue;
        lastTimestampMs = timestampMs;
        decodedUntilMs = timestampMs + sample.duration * 1000;
        const image = isUpright(sample) ? sample.toVideoFrame() : turner.turn(sample);
        const size = { widthPx: sample.displayWidth, heightPx: sample.displayHeight };
        frame = { image, size, timestampMs, capturedAtMs: now() };
      } finally {
        sample.close();
      }
      yield frame;
    }
    if (decodedUntilMs < durationMs - CUT_OFF_MS || lastTimestampMs === Number.NEGATIVE_INFINITY) {
      throw new SourceError('file-broken', `The film ends after ${decodedUntilMs} of its ${durationMs} ms`);
    }
  } catch (error) {
    throw nameFileFailure(error);
  }
}

function isUpright(sample: VideoSample): boolean {
  return sample.rotation === 0 && !sample.flip;
}

/** Draws a sample the way its file says that it is to be seen. A phone's portrait film is a turned landscape. */
function createTurner(): { turn(sample: VideoSample): EngineFrame } {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false });
  return {
    turn(sample) {
      if (context === null) throw new SourceError('file-codec-unsupported', 'No 2D canvas to turn the film with');
      const { displayWidth, displayHeight } = sample;
      if (canvas.width !== displayWidth) canvas.width = displayWidth;
      if (canvas.height !== displayHeight) canvas.height = displayHeight;
      sample.draw(context, 0, 0);
      return new VideoFrame(canvas, { timestamp: sample.microsecondTimestamp });
    },
  };
}

function nameFileFailure(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SourceError('file-broken', detail, { cause: error });
}
