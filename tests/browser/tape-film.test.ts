import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input, VideoSampleSink } from 'mediabunny';
import { describe, expect, test, vi } from 'vitest';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { Film, FilmExport } from '../../src/runtime/tape/tape.ts';
import { copyFrame } from '../../src/runtime/source/captured-frame.ts';
import { forwardFrames } from '../../src/runtime/source/video-element-frames.ts';
import { redrawFilm } from '../../src/runtime/tape/redraw-film.ts';
import { createFilmOverlay } from '../../src/ui/painter/paint-film-overlay.ts';
import {
  drawNumbered,
  nextRepaint,
  numberOf,
  readingAt,
  READINGS,
  readingsFrom,
  readPicture,
  SIZE,
  TapeStage,
  type ReadPicture,
  tellNow,
} from './tape-stage.ts';

interface ReadFilm {
  readonly codec: string | null;
  readonly mimeType: string;
  readonly pictures: readonly ReadPicture[];
  readonly timesMs: readonly number[];
  readonly keys: number;
}

/** By the library that wrote it, from the bytes alone. */
async function readFilm(blob: Blob): Promise<ReadFilm> {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(blob) });
  const track = await input.getPrimaryVideoTrack();
  if (track === null) throw new Error('No video');
  const pictures: ReadPicture[] = [];
  const timesMs: number[] = [];
  for await (const sample of new VideoSampleSink(track).samples()) {
    const picture = sample.toVideoFrame();
    pictures.push(readPicture(picture, { widthPx: sample.displayWidth, heightPx: sample.displayHeight }));
    timesMs.push(sample.timestamp * 1000);
    picture.close();
    sample.close();
  }
  let keys = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) if (packet.type === 'key') keys += 1;
  const codec = await track.getCodec();
  const mimeType = await input.getMimeType();
  input.dispose();
  return { codec, mimeType, pictures, timesMs, keys };
}

function filmOf(stage: TapeStage): Promise<Film> {
  return vi.waitFor(() => stage.film, { timeout: 10_000 });
}

async function record(readings: readonly FrameReading[], stage = new TapeStage()): Promise<Film> {
  stage.tape.startRecording();
  await stage.run(readings);
  stage.tape.stopRecording();
  return filmOf(stage);
}

async function savedBy(stage: TapeStage, wanted: FilmExport): Promise<ReadFilm & { readonly name: string }> {
  stage.tape.exportFilm(wanted);
  await vi.waitFor(() => expect(stage.state.exportShare).toBeNull(), { timeout: 30_000 });
  const file = stage.saved.at(-1);
  if (!(file?.content instanceof Blob)) throw new Error('Nothing was saved');
  return { ...(await readFilm(file.content)), name: file.name };
}

const SHORT = READINGS.slice(30, 60);
const near = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, index) => Math.abs(value - (b[index] ?? Number.NaN)) <= 1);

