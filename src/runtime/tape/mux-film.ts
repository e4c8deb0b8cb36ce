import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import type { TapeFrame, TapeRun } from './tape-frame.ts';
import type { Film } from './tape.ts';

/** The last picture of a film stands this long, seconds; the others stand until the next. */
const LAST_PICTURE_S = 1 / 30;

type FilmMime = 'video/mp4' | 'video/webm';

export function createFilmOutput(mime: string): Output<Mp4OutputFormat | WebMOutputFormat, BufferTarget> {
  const format = mime === 'video/mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  return new Output({ format, target: new BufferTarget() });
}

/** @throws Error when the output was not finalized. */
export function blobOf(output: { readonly target: BufferTarget }, mime: string): Blob {
  const { buffer } = output.target;
  if (buffer === null) throw new Error('The film was not written');
  return new Blob([buffer], { type: mime });
}

/** Gives the time at which each picture of a film is shown, seconds from the first one, and for how long. */
export function playTimesOf(timestampsMs: readonly number[]): { readonly atS: number; readonly forS: number }[] {
  const startMs = timestampsMs[0] ?? 0;
  return timestampsMs.map((timestampMs, index) => {
    const nextMs = timestampsMs[index + 1];
    return {
      atS: (timestampMs - startMs) / 1000,
      forS: nextMs === undefined ? LAST_PICTURE_S : (nextMs - timestampMs) / 1000,
    };
  });
}

/** Puts encoded pictures into a file as they are: MP4 for H.264, WebM for the others. `null`: there are no pictures. */
export async function muxFilm(run: TapeRun): Promise<Film | null> {
  const first = run[0];
  if (first === undefined) return null;
  const codec = codecOf(first);
  const mime: FilmMime = codec === 'avc' ? 'video/mp4' : 'video/webm';
  const timestampsMs = run.map(({ reading }) => reading.timestampMs);
  const output = createFilmOutput(mime);
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  const times = playTimesOf(timestampsMs);
  for (const [index, { chunk, config }] of run.entries()) {
    const { atS = 0, forS = 0 } = times[index] ?? {};
    const packet = EncodedPacket.fromEncodedChunk(chunk).clone({ timestamp: atS, duration: forS });
    await source.add(packet, { decoderConfig: config });
  }
  await output.finalize();
  return { blob: blobOf(output, mime), mime, picture: first.size, timestampsMs };
}

function codecOf({ config: { codec } }: TapeFrame): VideoCodec {
  if (codec.startsWith('avc')) return 'avc';
  return codec.startsWith('vp8') ? 'vp8' : 'vp9';
}
