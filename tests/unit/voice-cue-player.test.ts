import { beforeEach, describe, expect, test } from 'vitest';
import type { Cue } from '../../src/core/coach/cue.ts';
import { createCuePlayer, type CuePlayer } from '../../src/runtime/voice/cue-player.ts';
import { notesOf, type Note } from '../../src/runtime/voice/cue-notes.ts';
import { createLateCuePlayer } from '../../src/runtime/voice/late-cue-player.ts';
import type { Saying, Speaker } from '../../src/runtime/voice/speaker.ts';
import type { ToneOutput } from '../../src/runtime/voice/tones.ts';
import { FAKE_SETTINGS } from '../fakes/fake-app.ts';

/** A voice that speaks until a test says that the sentence is over. */
class FakeSpeaker implements Speaker {
  languages: readonly string[] = ['en', 'de'];
  readonly said: string[] = [];
  unlocked = 0;
  current: Saying | null = null;

  state(language: string): 'ready' | 'none' {
    return this.languages.includes(language) ? 'ready' : 'none';
  }
  say(saying: Saying): void {
    this.current = saying;
    this.said.push(saying.text);
  }
  stop(): void {
    this.current = null;
  }
  onVoicesChange(): void {}
  unlock(): void {
    this.unlocked += 1;
  }
  end(): void {
    const ended = this.current;
    this.current = null;
    ended?.onEnd();
  }
}

class FakeTones implements ToneOutput {
  readonly played: (readonly Note[])[] = [];
  silenced = 0;
  unlocked = 0;

  play(notes: readonly Note[]): void {
    this.played.push(notes);
  }
  silence(): void {
    this.silenced += 1;
  }
  unlock(): void {
    this.unlocked += 1;
  }
}

const DRIFT: Cue = { kind: 'drift', side: 'left', direction: 'inward', driftDeg: 14 };
const REP: Cue = { kind: 'rep', number: 3 };
const PRAISE: Cue = { kind: 'praise' };
const STEP_BACK: Cue = { kind: 'instruction', instruction: 'step-back' };
const GO: Cue = { kind: 'go', leg: 'both' };
const SET_DONE: Cue = { kind: 'set-done', number: 1, of: 3 };
const REST: Cue = { kind: 'rest', seconds: 45, nextLeg: 'both' };
const PAUSED: Cue = { kind: 'paused' };
const FINISHED: Cue = { kind: 'finished' };
const countIn = (secondsLeft: number): Cue => ({ kind: 'count-in', secondsLeft });

let nowMs: number;
let speaker: FakeSpeaker;
let tones: FakeTones;
let player: CuePlayer;

const settings = { ...FAKE_SETTINGS, voice: true, tones: false, muted: false };
const play = (...cues: readonly Cue[]): void => cues.forEach((cue) => player.play(cue, settings));
const playAsTones = (...cues: readonly Cue[]): void =>
  cues.forEach((cue) => player.play(cue, { ...settings, voice: false, tones: true }));

beforeEach(() => {
  nowMs = 1000;
  speaker = new FakeSpeaker();
  tones = new FakeTones();
  player = createCuePlayer({
    speaker,
    toneOutput: tones,
    wordsOf: (language, cue, variant) => `${language} ${cue.kind} ${variant}`,
    now: () => nowMs,
  });
});

