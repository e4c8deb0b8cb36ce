import { Button } from 'react-aria-components';
import type { GivenCue } from '../../core/coach/cue.ts';
import { formatSeconds } from '../numbers/format.ts';
import { useWords } from '../words/use-words.ts';
import { cueWords } from './said-cues.ts';

interface CoachSaidProps {
  readonly cues: readonly GivenCue[];
  /** Second of the recording of a moment of the source's clock. */
  readonly secondOf: (timestampMs: number) => number;
  readonly onGoTo: (timestampMs: number) => void;
}

/** What the coach said, with its times; each leads to its moment. */
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
