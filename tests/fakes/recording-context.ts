import type { PaintContext } from '../../src/ui/painter/knee-marker.ts';

interface Stroke {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly circle: { readonly x: number; readonly y: number; readonly radius: number } | null;
  readonly colour: string;
  readonly alpha: number;
}

/** Holds what was drawn on a canvas, for tests that run without one. */
export interface Drawn {
  readonly context: PaintContext;
  /** Shapes that were filled, in order. */
  readonly filled: Stroke[];
  /** Words that were written, in order. */
  readonly words: string[];
}

/**
 * `measureText` gives each letter ten pixels. The painters only size plates by that width, and the tests read which words were
 * written, so any width will do.
 */
const LETTER_PX = 10;

/** A canvas context that draws nothing and remembers shapes and words. */
export function recordingContext(): Drawn {
  const filled: Stroke[] = [];
  const words: string[] = [];
  let points: (readonly [number, number])[] = [];
  let circle: Stroke['circle'] = null;
  const state = { fillStyle: '', globalAlpha: 1 };
  const known = {
    beginPath: () => {
      points = [];
      circle = null;
    },
    moveTo: (x: number, y: number) => void points.push([x, y]),
    lineTo: (x: number, y: number) => void points.push([x, y]),
    arc: (x: number, y: number, radius: number) => {
      circle = { x, y, radius };
    },
    fill: () => void filled.push({ points, circle, colour: state.fillStyle, alpha: state.globalAlpha }),
    fillText: (text: string) => void words.push(text),
    measureText: (text: string) => ({ width: LETTER_PX * text.length }),
  };
  const context = new Proxy(
    {},
    {
      get: (_, name): unknown => Reflect.get(known, name) ?? Reflect.get(state, name) ?? (() => undefined),
      set: (_, name, value) => Reflect.set(state, name, value),
    },
  );
  return { context: context as PaintContext, filled, words };
}
