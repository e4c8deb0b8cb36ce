import type { CameraRequest } from './camera.ts';
import { CAMERA_EFFECTS, type CameraEffect } from './source-state.ts';

const FRAME_RATE = 30;

/** Two shapes differ when their ratios do by more than this share. Sizes in whole pixels differ by less. */
const SAME_SHAPE = 0.02;

/** The DOM's types do not know all wishes yet. */
interface WishedConstraints extends MediaTrackConstraints {
  faceFraming?: boolean;
  /** `none`: the picture as the camera gives it, neither cropped nor scaled by the browser. */
  resizeMode?: 'none' | { exact: 'none' };
}

interface OfferedCapabilities extends MediaTrackCapabilities {
  /** The values that the camera offers. `[true]`: the effect can't be switched off from here. */
  faceFraming?: boolean[];
}

interface CurrentSettings extends MediaTrackSettings {
  faceFraming?: boolean;
}

/** The side of a camera's track that wishes are put to. Not every browser has all of it. */
export interface WishedTrack extends Pick<EventTarget, 'addEventListener'> {
  getCapabilities?(): OfferedCapabilities;
  getSettings(): CurrentSettings;
  getConstraints(): MediaTrackConstraints;
  applyConstraints(constraints: WishedConstraints): Promise<void>;
}

/** @returns constraints that any camera can meet: each is only a wish. */
export function constraintsOf({ resolution }: Pick<CameraRequest, 'resolution'>): WishedConstraints {
  const { width, height } = sizeOf(resolution);
  return {
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: FRAME_RATE },
    resizeMode: 'none',
    faceFraming: false,
    backgroundBlur: false,
  };
}

/**
 * Asks for a camera's own shape from the start, so that the camera need not be started twice.
 *
 * @param capabilities the camera's; browsers tell them before opening once the permission was given.
 * @returns constraints that only a mode of the camera's own shape meets; `null` where the wishes alone will do.
 */
export function ownShapeConstraintsOf(
  request: Pick<CameraRequest, 'resolution'>,
  capabilities: MediaTrackCapabilities,
): WishedConstraints | null {
  const shape = ownShape(capabilities, sizeOf(request.resolution));
  return shape && { ...constraintsOf(request), ...shape };
}

/**
 * Asks an open camera for its own shape and for a picture without effects, as far as the camera offers them. Never rejects:
 * a camera that can't do it goes on as it is.
 *
 * @param onEffects hears which effects stay on: once before the promise resolves, and whenever the system changes effects.
 * @param signal ends asking once more after the system has changed the effects.
 */
export async function settleCamera(
  track: WishedTrack,
  onEffects: (effects: readonly CameraEffect[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { width, height } = track.getSettings();
  const shape = width === undefined || height === undefined ? null : ownShape(capabilitiesOf(track), { width, height });
  if (shape !== null) await apply(track, shape);
  const switchOff = async (): Promise<void> => {
    await switchEffectsOff(track);
    if (!signal.aborted) onEffects(effectsOf(track));
  };
  await switchOff();
  track.addEventListener('configurationchange', () => void switchOff(), { signal });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(resolution: CameraRequest['resolution']): Size {
  const [width = 640, height = 480] = resolution.split('x').map(Number);
  return { width, height };
}

/**
 * Some cameras squeeze their picture into a shape that is not theirs (capture cards send 1920 × 1080 as 640 × 480). The
 * largest size that a camera offers has the shape of its sensor.
 *
 * @param size the picture that the camera sends or would be asked for.
 * @returns constraints that only a mode of the own shape meets; `null` when the picture has it, or when it is not known.
 */
function ownShape({ width: most, height: highest }: MediaTrackCapabilities, size: Size): WishedConstraints | null {
  if (most?.max === undefined || highest?.max === undefined) return null;
  const own = longToShort({ width: most.max, height: highest.max });
  if (!(Math.abs(own / longToShort(size) - 1) > SAME_SHAPE)) return null;
  const { width, height } = size;
  const isUpright = height > width;
  return {
    // Asks for the shape firmly, since a squeezed picture of the wished size would be nearer to wishes alone. The short
    // side never gets fewer pixels.
    width: isUpright ? { min: width, ideal: width } : {},
    height: isUpright ? {} : { min: height, ideal: height },
    aspectRatio: isUpright ? around(1 / own) : around(own),
    // A browser must not cut the shape out of a mode of another one.
    resizeMode: { exact: 'none' },
  };
}

async function switchEffectsOff(track: WishedTrack): Promise<void> {
  const offered = capabilitiesOf(track);
  const toStop = effectsOf(track).filter((effect) => offered[effect]?.includes(false) === true);
  if (toStop.length === 0) return;
  await apply(track, Object.fromEntries(toStop.map((effect) => [effect, false])));
}

/** The effects that are on. */
function effectsOf(track: WishedTrack): readonly CameraEffect[] {
  const running = track.getSettings();
  return CAMERA_EFFECTS.filter((effect) => running[effect] === true);
}

/** Constraints that are applied take the place of all earlier ones, so the earlier ones are said again. */
async function apply(track: WishedTrack, constraints: WishedConstraints): Promise<void> {
  await track.applyConstraints({ ...track.getConstraints(), ...constraints }).catch(() => undefined);
}

function capabilitiesOf(track: WishedTrack): OfferedCapabilities {
  return track.getCapabilities?.() ?? {};
}

function around(ratio: number): ConstrainDoubleRange {
  return { min: ratio * (1 - SAME_SHAPE), max: ratio * (1 + SAME_SHAPE) };
}

function longToShort({ width, height }: Size): number {
  return Math.max(width, height) / Math.min(width, height);
}
