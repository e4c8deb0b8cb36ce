import { useLayoutEffect, useState, type RefObject } from 'react';
import type { StageSize } from '../painter/fit.ts';

/** Measures the stage in CSS pixels. The size is 1 × 1 before the first measurement, so that nothing divides by 0. */
export function useStageSize(stage: RefObject<HTMLElement | null>): StageSize {
  const [size, setSize] = useState<StageSize>({ widthPx: 1, heightPx: 1 });
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize({ widthPx: Math.max(1, width), heightPx: Math.max(1, height) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return size;
}
