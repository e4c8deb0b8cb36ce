import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useEscape } from '../context/use-escape.ts';
import { Icon } from './Icon.tsx';
import { NotMedical } from './NotMedical.tsx';
import { Wordmark } from './Wordmark.tsx';
import './back-page.css';

interface BackPageProps {
  readonly className: string;
  /** Names the page that the way back leads to. */
  readonly back: string;
  readonly onBack: () => void;
  /** True if the page itself says that Kneeline is no medical device. */
  readonly saysWhatItIsNot?: boolean;
  readonly children: ReactNode;
}

/** Frames a page that a summary leads to. The way back stands on top and works on Escape. */
export function BackPage({ className, back, onBack, saysWhatItIsNot = false, children }: BackPageProps) {
  useEscape(onBack);

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
      {saysWhatItIsNot ? null : <NotMedical />}
    </div>
  );
}
