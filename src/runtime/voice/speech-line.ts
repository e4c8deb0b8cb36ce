import type { Settings } from '../settings/settings.ts';
import { IMPORTANCE, LONGEST_SENTENCE_MS, SAME_MOMENT_MS } from './cue-importance.ts';
import type { Speaker } from './speaker.ts';
import type { Spoken } from './spoken.ts';

/** A sentence for a cue. */
interface Sentence {
  readonly cue: Spoken;
  readonly text: string;
  readonly language: Settings['language'];
  readonly givenMs: number;
}

export interface SpeechLine {
  /** Says the sentence now, soon, or not at all. */
  add(cue: Spoken, text: string, language: Settings['language']): void;
  clear(): void;
}

function rankOf({ cue }: Sentence): number {
  return IMPORTANCE[cue.kind].rank;
}

/**
 * Decides what is said. A more important cue cuts a lesser one off, a lesser one gives way, the cues of one moment
 * follow one another, and nothing is said once it is no longer true.
 *
 * @param now the page's clock, milliseconds.
 */
export function createSpeechLine(speaker: Speaker, now: () => number): SpeechLine {
  let spoken: { readonly sentence: Sentence; readonly sinceMs: number } | null = null;
  let waiting: readonly Sentence[] = [];

  const isFresh = ({ cue, givenMs }: Sentence): boolean => now() - givenMs <= IMPORTANCE[cue.kind].freshMs;

  const say = (sentence: Sentence): void => {
    spoken = { sentence, sinceMs: now() };
    speaker.say({
      text: sentence.text,
      language: sentence.language,
      isStillTrue: () => isFresh(sentence),
      onEnd: () => {
        if (spoken?.sentence === sentence) sayNext();
      },
    });
  };

  const sayNext = (): void => {
    const [next, ...others] = waiting.filter(isFresh);
    spoken = null;
    waiting = others;
    if (next !== undefined) say(next);
  };

  return {
    add(cue, text, language) {
      const sentence: Sentence = { cue, text, language, givenMs: now() };
      if (spoken !== null && now() - spoken.sinceMs > LONGEST_SENTENCE_MS) sayNext();
      const line = spoken === null ? [] : [spoken.sentence, ...waiting];
      const last = line.at(-1);
      const isSameMoment = last !== undefined && sentence.givenMs - last.givenMs <= SAME_MOMENT_MS;
      const mayCut = line.every((other) => rankOf(other) <= rankOf(sentence));
      if (mayCut && (!isSameMoment || cue.kind === 'drift')) {
        waiting = [];
        say(sentence);
      } else if (isSameMoment || IMPORTANCE[cue.kind].waits) {
        waiting = [...waiting, sentence];
      }
    },
    clear() {
      spoken = null;
      waiting = [];
      speaker.stop();
    },
  };
}