describe('a recording', () => {
  test('TAPE-7: has every picture that was measured, un-mirrored, upright, with its time', async () => {
    const stage = new TapeStage();
    await stage.run(READINGS.slice(0, 30));
    const film = await record(SHORT, stage);
    expect(stage.state.recording).toBeNull();
    expect(film.picture).toEqual(SIZE);
    expect(film.mime).toBe('video/mp4');
    expect(film.timestampsMs).toEqual(SHORT.map(({ timestampMs }) => timestampMs));
    const { pictures, timesMs, codec, keys, mimeType } = await readFilm(film.blob);
    expect([codec, mimeType.slice(0, 9)]).toEqual(['avc', 'video/mp4']);
    expect(pictures.map(({ number }) => number)).toEqual(SHORT.map(numberOf));
    expect(pictures.every(({ size, colours }) => size.widthPx === 640 && colours.join() === 'red,blue')).toBe(true);
    const startMs = SHORT[0]?.timestampMs ?? 0;
    expect(
      near(
        timesMs,
        SHORT.map(({ timestampMs }) => timestampMs - startMs),
      ),
    ).toBe(true);
    expect(keys).toBe(2);
  });

  test('TAPE-7: starts and ends in mid-tape, exactly', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    await stage.run(READINGS.slice(0, 10));
    stage.tape.startRecording();
    await stage.run(READINGS.slice(10, 20));
    stage.tape.stopRecording();
    // While the last ones are still being encoded.
    for (const reading of READINGS.slice(20, 25)) stage.emit(reading, numberOf(reading));
    const { pictures } = await readFilm((await filmOf(stage)).blob);
    expect(pictures.map(({ number }) => number)).toEqual(READINGS.slice(10, 20).map(numberOf));
  });

  test('TAPE-7: is WebM where H.264 can not be encoded, also in an odd size', async () => {
    const size = { widthPx: 401, heightPx: 301 };
    const stage = new TapeStage();
    stage.tape.startRecording();
    await stage.run(SHORT, () => ({ size }));
    stage.tape.stopRecording();
    const film = await filmOf(stage);
    expect(film).toMatchObject({ mime: 'video/webm', picture: size });
    const { pictures, codec } = await readFilm(film.blob);
    expect(codec).toMatch(/^vp/u);
    expect(pictures.map(({ number, size: found }) => [number, found])).toEqual(
      SHORT.map((reading) => [numberOf(reading), size]),
    );
  });

  test('TAPE-7: takes pictures as a camera hands them out', async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: SIZE.widthPx, height: SIZE.heightPx });
    const context = canvas.getContext('2d');
    const video = document.createElement('video');
    Object.assign(video, { muted: true, srcObject: canvas.captureStream(30) });
    document.body.append(video);
    const stage = new TapeStage();
    stage.tape.startRecording();
    let drawn = 0;
    const stop = forwardFrames(
      video,
      () => true,
      ({ image, size, timestampMs }) => {
        const second = copyFrame(image);
        // The first handle is away in the worker.
        image.close();
        stage.emitPicture({ ...readingAt(0), timestampMs }, second, size);
        second?.close();
      },
      () => performance.now(),
    );
    // Resolves with the first picture.
    const playing = video.play();
    await vi.waitFor(
      async () => {
        drawn += 1;
        const picture = drawNumbered(drawn, SIZE);
        context?.drawImage(picture, 0, 0);
        picture.close();
        await nextRepaint();
        expect(stage.painted.length).toBeGreaterThan(20);
      },
      { timeout: 20_000, interval: 10 },
    );
    stop();
    await playing;
    video.remove();
    stage.tape.stopRecording();
    const film = await filmOf(stage);
    expect(stage.faults).toEqual([]);
    const { pictures } = await readFilm(film.blob);
    const numbers = stage.painted.map(({ number }) => number);
    expect(pictures.map(({ number }) => number)).toEqual(numbers.slice(-pictures.length));
    expect(pictures.length).toBeGreaterThan(15);
    expect(pictures.every(({ colours }) => colours.join() === 'red,blue' || colours.join() === 'other,other')).toBe(
      true,
    );
  });

  test('TAPE-7: ends with the session or another picture size, and is kept until the next recording', async () => {
    const stage = new TapeStage();
    stage.tape.startRecording();
    await stage.run(READINGS.slice(0, 20));
    stage.endSession();
    const film = await filmOf(stage);
    expect(film.timestampsMs).toHaveLength(20);
    await stage.run(readingsFrom(90_000, 5));
    expect(stage.state.film).toBe(film);
    stage.tape.startRecording();
    expect(stage.state.film).toBeNull();
    await stage.run(readingsFrom(91_000, 10));
    await stage.run(readingsFrom(92_000, 3), () => ({ size: { widthPx: 480, heightPx: 640 } }));
    expect((await filmOf(stage)).timestampsMs).toHaveLength(10);
    expect(stage.state).toMatchObject({ recording: null, failure: null });
  });

  test('TAPE-7: stops where memory is used up, says so, and keeps what there is', async () => {
    const stage = new TapeStage({ keepMs: 30_000, recordedBytes: 8000 });
    stage.tape.startRecording();
    expect(stage.state.recording).toEqual({ sinceMs: 50_000, bytes: 0 });
    await stage.run(READINGS);
    expect(stage.state).toMatchObject({ recording: null, failure: 'full' });
    const film = await filmOf(stage);
    const { pictures } = await readFilm(film.blob);
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures).toHaveLength(film.timestampsMs.length);
  });
});

