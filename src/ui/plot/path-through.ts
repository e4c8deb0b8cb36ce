/** A point of a plot, in its own units; `null` where nothing was measured. */
export type PlotPoint = readonly [x: number, y: number] | null;

/** Writes the SVG path through points. Where a point is missing, the line breaks. */
export function pathThrough(points: readonly PlotPoint[]): string {
  let pen = 'M';
  return points
    .map((point) => {
      const part = point === null ? '' : `${pen}${point[0].toFixed(2)} ${point[1].toFixed(2)}`;
      pen = point === null ? 'M' : 'L';
      return part;
    })
    .join('');
}

/** Writes the SVG path around a band: along its upper edge and back along the lower one. */
export function pathAround(upper: readonly NonNullable<PlotPoint>[], lower: readonly NonNullable<PlotPoint>[]): string {
  return `${pathThrough([...upper, ...lower.toReversed()])}Z`;
}
