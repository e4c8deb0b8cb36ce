/** What a key on the live screen does; shown in the help popover in this order. */
export type LiveAction = 'finish' | 'restart' | 'mirror' | 'fullscreen' | 'diagnostics' | 'help' | 'back';

const ACTION_OF_KEY: Readonly<Record<string, LiveAction>> = {
  ' ': 'finish',
  Enter: 'finish',
  Escape: 'back',
  r: 'restart',
  m: 'mirror',
  f: 'fullscreen',
  d: 'diagnostics',
  '?': 'help',
};

/** A focused control keeps the keys that it needs itself. */
function belongsToControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest('input, textarea, select, [role="listbox"], [role="dialog"], [role="slider"]') !== null) {
    return true;
  }
  return (event.key === ' ' || event.key === 'Enter') && event.target.closest('button, a, [role="button"]') !== null;
}

export function liveActionOf(event: KeyboardEvent): LiveAction | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (belongsToControl(event)) return null;
  return ACTION_OF_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
