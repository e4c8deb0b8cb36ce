import { useEffect, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';
import { Icon } from './Icon.tsx';
import { Wordmark } from './Wordmark.tsx';
import './back-page.css';

interface BackPageProps {
  readonly className: string;
  /** Where the way back leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  /** That it is no medical device stands on the page itself. */
  readonly saysWhatItIsNot?: boolean;
  readonly children: ReactNode;
}

/** A page that a summary leads to: the way back on top and on Escape. */
export function BackPage({ className, back, onBack, saysWhatItIsNot = false, children }: BackPageProps) {
  const { t } = useWords();

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onBack]);

  return (
    <div className={`summary ${className}`}>
      <header className={`summary-head ${className}-head`}>
        <Wordmark />
        <Button className="quiet-button" onPress={onBack}>
          <Icon name="back" />
          {back}
        </Button>
      </header>
      <main className={`${className}-main`}>{children}</main>
      {saysWhatItIsNot ? null : (
        <footer className="summary-foot">
          <p>{t('product.notMedical')}</p>
        </footer>
      )}
    </div>
  );
}
