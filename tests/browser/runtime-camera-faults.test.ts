import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CapturedFrame } from '../../src/runtime/source/captured-frame.ts';
import type { OpenCamera } from '../../src/runtime/source/camera.ts';
import { glanceAt } from '../../src/runtime/source/picture-glance.ts';
import { forwardFrames } from '../../src/runtime/source/video-element-frames.ts';
import type { PictureTrouble } from '../../src/runtime/source/watch-picture.ts';
import { createWebcams } from '../../src/runtime/source/webcam.ts';

const WIDTH = 320;
const HEIGHT = 240;

/** A canvas that films itself stands for the camera: a real MediaStream, a real track, a real <video>. */
class DrawnCamera {
  readonly canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  readonly context = this.canvas.getContext('2d');
  readonly stream = this.canvas.captureStream(30);
  /** Draws the next picture. */
  draw: (context: CanvasRenderingContext2D, picture: number) => void = drawRoom;
  #pictures = 0;
  #isOn = true;

  constructor() {
    this.#next();
  }

  get track(): MediaStreamTrack {
    const [track] = this.stream.getVideoTracks();
    if (track === undefined) throw new Error('No track');
    return track;
  }

  off(): void {
    this.#isOn = false;
  }

  readonly #next = (): void => {
    if (!this.#isOn || this.context === null) return;
    this.#pictures += 1;
    this.draw(this.context, this.#pictures);
    requestAnimationFrame(this.#next);
  };
}

/** A room with light and shade, in which a little moves. */
function drawRoom(context: CanvasRenderingContext2D, picture: number): void {
  context.fillStyle = '#8a8578';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#222';
  context.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
  context.fillStyle = `hsl(${(picture * 7) % 360} 60% 50%)`;
  context.fillRect(WIDTH / 2 - 10, 40, 20, 150);
}

/** Paints anew without changing anything, as a driver does that repeats its last picture under new times. */
function drawSame(context: CanvasRenderingContext2D): void {
  drawRoom(context, 1);
}

function drawColour(colour: string) {
  return (context: CanvasRenderingContext2D): void => {
    context.fillStyle = colour;
    context.fillRect(0, 0, WIDTH, HEIGHT);
  };
}

let camera: DrawnCamera;
let opened: OpenCamera;
let frames: number;
let troubles: (PictureTrouble | null)[];

async function open(): Promise<void> {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(camera.stream);
  opened = await createWebcams(() => performance.now()).open(
    { deviceId: null, label: null, facing: 'user', resolution: '640x480' },
    {
      onFrame({ image }) {
        frames += 1;
        image.close();
      },
      onResize: () => undefined,
      onEffects: () => undefined,
      onTrouble: (trouble) => troubles.push(trouble),
      onLost: () => undefined,
    },
    new AbortController().signal,
  );
  await expect.poll(() => frames, PATIENTLY).toBeGreaterThan(3);
}

/** A busy machine draws and looks less often. */
const PATIENTLY = { timeout: 15_000 };

const lastTold = () => troubles.at(-1);

beforeEach(() => {
  camera = new DrawnCamera();
  frames = 0;
  troubles = [];
});

afterEach(() => {
  camera.off();
  opened.close();
  vi.restoreAllMocks();
});

describe('FAULT-4: the picture of an open camera', () => {
  test('that stands still is no longer handed on, is named, and goes on when it moves', async () => {
    await open();
    camera.draw = drawSame;
    await expect.poll(lastTold, PATIENTLY).toBe('frozen');
    const measured = frames;
    camera.draw = drawRoom;
    await expect.poll(lastTold, PATIENTLY).toBe(null);
    await expect.poll(() => frames, PATIENTLY).toBeGreaterThan(measured);
  });

  test.each([
    ['black', '#000000'],
    ['grey', '#8c8c8c'],
  ])('that is all %s, as behind a shutter, is told from darkness and an empty room', async (_name, colour) => {
    await open();
    camera.draw = drawColour(colour);
    await expect.poll(lastTold, PATIENTLY).toBe('covered');
    camera.draw = drawRoom;
    await expect.poll(lastTold, PATIENTLY).toBe(null);
  });

  test('that stays away is named', async () => {
    await open();
    camera.off();
    await expect.poll(lastTold, PATIENTLY).toBe('silent');
  });

  test('that the system mutes is named as such, and not as covered by its black pictures', async () => {
    await open();
    vi.spyOn(camera.track, 'muted', 'get').mockReturnValue(true);
    camera.draw = drawColour('#000000');
    await expect.poll(lastTold, PATIENTLY).toBe('silent');
  });

  test('is not watched any more once the camera is closed', async () => {
    await open();
    camera.draw = drawSame;
    opened.close();
    const later = new DrawnCamera();
    camera.off();
    camera = later;
    await open();
    expect(troubles).not.toContain('frozen');
  });
});

test('FAULT-4: a dim room with noise is neither covered nor still', async () => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas');
  const look = async (noiseAtPx: number) => {
    context.fillStyle = '#020202';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    // A lamp far away lights one corner of the room a little.
    context.fillStyle = '#141414';
    context.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    context.fillStyle = '#060606';
    context.fillRect(noiseAtPx, 200, 2, 2);
    const frame = new VideoFrame(canvas, { timestamp: 0 });
    const seen = await glanceAt(frame);
    frame.close();
    return seen;
  };
  const [first, second] = [await look(WIDTH / 2), await look(WIDTH / 2 + 4)];
  expect(first?.spread).toBeGreaterThan(3);
  expect(first?.strips).toHaveLength(3);
  expect(second?.strips).not.toEqual(first?.strips);
});

test('FAULT-5: times that jump back end nothing: the frames go on with growing times', async () => {
  await open();
  const video = document.createElement('video');
  Object.assign(video, { muted: true, srcObject: camera.stream });
  await video.play();
  const real = video.requestVideoFrameCallback.bind(video);
  let jumpMs = 0;
  vi.spyOn(video, 'requestVideoFrameCallback').mockImplementation((act) =>
    real((nowMs, metadata) => act(nowMs, { ...metadata, captureTime: nowMs - jumpMs })),
  );
  const times: number[] = [];
  const stop = forwardFrames(
    video,
    () => true,
    ({ image, timestampMs }: CapturedFrame) => {
      times.push(timestampMs);
      image.close();
    },
    () => performance.now(),
  );
  await expect.poll(() => times.length, PATIENTLY).toBeGreaterThan(5);
  const before = times.length;
  jumpMs = 60_000;
  await expect.poll(() => times.length, PATIENTLY).toBeGreaterThan(before + 5);
  stop();
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
  expect(times.every((timeMs, index) => index === 0 || timeMs - (times[index - 1] ?? 0) < 5000)).toBe(true);
});
