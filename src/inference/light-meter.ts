import type { ObservedPerson } from '../core/reading/observation.ts';
import { letterboxRegion, type CropRegion } from './crop-region.ts';
import { pictureSizeOf, type EngineFrame } from './engine-frame.ts';
import { FrameCropper } from './frame-cropper.ts';

/** A picture so small is enough for a mean, pixels along each edge. */
const SIDE_PX = 64;

/** Tells how bright a picture is around a person, for an engine that does not see the pixels itself. */
export class LightMeter {
  readonly #cropper = new FrameCropper(SIDE_PX, { scale: 1, offset: 0 });
  readonly #plane = { values: new Float32Array(SIDE_PX * SIDE_PX * 3), firstAt: 0, rowStride: SIDE_PX * 3 };

  /** @returns mean luma, 0..255, of the square around the person; of the whole picture while nobody is seen. */
  read(frame: EngineFrame, person: ObservedPerson | null): number {
    const region = (person === null ? null : squareAround(person)) ?? letterboxRegion(pictureSizeOf(frame));
    return this.#cropper.write(this.#cropper.draw(frame, region), this.#plane);
  }
}

/** The smallest upright square around all points of a body; null when a point is no number. */
function squareAround({ keypoints }: ObservedPerson): CropRegion | null {
  const points = Object.values(keypoints).filter((point) => point !== null);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const sidePx = Math.max(right - left, bottom - top);
  return Number.isFinite(sidePx) && sidePx > 0
    ? { centreX: (left + right) / 2, centreY: (top + bottom) / 2, sidePx, rotationRad: 0 }
    : null;
}
