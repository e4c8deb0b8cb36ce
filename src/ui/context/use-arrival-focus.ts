import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** True as soon as a screen other than the first has come up. */
export const ArrivalContext = createContext(false);

/**
 * Moves the focus to the heading of a new screen, so that a screen reader names the screen and the next Tab starts
 * there. The first screen of the page leaves the focus alone.
 */
export function useArrivalFocus(): RefObject<HTMLHeadingElement | null> {
  const arrived = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return heading;
}
