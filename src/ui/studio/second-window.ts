import type { Room } from '../../runtime/state/room.ts';

/** Our own name for the window: asked for again, the same one comes back. */
const WINDOW_NAME = 'kneeline-presenter';

/** A window of the page's own beside it; its state is where in it to draw, `null` while it is not there. */
export interface SecondWindow extends Room<HTMLElement | null> {
  /** @returns what closes it again; `null`: the browser did not let it open. */
  open(onGone: () => void): (() => void) | null;
}

/** An empty page of our own origin with our styles: nothing is loaded but what this page has already. */
function furnish(opened: Window): HTMLElement {
  const { document: page } = opened;
  page.head.replaceChildren();
  page.body.replaceChildren();
  for (const style of document.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
    const copy = page.importNode(style, true);
    // Its own address is about:blank, which says nothing to a relative link.
    if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
    page.head.append(copy);
  }
  page.body.className = 'second-screen';
  const room = page.createElement('main');
  room.className = 'second-room';
  page.body.append(room);
  return room;
}

export function createSecondWindow(): SecondWindow {
  let room: HTMLElement | null = null;
  const listeners = new Set<() => void>();
  const change = (to: HTMLElement | null) => {
    room = to;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => room,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(onGone) {
      const opened = window.open('', WINDOW_NAME, 'popup,width=1280,height=720');
      if (opened === null) return null;
      const leave = () => opened.close();
      opened.addEventListener('pagehide', onGone);
      window.addEventListener('pagehide', leave);
      change(furnish(opened));
      return () => {
        opened.removeEventListener('pagehide', onGone);
        window.removeEventListener('pagehide', leave);
        change(null);
        opened.close();
      };
    },
  };
}
