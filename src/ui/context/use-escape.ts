import { useEffect } from 'react';

/** Leaves a page on Escape, unless a control uses the key itself. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [leave]);
}
