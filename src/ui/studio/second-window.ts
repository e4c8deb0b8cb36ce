import type { Room } from '../../runtime/state/room.ts';

/** The window's name. A second request with this name gets the same window. */
const WINDOW_NAME = 'kneeline-presenter';

/** A window beside the page. Its state is the element to draw into; `null` while the window is closed. */
export interface SecondWindow extends Room<HTMLElement | null> {
  /**
   * Opens the window.
   *
   * @returns what closes it again; `null` if the browser did not let it open.
   */
  open(onGone: () => void): (() => void) | null;
}

/** Furnishes an empty page of our own origin with our styles. Nothing is loaded but what this page already has. */
function furnish(opened: Window): HTMLElement {
  const { document: page } = opened;
  page.head.replaceChildren();
  page.body.replaceChildren();
  for (const style of document.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
    const copy = page.importNode(style, true);
    // The new page's address is about:blank, to which a relative link has no meaning.
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
