import { useEffect } from 'react';
import { PHASE_STEP, type PhaseControl } from './use-phase.ts';

const STEP_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -PHASE_STEP,
  ArrowDown: -PHASE_STEP,
  ArrowRight: PHASE_STEP,
  ArrowUp: PHASE_STEP,
};

/** The slider uses the arrow keys itself, so only Space is taken from it. */
function isFree(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return true;
  if (event.key === ' ' && event.target.matches('input[type="range"]')) return true;
  return event.target.closest('button, a, input, summary, [role="listbox"], [role="dialog"]') === null;
}

/** Arrows move both sides and Space plays, wherever the focus is, unless the focused control needs the key. */
export function usePhaseKeys({ share, goTo, play }: PhaseControl): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isFree(event)) return;
      const step = STEP_OF_KEY[event.key];
      if (step !== undefined) goTo(share + step);
      else if (event.key === ' ' && !event.repeat) play();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [share, goTo, play]);
}