describe('an export', () => {
  const letters = createFilmOverlay(() => ({ left: 'L', right: 'R' }));
  const bare: FilmExport = { overlay: false, mirrored: false, frames: READINGS, tell: tellNow };

  test('TAPE-8: without anything drawn is the film itself, named like the other files of the session', async () => {
    const stage = new TapeStage();
    const film = await record(SHORT, stage);
    stage.tape.exportFilm({ ...bare, stem: 'kneeline-2026-11-23T07-59-58-Heron' });
    await vi.waitFor(() => expect(stage.saved).toHaveLength(1));
    expect(stage.saved[0]).toEqual({
      name: 'kneeline-2026-11-23T07-59-58-Heron.mp4',
      mime: 'video/mp4',
      content: film.blob,
    });
    await vi.waitFor(() => expect(stage.state.exportShare).toBeNull());
    stage.tape.exportFilm(bare);
    await vi.waitFor(() => expect(stage.saved).toHaveLength(2));
    // Named after the recording: two seconds before it was stopped.
    expect(stage.saved[1]?.name).toBe('kneeline-2026-11-23T07-59-58.mp4');
  });

  test.each([false, true])('TAPE-8: draws each reading onto its own picture (mirrored: %s)', async (mirrored) => {
    const stage = new TapeStage();
    const film = await record(SHORT, stage);
    const drawn: number[] = [];
    stage.overlay = (context, reading, _told, size, asked) => {
      expect([size, asked]).toEqual([SIZE, mirrored]);
      drawn.push(reading.timestampMs);
      // A mark that names its reading, where the picture has none.
      context.fillStyle = '#20d020';
      context.fillRect(20 + numberOf(reading) * 3, 200, 24, 24);
    };
    const { pictures, timesMs } = await savedBy(stage, { ...bare, overlay: true, mirrored });
    expect(drawn).toEqual(film.timestampsMs);
    expect(
      near(
        timesMs,
        film.timestampsMs.map((timestampMs) => timestampMs - (film.timestampsMs[0] ?? 0)),
      ),
    ).toBe(true);
    for (const [index, picture] of pictures.entries()) {
      const mark = picture.at(32 + numberOf(SHORT[index] ?? { timestampMs: -1 }) * 3, 212);
      expect(mark[1]).toBeGreaterThan(mark[0] + mark[2]);
      expect(picture.colours).toEqual(mirrored ? ['blue', 'red'] : ['red', 'blue']);
    }
  });

  test('TAPE-8: turns the picture over without drawing on it', async () => {
    const stage = new TapeStage();
    await record(SHORT, stage);
    const { pictures } = await savedBy(stage, { ...bare, mirrored: true });
    expect(pictures).toHaveLength(SHORT.length);
    expect(new Set(pictures.map(({ colours }) => colours.join()))).toEqual(new Set(['blue,red']));
  });

  test.each([false, true])('TAPE-8: the legs lie on the legs, letters stay readable (mirrored: %s)', (mirrored) => {
    const reading = READINGS[45];
    if (reading?.kind !== 'measured') throw new Error('The fixture has no measured frame there');
    const canvas = new OffscreenCanvas(SIZE.widthPx, SIZE.heightPx);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No 2D canvas');
    const words: (readonly [string, number])[] = [];
    vi.spyOn(context, 'fillText').mockImplementation((text, x) => {
      // The canvas is neither turned over nor scaled, so that the words can be read.
      expect(context.getTransform().isIdentity).toBe(true);
      words.push([text, x]);
    });
    letters(context, reading, tellNow(reading), SIZE, mirrored);
    const { data } = context.getImageData(0, 0, SIZE.widthPx, SIZE.heightPx);
    for (const side of ['left', 'right'] as const) {
      const hip = reading.keypoints[`${side}Hip`];
      const knee = reading.keypoints[`${side}Knee`];
      if (hip === null || knee === null) throw new Error('No leg');
      const x = (hip.x + knee.x) / 2;
      const at = Math.round((hip.y + knee.y) / 2) * SIZE.widthPx + Math.round(mirrored ? SIZE.widthPx - x : x);
      expect(data[at * 4 + 3]).toBeGreaterThan(100);
      const letterX = words.find(([text]) => text === (side === 'left' ? 'L' : 'R'))?.[1] ?? Number.NaN;
      // The person's left is at the picture's right, in the mirror at its left.
      expect(letterX > SIZE.widthPx / 2).toBe((side === 'left') !== mirrored);
    }
  });

  test('TAPE-8: tells how far it is, and comes to nothing when it is cancelled', async () => {
    const stage = new TapeStage();
    await record(SHORT, stage);
    const shares: (number | null)[] = [];
    stage.tape.subscribe(() => shares.push(stage.state.exportShare));
    stage.overlay = () => {
      if ((stage.state.exportShare ?? 0) > 0.3) stage.tape.cancelExport();
    };
    stage.tape.exportFilm({ ...bare, overlay: true });
    stage.tape.exportFilm({ ...bare, overlay: true });
    expect(stage.state.exportShare).toBe(0);
    await vi.waitFor(() => expect(stage.state.exportShare).toBeNull(), { timeout: 20_000 });
    expect(stage.saved).toEqual([]);
    expect(stage.state.failure).toBeNull();
    expect(shares.filter((share) => share !== null && share > 0 && share < 0.5).length).toBeGreaterThan(2);
    stage.overlay = () => undefined;
    const { pictures } = await savedBy(stage, { ...bare, overlay: true });
    expect(pictures).toHaveLength(SHORT.length);
  });

  test('TAPE-12: is drawn again, whole, after its drawing failed once', async () => {
    const recorded = await record(SHORT);
    let painted = 0;
    const paint = (): void => {
      painted += 1;
      if (painted === 3) throw new Error('once');
    };
    const redraw = { mirrored: false, paint, fromMs: Number.NEGATIVE_INFINITY };
    const drawn = await redrawFilm(recorded, redraw, new AbortController().signal, () => undefined);
    const { pictures } = await readFilm(drawn.blob);
    expect(pictures.map(({ number }) => number)).toEqual(SHORT.map(numberOf));
  });

  test('TAPE-8: says that it failed, and the film is still there', async () => {
    const stage = new TapeStage();
    const film = await record(SHORT, stage);
    stage.overlay = () => {
      throw new Error('The painter has no paint');
    };
    stage.tape.exportFilm({ ...bare, overlay: true });
    await vi.waitFor(() => expect(stage.state.failure).toBe('export-failed'));
    await vi.waitFor(() => expect(stage.state.exportShare).toBeNull());
    expect(stage.faults).toHaveLength(1);
    stage.tape.exportFilm(bare);
    await vi.waitFor(() => expect(stage.saved[0]?.content).toBe(film.blob));
    expect(stage.state.failure).toBeNull();
  });
});

