import { describe, expect, test, vi } from 'vitest';
import {
  constraintsOf,
  ownShapeConstraintsOf,
  settleCamera,
  type WishedTrack,
} from '../../src/runtime/source/camera-wishes.ts';

/** Leaves a busy machine time for steps that otherwise take none. */
const PATIENCE = { timeout: 60_000 };

interface Mode {
  readonly width: number;
  readonly height: number;
}

type Size = { readonly min?: number; readonly max?: number };

const isWithin = (value: number, { min = -Infinity, max = Infinity }: Size = {}): boolean =>
  value >= min && value <= max;

/** A camera that sends one of its modes, and has effects that may be switched off. Firm wishes are met or refused. */
class FakeTrack extends EventTarget implements WishedTrack {
  readonly applied: MediaTrackConstraints[] = [];
  readonly #modes: readonly Mode[];
  readonly #offered: Readonly<Record<string, boolean[]>>;
  #mode: Mode;
  #effects: Record<string, boolean>;

  constructor(modes: readonly [Mode, ...Mode[]], effects: Record<string, boolean> = {}, offered = {}) {
    super();
    [this.#mode] = modes;
    this.#modes = modes;
    this.#effects = effects;
    this.#offered = offered;
  }

  getCapabilities() {
    const widths = this.#modes.map(({ width }) => width);
    const heights = this.#modes.map(({ height }) => height);
    return {
      width: { max: Math.max(...widths) },
      height: { max: Math.max(...heights) },
      ...this.#offered,
    };
  }

  getSettings() {
    return { ...this.#mode, ...this.#effects };
  }

  getConstraints() {
    return constraintsOf({ resolution: '640x480' });
  }

  switchOn(effect: string): void {
    this.#effects[effect] = true;
    this.dispatchEvent(new Event('configurationchange'));
  }

  async applyConstraints(asked: MediaTrackConstraints): Promise<void> {
    this.applied.push(asked);
    const { width, height, aspectRatio } = asked as Record<'width' | 'height' | 'aspectRatio', Size | undefined>;
    const fitting = this.#modes.filter(
      (mode) =>
        isWithin(mode.width, width) && isWithin(mode.height, height) && isWithin(mode.width / mode.height, aspectRatio),
    );
    const [smallest] = fitting.toSorted((a, b) => a.width - b.width);
    if (smallest === undefined) throw new DOMException('No such mode', 'OverconstrainedError');
    this.#mode = smallest;
    for (const [effect, value] of Object.entries(asked)) {
      if (typeof value === 'boolean' && effect in this.#effects) this.#effects[effect] = value;
    }
  }
}

const VGA = { width: 640, height: 480 };
const never = new AbortController().signal;

async function settled(
  track: FakeTrack,
  signal = never,
  onEffects: Parameters<typeof settleCamera>[1] = () => undefined,
): Promise<ReturnType<FakeTrack['getSettings']>> {
  await settleCamera(track, onEffects, signal);
  return track.getSettings();
}

test('CAM-1, CAM-2: a camera is asked for a picture that no browser cropped, scaled or touched up', () => {
  expect(constraintsOf({ resolution: '1280x720' })).toMatchObject({
    width: { ideal: 1280 },
    height: { ideal: 720 },
    resizeMode: 'none',
    faceFraming: false,
    backgroundBlur: false,
  });
});

describe('the shape of the picture', () => {
  test.each([
    ['a wide mode that is as high', [VGA, { width: 848, height: 480 }, { width: 1920, height: 1080 }], 848],
    ['a higher mode where there is none', [VGA, { width: 1280, height: 720 }, { width: 1920, height: 1080 }], 1280],
  ] as const)('CAM-1: a camera of 16:9 that sends 4:3 goes to %s', async (_mode, modes, width) => {
    const track = new FakeTrack(modes);
    expect(await settled(track)).toMatchObject({ width });
    expect(track.applied).toMatchObject([{ resizeMode: { exact: 'none' } }]);
  });

  test('CAM-1: an upright phone keeps standing upright', async () => {
    const upright = [VGA, { width: 720, height: 1280 }, { width: 1080, height: 1920 }].map(({ width, height }) => ({
      width: Math.min(width, height),
      height: Math.max(width, height),
    }));
    const [first, ...others] = upright;
    if (first === undefined) throw new Error('There is a first mode');
    expect(await settled(new FakeTrack([first, ...others]))).toEqual({ width: 720, height: 1280 });
  });

  test('CAM-1: a camera that sends its own shape is asked for nothing', async () => {
    const track = new FakeTrack([VGA, { width: 1600, height: 1200 }]);
    expect(await settled(track)).toEqual(VGA);
    expect(track.applied).toEqual([]);
  });

  test('CAM-1: a camera that has no mode of its own shape goes on as it is', async () => {
    const track = new FakeTrack([VGA, { width: 1600, height: 720 }, { width: 800, height: 1000 }]);
    expect(await settled(track)).toEqual(VGA);
    expect(track.applied).toHaveLength(1);
  });
});

test('CAM-1: a camera whose shape is known before it opens is asked for it at once, and no other one is', () => {
  const wide = { width: { max: 1920 }, height: { max: 1080 } };
  const firm = ownShapeConstraintsOf({ resolution: '640x480' }, wide);
  expect(firm).toMatchObject({ height: { min: 480 }, resizeMode: { exact: 'none' }, faceFraming: false });
  const { min = 0, max = 0 } = (firm?.aspectRatio ?? {}) as Size;
  expect([min < 16 / 9, max > 16 / 9, min > 4 / 3]).toEqual([true, true, true]);
  expect(ownShapeConstraintsOf({ resolution: '1280x720' }, wide)).toBeNull();
  expect(ownShapeConstraintsOf({ resolution: '640x480' }, {})).toBeNull();
});

describe('effects over the picture', () => {
  const BOTH = { faceFraming: true, backgroundBlur: true };
  const OFFERED = { faceFraming: [true, false], backgroundBlur: [true, false] };

  test('CAM-2: framing and a blurred background are switched off, and what was wished before still holds', async () => {
    const track = new FakeTrack([VGA], BOTH, OFFERED);
    expect(await settled(track)).toMatchObject({ faceFraming: false, backgroundBlur: false });
    expect(track.applied).toMatchObject([{ width: { ideal: 640 }, faceFraming: false, backgroundBlur: false }]);
  });

  test('CAM-2: effects that only the system can switch off are left alone, and reported', async () => {
    const track = new FakeTrack([VGA], { faceFraming: true, backgroundBlur: false }, { faceFraming: [true] });
    const closing = new AbortController();
    const told: (readonly string[])[] = [];
    const settings = await settled(track, closing.signal, (effects) => told.push(effects));
    expect(settings).toMatchObject({ faceFraming: true });
    expect(track.applied).toEqual([]);
    expect(told).toEqual([['faceFraming']]);
    track.switchOn('backgroundBlur');
    await vi.waitFor(() => expect(told).toEqual([['faceFraming'], ['faceFraming', 'backgroundBlur']]), PATIENCE);
    closing.abort();
    track.switchOn('faceFraming');
    expect(told).toHaveLength(2);
  });

  test('CAM-2: effects that could be switched off are not reported', async () => {
    const told: (readonly string[])[] = [];
    await settled(new FakeTrack([VGA], BOTH, OFFERED), never, (effects) => told.push(effects));
    expect(told).toEqual([[]]);
  });

  test('CAM-2: framing that is switched on in mid-set is switched off again, until the camera is closed', async () => {
    const closing = new AbortController();
    const track = new FakeTrack([VGA], { faceFraming: false }, OFFERED);
    await settled(track, closing.signal);
    track.switchOn('faceFraming');
    expect(track.getSettings()).toMatchObject({ faceFraming: false });
    closing.abort();
    track.switchOn('faceFraming');
    expect(track.getSettings()).toMatchObject({ faceFraming: true });
  });

  test('CAM-2: a browser that tells nothing of its camera is asked for nothing', async () => {
    const track = new FakeTrack([VGA], BOTH);
    Object.assign(track, { getCapabilities: undefined });
    expect(await settled(track)).toMatchObject({ ...VGA, ...BOTH });
    expect(track.applied).toEqual([]);
  });
});
