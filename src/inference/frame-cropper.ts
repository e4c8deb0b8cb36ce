import { EngineError } from '../pose/engine.ts';
import type { CropRegion } from './crop-region.ts';
import type { EnginePicture } from './engine-frame.ts';
import { FramePixels } from './frame-pixels.ts';
import type { InputPlane } from './network.ts';

/** How a network wants its colour values: `value = byte · scale + offset`. */
export interface PixelRange {
  readonly scale: number;
  readonly offset: number;
}

/**
 * Cuts a square out of a frame. The canvas turns, scales and crops in one draw; the bytes are then written straight
 * into the network's own input (RGB, row by row), in the same pass that adds up the brightness.
 */
export class FrameCropper {
  readonly #sidePx: number;
  readonly #range: PixelRange;
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor(sidePx: number, range: PixelRange) {
    this.#sidePx = sidePx;
    this.#range = range;
    const context = new OffscreenCanvas(sidePx, sidePx).getContext('2d', { willReadFrequently: true });
    if (context === null) {
      throw new EngineError({ reason: 'backend-unavailable', detail: 'No 2D canvas in this worker' });
    }
    this.#context = context;
  }

  /**
   * @param isMirrored the crop's left and right are exchanged.
   * @throws EngineError `frame-unreadable` when the frame is closed, empty or can't be drawn.
   */
  draw(frame: EnginePicture, region: CropRegion, isMirrored = false): ImageData {
    const side = this.#sidePx;
    const context = this.#context;
    const scale = side / region.sidePx;
    const cos = scale * Math.cos(region.rotationRad);
    const sin = scale * Math.sin(region.rotationRad);
    const { centreX, centreY } = region;
    context.resetTransform();
    context.clearRect(0, 0, side, side);
    const flip = isMirrored ? -1 : 1;
    context.setTransform(
      flip * cos,
      -sin,
      flip * sin,
      cos,
      side / 2 - flip * (cos * centreX + sin * centreY),
      side / 2 + sin * centreX - cos * centreY,
    );
    try {
      if (frame instanceof FramePixels) {
        const { image, share } = frame.drawnFrom(scale);
        context.scale(1 / share, 1 / share);
        context.drawImage(image, 0, 0);
      } else {
        context.drawImage(frame, 0, 0);
      }
      return context.getImageData(0, 0, side, side);
    } catch (error) {
      throw new EngineError({ reason: 'frame-unreadable', detail: `The frame can't be drawn: ${String(error)}` });
    }
  }

  /**
   * Writes the picture's colours into a network's input.
   *
   * @returns mean luma (ITU-R BT.709) of the part that the picture covers, 0..255; 0 when it covers nothing.
   */
  write({ data, width, height }: ImageData, { values, firstAt, rowStride }: InputPlane): number {
    const { scale, offset } = this.#range;
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    let from = 0;
    for (let row = 0; row < height; row++) {
      let to = firstAt + row * rowStride;
      for (const end = to + width * 3; to < end; to += 3, from += 4) {
        const r = data[from] ?? 0;
        const g = data[from + 1] ?? 0;
        const b = data[from + 2] ?? 0;
        red += r;
        green += g;
        blue += b;
        alpha += data[from + 3] ?? 0;
        values[to] = r * scale + offset;
        values[to + 1] = g * scale + offset;
        values[to + 2] = b * scale + offset;
      }
    }
    return alpha === 0 ? 0 : (255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue)) / alpha;
  }
}
