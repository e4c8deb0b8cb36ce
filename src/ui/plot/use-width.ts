import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Measures the width of an element in CSS pixels, so that a drawing gets the size of its words. 0 before the first
 * measurement.
 */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
