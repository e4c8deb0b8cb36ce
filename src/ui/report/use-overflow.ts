import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Would the text stick out of its box? It is tried in an empty one that has the size that it has on paper, whatever the
 * screen.
 */
export function useOverflow(text: string): readonly [RefObject<HTMLParagraphElement | null>, boolean] {
  const box = useRef<HTMLParagraphElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.textContent = text;
    setOverflows(current.scrollHeight > current.clientHeight + 1 || current.scrollWidth > current.clientWidth + 1);
  }, [text]);
  return [box, overflows];
}
