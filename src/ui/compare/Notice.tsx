import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly todo: string;
  readonly children?: ReactNode;
}

/** Says why the place is empty, and what to do about it. */
export function Notice({ title, todo, children }: NoticeProps) {
  return (
    <section className="compare-notice" aria-live="polite">
      <h2>{title}</h2>
      <p>{todo}</p>
      {children}
    </section>
  );
}
