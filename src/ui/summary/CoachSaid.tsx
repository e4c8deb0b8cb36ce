import { Button } from 'react-aria-components';
import type { GivenCue } from '../../core/coach/cue.ts';
import { formatSeconds } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { cueWords } from './said-cues.ts';

interface CoachSaidProps {
  readonly cues: readonly GivenCue[];
  /** Converts a moment of the source's clock to a second of the recording. */
  readonly secondOf: (timestampMs: number) => number;
  readonly onGoTo: (timestampMs: number) => void;
}

/** Lists what the coach said with its times. Each entry leads to its moment. */
export function CoachSaid({ cues, secondOf, onGoTo }: CoachSaidProps) {
  const tongue = useWords();
  const { t, locale } = tongue;
  const said = cues.flatMap(({ cue, timestampMs }) => {
    const words = cueWords(tongue, cue);
    return words === null ? [] : [{ words, timestampMs }];
  });
  if (said.length === 0) return null;
  return (
    <details className="coach-said">
      <summary>{t('summary.coachSaid')}</summary>
      <ol>
        {said.map(({ words, timestampMs }) => (
          <li key={`${timestampMs} ${words}`}>
            <Button className="coach-said-cue" onPress={() => onGoTo(timestampMs)}>
              <span>{`${formatSeconds(secondOf(timestampMs) * 1000, locale)} s`}</span>
              {words}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
