import type { AppState } from '../../runtime/app/app-state.ts';
import { isUnderWay } from '../../runtime/app/ask-before-leaving.ts';
import { useIntents } from '../context/app-context.ts';
import { AskTwice } from '../parts/AskTwice.tsx';
import { useWords } from '../words/use-words.ts';

/** Whether Escape would end a set, also one whose picture is away for a moment. */
export function endsSet({ source, coach, stalled }: Pick<AppState, 'source' | 'coach' | 'stalled'>): boolean {
  if (source.kind === 'awaited') return true;
  if (source.kind !== 'camera') return false;
  return coach === null ? stalled : coach.stage.kind === 'teaching' || isUnderWay(coach);
}

interface AskEndProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before a set is ended by a key that is also pressed to close things. */
export function AskEnd({ isOpen, onClose }: AskEndProps) {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <AskTwice
      isOpen={isOpen}
      question={t('live.endAsk')}
      warning={t('live.endKeeps')}
      yes={t('live.endYes')}
      no={t('live.startOverNo')}
      onYes={() => intents.finish()}
      onClose={onClose}
    />
  );
}
