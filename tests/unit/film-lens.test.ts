import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lensOfFocalLength } from '../../src/runtime/source/film-facts.ts';
import { readMp4Index } from '../../src/runtime/source/mp4-index.ts';

const FOCAL_KEY = 'com.apple.quicktime.camera.focal_length.35mm_equivalent';

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function float32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value);
  return bytes;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function box(name: string | number, ...content: readonly Uint8Array[]): Uint8Array {
  const inside = join(...content);
  return join(uint32(inside.length + 8), typeof name === 'number' ? uint32(name) : text(name), inside);
}

/** Apple's metadata with the focal length behind another entry. */
function meta(type: number, value: Uint8Array, isApple: boolean): Uint8Array {
  const key = (name: string): Uint8Array => box('mdta', text(name));
  const keys = box('keys', uint32(0), uint32(2), key('com.apple.quicktime.make'), key(FOCAL_KEY));
  const entry = (index: number, kind: number, bytes: Uint8Array): Uint8Array =>
    box(index, box('data', uint32(kind), uint32(0), bytes));
  const values = box('ilst', entry(1, 1, text('Somebody')), entry(2, type, value));
  return box('meta', ...(isApple ? [] : [uint32(0)]), box('hdlr', new Uint8Array(25)), keys, values);
}

const trackHead = (id: number): Uint8Array => box('tkhd', new Uint8Array(12), uint32(id), new Uint8Array(68));
const fileOf = (...inMoov: readonly Uint8Array[]): Blob =>
  new Blob([join(box('ftyp', text('qt  ')), box('moov', ...inMoov))]);

test.each([
  ['text', 1, text('26')],
  ['a whole number of four bytes', 67, uint32(26)],
  ['a whole number of two bytes', 66, Uint8Array.of(0, 26)],
  ['a float', 23, float32(26)],
])('VIEW-8: the focal length beside a track is read as %s', async (_form, type, value) => {
  for (const isApple of [true, false]) {
    const { focalMmByTrack } = await readMp4Index(fileOf(box('trak', trackHead(7), meta(type, value, isApple))));
    expect([...focalMmByTrack]).toEqual([[7, 26]]);
  }
});

test('VIEW-8: the focal length beside the whole film is read, and one that no lens has is none', async () => {
  const beside = meta(67, uint32(24), true);
  for (const inMoov of [beside, box('udta', beside)]) {
    expect((await readMp4Index(fileOf(inMoov))).focalMmByTrack.get(null)).toBe(24);
  }
  for (const wrong of [0, 7, 301, 4_294_967_295]) {
    expect((await readMp4Index(fileOf(meta(67, uint32(wrong), true)))).focalMmByTrack.size).toBe(0);
  }
});

test('VIEW-8: damaged metadata is no focal length, and never an error', async () => {
  const whole = join(meta(67, uint32(26), true));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const { focalMmByTrack } = await readMp4Index(fileOf(damaged));
        for (const mm of focalMmByTrack.values()) expect(mm >= 8 && mm <= 300).toBe(true);
      },
    ),
  );
});

test('VIEW-8: the doubt about a lens that is told holds what cameras mean by its focal length', () => {
  const { focalShare, deviation } = lensOfFocalLength(26);
  for (const meant of [26 / 36, 26 / 37.7, 26 / 34.6, 26 / 28.8]) {
    expect(Math.abs(meant - focalShare)).toBeLessThan(1.96 * deviation);
  }
});
