import '../summary/summary.css';
import './progress.css';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Exercise } from '../../core/coach/programme.ts';
import type { SessionSummary } from '../../core/session/session-summary.ts';
import { useAppState } from '../app-context.ts';
import { Choice } from '../parts/Choice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Wordmark } from '../parts/Wordmark.tsx';
import { useWords } from '../use-words.ts';
import { ForgetSessions } from './ForgetSessions.tsx';
import { MirrorShare } from './MirrorShare.tsx';
import { exercisesIn, newestOf } from './series.ts';
import { SessionTable } from './SessionTable.tsx';
import { Trends } from './Trends.tsx';

function Sessions({ history }: { readonly history: readonly SessionSummary[] }) {
  const mirrored = useAppState((state) => state.settings.mirrored);
  const { t } = useWords();
  const exercises = exercisesIn(history);
  const [chosen, setChosen] = useState<Exercise | null>(null);
  const exercise = chosen ?? history.at(-1)?.exercise ?? null;
  const like = exercise === null ? null : newestOf(history, exercise);
  if (exercise === null || like === null) return null;
  const alike = history.filter((session) => session.exercise === exercise && session.purpose === like.purpose);
  return (
    <>
      {exercises.length < 2 ? null : (
        <div className="progress-choice">
          <Choice
            label={t('progress.exercise')}
            value={exercise}
            options={exercises.map((value) => ({ value, label: t(`progress.exercises.${value}`) }))}
            onChange={setChosen}
          />
        </div>
      )}
      <Trends history={history} like={like} mirrored={mirrored} />
      <MirrorShare sessions={alike} />
      <SessionTable history={history} />
      <div className="progress-forget">
        <ForgetSessions count={history.length} />
      </div>
    </>
  );
}

/** Takes the focus when the page comes up, and again when what had it was forgotten with the sessions. */
function Title() {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {t('progress.title')}
    </h1>
  );
}

interface ProgressPageProps {
  readonly onBack: () => void;
}

/** What earlier sessions come to, as far as they are kept in this browser. */
export function ProgressPage({ onBack }: ProgressPageProps) {
  const history = useAppState((state) => state.history);
  const { t } = useWords();
  const isEmpty = history.length === 0;

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [onBack]);

  return (
    <div className="summary progress">
      <header className="summary-head">
        <Wordmark />
        <Button className="quiet-button" onPress={onBack}>
          <Icon name="back" />
          {t('progress.back')}
        </Button>
      </header>
      <main>
        <div className="progress-lead">
          <Title key={isEmpty ? 'empty' : 'filled'} />
          <p>{t('progress.local')}</p>
        </div>
        {isEmpty ? (
          <section className="progress-empty">
            <h2>{t('progress.empty')}</h2>
            <p>{t('progress.emptyTodo')}</p>
          </section>
        ) : (
          <Sessions history={history} />
        )}
      </main>
      <footer className="summary-foot">
        <p>{t('product.notMedical')}</p>
      </footer>
    </div>
  );
}
