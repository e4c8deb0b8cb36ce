import * as v from 'valibot';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Bytes = Uint8Array<ArrayBuffer>;

/** Even an empty frame counts for this many characters, because it takes memory too. */
const LEAST_CHARACTERS = 1000;
const BYTES_PER_NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** Frames, in order, that differ in nothing but their numbers. */
interface LikeFrames {
  readonly place: number;
  readonly rows: (readonly number[])[];
}

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The head of a block, which stands before the numbers. */
const BlockHead = v.object({
  /** A frame with 0 for every number, as JSON; how many frames look like it; and how many numbers each of them has. */
  shapes: v.array(v.object({ frame: v.string(), frames: Whole, numbers: Whole })),
  /** The shape of each frame, as an index. */
  order: v.array(Whole),
});

/**
 * Writes frames as bytes that compress well, without losing a bit. A minute of squatting has a dozen shapes of frame
 * (phase, alignment, which leg is there), so each shape is written once and the rest is numbers. The numbers of one
 * joint stand together, all their first bytes before all their second ones, because sign and exponent hardly change and
 * the last digits are noise.
 */
export function encodeFrames(frames: readonly object[]): readonly Bytes[] {
  const shapes = new Map<string, LikeFrames>();
  const order = frames.map((frame) => {
    const row: number[] = [];
    const shape = JSON.stringify(frame, (_name, value: unknown) => {
      if (typeof value !== 'number') return value;
      row.push(value);
      return 0;
    });
    const like = shapes.get(shape) ?? { place: shapes.size, rows: [] };
    shapes.set(shape, like);
    like.rows.push(row);
    return like.place;
  });
  const head: v.InferInput<typeof BlockHead> = {
    shapes: [...shapes].map(([frame, { rows }]) => ({ frame, frames: rows.length, numbers: rows[0]?.length ?? 0 })),
    order,
  };
  return [encodeJson(head), ...[...shapes.values()].map(({ rows }) => toPlanes(rows))];
}

/**
 * @param spend hears of the characters that the frames would have as JSON, before they are made. It throws where they are
 *   too many, because a few bytes from elsewhere may stand for gigabytes.
 * @returns frames such as `encodeFrames` was given.
 */
export function decodeFrames(
  bytes: ByteReader,
  spend: (characters: number) => void = () => undefined,
): readonly unknown[] {
  const { shapes, order } = v.parse(BlockHead, bytes.takeJson());
  spend(order.reduce((sum, place) => sum + LEAST_CHARACTERS + (shapes[place]?.frame.length ?? 0), 0));
  const fills = shapes.map(({ frame, frames, numbers }) => {
    const shape = JSON.parse(frame) as Json;
    const values = fromPlanes(bytes.take(frames * numbers * BYTES_PER_NUMBER));
    let taken = 0;
    return () => {
      let column = 0;
      const filled = fillIn(shape, () => values[column++ * frames + taken] ?? NaN);
      taken += 1;
      return filled;
    };
  });
  return order.map((place) => {
    const fill = fills[place];
    if (fill === undefined) throw new RangeError(`A frame of shape ${place}, but there are ${fills.length}`);
    return fill();
  });
}

/** Lists the numbers in the order in which JSON.stringify passes them. */
function fillIn(shape: Json, next: () => number): Json {
  if (typeof shape === 'number') return next();
  if (Array.isArray(shape)) return shape.map((part: Json) => fillIn(part, next));
  if (typeof shape !== 'object' || shape === null) return shape;
  const filled: Record<string, Json> = {};
  for (const [name, part] of Object.entries(shape)) filled[name] = fillIn(part, next);
  return filled;
}

function toPlanes(rows: readonly (readonly number[])[]): Bytes {
  const values = new Float64Array(rows.length * (rows[0]?.length ?? 0));
  rows.forEach((row, frame) => {
    row.forEach((value, column) => {
      values[column * rows.length + frame] = value;
    });
  });
  const bytes = new Uint8Array(values.buffer);
  const planes = new Uint8Array(bytes.length);
  bytes.forEach((byte, at) => {
    planes[(at % BYTES_PER_NUMBER) * values.length + Math.floor(at / BYTES_PER_NUMBER)] = byte;
  });
  return planes;
}

function fromPlanes(planes: Uint8Array): Float64Array {
  const values = new Float64Array(planes.length / BYTES_PER_NUMBER);
  const bytes = new Uint8Array(values.buffer);
  planes.forEach((byte, at) => {
    bytes[(at % values.length) * BYTES_PER_NUMBER + Math.floor(at / values.length)] = byte;
  });
  return values;
}

/** Writes JSON behind its own length in bytes. */
export function encodeJson(value: unknown): Bytes {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const bytes = new Uint8Array(LENGTH_BYTES + text.length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, LENGTH_BYTES);
  return bytes;
}

export function joinBytes(chunks: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const LENGTH_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** Reads bytes from front to back. */
export interface ByteReader {
  readonly isAtEnd: boolean;
  /** @throws RangeError when fewer bytes are left. */
  take(length: number): Uint8Array;
  /** Reads a value that `encodeJson` wrote. */
  takeJson(): unknown;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('The bytes end too early');
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    get isAtEnd() {
      return at === bytes.length;
    },
    take,
    takeJson() {
      const length = take(LENGTH_BYTES);
      const text = take(new DataView(length.buffer, length.byteOffset).getUint32(0));
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    },
  };
}
