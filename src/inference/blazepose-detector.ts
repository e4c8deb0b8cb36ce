import type { ImagePoint } from '../core/geometry/keypoints.ts';
import { letterboxRegion, projectToPicture, type CropRegion } from './crop-region.ts';
import { pictureSizeOf, type EnginePicture } from './engine-frame.ts';
import { FrameCropper } from './frame-cropper.ts';
import type { NetworkInput, PictureNetwork } from './network.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A person whom the detector found. Picture pixels. */
export interface Detection {
  /** 0..1. */
  readonly score: number;
  /** Middle of the box that the detector was trained on: face and neck. Its surest value. */
  readonly head: ImagePoint;
  /** Middle of the hips; drawn towards a larger person nearby. */
  readonly hips: ImagePoint;
  /** A point on the circle around hips and whole body, above the head along the body's axis. */
  readonly bodyCirclePoint: ImagePoint;
}

/** A look at the whole picture. */
export interface DetectorLook {
  /** Best first. */
  readonly detections: readonly Detection[];
  /** Mean luma of the whole picture, 0..255. */
  readonly brightness: number;
}

const SIDE_PX = 224;

/** The names of the input and of the output that is read, in the detector's graph. */
export const DETECTOR_INPUT: NetworkInput = { node: 'input', sidePx: SIDE_PX, dtype: 'float32' };
export const DETECTOR_OUTPUT = 'person';

/** Values of a box: its score, then centre x, y, width, height, then four points x, y. */
const BOX_VALUES = 13;
const HEAD_AT = 1;
const HIPS_AT = 5;
const CIRCLE_AT = 7;

/** Score of 0.5 before the sigmoid. Source: MediaPipe pose_detection_cpu.pbtxt, min_score_thresh 0.5. */
const MIN_LOGIT = 0;
/** Boxes that overlap more than this are one person. Source: the same, min_suppression_threshold 0.3. */
const MAX_OVERLAP = 0.3;

/**
 * Anchor centres, 0..1 of the input, as x, y pairs: two for each cell of the 28-cell grid, two of the 14-cell grid and
 * six of the 7-cell grid (three layers of one stride merged). Boxes are decoded against a fixed anchor size of 1.
 *
 * Source: SsdAnchorsCalculator options in MediaPipe modules/pose_detection/pose_detection_cpu.pbtxt.
 */
function anchorCentres(): Float32Array {
  const grids = [
    { cells: 28, perCell: 2 },
    { cells: 14, perCell: 2 },
    { cells: 7, perCell: 6 },
  ];
  const centres: number[] = [];
  for (const { cells, perCell } of grids) {
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        for (let i = 0; i < perCell; i++) {
          centres.push((column + 0.5) / cells, (row + 0.5) / cells);
        }
      }
    }
  }
  return Float32Array.from(centres);
}

/** A decoded box: x, y, width, height, then the points, 0..1 of the input. */
interface Candidate {
  readonly score: number;
  readonly values: readonly number[];
}

/** Finds people in a whole picture, so that the landmark network knows where to look. */
export class BlazePoseDetector {
  readonly #network: PictureNetwork;
  readonly #cropper = new FrameCropper(SIDE_PX, { scale: 2 / 255, offset: -1 });
  readonly #anchors = anchorCentres();

  /** The network gives `DETECTOR_OUTPUT` for `DETECTOR_INPUT`. */
  constructor(network: PictureNetwork) {
    this.#network = network;
  }

  async look(frame: EnginePicture, stopwatch: Stopwatch): Promise<DetectorLook> {
    const region = letterboxRegion(pictureSizeOf(frame));
    const pixels = this.#cropper.draw(frame, region);
    const brightness = this.#cropper.write(pixels, this.#network.inputPlane());
    stopwatch.lap('prepareMs');
    const candidates = await this.#network.run((boxes: Float32Array) => {
      stopwatch.lap('networkMs');
      return decodeBoxes(boxes, this.#anchors);
    });
    const detections = mergeOverlapping(candidates).map((box) => toDetection(box, region));
    stopwatch.lap('decodeMs');
    return { detections, brightness };
  }

  dispose(): void {
    this.#network.dispose();
  }
}

/** Boxes worth looking at, best first. `boxes`: 2254 · 13 values in input pixels relative to the anchors. */
export function decodeBoxes(boxes: Float32Array, anchors: Float32Array): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0, at = 0; at < boxes.length; i++, at += BOX_VALUES) {
    const logit = boxes[at] as number;
    // Written this way round so that NaN is left out too.
    if (!(logit >= MIN_LOGIT)) {
      continue;
    }
    const anchorX = anchors[2 * i] as number;
    const anchorY = anchors[2 * i + 1] as number;
    const values = Array.from(boxes.subarray(at + 1, at + BOX_VALUES), (value, k) => {
      const isSize = k === 2 || k === 3;
      return value / SIDE_PX + (isSize ? 0 : k % 2 === 0 ? anchorX : anchorY);
    });
    if ((values[2] as number) > 0 && (values[3] as number) > 0 && values.every(Number.isFinite)) {
      candidates.push({ score: 1 / (1 + Math.exp(-logit)), values });
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/**
 * Weighted non-maximum suppression: overlapping boxes become one, each counting by its score. A mean of many boxes
 * trembles less than the best of them.
 *
 * Source: BlazeFace, https://arxiv.org/abs/1907.05047, section 3.4 (MediaPipe: algorithm WEIGHTED).
 */
export function mergeOverlapping(bestFirst: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  let rest = bestFirst;
  for (let best = rest[0]; best !== undefined; best = rest[0]) {
    const reference = best;
    const same = rest.filter((box) => box === reference || overlap(box, reference) > MAX_OVERLAP);
    const weight = same.reduce((sum, box) => sum + box.score, 0);
    merged.push({
      score: reference.score,
      values: reference.values.map(
        (_, k) => same.reduce((sum, box) => sum + box.score * (box.values[k] as number), 0) / weight,
      ),
    });
    rest = rest.filter((box) => !same.includes(box));
  }
  return merged;
}

/** Intersection over union. */
function overlap(a: Candidate, b: Candidate): number {
  const [ax = 0, ay = 0, aw = 0, ah = 0] = a.values;
  const [bx = 0, by = 0, bw = 0, bh = 0] = b.values;
  const width = Math.min(ax + aw / 2, bx + bw / 2) - Math.max(ax - aw / 2, bx - bw / 2);
  const height = Math.min(ay + ah / 2, by + bh / 2) - Math.max(ay - ah / 2, by - bh / 2);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (aw * ah + bw * bh - shared);
}

function toDetection({ score, values }: Candidate, region: CropRegion): Detection {
  const pointAt = (at: number): ImagePoint => projectToPicture(region, values[at - 1] as number, values[at] as number);
  return { score, head: pointAt(HEAD_AT), hips: pointAt(HIPS_AT), bodyCirclePoint: pointAt(CIRCLE_AT) };
}
