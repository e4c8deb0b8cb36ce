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
  readonly container: 'mp4' | 'mov' | 'webm';
  readonly frames: number;
  readonly fps: number;
  /** Clockwise, to be done by whoever shows the film. */
  readonly rotation?: Rotation;
}

const FORMATS: Record<SmallFilm['container'], () => OutputFormat> = {
  mp4: () => new Mp4OutputFormat(),
  mov: () => new MovOutputFormat(),
  webm: () => new WebMOutputFormat(),
};

/** 64 × 48, left half red, right half blue, encoded with VP9. */
export async function makeFilm({ container, frames, fps, rotation = 0 }: SmallFilm): Promise<Blob> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[container](), target });
  const source = new CanvasSource(canvas, { codec: container === 'webm' ? 'vp8' : 'vp9', bitrate: 1e6 });
  output.addVideoTrack(source, { rotation });
  await output.start();
  for (let frame = 0; frame < frames; frame += 1) {
    context.fillStyle = 'red';
    context.fillRect(0, 0, 32, 48);
    context.fillStyle = 'blue';
    context.fillRect(32, 0, 32, 48);
    await source.add(frame / fps, 1 / fps);
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
  const sample = new AudioSample({
    data: new Float32Array(4800),
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: 48_000,
    timestamp: 0,
  });
  await source.add(sample);
  sample.close();
  await output.finalize();
  return finished(target);
}

function finished(target: BufferTarget): Blob {
  if (target.buffer === null) throw new Error('The film was not written');
  return new Blob([target.buffer]);
}
