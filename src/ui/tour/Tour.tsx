import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useWords } from '../words/use-words.ts';
import { TOUR_STEPS, TourPicture } from './TourPicture.tsx';
import '../parts/sub-page.css';
import './tour.css';

/** Shows in four pictures what a person has to know. Skip, Escape and the last step all lead to `onLeave`. */
export function Tour({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useWords();
  const [turnedTo, setTurnedTo] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = turnedTo ?? 0;
  const of = TOUR_STEPS.length;
  const step = TOUR_STEPS[index] ?? TOUR_STEPS[0];
  const last = index === of - 1;

  useEffect(() => {
    if (turnedTo !== null) heading.current?.focus({ preventScroll: true });
  }, [turnedTo]);

  const turn = (by: 1 | -1) => setTurnedTo(Math.min(of - 1, Math.max(0, index + by)));
  const goOn = () => (last ? onLeave() : turn(1));

  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const free = event.target === document.body || event.target === heading.current;
      if (event.key === 'Escape') onLeave();
      else if (event.key === 'ArrowLeft') turn(-1);
      else if (event.key === 'ArrowRight') goOn();
      else if (free && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        goOn();
      }
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  });

  return (
    <div className="tour">
      <header className="sub-head">
        <Wordmark />
        <Button className="quiet-button" onPress={onLeave}>
          {t('tour.skip')}
        </Button>
      </header>
      <main className="tour-main" aria-label={t('tour.region')}>
        <div className="tour-picture" key={step}>
          <TourPicture step={step} />
        </div>
        <div className="tour-words">
          <p className="tour-count" aria-hidden="true">
            {t('tour.step', { number: index + 1, of })}
          </p>
          <h1 className="tour-title" ref={heading} tabIndex={-1}>
            <span className="only-spoken">{t('tour.stepSpoken', { number: index + 1, of })} </span>
            {t(`tour.steps.${step}.title`)}
          </h1>
          <p className="tour-text">{t(`tour.steps.${step}.text`)}</p>
          <div className="tour-ways">
            {index === 0 ? null : (
              <Button className="quiet-button" onPress={() => turn(-1)}>
                {t('tour.previous')}
              </Button>
            )}
            <Button className="plain-button" onPress={goOn}>
              {last ? t('tour.done') : t('tour.next')}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}
