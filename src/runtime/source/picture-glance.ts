/** What one look at a picture told, for comparing it with the next. */
export interface PictureGlance {
  /** RGBA bytes of the strips that were looked at, in the picture's own pixels: a real camera's noise is still in them. */
  readonly pixels: Uint8ClampedArray;
  /** Mean brightness, 0..255. */
  readonly brightness: number;
  /** How far the brightness of small blocks spreads over the picture: one standard deviation, 0..127. */
  readonly spread: number;
}

/** Takes a look at a picture. @returns `null` where the browser gives no pixels. */
export type GlanceAtPicture = (image: VideoFrame) => PictureGlance | null;

/** Width of each strip and edge of a block, pixels. A block averages over 1,024 pixels, which takes noise out of it. */
const BLOCK_PX = 32;

/** The middles of the strips, as shares of the picture's width: the person usually stands in the middle one. */
const STRIPS = [0.25, 0.5, 0.75] as const;

/** Looks at three upright strips of a picture, unscaled. Costs about a millisecond, so it is not for every picture. */
export function createGlance(): GlanceAtPicture {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  return (image) => {
    const { displayWidth, displayHeight } = image;
    if (context === null || displayWidth < BLOCK_PX || displayHeight < BLOCK_PX) return null;
    const width = BLOCK_PX * STRIPS.length;
    if (canvas.width !== width || canvas.height !== displayHeight)
      [canvas.width, canvas.height] = [width, displayHeight];
    for (const [index, share] of STRIPS.entries()) {
      const fromX = Math.round(displayWidth * share) - BLOCK_PX / 2;
      context.drawImage(
        image,
        Math.max(0, fromX),
        0,
        BLOCK_PX,
        displayHeight,
        index * BLOCK_PX,
        0,
        BLOCK_PX,
        displayHeight,
      );
    }
    const { data } = context.getImageData(0, 0, width, displayHeight);
    const blocks = blockMeans(data, width, displayHeight);
    const brightness = meanOf(blocks);
    return { pixels: data, brightness, spread: Math.sqrt(meanOf(blocks.map((block) => (block - brightness) ** 2))) };
  };
}

/** @returns the brightness of each block, 0..255. */
function blockMeans(pixels: Uint8ClampedArray, width: number, height: number): readonly number[] {
  const means: number[] = [];
  for (let top = 0; top + BLOCK_PX <= height; top += BLOCK_PX) {
    for (let left = 0; left < width; left += BLOCK_PX) {
      let sum = 0;
      for (let y = top; y < top + BLOCK_PX; y += 1) {
        for (let x = left; x < left + BLOCK_PX; x += 1) sum += brightnessAt(pixels, 4 * (y * width + x));
      }
      means.push(sum / BLOCK_PX ** 2);
    }
  }
  return means;
}

function brightnessAt(pixels: Uint8ClampedArray, at: number): number {
  return ((pixels[at] ?? 0) + 2 * (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 4;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
