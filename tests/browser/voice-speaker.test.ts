import { createDictionary } from '../fakes/all-words.ts';
import { expect, test } from 'vitest';
import { createCuePlayer } from '../../src/runtime/voice/cue-player.ts';
import type { Note } from '../../src/runtime/voice/cue-notes.ts';
import { browserSpeech, createSpeaker } from '../../src/runtime/voice/speaker.ts';
import { createCueWords } from '../../src/ui/words/cue-sentences.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';

const CUE = { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 14 } as const;

/** Holds whether this browser has voices of its own (Chrome on a desktop) or none (Debian’s Chromium). */
test('a real browser speaks with a voice of this machine, or tones take its place', () => {
  const speaker = createSpeaker(browserSpeech());
  const played: (readonly Note[])[] = [];
  const player = createCuePlayer({
    speaker,
    toneOutput: { play: (notes) => played.push(notes), silence: () => undefined, unlock: () => undefined },
    wordsOf: createCueWords(createDictionary('en')),
    now: () => performance.now(),
  });
  for (const language of ['en', 'de'] as const) {
    const locals = speechSynthesis
      .getVoices()
      .filter(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
    expect(player.voiceAvailable(language) === true).toBe(locals.length > 0);
    played.length = 0;
    player.unlock();
    player.play(CUE, { ...FAKE_SETTINGS, language, voice: true, tones: false, muted: false });
    expect(played.length).toBe(locals.length > 0 ? 0 : 1);
    player.silence();
  }
});

test('a browser without speech is understood as such', () => {
  const synthesis = Object.getOwnPropertyDescriptor(globalThis, 'speechSynthesis');
  Reflect.deleteProperty(globalThis, 'speechSynthesis');
  expect('speechSynthesis' in globalThis).toBe(false);
  expect(browserSpeech().synthesis).toBeNull();
  expect(createSpeaker(browserSpeech()).state('en')).toBe('none');
  if (synthesis !== undefined) Object.defineProperty(globalThis, 'speechSynthesis', synthesis);
});
