import {
  ADTS,
  BlobSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  MPEG_TS,
  OGG,
  QTFF,
  VideoSampleSink,
  WAVE,
  WEBM,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import { QUARTER_TURNS, type QuarterTurn } from '../../core/alignment/picture-turn.ts';
import type { PictureSize } from '../../core/geometry/keypoints.ts';
import type { CapturedFrame, EngineFrame } from './captured-frame.ts';
import { chooseFilmTrack } from './choose-film-track.ts';
import { readerShiftS, shownStretches, type FileEdit, type ShownStretch } from './edit-list.ts';
import { captureRateFps, lensOfFocalLength, recordedAt, slowedTimes, type FilmFacts } from './film-facts.ts';
import { AS_FILE_SAYS, type FilmWish } from './film-wish.ts';
import { readMp4Index } from './mp4-index.ts';
import { SourceError } from './source-error.ts';
import { nameUnreadFormat } from './unread-formats.ts';

interface OpenVideoFile {
  /** Upright, in square pixels. */
  readonly picture: PictureSize;
  /** How long a player shows the film, at life's speed: slow motion is taken back. */
  readonly durationMs: number;
  readonly facts: FilmFacts;
  /**
   * Every frame that a player shows, once, in order, as fast as the frames are asked for, stamped with the time at
   * life's speed. A frame that the file wants mirrored is given as the camera stored it, since `left` is the person's
   * own left everywhere; a film that a person calls mirrored is turned back. The receiver closes each frame; ending the loop early closes what was decoded ahead.
   *
   * @param fromMs begins with the frame that a player shows at this time, or with the one before.
   * @throws SourceError `file-broken` when the file breaks off.
   */
  frames(fromMs?: number): AsyncGenerator<CapturedFrame, void, undefined>;
  close(): void;
}

/**
 * @param wish a person's word on the film; absent: the film is read as its file says.
 * @throws SourceError `file-broken`, `file-without-video`, `file-format-unread` or `file-codec-unsupported`.
 * @throws DOMException `AbortError` when `signal` was aborted.
 */
export type OpenVideoFileFrom = (file: Blob, signal: AbortSignal, wish?: FilmWish) => Promise<OpenVideoFile>;

/**
 * Formats that cameras, camcorders and phones write. The sound-only formats are there to be told apart from broken
 * files.
 */
const FORMATS = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS, MP3, WAVE, OGG, FLAC, ADTS];

/** A film that ends so much before its index says was cut off (a download that broke): the decoder just stops there. */
const CUT_OFF_MS = 500;
/** Edit lists and samples count in different units of a second: times that differ by less are the same time. */
const ROUNDING_S = 0.0005;
/** No camera films so wide or high a picture, and no browser plays it: a file that claims more is damaged. */
const MOST_SIDE_PX = 16_384;
/** So many pictures tell the rate at which a player shows the film. */
const RATE_PACKETS = 200;

/** Opens a video file with mediabunny; only the machine's own decoder sees the file. */
export function createVideoFileOpener(now: () => number): OpenVideoFileFrom {
  return async (file, signal, wish = AS_FILE_SAYS) => {
    const input = new Input({ formats: FORMATS, source: new BlobSource(file) });
    const close = (): void => input.dispose();
    try {
      const index = await readMp4Index(file);
      if (index.falseCount !== null) throw new SourceError('file-broken', `The index tells of ${index.falseCount}`);
      const track = await chooseFilmTrack(input);
      const stored = { widthPx: await track.getDisplayWidth(), heightPx: await track.getDisplayHeight() };
      const picture = isOnItsSide(wish) ? { widthPx: stored.heightPx, heightPx: stored.widthPx } : stored;
      if (Math.max(picture.widthPx, picture.heightPx) > MOST_SIDE_PX) {
        throw new SourceError('file-broken', `The picture has ${picture.widthPx} × ${picture.heightPx} pixels`);
      }
      const { raw } = await input.getMetadataTags();
      const { averagePacketRate } = await track.computePacketStats(RATE_PACKETS);
      const focalMm = index.focalMmByTrack.get(track.id) ?? index.focalMmByTrack.get(null);
      const facts: FilmFacts = {
        ...(focalMm === undefined ? {} : { lens: lensOfFocalLength(focalMm) }),
        recordedAt: recordedAt(raw, index.createdAtMs, file instanceof File ? file.lastModified : null),
        slowedTimes: wish.slowedBy ?? slowedTimes(captureRateFps(raw), averagePacketRate),
      };
      // A transport stream counts on from when the camera was switched on; a player begins at the first picture.
      const beginS = (await input.getFormat()) === MPEG_TS ? await track.getFirstTimestamp() : 0;
      const shown = shownParts(index.editsByTrack.get(track.id) ?? [], beginS, await track.computeDuration());
      signal.throwIfAborted();
      return {
        picture,
        durationMs: (shown.durationS * 1000) / facts.slowedTimes,
        facts,
        frames: (fromMs = 0) => decodeFrames(track, shown, { ...wish, slowedBy: facts.slowedTimes }, now, fromMs),
        close,
      };
    } catch (error) {
      close();
      if (signal.aborted) throw new DOMException('Cancelled', 'AbortError');
      throw await nameOpeningFailure(file, error);
    }
  };
}

