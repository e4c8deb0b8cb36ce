import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  CanvasSource,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type OutputFormat,
  type Rotation,
} from 'mediabunny';

export interface SmallFilm {
  readonly container: 'mp4' | 'mov' | 'webm' | 'mkv';
  readonly frames: number;
  readonly fps: number;
  /** Clockwise, to be done by whoever shows the film. */
  readonly rotation?: Rotation;
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Time of each frame, where frames do not come at an even rate; below zero: cut away by an edit list. */
  readonly timesMs?: readonly number[];
  /** Silence beside the picture. */
  readonly withSound?: boolean;
  /**
   * Place of the index in an MP4 or MOV. Phones write it behind the pictures, and cameras that may lose power in pieces
   * between them.
   */
  readonly index?: 'in-front' | 'behind' | 'in-pieces';
}

const FAST_STARTS = { 'in-front': 'in-memory', behind: false, 'in-pieces': 'fragmented' } as const;

function formatOf({ container, index = 'in-front' }: SmallFilm): OutputFormat {
  const options = { fastStart: FAST_STARTS[index] };
  switch (container) {
    case 'mp4':
      return new Mp4OutputFormat(options);
    case 'mov':
      return new MovOutputFormat(options);
    case 'webm':
      return new WebMOutputFormat();
    case 'mkv':
      return new MkvOutputFormat();
  }
}

/** Left half red, right half blue, 64 × 48 where nothing else is said; encoded with VP8 or VP9. */
export async function makeFilm(film: SmallFilm): Promise<Blob> {
  const { container, frames, fps, rotation = 0, widthPx = 64, heightPx = 48 } = film;
  const times = film.timesMs ?? Array.from({ length: frames }, (_, frame) => (1000 * frame) / fps);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  const target = new BufferTarget();
  const output = new Output({ format: formatOf(film), target });
  const source = new CanvasSource(canvas, { codec: container === 'webm' ? 'vp8' : 'vp9', bitrate: 1e6 });
  output.addVideoTrack(source, { rotation });
  const sound = new AudioSampleSource({ codec: container === 'mov' ? 'pcm-s16' : 'opus', bitrate: 64_000 });
  if (film.withSound === true) output.addAudioTrack(sound);
  await output.start();
  if (film.withSound === true) await addSilence(sound);
  for (const [frame, timeMs] of times.entries()) {
    context.fillStyle = 'red';
    context.fillRect(0, 0, widthPx / 2, heightPx);
    context.fillStyle = 'blue';
    context.fillRect(widthPx / 2, 0, widthPx / 2, heightPx);
    await source.add(timeMs / 1000, ((times[frame + 1] ?? timeMs + 1000 / fps) - timeMs) / 1000);
  }
  await output.finalize();
  return finished(target);
}

/** A tenth of a second of silence, as a voice memo (MKV) or a WAV. */
export async function makeSound(container: 'mkv' | 'wav'): Promise<Blob> {
  const target = new BufferTarget();
  const output = new Output({ format: container === 'mkv' ? new MkvOutputFormat() : new WavOutputFormat(), target });
  const source = new AudioSampleSource({ codec: 'pcm-s16' });
  output.addAudioTrack(source);
  await output.start();
  await addSilence(source);
  await output.finalize();
  return finished(target);
}

async function addSilence(source: AudioSampleSource): Promise<void> {
  const sample = new AudioSample({
    data: new Float32Array(4800),
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: 48_000,
    timestamp: 0,
  });
  await source.add(sample);
  sample.close();
}

function finished(target: BufferTarget): Blob {
  if (target.buffer === null) throw new Error('The film was not written');
  return new Blob([target.buffer]);
}