describe('what is spoken', () => {
  test('is said in the language of the settings, with a variant that counts up by kind', () => {
    play(DRIFT);
    speaker.end();
    player.play(DRIFT, { ...settings, language: 'de' });
    speaker.end();
    play(PRAISE);
    expect(speaker.said).toEqual(['en drift 0', 'de drift 1', 'en praise 0']);
  });

  test.each([
    ['drift', 'count-in', DRIFT, countIn(2)],
    ['drift', 'go', DRIFT, GO],
    ['count-in', 'an instruction', countIn(2), STEP_BACK],
    ['paused', 'an instruction', PAUSED, STEP_BACK],
    ['finished', 'a rep', FINISHED, REP],
    ['an instruction', 'a rep', STEP_BACK, REP],
    ['a rep', 'praise', REP, PRAISE],
  ])('%s cuts %s off, and is not cut off by it', (_, __, more, less) => {
    play(less);
    nowMs += 100;
    play(more);
    expect(speaker.said).toEqual([`en ${less.kind} 0`, `en ${more.kind} 0`]);
    nowMs += 100;
    play(less);
    nowMs += 100;
    speaker.end();
    const dropped = speaker.said.slice(2);
    expect(dropped).toEqual([]);
  });

  test('of equal importance: the newer one, so that the count-in is never late', () => {
    play(countIn(3));
    nowMs += 1000;
    play(countIn(2));
    nowMs += 1000;
    play(countIn(1));
    nowMs += 1000;
    play(GO);
    expect(speaker.said).toHaveLength(4);
  });

  test('cues of one moment follow one another', () => {
    play(REP, SET_DONE, REST);
    expect(speaker.said).toEqual(['en rep 0']);
    nowMs += 400;
    speaker.end();
    nowMs += 1500;
    speaker.end();
    expect(speaker.said).toEqual(['en rep 0', 'en set-done 0', 'en rest 0']);
    speaker.end();
    expect(speaker.said).toHaveLength(3);
  });

  test('what must be heard waits for a drift cue, and is dropped once it is no longer true', () => {
    play(DRIFT);
    nowMs += 500;
    play(REP, SET_DONE, FINISHED);
    nowMs += 1000;
    speaker.end();
    expect(speaker.said).toEqual(['en drift 0', 'en set-done 0']);
    nowMs += 7000;
    speaker.end();
    expect(speaker.said).toEqual(['en drift 0', 'en set-done 0', 'en finished 0']);

    play(PAUSED);
    expect(speaker.said.at(-1)).toBe('en paused 0');
    nowMs += 100;
    play(DRIFT);
    nowMs += 100;
    play(PAUSED);
    nowMs += 2600;
    speaker.end();
    expect(speaker.said.at(-1)).toBe('en drift 1');
  });

  test('a drift cue cuts off even cues of its own moment, and forgets those that wait', () => {
    play(REP, PRAISE, DRIFT);
    speaker.end();
    expect(speaker.said).toEqual(['en rep 0', 'en drift 0']);
  });

  test.each([
    [600, true],
    [601, false],
  ])('a drift cue that could begin only after %i ms is said: %s', (lateMs, isSaid) => {
    play(DRIFT);
    nowMs += lateMs;
    expect(speaker.current?.isStillTrue()).toBe(isSaid);
  });

  test('a voice that never says that it is done does not silence what follows', () => {
    play(DRIFT);
    nowMs += 8001;
    play(REP);
    expect(speaker.said).toEqual(['en drift 0', 'en rep 0']);
  });

  test('the late end of a sentence that was cut off changes nothing', () => {
    play(REP);
    const rep = speaker.current;
    nowMs += 100;
    play(DRIFT);
    nowMs += 10;
    play(FINISHED);
    rep?.onEnd();
    expect(speaker.said).toEqual(['en rep 0', 'en drift 0']);
  });
});

