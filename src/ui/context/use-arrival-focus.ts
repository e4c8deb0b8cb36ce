import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** False until a screen other than the first has come up. */
export const ArrivalContext = createContext(false);

/**
 * A new screen takes the focus to its heading, so that a screen reader says where one is and the next Tab starts there.
 * The first screen of the page leaves the focus alone.
 */
export function useArrivalFocus(): RefObject<HTMLHeadingElement | null> {
  const arrived = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return heading;
}
