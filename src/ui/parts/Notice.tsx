import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

interface NoticeProps {
  readonly title: string;
  readonly todo: string;
  readonly detail: string;
  readonly children: ReactNode;
}

/** Says what went wrong and what to do, and offers a way on. */
export function Notice({ title, todo, detail, children }: NoticeProps) {
  const { t } = useWords();
  return (
    <section className="notice" role="alert">
      <h2 className="notice-title">{title}</h2>
      <p className="notice-todo">{todo}</p>
      <div className="notice-ways">{children}</div>
      {detail === '' ? null : (
        <details className="notice-detail">
          <summary>{t('engine.details')}</summary>
          <p lang="en">{detail}</p>
        </details>
      )}
    </section>
  );
}