describe('voice and tones', () => {
  test('voice alone: no tones; both: each; tones alone: no words', () => {
    play(DRIFT);
    expect([speaker.said.length, tones.played.length]).toEqual([1, 0]);
    nowMs += 2000;
    speaker.end();
    player.play(DRIFT, { ...settings, tones: true });
    expect([speaker.said.length, tones.played.length]).toEqual([2, 1]);
    nowMs += 2000;
    playAsTones(DRIFT);
    expect([speaker.said.length, tones.played.length]).toEqual([2, 2]);
  });

  test('without a voice of this language tones take its place, and the player says so', () => {
    speaker.languages = ['en'];
    expect(player.voiceAvailable('de')).toBe(false);
    expect(player.voiceAvailable('en')).toBe(true);
    player.play(DRIFT, { ...settings, language: 'de' });
    expect(speaker.said).toEqual([]);
    expect(tones.played).toEqual([notesOf(DRIFT)]);
  });

  test('neither voice nor tones: silence', () => {
    player.play(DRIFT, { ...settings, voice: false });
    expect([speaker.said, tones.played]).toEqual([[], []]);
  });

  test('muted: nothing, and what is being said ends', () => {
    play(SET_DONE, REST);
    player.play(DRIFT, { ...settings, tones: true, muted: true });
    expect(speaker.current).toBeNull();
    expect([speaker.said, tones.played, tones.silenced]).toEqual([['en set-done 0'], [], 1]);
    play(REP);
    expect(speaker.said).toEqual(['en set-done 0', 'en rep 0']);
  });

  test('a lesser tone gives way while a more important one sounds, and has its turn after it', () => {
    playAsTones(DRIFT);
    nowMs += 100;
    playAsTones(REP);
    expect(tones.played).toHaveLength(1);
    nowMs += 300;
    playAsTones(REP);
    expect(tones.played).toHaveLength(2);
    nowMs += 60;
    playAsTones(DRIFT);
    expect(tones.played[2]).toEqual(notesOf(DRIFT));
  });

  test('tones of one moment follow one another', () => {
    playAsTones(REP, PRAISE);
    const [rep, praise] = tones.played.at(-1) ?? [];
    expect(rep).toEqual(notesOf(REP)[0]);
    expect(praise?.frequencyHz).toBe(notesOf(PRAISE)[0]?.frequencyHz);
    expect(praise?.startS).toBeGreaterThan(rep?.durationS ?? 1);
  });

  test('both are unlocked by the first click', () => {
    player.unlock();
    expect([speaker.unlocked, tones.unlocked]).toEqual([1, 1]);
  });
});

type Player = Pick<CuePlayer, 'play' | 'silence'>;

describe('before the words and notes are fetched', () => {
  test('a cue waits for them, in its turn, and is left out when it was silenced meanwhile', async () => {
    const arrivals: ((player: Player) => void)[] = [];
    const coming = new Promise<Player>((resolve) => arrivals.push(resolve));
    const played: string[] = [];
    const parts = { speaker: new FakeSpeaker(), toneOutput: new FakeTones() };
    const late = createLateCuePlayer(parts, () => coming);
    late.play({ kind: 'paused' }, FAKE_SETTINGS);
    late.silence();
    late.play({ kind: 'resumed' }, FAKE_SETTINGS);
    late.play({ kind: 'praise' }, FAKE_SETTINGS);
    arrivals[0]?.({ play: ({ kind }) => played.push(kind), silence: () => played.push('silence') });
    await coming;
    await Promise.resolve();
    late.play({ kind: 'finished' }, FAKE_SETTINGS);
    late.silence();
    expect(played).toEqual(['resumed', 'praise', 'finished', 'silence']);
  });

  test('a failure costs the cue and nothing else, and the next cue fetches again', async () => {
    const answers = [
      () => Promise.reject(new Error('no network')),
      () => Promise.resolve({ play: () => undefined, silence: () => undefined }),
    ];
    let asked = 0;
    const parts = { speaker: new FakeSpeaker(), toneOutput: new FakeTones() };
    const late = createLateCuePlayer(parts, () => answers[asked++]?.() ?? Promise.reject(new Error('asked too often')));
    late.play({ kind: 'paused' }, FAKE_SETTINGS);
    await Promise.resolve();
    late.play({ kind: 'resumed' }, FAKE_SETTINGS);
    expect(asked).toBe(2);
    expect(late.voiceAvailable('de')).toBe(true);
    late.unlock();
    expect([parts.speaker.unlocked, parts.toneOutput.unlocked]).toEqual([1, 1]);
  });
});
