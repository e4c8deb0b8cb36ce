import { useEffect } from 'react';

/** Controls that use the arrow keys themselves. */
const TAKES_ARROWS = 'input, select, textarea, [role="menu"], [role="menuitem"], [role="slider"], [role="spinbutton"]';

/** Lets the arrow keys go from step to step, wherever the focus is, unless a control uses these keys. */
export function useStepKeys(go: (by: number) => void): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(TAKES_ARROWS) !== null) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      go(event.key === 'ArrowLeft' ? -1 : 1);
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [go]);
}
