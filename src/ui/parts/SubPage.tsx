import { useEffect, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { Wordmark } from './Wordmark.tsx';
import { useArrivalFocus } from '../context/use-arrival-focus.ts';
import { useWords } from '../words/use-words.ts';
import './sub-page.css';

interface SubPageProps {
  readonly title: string;
  readonly lead: string;
  readonly onBack: () => void;
  /** Called on Enter and Space while the focus is on no control, for a person three metres away. */
  readonly onEnter?: () => void;
  readonly children: ReactNode;
}

/** Frames a page behind the start. The way back stands on top and works on Escape; the heading takes the focus. */
export function SubPage({ title, lead, onBack, onEnter, children }: SubPageProps) {
  const { t } = useWords();
  const heading = useArrivalFocus();

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const free = event.target === document.body || event.target === heading.current;
      if (event.key === 'Escape') onBack();
      else if (free && onEnter !== undefined && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        onEnter();
      }
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [onBack, onEnter, heading]);

  return (
    <div className="sub-page">
      <header className="sub-head">
        <Wordmark />
        <Button className="quiet-button" onPress={onBack}>
          <Icon name="back" />
          {t('start.back')}
        </Button>
      </header>
      <main className="sub-main">
        <div className="sub-lead">
          <h1 className="sub-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="sub-sentence">{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