describe('a look into it', () => {
  test('TAPE-10: gives the picture nearest to a time, all at once or one by one', async () => {
    const stage = new TapeStage();
    expect(await stage.tape.pictureAt(2500)).toBeNull();
    await record(SHORT, stage);
    const wanted = [50, 33, 59, 30].map(readingAt);
    const found = await Promise.all(wanted.map(({ timestampMs }) => stage.tape.pictureAt(timestampMs + 10)));
    expect(found.map((picture) => picture && readPicture(picture, SIZE).number)).toEqual(wanted.map(numberOf));
    for (const picture of found) picture?.close();
    expect(await stage.tape.pictureAt((SHORT[0]?.timestampMs ?? 0) - 400)).toBeNull();
  });

  test('TAPE-10: cuts from the running tape just what lies between two times', async () => {
    const stage = new TapeStage();
    stage.tape.roll(true);
    await stage.run(READINGS);
    const wanted = READINGS.slice(50, 80);
    const film = await stage.tape.cut(wanted[0]?.timestampMs ?? 0, wanted.at(-1)?.timestampMs ?? 0);
    expect(film?.timestampsMs).toEqual(wanted.map(({ timestampMs }) => timestampMs));
    const { pictures, timesMs } = await readFilm(film?.blob ?? new Blob());
    expect(pictures.map(({ number }) => number)).toEqual(wanted.map(numberOf));
    expect(timesMs[0]).toBe(0);
    expect(await stage.tape.cut(60_000, 61_000)).toBeNull();
  });

  test('TAPE-2: the tape reaches back half a minute, in whole seconds', async () => {
    const stage = new TapeStage({ keepMs: 2000, recordedBytes: 1e9 });
    stage.tape.roll(true);
    await stage.run(READINGS);
    const film = await stage.tape.cut(0, 60_000);
    const lastMs = READINGS.at(-1)?.timestampMs ?? 0;
    const keptMs = lastMs - (film?.timestampsMs[0] ?? 0);
    expect(keptMs).toBeGreaterThanOrEqual(2000);
    expect(keptMs).toBeLessThanOrEqual(3100);
    expect(film?.timestampsMs.at(-1)).toBe(lastMs);
  });
});
