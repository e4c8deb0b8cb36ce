/** Speaks with this page in other tabs, which see the same library. */
export interface OtherTabs {
  /** Tells the other tabs that something in the library changed. */
  tell(): void;
  /** Calls `act` whenever another tab told of a change, for as long as the page lives. */
  onTold(act: () => void): void;
}

export function createOtherTabs(name = 'kneeline.library'): OtherTabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: () => channel.postMessage('changed'),
    onTold: (act) => channel.addEventListener('message', act),
  };
}
