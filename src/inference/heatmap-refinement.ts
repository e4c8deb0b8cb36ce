/** A heatmap: rows · columns · landmarks values, 0..1. */
export interface Heatmap {
  readonly values: Float32Array;
  /** Cells along each edge of the square. */
  readonly cells: number;
  readonly landmarks: number;
}

/** Half the window around the coarse position, cells. MediaPipe: kernel_size 7. */
const REACH = 3;
/** A window whose highest value is lower says nothing about the landmark. MediaPipe: min_confidence_to_refine. */
const MIN_PEAK = 0.5;

/**
 * Moves a landmark to the centre of mass of its heatmap's peak. The regression head knows which knee it is, the heatmap
 * knows better where: without this step the angle at the knee trembles three times as much (docs/decisions/0002).
 *
 * Source: MediaPipe calculators/util/refine_landmarks_from_heatmap_calculator.cc, options of
 * modules/pose_landmark/tensors_to_pose_landmarks_and_segmentation.pbtxt.
 *
 * @param u, v crop coordinates, 0..1.
 */
export function refineByHeatmap(
  { values, cells, landmarks }: Heatmap,
  landmark: number,
  u: number,
  v: number,
): { readonly u: number; readonly v: number } {
  const centreColumn = Math.trunc(u * cells);
  const centreRow = Math.trunc(v * cells);
  if (!(u >= 0 && v >= 0 && centreColumn < cells && centreRow < cells)) {
    return { u, v };
  }
  let mass = 0;
  let columnMass = 0;
  let rowMass = 0;
  let peak = 0;
  for (let row = Math.max(0, centreRow - REACH); row <= Math.min(cells - 1, centreRow + REACH); row++) {
    for (
      let column = Math.max(0, centreColumn - REACH);
      column <= Math.min(cells - 1, centreColumn + REACH);
      column++
    ) {
      const value = values[(row * cells + column) * landmarks + landmark] ?? 0;
      mass += value;
      columnMass += column * value;
      rowMass += row * value;
      peak = Math.max(peak, value);
    }
  }
  return peak >= MIN_PEAK ? { u: columnMass / mass / cells, v: rowMass / mass / cells } : { u, v };
}
