import type { GraphModel, io } from '@tensorflow/tfjs';

/** Pixels of zeros around a picture. */
export interface Border {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const NO_PADDING: Border = { top: 0, bottom: 0, left: 0, right: 0 };

/** A graph's own step that surrounds its input with zeros before the first convolution. */
export interface InputPadding {
  /** The step's node; whatever is fed in its place counts as padded. */
  readonly node: string;
  readonly border: Border;
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
}

/**
 * BlazePose's networks pad their input, which on wasm copies the picture pixel by pixel and takes longer than cropping
 * it does. `null` when `input` is read by anything but one padding step with a constant border.
 */
export function findInputPadding(topology: io.ModelJSON, model: GraphModel, input: string): InputPadding | null {
  const { node: nodes } = topology.modelTopology as { readonly node: readonly GraphNode[] };
  const readers = nodes.filter((node) => node.input?.some((name) => name === input));
  const [padding] = readers;
  if (padding?.op !== 'Pad' || readers.length !== 1) {
    return null;
  }
  const borders = model.weights[padding.input?.[1] ?? '']?.[0]?.dataSync<'int32'>();
  // Before and after, for batch, rows, columns and colours.
  const [, , top = 0, bottom = 0, left = 0, right = 0] = borders ?? [];
  return borders === undefined ? null : { node: padding.name, border: { top, bottom, left, right } };
}
