import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Says whether the text is too long for its box. The text is tried in an empty box of the size on paper, whatever the
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
