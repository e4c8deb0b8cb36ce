import { boxesIn, findBox, type Box } from './mp4-boxes.ts';

/** Apple's cameras write this beside the picture track, which mediabunny does not read, or beside the whole film. */
const FOCAL_KEY = 'com.apple.quicktime.camera.focal_length.35mm_equivalent';
/** From a fish-eye to a long telephoto lens. Another number is a camera's way to say that it does not know. */
const SHORTEST_MM = 8;
const LONGEST_MM = 300;
/** Types of a value in Apple's metadata. */
const TEXT = 1;
const FLOAT_32 = 23;
const FLOAT_64 = 24;
const WHOLE_NUMBERS: ReadonlySet<number> = new Set([21, 22, 65, 66, 67, 74, 75, 76, 77, 78]);

/**
 * Reads the focal length out of Apple's metadata (keys and ilst in a meta box) inside a box. Source: QuickTime File
 * Format, "Metadata".
 *
 * @returns millimetres of a camera with 35 mm film; `null`: none that a lens has.
 */
export function focalLengthMm(data: DataView, within: Pick<Box, 'from' | 'to'>): number | null {
  try {
    return readFocalLength(data, within);
  } catch (error) {
    // A read beyond the end: this box is damaged, and the rest of the index may be whole.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readFocalLength(data: DataView, within: Pick<Box, 'from' | 'to'>): number | null {
  // Cameras write the box right here, and ffmpeg writes it into the user data.
  const meta = findBox(data, within, 'meta') ?? findBox(data, within, 'udta', 'meta');
  if (meta === null || meta.to - meta.from < 8) return null;
  // A meta box of ISO begins with a version, which is 0, and Apple's begins with a box, whose size is not.
  const content = { from: data.getUint32(meta.from) === 0 ? meta.from + 4 : meta.from, to: meta.to };
  const keys = findBox(data, content, 'keys');
  const values = findBox(data, content, 'ilst');
  if (keys === null || values === null) return null;
  const names = namesOfKeys(data, keys);
  for (const entry of boxesIn(data, values.from, values.to)) {
    // The name of an entry is the number of its key, counted from 1.
    if (names[data.getUint32(entry.from - 4) - 1] !== FOCAL_KEY) continue;
    const value = findBox(data, entry, 'data');
    const mm = value === null ? Number.NaN : readNumber(data, value);
    return mm >= SHORTEST_MM && mm <= LONGEST_MM ? mm : null;
  }
  return null;
}

function namesOfKeys(data: DataView, { from, to }: Box): readonly string[] {
  const names: string[] = [];
  // Version, flags and the number of keys, then each key: size, namespace and name.
  for (let at = from + 8; at + 8 <= to;) {
    const end = at + data.getUint32(at);
    if (end < at + 8 || end > to) break;
    names.push(textOf(data, at + 8, end));
    at = end;
  }
  return names;
}

/** A data box holds the type of its value, a locale and the value. */
function readNumber(data: DataView, { from, to }: Box): number {
  const at = from + 8;
  const bytes = to - at;
  if (bytes < 1) return Number.NaN;
  const type = data.getUint32(from) & 0xff_ff_ff;
  if (type === TEXT) return Number.parseFloat(textOf(data, at, to));
  if (type === FLOAT_32 && bytes === 4) return data.getFloat32(at);
  if (type === FLOAT_64 && bytes === 8) return data.getFloat64(at);
  if (!WHOLE_NUMBERS.has(type) || bytes > 8) return Number.NaN;
  let whole = 0;
  for (let index = at; index < to; index += 1) whole = whole * 256 + data.getUint8(index);
  return whole;
}

function textOf(data: DataView, from: number, to: number): string {
  return new TextDecoder().decode(new Uint8Array(data.buffer, data.byteOffset + from, to - from));
}
