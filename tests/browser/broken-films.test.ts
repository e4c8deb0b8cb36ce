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
      { numRuns: RUNS, seed: 14, interruptAfterTimeLimit: 600_000, markInterruptAsFailure: true },
    );
    expect([...ends]).toEqual(expect.arrayContaining(['whole', 'file-broken']));
  });
});
