import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/runtime/source/source-error.ts';
import { createVideoFileOpener } from '../../src/runtime/source/video-file.ts';
import { makeFilm } from '../fakes/small-films.ts';

const openVideoFile = createVideoFileOpener(() => performance.now());
const never = new AbortController().signal;

/** Damage as a broken copy, a full card or a bad disk leaves it in a file. Places are shares of the file. */
type Break =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly places: readonly number[] }
  | { readonly kind: 'zeros' | 'ones' | 'gone'; readonly at: number; readonly bytes: number };

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const breaks: fc.Arbitrary<Break> = fc.oneof(
  fc.record({ kind: fc.constant('cut'), at: share }),
  fc.record({ kind: fc.constant('flip'), places: fc.array(share, { minLength: 1, maxLength: 40 }) }),
  // Sizes, durations and counts of the file's index become absurd.
  fc.record({ kind: fc.constant('ones'), at: share, bytes: fc.constantFrom(1, 2, 4, 8) }),
  fc.record({ kind: fc.constantFrom('zeros', 'gone'), at: share, bytes: fc.integer({ min: 1, max: 400 }) }),
);

async function broken(film: Blob, fault: Break): Promise<Blob> {
  const bytes = new Uint8Array(await film.arrayBuffer());
  const placeOf = (at: number): number => Math.floor(at * bytes.length);
  if (fault.kind === 'cut') return new Blob([bytes.slice(0, placeOf(fault.at))]);
  if (fault.kind === 'gone') {
    return new Blob([bytes.slice(0, placeOf(fault.at)), bytes.slice(placeOf(fault.at) + fault.bytes)]);
  }
  if (fault.kind === 'flip') {
    for (const at of fault.places) bytes[placeOf(at)] = (bytes[placeOf(at)] ?? 0) ^ 0x55;
  } else {
    bytes.fill(fault.kind === 'zeros' ? 0 : 0xff, placeOf(fault.at), placeOf(fault.at) + fault.bytes);
  }
  return new Blob([bytes]);
}

/** Frames of the whole film. A broken film that gives more might never end. */
const FRAMES = 20;

interface Answer {
  readonly end: 'whole' | SourceError['reason'];
  readonly timesMs: readonly number[];
}

/** Reads the film to its end, or to the named reason for which its end can't be read. */
async function read(film: Blob): Promise<Answer> {
  const timesMs: number[] = [];
  try {
    const video = await openVideoFile(film, never);
    try {
      for await (const frame of video.frames()) {
        frame.image.close();
        timesMs.push(frame.timestampMs);
        if (timesMs.length > FRAMES) break;
      }
      return { end: 'whole', timesMs };
    } finally {
      video.close();
    }
  } catch (error) {
    if (error instanceof SourceError) return { end: error.reason, timesMs };
    throw error;
  }
}

/** Sizes, counts, times and dimensions that no film has. */
const ABSURD_NUMBERS = [0, 1, 0x7fff_ffff, 0xffff_ffff];

/** @returns for each whole number of the film's index a place in the file: the MP4 is made with the index in front. */
function numbersOfIndex(bytes: Uint8Array): readonly number[] {
  const names = new TextDecoder('latin1').decode(bytes);
  const [from, to] = [names.indexOf('moov') - 4, names.indexOf('mdat') - 4];
  return Array.from({ length: Math.floor((to - from) / 4) }, (_, place) => from + 4 * place);
}

/** A person can break more films: docs/reliability.md has the command. */
const RUNS = Number(import.meta.env['VITE_BROKEN_FILMS'] ?? 20);

describe.each(['mp4', 'webm'] as const)('a broken film as %s', (container) => {
  it('BATCH-14: is read as far as it goes, or refused with a named reason', async () => {
    const film = await makeFilm({ container, frames: FRAMES, fps: 25, withSound: true });
    const ends = new Set<Answer['end']>();
    await fc.assert(
      fc.asyncProperty(breaks, async (fault) => {
        const { end, timesMs } = await read(await broken(film, fault));
        expect(timesMs.length).toBeLessThanOrEqual(FRAMES);
        expect(timesMs).toEqual([...new Set(timesMs)].toSorted((a, b) => a - b));
        ends.add(end);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true },
    );
    expect([...ends]).toEqual(expect.arrayContaining(['whole', 'file-broken']));
  });
});

/** A broken film may take this much memory. Earlier test files share the page and leave some hundred megabytes behind. */
const MOST_MORE_HEAP_BYTES = 400e6;
const heapBytes = (): number =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

describe('an MP4 with one absurd number in its index', () => {
  it('BATCH-14: is read as far as it goes, or refused with a named reason, and never fills the memory', async () => {
    const film = await makeFilm({ container: 'mp4', frames: FRAMES, fps: 25, rotation: 90, index: 'in-front' });
    const whole = new Uint8Array(await film.arrayBuffer());
    const ends = new Set<Answer['end']>();
    const heapBefore = heapBytes();
    for (const [count, place] of numbersOfIndex(whole).entries()) {
      const values = RUNS > 20 ? ABSURD_NUMBERS : [ABSURD_NUMBERS[count % ABSURD_NUMBERS.length] ?? 0];
      for (const value of values) {
        const bytes = whole.slice();
        new DataView(bytes.buffer).setUint32(place, value);
        const { end, timesMs } = await read(new Blob([bytes]));
        expect(timesMs.length).toBeLessThanOrEqual(FRAMES);
        expect(heapBytes() - heapBefore, `${value} at ${place}`).toBeLessThan(MOST_MORE_HEAP_BYTES);
        ends.add(end);
      }
    }
    expect([...ends]).toEqual(expect.arrayContaining(['whole', 'file-broken']));
  });
});
