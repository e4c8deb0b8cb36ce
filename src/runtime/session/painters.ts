/** Everything that hears of each measured frame. A listener that throws stops neither the others nor the measuring. */
export interface Painters<Frame> {
  /** Calls `paint` for every frame until the returned function is called. */
  readonly subscribe: (paint: (frame: Frame) => void) => () => void;
  paint(frame: Frame): void;
}

export function createPainters<Frame>(onFault: (error: unknown) => void): Painters<Frame> {
  const painters = new Set<(frame: Frame) => void>();
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
