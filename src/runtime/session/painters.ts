import type { PaintFrame, SubscribeFrames } from './paint-frame.ts';

/** Everything that hears of each measured frame. A listener that throws stops neither the others nor the measuring. */
export interface Painters {
  readonly subscribe: SubscribeFrames;
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
