import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseVoice } from '../../src/runtime/voice/choose-voice.ts';
import { createSpeaker, type Saying, type Speaker } from '../../src/runtime/voice/speaker.ts';

function voice(name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { name, lang, localService: true, default: false, voiceURI: name, ...more };
}

const ANNA = voice('Anna', 'de-DE');
const SAMANTHA = voice('Samantha', 'en-US');
const REMOTE = voice('Google Deutsch', 'de-DE', { localService: false, default: true });

describe('chooseVoice', () => {
  test('takes none that would send the words away', () => {
    expect(chooseVoice([REMOTE], 'de', ['de-DE'])).toBeNull();
    expect(chooseVoice([REMOTE, ANNA], 'de', ['de-DE'])).toBe(ANNA);
  });

  test('takes only the language asked for, however it is written', () => {
    const android = voice('Deutsch', 'de_DE');
    expect(chooseVoice([SAMANTHA, voice('x', 'den'), android], 'de', [])).toBe(android);
    expect(chooseVoice([SAMANTHA], 'de', [])).toBeNull();
  });

  test('prefers the voice of the system, then one from the region of the person', () => {
    const austrian = voice('Michael', 'de-AT');
    expect(chooseVoice([ANNA, austrian], 'de', ['en-US', 'de-AT'])).toBe(austrian);
    const system = voice('Petra', 'de-DE', { default: true });
    expect(chooseVoice([ANNA, austrian, system], 'de', ['de-AT'])).toBe(system);
  });

  test('UI-13: German for Switzerland is spoken by a Swiss voice, or else by any German one', () => {
    const swiss = voice('Leni', 'de-CH');
    expect(chooseVoice([ANNA, swiss], 'de-CH', ['de-DE'])).toBe(swiss);
    expect(chooseVoice([SAMANTHA, ANNA], 'de-CH', ['en-US'])).toBe(ANNA);
  });

  test('a joke is no coach, even where all voices are called default', () => {
    const albert = voice('Albert', 'en-US', { default: true });
    const eddy = voice('Eddy (Englisch (USA))', 'en-US', { default: true });
    const samantha = voice('Samantha', 'en-US', { default: true });
    expect(chooseVoice([albert, eddy, samantha], 'en', [])).toBe(samantha);
    expect(chooseVoice([albert], 'en', [])).toBe(albert);
  });
});

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The browser's whole speech port, as Chrome does it: events come later, and a cancel takes what follows at once with it. */
class FakeSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[] = [ANNA, SAMANTHA];
  paused = false;
  pending = false;
  resumed = 0;
  cancelling = false;
  current: FakeUtterance | null = null;
  readonly heard: string[] = [];
  onvoiceschanged = null;

  get speaking(): boolean {
    return this.current !== null;
  }
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: FakeUtterance): void {
    if (this.cancelling) return;
    this.current = utterance;
    this.heard.push(utterance.text);
  }
  cancel(): void {
    this.cancelling = true;
  }
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
    this.resumed += 1;
  }
  /** The browser gets round to the cancel. */
  carryOutCancel(tells: boolean): void {
    const ended = this.current;
    this.cancelling = false;
    this.current = null;
    if (tells) ended?.dispatchEvent(new Event('error'));
  }
  finish(): void {
    const ended = this.current;
    this.current = null;
    ended?.dispatchEvent(new Event('end'));
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

let synthesis: FakeSynthesis;
let page: FakePage;
let timers: (() => void)[];
let ended: string[];
let speaker: Speaker;
let created: FakeUtterance[];

const sentence = (text: string, more: Partial<Saying> = {}): Saying => ({
  text,
  language: 'de',
  isStillTrue: () => true,
  onEnd: () => ended.push(text),
  ...more,
});

beforeEach(() => {
  synthesis = new FakeSynthesis();
  page = new FakePage();
  timers = [];
  ended = [];
  created = [];
  speaker = createSpeaker({
    synthesis,
    createUtterance: (text) => {
      const utterance = new FakeUtterance(text);
      created.push(utterance);
      return utterance as unknown as SpeechSynthesisUtterance;
    },
    languages: ['de-DE', 'en'],
    page,
    after: (_, act) => timers.push(act),
  });
});

describe('a speaker', () => {
  test('says a sentence with a local voice of its language, a little slowly, and tells when it is over', () => {
    speaker.say(sentence('Steh still.'));
    expect(created[0]).toMatchObject({ text: 'Steh still.', voice: ANNA, lang: 'de-DE', rate: 0.95 });
    expect(ended).toEqual([]);
    synthesis.finish();
    expect(ended).toEqual(['Steh still.']);
  });

  test('says the next sentence only when the browser has ended the last one', () => {
    speaker.say(sentence('eins'));
    speaker.say(sentence('zwei'));
    expect(synthesis.heard).toEqual(['eins']);
    synthesis.carryOutCancel(true);
    expect(synthesis.heard).toEqual(['eins', 'zwei']);
    synthesis.finish();
    expect(ended).toEqual(['zwei']);
  });

  test('does not wait for ever where the browser does not tell', () => {
    speaker.say(sentence('eins'));
    speaker.say(sentence('zwei'));
    synthesis.carryOutCancel(false);
    timers.forEach((act) => act());
    expect(synthesis.heard).toEqual(['eins', 'zwei']);
  });

  test('of several while it waits says the last', () => {
    ['eins', 'zwei', 'drei'].forEach((text) => speaker.say(sentence(text)));
    synthesis.carryOutCancel(true);
    timers.forEach((act) => act());
    expect(synthesis.heard).toEqual(['eins', 'drei']);
  });

  test('leaves unsaid what is no longer true by then', () => {
    let isTrue = true;
    speaker.say(sentence('eins'));
    speaker.say(sentence('Knie', { isStillTrue: () => isTrue }));
    isTrue = false;
    synthesis.carryOutCancel(true);
    expect(synthesis.heard).toEqual(['eins']);
    expect(ended).toEqual(['Knie']);
  });

  test('after a stop says nothing more, and the next sentence is not swallowed', () => {
    speaker.say(sentence('eins'));
    speaker.stop();
    speaker.say(sentence('zwei'));
    expect(synthesis.heard).toEqual(['eins']);
    synthesis.carryOutCancel(true);
    expect(synthesis.heard).toEqual(['eins', 'zwei']);
    expect(ended).toEqual([]);
  });

  test('an old timer does not hurry a newer cancel', () => {
    speaker.say(sentence('eins'));
    speaker.say(sentence('zwei'));
    synthesis.carryOutCancel(true);
    speaker.say(sentence('drei'));
    timers[0]?.();
    expect(synthesis.heard).toEqual(['eins', 'zwei']);
    synthesis.carryOutCancel(true);
    expect(synthesis.heard).toEqual(['eins', 'zwei', 'drei']);
  });

  test('clears away what something else left in the browser', () => {
    synthesis.current = new FakeUtterance('stuck');
    speaker.say(sentence('eins'));
    synthesis.carryOutCancel(true);
    timers.forEach((act) => act());
    expect(synthesis.heard).toEqual(['eins']);
  });

  test('has a voice as soon as the browser has loaded them', () => {
    synthesis.voices = [];
    const told: string[] = [];
    speaker.onVoicesChange(() => told.push(speaker.state('de')));
    expect(speaker.state('de')).toBe('unknown');
    synthesis.voices = [REMOTE];
    expect(speaker.state('de')).toBe('none');
    synthesis.voices = [ANNA];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(speaker.state('de')).toBe('ready');
    expect(told).toEqual(['ready']);
  });

  test('is not waited for where no voice ever comes', () => {
    synthesis.voices = [];
    const told: string[] = [];
    speaker.onVoicesChange(() => told.push(speaker.state('de')));
    timers.forEach((act) => act());
    expect(told).toEqual(['none']);
  });

  test('without a voice says nothing and is done', () => {
    synthesis.voices = [REMOTE];
    speaker.say(sentence('eins'));
    speaker.unlock();
    expect(synthesis.heard).toEqual([]);
    expect(ended).toEqual(['eins']);
  });

  test('goes on when the tab is back, and when it was left paused', () => {
    synthesis.paused = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(synthesis.resumed).toBe(1);
    synthesis.paused = true;
    speaker.say(sentence('eins'));
    expect(synthesis.resumed).toBe(2);
    page.visibilityState = 'hidden';
    synthesis.paused = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(synthesis.resumed).toBe(2);
  });

  test('is unlocked by silence in a local voice, once', () => {
    speaker.unlock();
    expect(created[0]).toMatchObject({ text: ' ', volume: 0, voice: ANNA });
    synthesis.finish();
    speaker.unlock();
    expect(created).toHaveLength(1);
  });

  test('never throws', () => {
    vi.spyOn(synthesis, 'speak').mockImplementation(() => {
      throw new Error('no');
    });
    speaker.unlock();
    speaker.say(sentence('eins'));
    expect(ended).toEqual(['eins']);
  });

  test('a browser without speech is silent', () => {
    const silent = createSpeaker({
      synthesis: null,
      createUtterance: () => {
        throw new Error('no');
      },
      languages: [],
      page,
      after: () => undefined,
    });
    silent.unlock();
    silent.say(sentence('eins'));
    silent.stop();
    expect(silent.state('en')).toBe('none');
    expect(ended).toEqual(['eins']);
  });
});
