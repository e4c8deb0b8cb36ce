/** The address of the start page, behind the `#`. The first page knows no address but this and the one of the live screen. */
export const START = '#/';
export const LIVE = '#/live';

/** One step in the page's history. The browser keeps this beside the step's address. */
export interface Entry {
  /** Steps from the one with which the page was entered. */
  readonly index: number;
  /** The address one step back. `null`: going back leaves Kneeline. */
  readonly below: string | null;
}

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * Calls `listener` after each change of the address, whoever changed it. Browsers send `popstate` for an address that was
 * typed too; `hashchange` would come a second time, in the middle of the next step.
 */
export function subscribeAddress(listener: () => void): () => void {
  addEventListener('popstate', tell);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addressNow(): string {
  return location.hash === '' ? START : location.hash;
}

/** @returns `null` for a step that the page did not make itself: an address that was typed, or the first one. */
export function entryNow(): Entry | null {
  const kept: unknown = history.state;
  return typeof kept === 'object' && kept !== null && 'index' in kept && 'below' in kept ? (kept as Entry) : null;
}

/** Numbers a step that the page did not make itself, as the first one of all unless told. */
export function noteEntry(entry: Entry = { index: 0, below: null }): Entry {
  const noted = entryNow();
  if (noted === null) history.replaceState(entry, '');
  return noted ?? entry;
}

/** Goes one step on. The page before stays one step back. */
export function goTo(address: string): void {
  const below = addressNow();
  if (address === below) return;
  const { index } = noteEntry();
  history.pushState({ index: index + 1, below } satisfies Entry, '', address);
  tell();
}

/** Puts another page in the place of this one. */
export function replaceWith(address: string, entry = entryNow()): void {
  history.replaceState(entry, '', address);
  tell();
}
