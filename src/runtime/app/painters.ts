import type { App, PaintFrame } from './app-state.ts';

/** Whoever draws every frame. One that throws stops neither the others nor the loop. */
export interface Painters {
  readonly subscribe: App['subscribeFrames'];
  paint(frame: PaintFrame): void;
}

export function createPainters(onFault: (error: unknown) => void): Painters {
  const painters = new Set<(frame: PaintFrame) => void>();
  return {
    subscribe(painter) {
      painters.add(painter);
      return () => painters.delete(painter);
    },
    paint(frame) {
      for (const painter of painters) {
        try {
          painter(frame);
        } catch (error) {
          onFault(error);
        }
      }
    },
  };
}
