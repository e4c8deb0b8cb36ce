import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Cue } from '../../src/core/coach/cue.ts';
import { lengthOf, notesOf, playAfter, type Note } from '../../src/runtime/voice/cue-notes.ts';
import { createToneOutput, openAudio, scheduleNotes, type ToneOutput } from '../../src/runtime/voice/tones.ts';

const SAMPLE_RATE_HZ = 44_100;
const START_S = 0.1;
/** Silence rendered after the last note, seconds. */
const TAIL_S = 0.2;

type Drift = Extract<Cue, { kind: 'drift' }>;

const driftNotes = (part: Partial<Drift> = {}): readonly Note[] =>
  notesOf({ kind: 'drift', side: 'left', direction: 'inward', driftDeg: 12, ...part });

interface Heard {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

async function render(notes: readonly Note[]): Promise<Heard> {
  const frames = Math.ceil((START_S + lengthOf(notes) + TAIL_S) * SAMPLE_RATE_HZ);
  const context = new OfflineAudioContext(2, frames, SAMPLE_RATE_HZ);
  scheduleNotes(context, notes, START_S);
  const buffer = await context.startRendering();
  return { left: buffer.getChannelData(0), right: buffer.getChannelData(1) };
}

const energy = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample * sample, 0);
const peak = (samples: Float32Array): number => samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
const between = (samples: Float32Array, fromS: number, toS: number): Float32Array =>
  samples.slice(Math.round(fromS * SAMPLE_RATE_HZ), Math.round(toS * SAMPLE_RATE_HZ));

/** From the zero crossings of the note's steady middle. */
function pitchHz(samples: Float32Array, { startS, durationS }: Note): number {
  const middle = between(samples, START_S + startS + 0.03, START_S + startS + durationS - 0.06);
  const crossings = middle.reduce(
    (count, sample, index) => count + (index > 0 && sample >= 0 !== (middle[index - 1] ?? 0) >= 0 ? 1 : 0),
    0,
  );
  return crossings / 2 / (middle.length / SAMPLE_RATE_HZ);
}

function firstPitchHz({ left }: Heard, notes: readonly Note[]): number {
  const [first] = notes;
  if (first === undefined) throw new Error('no notes');
  return pitchHz(left, first);
}

describe('what is heard', () => {
  test('comes from the side of the leg, a little from the other', async () => {
    const left = await render(driftNotes({ side: 'left' }));
    const right = await render(driftNotes({ side: 'right' }));
    const both = await render(driftNotes({ side: 'both' }));
    expect(energy(left.left)).toBeGreaterThan(20 * energy(left.right));
    expect(energy(right.right)).toBeGreaterThan(20 * energy(right.left));
    expect(energy(left.right)).toBeGreaterThan(0);
    expect(energy(both.left) / energy(both.right)).toBeCloseTo(1, 3);
  });

  test('is higher the further the knee drifts', async () => {
    const pitches: number[] = [];
    for (const driftDeg of [3, 8, 12, 16, 20]) {
      const notes = driftNotes({ driftDeg });
      pitches.push(firstPitchHz(await render(notes), notes));
    }
    expect(pitches).toEqual(pitches.toSorted((a, b) => a - b));
    expect(pitches[0]).toBeCloseTo(330, -1.5);
    expect(pitches.at(-1)).toBeCloseTo(880, -1.5);
  });

  test.each([
    ['falls', 'inward', -1],
    ['rises', 'outward', 1],
  ] as const)('%s when the knee goes %s', async (_, direction, sign) => {
    const notes = driftNotes({ direction });
    const { left } = await render(notes);
    const [first = 0, second = 0] = notes.map((note) => pitchHz(left, note));
    expect(Math.sign(second - first)).toBe(sign);
  });

  const SET_DONE: Cue = { kind: 'set-done', number: 1, of: 2 };
  const CUES: readonly Cue[] = [
    { kind: 'count-in', secondsLeft: 3 },
    { kind: 'go', leg: 'right' },
    { kind: 'drift', side: 'both', direction: 'outward', driftDeg: 20 },
    { kind: 'rep', number: 1 },
    { kind: 'praise' },
    SET_DONE,
    { kind: 'rest-ends', seconds: 10 },
    { kind: 'finished' },
    { kind: 'mirror-covered' },
    { kind: 'mirror-back' },
    { kind: 'paused' },
    { kind: 'resumed' },
    { kind: 'instruction', instruction: 'step-back' },
  ];

  test.each([
    ...CUES.map((cue) => [cue.kind, notesOf(cue)] as const),
    ['set-done and finished', playAfter(notesOf(SET_DONE), notesOf({ kind: 'finished' }))] as const,
  ])('%s: is there, is never too loud, begins and ends without a click, and leaves silence', async (_, notes) => {
    const heard = await render(notes);
    for (const samples of [heard.left, heard.right]) {
      expect(peak(samples)).toBeGreaterThan(0.005);
      expect(peak(samples)).toBeLessThan(0.9);
      expect(peak(between(samples, 0, START_S))).toBe(0);
      expect(peak(between(samples, START_S, START_S + 0.0005))).toBeLessThan(0.05);
      const endS = START_S + lengthOf(notes);
      expect(peak(between(samples, endS - 0.0005, endS))).toBeLessThan(0.02);
      expect(peak(between(samples, endS + 0.001, endS + TAIL_S))).toBe(0);
    }
  });

  test('a tone that is cut off fades at once', async () => {
    const notes = notesOf({ kind: 'finished' });
    const context = new OfflineAudioContext(2, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ);
    const played = scheduleNotes(context, notes, 0);
    const cutS = 0.2;
    const cutting = context.suspend(cutS).then(() => {
      played.cut();
      return context.resume();
    });
    const buffer = await context.startRendering();
    await cutting;
    const left = buffer.getChannelData(0);
    expect(peak(between(left, 0.1, cutS))).toBeGreaterThan(0.05);
    expect(peak(between(left, cutS + 0.04, 1))).toBe(0);
  });
});

