import type { StageSize } from '../painter/fit.ts';

/**
 * Sizes a canvas to its place on the screen and wipes it.
 *
 * @returns the context in CSS pixels, and the canvas's size in them; `null`: the browser gives no context.
 */
export function openCanvas(
  element: HTMLCanvasElement,
): { readonly context: CanvasRenderingContext2D; readonly stage: StageSize } | null {
  const context = element.getContext('2d');
  if (context === null) return null;
  const stage = { widthPx: element.clientWidth, heightPx: element.clientHeight };
  const ratio = window.devicePixelRatio;
  element.width = Math.max(1, Math.round(stage.widthPx * ratio));
  element.height = Math.max(1, Math.round(stage.heightPx * ratio));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { context, stage };
}
