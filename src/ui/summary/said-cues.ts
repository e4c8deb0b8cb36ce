import type { Cue, GivenCue } from '../../core/coach/cue.ts';
import type { Tongue } from '../words/use-words.ts';
import { shownWords } from '../words/cue-sentences.ts';

/** Gives a cue as it stood on the screen; `null` for cues that only count or lead through the set. */
export function cueWords(tongue: Tongue, cue: Cue): string | null {
  const { t } = tongue;
  switch (cue.kind) {
    case 'drift':
      return shownWords(t, cue);
    case 'praise':
      return t('summary.cues.praise');
    case 'mirror-covered':
      return t('summary.cues.mirrorCovered');
    case 'mirror-back':
      return t('summary.cues.mirrorBack');
    case 'paused':
      return t('summary.cues.paused');
    case 'resumed':
      return t('summary.cues.resumed');
    case 'set-done':
      return t('summary.cues.setDone', { number: cue.number, of: cue.of });
    case 'instruction':
    case 'count-in':
    case 'go':
    case 'rep':
    case 'rest':
    case 'rest-ends':
    case 'finished':
      return null;
  }
}

/** A cue stays beside the moment for this long, milliseconds: about half a rep. */
const LINGER_MS = 2000;

/** Finds the last cue that still stands at this moment. */
export function cueAt(cues: readonly GivenCue[], timestampMs: number): GivenCue | null {
  return (
    cues.findLast((given) => given.timestampMs <= timestampMs && given.timestampMs + LINGER_MS > timestampMs) ?? null
  );
}