async function unlockByClick(tones: ToneOutput): Promise<void> {
  const button = document.createElement('button');
  button.textContent = 'start';
  button.addEventListener('click', () => tones.unlock());
  document.body.append(button);
  await userEvent.click(button);
  button.remove();
}

describe('the machine’s audio', () => {
  let opened: AudioContext[] = [];
  const open = (): AudioContext | null => {
    const context = openAudio();
    if (context !== null) opened.push(context);
    return context;
  };
  const onlyOne = (): AudioContext => {
    const [context, ...others] = opened;
    if (context === undefined || others.length > 0) throw new Error(`${opened.length} audio contexts were opened`);
    return context;
  };

  afterEach(async () => {
    await Promise.all(opened.filter(({ state }) => state !== 'closed').map((context) => context.close()));
    opened = [];
  });

  test('is opened by the first click, rests when all is silent, and wakes for the next tone', async () => {
    const tones = createToneOutput(open, new EventTarget());
    tones.play(driftNotes());
    expect(opened).toEqual([]);
    await unlockByClick(tones);
    await expect.poll(() => onlyOne().state).toBe('running');
    await expect.poll(() => onlyOne().state, { timeout: 15_000 }).toBe('suspended');
    tones.play(driftNotes());
    tones.play(driftNotes({ side: 'right' }));
    await expect.poll(() => onlyOne().state).toBe('running');
    tones.silence();
    await expect.poll(() => onlyOne().state, { timeout: 15_000 }).toBe('suspended');
  });

  test('is closed when the page is left, and opened anew if the person comes back', async () => {
    const page = new EventTarget();
    const tones = createToneOutput(open, page);
    await unlockByClick(tones);
    page.dispatchEvent(new Event('pagehide'));
    await expect.poll(() => onlyOne().state).toBe('closed');
    tones.play(driftNotes());
    expect(opened).toHaveLength(2);
    await expect.poll(() => opened[1]?.state).toBe('running');
  });

  test('where there is none, all is silence and nothing fails', () => {
    const tones = createToneOutput(() => null, new EventTarget());
    tones.unlock();
    tones.play(driftNotes());
    tones.silence();
    const AudioContext: unknown = Reflect.get(globalThis, 'AudioContext');
    Reflect.deleteProperty(globalThis, 'AudioContext');
    expect(openAudio()).toBeNull();
    Reflect.set(globalThis, 'AudioContext', AudioContext);
  });
});
