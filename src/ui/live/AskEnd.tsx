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

type AskEndProps = {
  readonly of: 'set' | 'run';
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Asks before a set or a run is ended by a key that is also pressed to close things. */
export function AskEnd({ of, isOpen, onClose }: AskEndProps) {
  const intents = useIntents();
  const { t } = useWords();
  return (
    <AskTwice
      isOpen={isOpen}
      question={t(of === 'run' ? 'belt.endAsk' : 'live.endAsk')}
      warning={t(of === 'run' ? 'belt.endKeeps' : 'live.endKeeps')}
      yes={t(of === 'run' ? 'belt.endYes' : 'live.finish')}
      no={t('live.startOverNo')}
      onYes={() => intents.finish()}
      onClose={onClose}
    />
  );
}
