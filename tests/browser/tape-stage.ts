import { tellFrame } from '../../src/core/drift/told-leg.ts';
import { DEFAULT_THRESHOLDS } from '../../src/core/reading/thresholds.ts';
import type { FrameReading } from '../../src/core/reading/reading.ts';
import type { CoachView } from '../../src/core/coach/coach.ts';
import type { PictureSize } from '../../src/core/geometry/keypoints.ts';
import type { PaintFrame } from '../../src/runtime/session/paint-frame.ts';
import { createPainters } from '../../src/runtime/session/painters.ts';
import { chooseEncoding } from '../../src/runtime/tape/choose-encoding.ts';
import { createTape, type TapeLimits, type TapeParts } from '../../src/runtime/tape/create-tape.ts';
import type { Film, FilmExport, PaintOverlay, Tape } from '../../src/runtime/tape/tape.ts';
import { film, squat, track } from '../fixtures/squat-clip.ts';

export const SIZE: PictureSize = { widthPx: 640, heightPx: 480 };
const FPS = 15;

/** A squat from 2.5 s to 5.2 s, measured by the real tracker. */
export const READINGS: readonly FrameReading[] = track(film(squat({}), { fps: FPS }));

/** @throws Error beyond the last one. */
export function readingAt(index: number): FrameReading {
  const reading = READINGS[index];
  if (reading === undefined) throw new Error(`The fixture has no reading ${index}`);
  return reading;
}

/** A squat that follows `READINGS`, without a repetition in it. */
export function readingsFrom(startMs: number, count: number): readonly FrameReading[] {
  return READINGS.slice(0, count).map((reading) => ({ ...reading, timestampMs: startMs + reading.timestampMs }));
}

const BITS = 9;
const BLOCK_PX = 40;

/** A picture that says which one it is: its number in black and white blocks, red left and blue right below them. */
export function drawNumbered(number: number, { widthPx, heightPx }: PictureSize): VideoFrame {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = contextOf(canvas);
  context.fillStyle = '#d02020';
  context.fillRect(0, 0, widthPx / 2, heightPx);
  context.fillStyle = '#2020d0';
  context.fillRect(widthPx / 2, 0, widthPx / 2, heightPx);
  for (let bit = 0; bit < BITS; bit += 1) {
    context.fillStyle = (number >> bit) % 2 === 1 ? 'white' : 'black';
    context.fillRect(bit * BLOCK_PX, 0, BLOCK_PX, BLOCK_PX);
  }
  return new VideoFrame(canvas, { timestamp: 0 });
}

export interface ReadPicture {
  readonly number: number;
  /** Colours of the lower half, at the left and at the right edge. */
  readonly colours: readonly [string, string];
  readonly size: PictureSize;
  /** Red, green, blue of a point. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

export function readPicture(picture: CanvasImageSource, size: PictureSize): ReadPicture {
  const { widthPx, heightPx } = size;
  const context = contextOf(new OffscreenCanvas(widthPx, heightPx));
  context.drawImage(picture, 0, 0, widthPx, heightPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  const at = (x: number, y: number): readonly [number, number, number] => {
    const first = (Math.round(y) * widthPx + Math.round(x)) * 4;
    return [data[first] ?? 0, data[first + 1] ?? 0, data[first + 2] ?? 0];
  };
  const colourAt = (x: number): string => {
    const [red, , blue] = at(x, heightPx - 20);
    return red > 140 && blue < 90 ? 'red' : blue > 140 && red < 90 ? 'blue' : 'other';
  };
  let number = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (at((bit + 0.5) * BLOCK_PX, BLOCK_PX / 2)[1] > 128) number += 1 << bit;
  }
  return { number, colours: [colourAt(20), colourAt(widthPx - 20)], size, at };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('No 2D canvas');
  return context;
}

/** One frame as it was painted. */
export interface Painted {
  readonly timestampMs: number;
  /** `null`: there was no picture. */
  readonly number: number | null;
  readonly coach: CoachView | null;
}

/** A tape with real encoders, in front of pictures, a clock and a session that the test steers. */
export class TapeStage {
  readonly painted: Painted[] = [];
  readonly saved: { readonly name: string; readonly mime: string; readonly content: string | Blob }[] = [];
  readonly faults: unknown[] = [];
  readonly tape: Tape;
  overlay: PaintOverlay = () => undefined;
  endSession: () => void = () => undefined;
  nowMs = 50_000;
  readonly #app = createPainters<PaintFrame>((error) => this.faults.push(error));
  readonly #ticks = new Set<(nowMs: number) => void>();

  constructor(limits?: TapeLimits, parts: Partial<TapeParts> = {}) {
    this.tape = createTape(
      {
        subscribeFrames: this.#app.subscribe,
        onSessionEnd: (act) => {
          this.endSession = act;
        },
        saveFile: (name, mime, content) => this.saved.push({ name, mime, content }),
        now: () => this.nowMs,
        today: () => new Date('2026-11-23T08:00:00.000Z'),
        onEachFrame: (act) => {
          this.#ticks.add(act);
          return () => this.#ticks.delete(act);
        },
        loadOverlay: () => Promise.resolve((...given) => this.overlay(...given)),
        onFault: (error) => this.faults.push(error),
        ...parts,
      },
      limits,
    );
    this.tape.subscribeFrames(({ reading, picture, size, coach }) => {
      const number = picture === null ? null : readPicture(picture, size).number;
      this.painted.push({ timestampMs: reading.timestampMs, number, coach });
    });
  }

  get state() {
    return this.tape.getState();
  }

  /** @throws Error while there is none. */
  get film(): Film {
    const { film } = this.state;
    if (film === null) throw new Error('No film yet');
    return film;
  }

  get isTicking(): boolean {
    return this.#ticks.size > 0;
  }

  /** The screen's next repaint. */
  tick(stepMs: number): void {
    this.nowMs += stepMs;
    for (const act of this.#ticks) act(this.nowMs);
  }

  /** A frame was measured; its picture is gone right afterwards, as in the page. */
  emit(reading: FrameReading, number: number | null, about: Partial<PaintFrame> = {}): void {
    const size = about.size ?? SIZE;
    const picture = number === null ? null : drawNumbered(number, size);
    this.#app.paint({ reading, coach: null, picture, size, ...about });
    picture?.close();
  }

  /** The same with a picture that somebody else closes. */
  emitPicture(reading: FrameReading, picture: CanvasImageSource | null, size: PictureSize): void {
    this.#app.paint({ reading, coach: null, picture, size });
  }

  /** Frames one after another, each with the number that `numberOf` gives it: its place in `READINGS`. */
  async run(
    readings: readonly FrameReading[],
    about: (index: number) => Partial<PaintFrame> = () => ({}),
  ): Promise<void> {
    await chooseEncoding(SIZE);
    for (const [index, reading] of readings.entries()) {
      this.emit(reading, numberOf(reading), about(index));
      this.nowMs += 1000 / FPS;
      await nextRepaint();
    }
  }
}

/** The picture of a reading carries its time: tenths of a second would repeat, frames do not. */
export function numberOf({ timestampMs }: Pick<FrameReading, 'timestampMs'>): number {
  return Math.round((timestampMs * FPS) / 1000) % (1 << BITS);
}

export function nextRepaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/** Tells a frame as the live screen does. */
export const tellNow: FilmExport['tell'] = (frame) => tellFrame(frame, [], DEFAULT_THRESHOLDS);
