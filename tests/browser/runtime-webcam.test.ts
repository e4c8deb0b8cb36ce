import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CapturedFrame } from '../../src/runtime/source/captured-frame.ts';
import type { CameraEvents, OpenCamera } from '../../src/runtime/source/camera.ts';
import type { SourceError } from '../../src/runtime/source/source-error.ts';
import { createWebcams } from '../../src/runtime/source/webcam.ts';

/** A canvas that films itself stands for the camera: a real MediaStream in a real <video>. */
let canvas: HTMLCanvasElement;
let stream: MediaStream;
let stopDrawing: () => void;
let frames: CapturedFrame[];
let lost: SourceError[];
let opened: OpenCamera | null;

const webcams = createWebcams(() => performance.now());
/** A busy machine draws less often. */
const PATIENTLY = { timeout: 15_000 };
const never = new AbortController().signal;
const ANY = { deviceId: null, label: null, facing: 'user', resolution: '640x480' } as const;
const events: CameraEvents = {
  onFrame(frame) {
    frames.push(frame);
    frame.image.close();
  },
  onResize: () => undefined,
  onTrouble: () => undefined,
  onEffects: () => undefined,
  onLost: (error) => lost.push(error),
};

beforeEach(() => {
  frames = [];
  lost = [];
  opened = null;
  canvas = document.createElement('canvas');
  canvas.width = 160;
  canvas.height = 120;
  const context = canvas.getContext('2d');
  let isDrawing = true;
  const draw = (timeMs: number): void => {
    if (!isDrawing || context === null) return;
    context.fillStyle = `hsl(${timeMs % 360} 80% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    requestAnimationFrame(draw);
  };
  stopDrawing = () => {
    isDrawing = false;
  };
  draw(0);
  stream = canvas.captureStream(30);
});

afterEach(() => {
  stopDrawing();
  opened?.close();
  vi.restoreAllMocks();
});

function answerWith(answer: () => Promise<MediaStream>) {
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(answer);
}

describe('an open camera', () => {
  test('gives frames with growing capture times, and its size', async () => {
    answerWith(async () => stream);
    opened = await webcams.open(ANY, events, never);
    expect(opened.picture).toEqual({ widthPx: 160, heightPx: 120 });
    await expect.poll(() => frames.length, PATIENTLY).toBeGreaterThan(5);
    const times = frames.map(({ timestampMs }) => timestampMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
    expect(Math.abs(performance.now() - (times.at(-1) ?? 0))).toBeLessThan(5000);
    expect(frames[0]?.size).toEqual({ widthPx: 160, heightPx: 120 });
  });

  test('goes dark when it is closed, and leaves nothing in the page', async () => {
    answerWith(async () => stream);
    opened = await webcams.open(ANY, events, never);
    opened.close();
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
    expect(document.querySelector('video')).toBeNull();
    expect(lost).toEqual([]);
  });

  test('goes on when the system has paused it', async () => {
    answerWith(async () => stream);
    const create = vi.spyOn(document, 'createElement');
    opened = await webcams.open(ANY, events, never);
    const video = create.mock.results
      .map(({ value }): unknown => value)
      .find((made) => made instanceof HTMLVideoElement);
    video?.pause();
    await expect.poll(() => video?.paused).toBe(false);
    const before = frames.length;
    await expect.poll(() => frames.length, PATIENTLY).toBeGreaterThan(before);
  });

  test('says that it was unplugged', async () => {
    answerWith(async () => stream);
    opened = await webcams.open(ANY, events, never);
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    await expect.poll(() => lost.map(({ reason }) => reason)).toEqual(['camera-unplugged']);
    expect(document.querySelector('video')).toBeNull();
  });
});

test('browsers that give no pictures of a detached element get it into the page, out of sight, and out again', async () => {
  const processor: unknown = Reflect.get(globalThis, 'MediaStreamTrackProcessor');
  Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor');
  answerWith(async () => stream);
  opened = await webcams.open(ANY, events, never);
  Reflect.set(globalThis, 'MediaStreamTrackProcessor', processor);
  const video = document.querySelector('video');
  expect(video).toMatchObject({ muted: true, playsInline: true, ariaHidden: 'true' });
  await expect.poll(() => frames.length, PATIENTLY).toBeGreaterThan(2);
  opened.close();
  expect(video?.isConnected).toBe(false);
});

describe('opening', () => {
  test('that was cancelled meanwhile leaves the camera dark', async () => {
    const cancel = new AbortController();
    answerWith(async () => {
      cancel.abort();
      return stream;
    });
    await expect(webcams.open(ANY, events, cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  test('names why the camera can not be had', async () => {
    answerWith(() => Promise.reject(new DOMException('in use', 'NotReadableError')));
    await expect(webcams.open(ANY, events, never)).rejects.toMatchObject({ reason: 'camera-busy' });
  });

  test('a camera that opens but sends no picture says so, and goes dark', async () => {
    // A call that nobody answers: a live track without a picture.
    const call = new RTCPeerConnection();
    const silent = new MediaStream([call.addTransceiver('video').receiver.track]);
    answerWith(async () => silent);
    const impatient = createWebcams(() => performance.now(), 20);
    await expect(impatient.open(ANY, events, never)).rejects.toMatchObject({
      reason: 'camera-silent',
      message: expect.stringContaining('no picture') as string,
    });
    expect(silent.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
    call.close();
  });

  test('says so when the browser is too old to take frames', async () => {
    vi.stubGlobal('VideoFrame', undefined);
    await expect(webcams.open(ANY, events, never)).rejects.toMatchObject({ reason: 'camera-unsupported' });
    vi.unstubAllGlobals();
  });

  test('FAULT-3: opens no other camera when the chosen one is not there', async () => {
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([camera('built-in')]);
    const ask = answerWith(() => Promise.reject(new DOMException('gone', 'OverconstrainedError')));
    const asked = webcams.open({ ...ANY, deviceId: 'yesterday' }, events, never);
    await expect(asked).rejects.toMatchObject({ reason: 'camera-missing' });
    expect(ask.mock.calls.map(([asked]) => asked?.video)).toMatchObject([{ deviceId: { exact: 'yesterday' } }]);
  });

  test('FAULT-3: finds the chosen camera by its name when its id has changed, and never one of two alike', async () => {
    const listed = vi.spyOn(navigator.mediaDevices, 'enumerateDevices');
    const ask = answerWith(() => Promise.reject(new DOMException('gone', 'OverconstrainedError')));
    const chosen = { ...ANY, deviceId: 'port-1', label: 'USB' };
    listed.mockResolvedValue([camera('built-in'), camera('port-2', 'USB')]);
    await webcams.open(chosen, events, never).catch(() => null);
    listed.mockResolvedValue([camera('port-2', 'USB'), camera('port-3', 'USB')]);
    await webcams.open(chosen, events, never).catch(() => null);
    expect(ask.mock.calls.map(([asked]) => asked?.video)).toMatchObject([
      { deviceId: { exact: 'port-2' } },
      { deviceId: { exact: 'port-1' } },
    ]);
  });

  test('takes whichever camera there is when the browser names none before the permission', async () => {
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([camera('')]);
    const ask = answerWith(async () => stream);
    ask.mockRejectedValueOnce(new DOMException('gone', 'OverconstrainedError'));
    opened = await webcams.open({ ...ANY, deviceId: 'yesterday', resolution: '1280x720' }, events, never);
    expect(ask.mock.calls.map(([asked]) => asked?.video)).toMatchObject([
      { deviceId: { exact: 'yesterday' }, width: { ideal: 1280 } },
      { facingMode: { ideal: 'user' }, height: { ideal: 720 } },
    ]);
    expect(ask.mock.calls.map(([asked]) => asked?.audio)).toEqual([false, false]);
  });
});

function camera(deviceId: string, label = ''): MediaDeviceInfo {
  return { kind: 'videoinput', deviceId, label, groupId: '', toJSON: () => ({}) };
}

test('CAM-1: a camera of a known shape is asked for it, and as before when it has no such mode', async () => {
  const wide: InputDeviceInfo = {
    kind: 'videoinput',
    deviceId: 'card',
    label: 'Capture card',
    groupId: '',
    toJSON: () => ({}),
    getCapabilities: () => ({ width: { max: 1920 }, height: { max: 1080 } }),
  };
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([wide]);
  const ask = answerWith(async () => stream);
  ask.mockRejectedValueOnce(new DOMException('no such mode', 'OverconstrainedError'));
  opened = await webcams.open(ANY, events, never);
  expect(ask.mock.calls.map(([asked]) => asked?.video)).toMatchObject([
    { deviceId: { exact: 'card' }, height: { min: 480 }, resizeMode: { exact: 'none' } },
    { width: { ideal: 640 }, height: { ideal: 480 }, resizeMode: 'none' },
  ]);
});

test('the list holds cameras only, and changes are told until one stops listening', async () => {
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue([
    { kind: 'videoinput', deviceId: 'a', label: 'Camera', groupId: '', toJSON: () => ({}) },
    { kind: 'audioinput', deviceId: 'b', label: 'Microphone', groupId: '', toJSON: () => ({}) },
  ]);
  expect(await webcams.list()).toEqual([{ deviceId: 'a', label: 'Camera' }]);
  const changes: string[] = [];
  const stop = webcams.watch((change) => changes.push(change));
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  stop();
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  expect(changes).toEqual(['devices']);
});
