import type { MouseEvent, ReactNode } from 'react';
import { goTo } from '../addresses/entry.ts';

interface PageLinkProps {
  /** The address of the page, from its `#` on. */
  readonly to: string;
  /** Read out instead of the words, where the words alone do not say enough. */
  readonly spoken?: string;
  readonly children: ReactNode;
}

/** Links to a page of Kneeline, which a browser can also open in another tab. */
export function PageLink({ to, spoken, children }: PageLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a className="text-link" href={to} aria-label={spoken} onClick={follow}>
      {children}
    </a>
  );
}
