import { Button } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';
import type { AwaitedProps } from './load-later.tsx';
import './awaited-page.css';

/**
 * Stands in for a page that is being loaded: empty at first, then with a word, or with a way on when the code can't be
 * fetched.
 */
export function AwaitedPage({ failed, onRetry }: AwaitedProps) {
  const { t } = useWords();
  return (
    <main className="awaited-page" aria-busy={!failed}>
      {failed ? (
        <section className="notice" role="alert">
          <h1 className="notice-title">{t('start.pageFailed.title')}</h1>
          <p className="notice-todo">{t('start.pageFailed.todo')}</p>
          <div className="notice-ways">
            <Button className="plain-button" onPress={onRetry}>
              {t('start.pageFailed.again')}
            </Button>
          </div>
        </section>
      ) : (
        <p className="awaited-word">{t('start.pageLoading')}</p>
      )}
    </main>
  );
}
