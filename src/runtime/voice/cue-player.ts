import type { Settings } from '../settings/settings.ts';
import { IMPORTANCE, SAME_MOMENT_MS } from './cue-importance.ts';
import { lengthOf, notesOf, playAfter, type Note } from './cue-notes.ts';
import { canSpeak, type Speaker } from './speaker.ts';
import { createSpeechLine } from './speech-line.ts';
import type { Spoken } from './spoken.ts';
import type { ToneOutput } from './tones.ts';

/** Lets a person hear what the coach says. Never throws. */
export interface CuePlayer {
  /** Plays a cue as the settings want it: spoken, as tones, both, or not at all. */
  play(cue: Spoken, settings: Settings): void;
  /** To be called in clicks and key presses, because browsers let no page be heard before the first one. */
  unlock(): void;
  /** Ends what is being said at once, because the person muted it or the source was closed. */
  silence(): void;
  /**
   * Whether this machine can speak the language by itself. If not, tones take the voice's place. `null`: not known yet.
   */
  voiceAvailable(language: Settings['language']): boolean | null;
  /** Calls `act` whenever that answer may have changed, for as long as the page lives. */
  onVoicesChange(act: () => void): void;
}

export interface CuePlayerParts {
  readonly speaker: Speaker;
  readonly toneOutput: ToneOutput;
  /** @param variant how many cues of this kind came before. */
  readonly wordsOf: (language: Settings['language'], cue: Spoken, variant: number) => string;
  /** The page's clock, milliseconds. */
  readonly now: () => number;
}

/** The notes that sound. Times are milliseconds on the page's clock. */
interface Sounding {
  readonly notes: readonly Note[];
  readonly rank: number;
  readonly givenMs: number;
  readonly untilMs: number;
}

const SILENCE: Sounding = { notes: [], rank: 0, givenMs: Number.NEGATIVE_INFINITY, untilMs: Number.NEGATIVE_INFINITY };

export function createCuePlayer({ speaker, toneOutput, wordsOf, now }: CuePlayerParts): CuePlayer {
  const line = createSpeechLine(speaker, now);
  const givenCounts = new Map<Spoken['kind'], number>();
  let sounding: Sounding = SILENCE;

  const silence = (): void => {
    line.clear();
    toneOutput.silence();
    sounding = SILENCE;
  };

  const speak = (cue: Spoken, language: Settings['language']): void => {
    const variant = givenCounts.get(cue.kind) ?? 0;
    givenCounts.set(cue.kind, variant + 1);
    line.add(cue, wordsOf(language, cue, variant), language);
  };

  const sound = (cue: Spoken): void => {
    const nowMs = now();
    const notes = notesOf(cue);
    const { rank } = IMPORTANCE[cue.kind];
    if (notes.length === 0) return;
    const before = nowMs < sounding.untilMs ? sounding : SILENCE;
    if (cue.kind !== 'drift' && nowMs - before.givenMs <= SAME_MOMENT_MS) {
      const all = playAfter(before.notes, notes);
      sounding = {
        notes: all,
        rank: Math.max(rank, before.rank),
        givenMs: nowMs,
        untilMs: nowMs + 1000 * lengthOf(all),
      };
    } else if (rank >= before.rank) {
      sounding = { notes, rank, givenMs: nowMs, untilMs: nowMs + 1000 * lengthOf(notes) };
    } else return;
    toneOutput.play(sounding.notes);
  };

  return {
    play(cue, settings) {
      if (settings.muted) {
        silence();
        return;
      }
      const speaks = settings.voice && canSpeak(speaker, settings.language) === true;
      if (settings.tones || (settings.voice && !speaks)) sound(cue);
      if (speaks) speak(cue, settings.language);
    },
    unlock() {
      speaker.unlock();
      toneOutput.unlock();
    },
    silence,
    voiceAvailable: (language) => canSpeak(speaker, language),
    onVoicesChange: (act) => speaker.onVoicesChange(act),
  };
}
