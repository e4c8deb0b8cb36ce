import type { PictureSize } from '../core/geometry/keypoints.ts';
import { EngineError } from '../pose/engine.ts';

/** A picture to draw from, and how many of its pixels lie along one pixel of the frame. */
export interface DrawnFrom {
  readonly image: OffscreenCanvas;
  readonly share: number;
}

/**
 * The pixels of the newest frame in memory that is used again and again, with the frame at a half and a quarter of its size
 * for small crops. Chromium keeps a decoded copy of every VideoFrame that is drawn, until all of them take 512 MB, but
 * copies a frame's pixels out without keeping them (decision 0017 in docs/decisions). The smaller pictures are what
 * Chromium draws a VideoFrame from too, so that a crop is the same either way.
 */
export class FramePixels {
  #pixels: ImageData | null = null;
  /** At the full size, a half and so on. */
  #levels: readonly OffscreenCanvasRenderingContext2D[] = [];
  #drawnLevels = 0;
  #isAble = true;

  get size(): PictureSize {
    return { widthPx: this.#pixels?.width ?? 0, heightPx: this.#pixels?.height ?? 0 };
  }

  /** Takes a frame's pixels in. @returns false where the browser can't copy them, so that the frame has to be drawn. */
  async take(frame: VideoFrame): Promise<boolean> {
    // The pixels of a frame that shows a part of itself, or is to be stretched, are not those that a canvas draws.
    const { visibleRect, displayWidth: width, displayHeight: height } = frame;
    if (!this.#isAble || visibleRect?.width !== width || visibleRect.height !== height) return false;
    const pixels = this.#makeRoom(width, height);
    try {
      await frame.copyTo(pixels.data, { format: 'RGBA' });
    } catch {
      this.#isAble = false;
      return false;
    }
    this.#levels[0]?.putImageData(pixels, 0, 0);
    this.#drawnLevels = 1;
    return true;
  }

  /** @param scale how many pixels of a crop lie along one pixel of the frame. */
  drawnFrom(scale: number): DrawnFrom {
    const wanted = Math.floor(Math.log2(1 / scale));
    const level = Math.min(Math.max(0, wanted), this.#levels.length - 1);
    for (; this.#drawnLevels <= level; this.#drawnLevels += 1) {
      const from = this.#levels[this.#drawnLevels - 1];
      const to = this.#levels[this.#drawnLevels];
      if (from !== undefined) to?.drawImage(from.canvas, 0, 0, to.canvas.width, to.canvas.height);
    }
    const image = this.#levels[level]?.canvas;
    if (image === undefined) throw new EngineError({ reason: 'frame-unreadable', detail: 'No frame was taken in' });
    return { image, share: 1 / 2 ** level };
  }

  #makeRoom(width: number, height: number): ImageData {
    if (this.#pixels?.width === width && this.#pixels.height === height) return this.#pixels;
    this.#pixels = new ImageData(width, height);
    // A picture that can't be halved evenly would be shifted by a part of a pixel.
    const halvings = [0, 1, 2].filter((level) => width % 2 ** level === 0 && height % 2 ** level === 0);
    this.#levels = halvings.map((level) => {
      const context = new OffscreenCanvas(width / 2 ** level, height / 2 ** level).getContext('2d', {
        alpha: false,
        willReadFrequently: true,
      });
      if (context === null) {
        throw new EngineError({ reason: 'backend-unavailable', detail: 'No 2D canvas in this worker' });
      }
      return context;
    });
    this.#drawnLevels = 0;
    return this.#pixels;
  }
}
