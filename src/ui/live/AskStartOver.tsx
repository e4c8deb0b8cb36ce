import { useAppState, useIntents } from '../context/app-context.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useWords } from '../words/use-words.ts';

/** Asks before starting over ends the running set, and says what becomes of its reps. */
export function AskStartOver() {
  const question = useAppState((state) => state.startOverQuestion);
  const intents = useIntents();
  const { t } = useWords();
  const count = question?.reps ?? 0;
  return (
    <AskTwice
      isOpen={question !== null}
      question={t('live.startOverAsk')}
      warning={question?.isKept ? t('live.startOverKeeps', { count }) : t('live.startOverDrops', { count })}
      yes={t('live.restart')}
      no={t('live.startOverNo')}
      onYes={() => intents.answerStartOver(true)}
      onClose={() => intents.answerStartOver(false)}
    />
  );
}
