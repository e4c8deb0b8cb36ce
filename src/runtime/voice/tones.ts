import { lengthOf, type Note } from './cue-notes.ts';

/** Plays notes. New notes take the place of those that sound. Never throws; silent where there is no audio. */
export interface ToneOutput {
  play(notes: readonly Note[]): void;
  silence(): void;
  /** To be called in clicks and key presses, because browsers let a page sound only after one. */
  unlock(): void;
}

/** A note rises and falls this long, seconds, so that it does not click. */
const ATTACK_S = 0.012;
const RELEASE_S = 0.05;
/** Notes that are cut off fade for this long, seconds. */
const CUT_S = 0.03;
/** After this much silence the audio hardware is let go, seconds. */
const LINGER_S = 3;

/** Notes on their way to the ear. */
export interface PlayedNotes {
  readonly endS: number;
  /** Fades the notes out and ends them. */
  readonly cut: () => void;
}

/**
 * Puts notes into an audio graph. A triangle has the overtones that a laptop's speakers can play.
 *
 * @param startS the moment at which the notes begin, seconds on the context's clock.
 */
export function scheduleNotes(context: BaseAudioContext, notes: readonly Note[], startS: number): PlayedNotes {
  const together = context.createGain();
  together.connect(context.destination);
  const oscillators = notes.map((note) => {
    const fromS = startS + note.startS;
    const toS = fromS + note.durationS;
    const envelope = context.createGain();
    envelope.gain.setValueAtTime(0, fromS);
    envelope.gain.linearRampToValueAtTime(note.loudness, fromS + ATTACK_S);
    envelope.gain.setValueAtTime(note.loudness, Math.max(fromS + ATTACK_S, toS - RELEASE_S));
    envelope.gain.linearRampToValueAtTime(0, toS);
    const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: note.frequencyHz });
    oscillator
      .connect(envelope)
      .connect(new StereoPannerNode(context, { pan: note.pan }))
      .connect(together);
    oscillator.start(fromS);
    oscillator.stop(toS);
    return oscillator;
  });
  return {
    endS: startS + lengthOf(notes),
    cut() {
      const cutS = context.currentTime;
      together.gain.setValueAtTime(1, cutS);
      together.gain.linearRampToValueAtTime(0, cutS + CUT_S);
      for (const oscillator of oscillators) oscillator.stop(cutS + CUT_S);
    },
  };
}

/** @returns `null` when this browser has no audio, or gives none. */
export function openAudio(): AudioContext | null {
  try {
    return 'AudioContext' in globalThis ? new AudioContext({ latencyHint: 'interactive' }) : null;
  } catch {
    return null;
  }
}

/**
 * Plays tones through the machine's audio. The audio is opened with the first click, rests while nothing sounds, and is
 * let go when the page is left.
 *
 * @param page tells when it is left.
 */
export function createToneOutput(open: () => AudioContext | null, page: Pick<Window, 'addEventListener'>): ToneOutput {
  let context: AudioContext | null = null;
  let isUnlocked = false;
  let played: PlayedNotes | null = null;

  /** A silent note that ends later than the others: the audio's own clock tells when it can rest. */
  const restAfter = (audio: AudioContext, endS: number): void => {
    const silence = new ConstantSourceNode(audio, { offset: 0 });
    silence.connect(audio.destination);
    silence.addEventListener('ended', () => {
      if (played === null || played.endS <= endS) tolerate(() => audio.suspend());
    });
    silence.start();
    silence.stop(endS + LINGER_S);
  };

  const cut = (): void => {
    if (context !== null && played !== null && played.endS > context.currentTime) played.cut();
    played = null;
  };

  page.addEventListener('pagehide', () => {
    const audio = context;
    context = null;
    played = null;
    if (audio !== null) tolerate(() => audio.close());
  });

  return {
    play(notes) {
      if (!isUnlocked || notes.length === 0) return;
      context ??= open();
      const audio = context;
      if (audio === null) return;
      tolerate(() => {
        cut();
        played = scheduleNotes(audio, notes, audio.currentTime);
        restAfter(audio, played.endS);
        return audio.resume();
      });
    },
    silence() {
      tolerate(cut);
    },
    unlock() {
      isUnlocked = true;
      context ??= open();
      const audio = context;
      if (audio === null) return;
      tolerate(() => {
        // Cues that could not be heard before are not made up for now.
        if (audio.state !== 'running') cut();
        restAfter(audio, audio.currentTime);
        return audio.resume();
      });
    },
  };
}

/** Treats audio that fails as silence, because it must never end a set. */
function tolerate(act: () => Promise<void> | void): void {
  try {
    act()?.catch(() => undefined);
  } catch {
    // Audio failed, so there is silence.
  }
}
