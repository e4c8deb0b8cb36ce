import { expect, test } from 'vitest';
import { falseSampleCount } from '../../src/runtime/source/mp4-samples.ts';

const uint32 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
const text = (letters: string): number[] => [...new TextEncoder().encode(letters)];
const box = (name: string, ...parts: readonly number[][]): number[] => {
  const body = parts.flat();
  return [...uint32(body.length + 8), ...text(name), ...body];
};
const VERSION = 0;

interface Tables {
  readonly kind?: 'vide' | 'soun';
  /** Size of every sample, bytes; 0: 20 sizes follow. */
  readonly eachBytes?: number;
  readonly samples?: number;
  readonly inChunk?: number;
  readonly timed?: number;
}

/** An index of a film of 20 samples, with the numbers of its tables that a test changes. */
function indexOf({ kind = 'vide', eachBytes = 0, samples = 20, inChunk = 10, timed = 20 }: Tables): DataView {
  const sizes = eachBytes === 0 ? Array.from({ length: 20 }, () => 100) : [];
  const table = box(
    'stbl',
    box('stts', uint32(VERSION, 1, timed, 40)),
    box('stsc', uint32(VERSION, 2, 1, inChunk, 1, 2, 10, 1)),
    box('stsz', uint32(VERSION, eachBytes, samples, ...sizes)),
  );
  const handler = box('hdlr', uint32(VERSION, 0), text(kind), uint32(0, 0, 0));
  return new DataView(Uint8Array.from(box('trak', box('mdia', handler, box('minf', table)))).buffer);
}

const FILE_BYTES = 4000;

test('BATCH-14: the counts of a whole film, and of sound in any chunk, can be true', () => {
  expect(falseSampleCount(indexOf({}), FILE_BYTES)).toBeNull();
  expect(falseSampleCount(indexOf({ kind: 'soun', inChunk: 48_000 }), FILE_BYTES)).toBeNull();
});

test.each<[string, Tables]>([
  ['more samples in a chunk than in the film', { inChunk: 0xffff_ffff }],
  ['times of more samples than the film has', { timed: 0x7fff_ffff }],
  ['more samples of one size than the file has bytes for', { eachBytes: 100, samples: 0x7fff_ffff }],
])('BATCH-14: an index that tells of %s is named', (_, tables) => {
  expect(falseSampleCount(indexOf(tables), FILE_BYTES)).toContain('samples');
});

test('BATCH-14: a table that ends early costs nothing', () => {
  const whole = new Uint8Array(indexOf({}).buffer);
  for (let bytes = 0; bytes < whole.length; bytes += 1) {
    expect(falseSampleCount(new DataView(whole.slice(0, bytes).buffer), FILE_BYTES)).toBeNull();
  }
});