/** The stretches that a player shows, in mediabunny's time of the track, and how long the film is then. */
interface ShownParts {
  readonly stretches: readonly ShownStretch[];
  readonly durationS: number;
}

/** @param beginS where the track begins in mediabunny's time, seconds. @param endS where the track ends. */
function shownParts(edits: readonly FileEdit[], beginS: number, endS: number): ShownParts {
  const whole = {
    stretches: [{ fromS: beginS, toS: Number.POSITIVE_INFINITY, shownAtS: 0 }],
    durationS: endS - beginS,
  };
  const listed = shownStretches(edits);
  if (listed === null || listed.length === 0) return whole;
  const shiftS = readerShiftS(edits);
  const stretches = listed.map(({ fromS, toS, shownAtS }) => ({
    fromS: fromS - shiftS,
    toS: Math.min(toS - shiftS, endS),
    shownAtS,
  }));
  const last = stretches.at(-1);
  return last === undefined ? whole : { stretches, durationS: last.shownAtS + Math.max(0, last.toS - last.fromS) };
}

async function* decodeFrames(
  track: InputVideoTrack,
  { stretches, durationS }: ShownParts,
  { slowedBy, mirrored, turnedDeg = 0 }: FilmWish & { readonly slowedBy: number },
  now: () => number,
  fromMs: number,
): AsyncGenerator<CapturedFrame, void, undefined> {
  const turner = createTurner();
  const sink = new VideoSampleSink(track);
  let lastTimestampMs = Number.NEGATIVE_INFINITY;
  let shownUntilS = 0;
  try {
    for (const { fromS, toS, shownAtS } of stretches) {
      const beginS = Math.max(fromS, fromS + (fromMs * slowedBy) / 1000 - shownAtS - ROUNDING_S);
      if (beginS >= toS) continue;
      for await (const sample of sink.samples(beginS, toS)) {
        let frame: CapturedFrame;
        try {
          // The picture that stands when a stretch begins was taken before the stretch.
          const shownS = Math.max(sample.timestamp, fromS) - fromS + shownAtS;
          const timestampMs = (shownS * 1000) / slowedBy;
          const endS = Math.min(sample.timestamp + sample.duration, toS);
          const unseen = endS <= fromS + ROUNDING_S || sample.timestamp >= toS - ROUNDING_S;
          if (unseen || timestampMs <= lastTimestampMs) continue;
          lastTimestampMs = timestampMs;
          shownUntilS = endS - fromS + shownAtS;
          // The file's own wish to be mirrored is for the player; a person's word on the film is the truth.
          sample.setRotation(turnFurther(sample.rotation, turnedDeg));
          sample.setFlip(mirrored);
          const isUpright = sample.rotation === 0 && !mirrored;
          const image = isUpright ? sample.toVideoFrame() : turner.turn(sample);
          const size = { widthPx: sample.displayWidth, heightPx: sample.displayHeight };
          frame = { image, size, timestampMs, capturedAtMs: now() };
        } finally {
          sample.close();
        }
        yield frame;
      }
    }
    const missingMs = (durationS - shownUntilS) * 1000;
    if (missingMs > CUT_OFF_MS || lastTimestampMs === Number.NEGATIVE_INFINITY) {
      throw new SourceError('file-broken', `The film ends after ${shownUntilS} of its ${durationS} s`);
    }
  } catch (error) {
    throw nameFileFailure(error);
  }
}

/** Do the turned pictures have width and height exchanged? */
function isOnItsSide({ turnedDeg = 0 }: FilmWish): boolean {
  return turnedDeg === 90 || turnedDeg === 270;
}

/** Adds two turns. Degrees, clockwise. */
function turnFurther(rotation: QuarterTurn, turnedDeg: QuarterTurn): QuarterTurn {
  const turned = (rotation + turnedDeg) % 360;
  return QUARTER_TURNS.find((quarter) => quarter === turned) ?? 0;
}

/** Draws a sample upright, and turns a mirrored one back. A phone's portrait film is a turned landscape. */
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

async function nameOpeningFailure(file: Blob, error: unknown): Promise<SourceError> {
  const format = await nameUnreadFormat(file).catch(() => null);
  if (format === null) return nameFileFailure(error);
  return new SourceError('file-format-unread', `The file is a film as ${format.toUpperCase()}`, { cause: error });
}

function nameFileFailure(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SourceError('file-broken', detail, { cause: error });
}
