import type { Settings } from '../settings/settings.ts';
import { chooseVoice } from './choose-voice.ts';

type Language = Settings['language'];

/** One sentence to be said now. */
export interface Saying {
  readonly text: string;
  readonly language: Language;
  /** Asked right before the first sound, so that a sentence that is no longer true stays unsaid. */
  readonly isStillTrue: () => boolean;
  /** Hears that the sentence was said, failed, or was no longer true. Not called when `say` or `stop` cut it off. */
  readonly onEnd: () => void;
}

/** Speaks one sentence at a time. The next one cuts the last one off. Never throws. */
export interface Speaker {
  /**
   * `none`: this machine has no voice of this language. `unknown`: there is no voice at all yet, since some browsers
   * load them late.
   */
  state(language: Language): 'ready' | 'none' | 'unknown';
  /** Calls `act` whenever a state may have changed, for as long as the page lives. */
  onVoicesChange(act: () => void): void;
  say(saying: Saying): void;
  stop(): void;
  /** To be called in clicks and key presses, because browsers let a page speak only after one. */
  unlock(): void;
}

/** Whether this machine can speak the language by itself. `null`: not known yet. */
export function canSpeak(speaker: Pick<Speaker, 'state'>, language: Language): boolean | null {
  const state = speaker.state(language);
  return state === 'unknown' ? null : state === 'ready';
}

/** The parts of the browser that a speaker needs. */
export interface SpeechParts {
  /** `null`: this browser does not speak. */
  readonly synthesis: SpeechSynthesis | null;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** The person's languages, best first. */
  readonly languages: readonly string[];
  /** Tells when the tab is back in sight. */
  readonly page: Pick<Document, 'addEventListener' | 'visibilityState'>;
  /** Calls `act` once, `delayMs` from now. */
  readonly after: (delayMs: number, act: () => void) => void;
}

export function browserSpeech(): SpeechParts {
  return {
    synthesis: 'speechSynthesis' in globalThis ? speechSynthesis : null,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    languages: navigator.languages,
    page: document,
    after: (delayMs, act) => setTimeout(act, delayMs),
  };
}

/** A little under the usual rate, to be calm and clear from three metres away. */
const RATE = 0.95;

/**
 * Chrome drops a sentence that is spoken right after `cancel()` (IDMNYU/p5.js-speech#12, votingworks/bmd#1106). The
 * next sentence therefore waits until the browser says that the last one is over, but no longer than this, as not every
 * browser says so.
 */
const CANCEL_MS = 120;

/** A browser that shows no voice for this long has none. [E] */
const VOICES_LIMIT_MS = 5000;

/**
 * Speaks with a voice of this machine, in short sentences only. The browsers' trouble with speech of more than 14 s
 * (chromium 40747712) does not arise, so nothing has to be paused and resumed.
 */
export function createSpeaker({ synthesis, createUtterance, languages, page, after }: SpeechParts): Speaker {
  if (synthesis === null) return MUTE;
  /**
   * The sentence that is being said. It is held until it has ended, because browsers forget the events of an utterance
   * that nobody holds.
   */
  let held: SpeechSynthesisUtterance | null = null;
  /** A cancel that the browser has not carried out yet, and the sentence to be said after it. */
  let clearing: symbol | null = null;
  let next: Saying | null = null;
  let isUnlocked = false;
  let isPatient = true;

  const voiceFor = (language: Language): SpeechSynthesisVoice | null =>
    chooseVoice(synthesis.getVoices(), language, languages);

  const isBusy = (): boolean => held !== null || synthesis.speaking || synthesis.pending;

  const goOn = (): void => {
    if (synthesis.paused) synthesis.resume();
  };

  const utter = (saying: Saying): void => {
    const voice = voiceFor(saying.language);
    if (voice === null || !saying.isStillTrue()) {
      saying.onEnd();
      return;
    }
    try {
      const utterance = createUtterance(saying.text);
      const end = (): void => {
        if (held !== utterance) return;
        held = null;
        if (clearing === null) saying.onEnd();
        else cleared();
      };
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', end);
      held = utterance;
      goOn();
      synthesis.speak(utterance);
    } catch {
      held = null;
      saying.onEnd();
    }
  };

  const cleared = (): void => {
    const saying = next;
    held = null;
    clearing = null;
    next = null;
    if (saying !== null) utter(saying);
  };

  const clear = (): void => {
    const mine = Symbol('cancel');
    clearing = mine;
    after(CANCEL_MS, () => {
      if (clearing === mine) cleared();
    });
    synthesis.cancel();
  };

  // Browsers that load their voices late begin when they are asked.
  synthesis.getVoices();
  // Chrome comes back paused from a hidden tab.
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') goOn();
  });

  return {
    state(language) {
      if (voiceFor(language) !== null) return 'ready';
      return isPatient && synthesis.getVoices().length === 0 ? 'unknown' : 'none';
    },
    onVoicesChange(act) {
      synthesis.addEventListener('voiceschanged', act);
      after(VOICES_LIMIT_MS, () => {
        isPatient = false;
        act();
      });
    },
    say(saying) {
      if (clearing === null && !isBusy()) {
        utter(saying);
        return;
      }
      next = saying;
      if (clearing === null) clear();
    },
    stop() {
      next = null;
      if (clearing === null && isBusy()) clear();
    },
    unlock() {
      const voice = synthesis.getVoices().find(({ localService }) => localService);
      if (isUnlocked || voice === undefined || isBusy()) return;
      try {
        const silence = createUtterance(' ');
        silence.voice = voice;
        silence.volume = 0;
        synthesis.speak(silence);
        isUnlocked = true;
      } catch {
        // Speaking is tried again with the first cue.
      }
    },
  };
}

const MUTE: Speaker = {
  state: () => 'none',
  onVoicesChange: () => undefined,
  say: ({ onEnd }) => onEnd(),
  stop: () => undefined,
  unlock: () => undefined,
};
